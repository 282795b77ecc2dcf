// Photographs that say where they were taken, and the copies that do not.
#include "documents/image_metadata.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

#include <string>

#include "documents/file_words.hpp"

using namespace mingtang;
using namespace mingtang::documents;
using namespace std::string_literals;

namespace {

std::string number(unsigned long value, int size) {
    std::string out;
    for (int i = size - 1; i >= 0; --i) out += char(value >> (8 * i) & 0xff);
    return out;
}

std::string field(int name, int type, unsigned long count, std::string value) {
    value.resize(4, '\0');
    return number(name, 2) + number(type, 2) + number(count, 4) + value;
}

// Big-endian: turned by 6, a maker, a place 35°3'36" N 118°16'48" E.
std::string exif(bool place = true) {
    std::string const head = "MM\0*\0\0\0\x08"s;
    constexpr unsigned long fields = 8 + 2 + 3 * 12 + 4, gps = fields + 8;
    std::string out =
        head + number(place ? 3 : 2, 2) + field(0x0112, 3, 1, number(6, 2)) + field(0x010f, 2, 8, number(fields, 4));
    if (place) out += field(0x8825, 4, 1, number(gps, 4));
    out += number(0, 4);
    out.resize(fields, '\0');
    out += "TestCam\0"s;
    constexpr unsigned long values = gps + 2 + 4 * 12 + 4;
    out += number(4, 2) + field(1, 2, 2, "N") + field(2, 5, 3, number(values, 4)) + field(3, 2, 2, "E") +
           field(4, 5, 3, number(values + 24, 4)) + number(0, 4);
    for (unsigned long const part : {35ul, 3ul, 36ul, 118ul, 16ul, 48ul}) out += number(part, 4) + number(1, 4);
    return out;
}

std::string segment(char marker, std::string const& data) {
    return "\xff"s + marker + number(data.size() + 2, 2) + data;
}

std::string jpeg(std::string const& more, long width = 300, long height = 200) {
    return "\xff\xd8"s + segment('\xe0', "JFIF\0\1\1\0\0\1\0\1\0\0"s) + more +
           segment('\xc0', "\x08"s + number(height, 2) + number(width, 2) + "\1\1\x11\0"s) +
           segment('\xda', "\1\1\0\0\x3f\0"s) + "picture\xff\xd9"s;
}

std::string chunk(std::string const& name, std::string const& data) {
    auto const whole = name + data;
    return number(data.size(), 4) + whole +
           number(crc32_z(0, reinterpret_cast<Bytef const*>(whole.data()), whole.size()), 4);
}

std::string png(std::string const& more) {
    return "\x89PNG\r\n\x1a\n"s + chunk("IHDR", number(30, 4) + number(20, 4) + "\x08\2\0\0\0"s) + more +
           chunk("IDAT", "pixels") + chunk("IEND", "");
}

}  // namespace

TEST_CASE("where, when and with what a photograph was taken") {
    auto const found = read_image(jpeg(segment('\xe1', "Exif\0\0"s + exif()) + segment('\xfe', "note")));
    REQUIRE(found);
    CHECK(found->width == 300);
    CHECK(found->has_location);
    CHECK(found->location == "北纬 35.06°，东经 118.28°");
    CHECK(found->device == "TestCam");
    CHECK(found->turned == 6);
    CHECK(found->other == 1);
    auto const picture =
        read_image(png(chunk("eXIf", exif()) + chunk("tEXt", "Author\0someone"s) + chunk("iTXt", "XML:com.adobe.xmp")));
    REQUIRE(picture);
    CHECK(picture->has_location);
    CHECK(picture->author == "someone");
    CHECK(picture->other == 1);
    CHECK(read_image(png(""))->none());
}

TEST_CASE("the public copy says nothing, and is the same picture") {
    auto const clean = without_metadata(jpeg(segment('\xe1', "Exif\0\0"s + exif()) + segment('\xfe', "note") +
                                             segment('\xe2', "ICC_PROFILE\0colours"s) + segment('\xed', "Photoshop")));
    REQUIRE(clean);
    auto const left = read_image(*clean);
    REQUIRE(left);
    CHECK(left->none());
    CHECK(left->turned == 6);
    CHECK(clean->find("TestCam") == std::string::npos);
    CHECK(clean->find("ICC_PROFILE") != std::string::npos);
    CHECK(clean->ends_with("picture\xff\xd9"));
    CHECK(without_metadata(*clean).value() == *clean);

    auto const paper =
        without_metadata(png(chunk("eXIf", exif(false)) + chunk("tEXt", "Comment\0x"s)) + "behind the end");
    REQUIRE(paper);
    CHECK(read_image(*paper)->none());
    CHECK(read_image(*paper)->turned == 6);
    CHECK(paper->find("behind") == std::string::npos);
    CHECK(without_metadata(png("")).value() == png(""));
}

TEST_CASE("what hangs behind a picture, and between its scans, is found and is not published") {
    auto const scan = [](std::string const& data) { return segment('\xda', "\1\1\0\0\x3f\0"s) + data; };
    auto const place = segment('\xe1', "Exif\0\0"s + exif());
    auto const colours = segment('\xe2', "ICC_PROFILE\0\1\1colours"s);
    auto const frame = segment('\xc2', "\x08"s + number(200, 2) + number(300, 2) + "\1\1\x11\0"s);
    // Restart markers, stuffed and filled: none of them ends a scan.
    auto const first = scan("one\xff\0two\xff\xd0three\xff\xd7"s), second = scan("\xff\0\xff\0four"s);
    auto const film = "\0\0\0\x18"s + "ftypmp42" + place + "moov GPS +35.0600+118.2800/";
    auto const picture = "\xff\xd8"s + colours + frame + first;
    auto const rest = segment('\xc4', "table") + second + "\xff\xd9"s;

    auto const whole =
        picture + segment('\xe2', "MPF\0II*\0"s) + place + "\xff"s + segment('\xfe', "note") + rest + film;
    auto const found = read_image(whole);
    REQUIRE(found);
    CHECK(found->location == "北纬 35.06°，东经 118.28°");
    CHECK(found->other == 2);
    CHECK(found->behind == film.size());
    auto const clean = without_metadata(whole);
    REQUIRE(clean);
    CHECK(read_image(*clean)->none());
    CHECK(read_image(*clean)->turned == 6);
    for (auto const* gone : {"TestCam", "MPF", "note", "ftyp", "GPS"}) CHECK(clean->find(gone) == std::string::npos);
    CHECK(clean->ends_with(frame + first + rest));
    CHECK(clean->find(colours) != std::string::npos);
    CHECK(without_metadata(*clean).value() == *clean);

    // Nothing to take off: the same bytes.
    CHECK(without_metadata(picture + rest).value() == picture + rest);
    // Another whole picture behind the first; a small one of what was there before it was cut to size.
    auto const two = jpeg(segment('\xe0', "JFXX\0\x10small"s)) + jpeg(place);
    CHECK(read_image(two)->behind == jpeg(place).size());
    CHECK(without_metadata(two).value() == jpeg(""));
    // A scan that breaks off is shown as far as it goes; a picture that ends before its first scan is none.
    CHECK(read_image(picture + segment('\xc4', "table") + second)->none());
    CHECK_FALSE(read_image("\xff\xd8"s + frame + "\xff\xd9"s));
    CHECK(read_image(png("") + film)->behind == film.size());
    CHECK_FALSE(read_image(png("") + film)->none());

    auto const file = read_words(jpeg("") + film, "现场.jpg");
    REQUIRE(file);
    REQUIRE(file->unseen.size() == 1);
    CHECK(sentence_of(file->unseen[0]).find("图片结尾之后另有 " + std::to_string(film.size()) + " 字节") !=
          std::string::npos);
}

TEST_CASE("what is no whole picture is refused") {
    auto const whole = jpeg(segment('\xe1', "Exif\0\0"s + exif()));
    for (std::size_t length = 0; length + 15 < whole.size(); length += 7)
        CHECK_FALSE(read_image(whole.substr(0, length)));
    CHECK(read_image(jpeg("", 65500, 65500)).error().says.key == "documents.image_too_large");
    CHECK_FALSE(read_image("GIF89a"));
    // Lies about its own fields.
    std::string spoilt = exif();
    for (std::size_t at = 8; at < spoilt.size(); ++at) {
        auto changed = spoilt;
        changed[at] = '\xff';
        CHECK(read_image(jpeg(segment('\xe1', "Exif\0\0"s + changed))));
    }
}

TEST_CASE("as an attachment") {
    auto const file = read_words(jpeg(segment('\xe1', "Exif\0\0"s + exif())), "现场.jpg");
    REQUIRE(file);
    REQUIRE(file->unseen.size() == 2);
    CHECK(file->unseen[0].kind == Unseen::Kind::location);
    CHECK(sentence_of(file->unseen[0]).find("北纬 35.06°") != std::string::npos);
    CHECK(read_words(jpeg(""), "现场.png").error().says.key == "documents.wrong_ending");
}
