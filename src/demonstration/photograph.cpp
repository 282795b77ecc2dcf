#include "demonstration/photograph.hpp"

#include <zlib.h>

#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace mingtang::demonstration {
namespace {

constexpr unsigned width = 480, height = 320;

void add_number(std::string& out, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((number >> shift) & 0xffU);
}

void add_chunk(std::string& png, std::string_view name, std::string_view bytes) {
    add_number(png, static_cast<std::uint32_t>(bytes.size()));
    auto const body = std::string{name} + std::string{bytes};
    png += body;
    add_number(png, static_cast<std::uint32_t>(
                        crc32(0, reinterpret_cast<Bytef const*>(body.data()), static_cast<uInt>(body.size()))));
}

// Colours by number: wall, frame, glass, paper, ink, seal.
constexpr std::string_view palette{"\xd9\xd4\xc8\x5b\x45\x33\xe9\xee\xf0\xff\xff\xff\x44\x4a\x50\xb0\x2a\x1e", 18};
enum Colour : unsigned char { wall, frame, glass, paper, ink, seal };

Colour colour_at(unsigned x, unsigned y, unsigned left) {
    bool const board = x > 40 && x < 440 && y > 30 && y < 270;
    if (!board) return wall;
    bool const inside = x > 52 && x < 428 && y > 42 && y < 258;
    if (!inside) return frame;
    bool const sheet = x > left && x < left + 120 && y > 62 && y < 232;
    if (!sheet) return glass;
    auto const across = x - left, down = y - 62;
    bool const title = down > 14 && down < 26 && across > 24 && across < 96;
    if (title) return seal;
    bool const line = down > 36 && down < 128 && down % 12 < 4 && across > 12 && across < 108;
    if (line) return ink;
    bool const code = down > 134 && down < 162 && across > 46 && across < 74 && ((across / 4) ^ (down / 4)) % 2 == 0;
    return code ? ink : paper;
}

}  // namespace

std::string drawn_photograph(unsigned number) {
    std::string rows;
    for (unsigned y = 0; y < height; ++y) {
        rows += '\0';  // no filter
        for (unsigned x = 0; x < width; ++x) rows += static_cast<char>(colour_at(x, y, 70 + number % 180));
    }
    auto size = compressBound(static_cast<uLong>(rows.size()));
    std::string packed(size, '\0');
    if (compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<Bytef const*>(rows.data()),
                 static_cast<uLong>(rows.size())) != Z_OK)
        throw std::runtime_error{"demonstration: no photograph"};
    packed.resize(size);

    std::string png = "\x89PNG\r\n\x1a\n", header;
    add_number(header, width);
    add_number(header, height);
    header += std::string_view{"\x08\x03\x00\x00\x00", 5};  // eight bits, by palette
    add_chunk(png, "IHDR", header);
    add_chunk(png, "PLTE", palette);
    add_chunk(png, "IDAT", packed);
    add_chunk(png, "IEND", {});
    return png;
}

}  // namespace mingtang::demonstration
