#include "web/compression.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include <stdexcept>

namespace mingtang::web {

bool compressible(std::string_view type) {
    for (std::string_view const text :
         {"text/", "application/json", "application/javascript", "application/xml", "application/atom+xml",
          "application/rss+xml", "application/yaml", "application/manifest+json", "image/svg+xml"})
        if (type.starts_with(text)) return true;
    return false;
}

std::string gzip(std::string_view bytes, int level) {
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc{};
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    auto const done = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (done != Z_STREAM_END) throw std::logic_error{"deflate did not finish within its own bound"};
    return out;
}

std::string brotli(std::string_view bytes, int quality) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string out(size, '\0');
    if (!BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                               reinterpret_cast<std::uint8_t const*>(bytes.data()), &size,
                               reinterpret_cast<std::uint8_t*>(out.data())))
        throw std::bad_alloc{};
    out.resize(size);
    return out;
}

}  // namespace mingtang::web
