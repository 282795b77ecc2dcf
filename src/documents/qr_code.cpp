#include "documents/qr_code.hpp"

#include <qrencode.h>

#include <memory>

namespace mingtang::documents {

QrCode qr_code(std::string_view words) {
    struct Free {
        void operator()(QRcode* code) const { QRcode_free(code); }
    };
    std::unique_ptr<QRcode, Free> const made{
        QRcode_encodeData(int(words.size()), reinterpret_cast<unsigned char const*>(words.data()), 0, QR_ECLEVEL_M)};
    QrCode code;
    if (!made) return code;
    code.side = made->width;
    // The lowest bit of a module says black; the others say what it is for.
    for (int i = 0; i < code.side * code.side; ++i) code.black.push_back(made->data[i] & 1);
    return code;
}

}  // namespace mingtang::documents
