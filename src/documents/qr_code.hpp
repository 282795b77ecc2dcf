// An address as a QR code: its modules, row by row. libqrencode's header stays in the .cpp file.
#pragma once

#include <string_view>
#include <vector>

namespace mingtang::documents {

struct QrCode {
    int side = 0;             // modules; 0: too many words for any code
    std::vector<bool> black;  // side * side
};
// Correction level M: a poster gets dirty.
QrCode qr_code(std::string_view words);

}  // namespace mingtang::documents
