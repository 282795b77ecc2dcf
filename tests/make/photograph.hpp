// A photograph that says where and with what it was taken: the smallest JPEG that our reader takes for a whole picture.
#pragma once

#include <string>

namespace mingtang::make {

// North 35°3'36", East 118°16'48", by a TestCam.
inline std::string photograph_with_place() {
    using namespace std::string_literals;
    auto const number = [](unsigned long value, int size) {
        std::string out;
        for (int i = size - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xff);
        return out;
    };
    auto const field = [&](unsigned long name, unsigned long type, unsigned long count, std::string value) {
        value.resize(4, '\0');
        return number(name, 2) + number(type, 2) + number(count, 4) + value;
    };
    constexpr unsigned long fields = 8 + 2 + 2 * 12 + 4, gps = fields + 8, values = gps + 2 + 4 * 12 + 4;
    std::string exif = "MM\0*\0\0\0\x08"s + number(2, 2) + field(0x010f, 2, 8, number(fields, 4)) +
                       field(0x8825, 4, 1, number(gps, 4)) + number(0, 4);
    exif.resize(fields, '\0');
    exif += "TestCam\0"s + number(4, 2) + field(1, 2, 2, "N") + field(2, 5, 3, number(values, 4)) +
            field(3, 2, 2, "E") + field(4, 5, 3, number(values + 24, 4)) + number(0, 4);
    for (unsigned long const part : {35ul, 3ul, 36ul, 118ul, 16ul, 48ul}) exif += number(part, 4) + number(1, 4);
    auto const segment = [&](char marker, std::string const& data) {
        return "\xff"s + marker + number(data.size() + 2, 2) + data;
    };
    return "\xff\xd8"s + segment('\xe0', "JFIF\0\1\1\0\0\1\0\1\0\0"s) + segment('\xe1', "Exif\0\0"s + exif) +
           segment('\xc0', "\x08"s + number(200, 2) + number(300, 2) + "\1\1\x11\0"s) +
           segment('\xda', "\1\1\0\0\x3f\0"s) + "picture\xff\xd9"s;
}

}  // namespace mingtang::make
