#include "documents/image_exif.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>

#include "base/text.hpp"

namespace mingtang::documents {
namespace {

enum Field : std::uint16_t {
    orientation = 0x0112,
    make = 0x010f,
    model = 0x0110,
    changed_at = 0x0132,
    artist = 0x013b,
    copyright = 0x8298,
    exif_folder = 0x8769,
    gps_folder = 0x8825,
    taken_at = 0x9003,
    owner = 0xa430,
    serial = 0xa431,
    user_comment = 0x9286,
    latitude_side = 1,
    latitude = 2,
    longitude_side = 3,
    longitude = 4
};

constexpr int most_fields = 512, most_folders = 4;

class Block {
  public:
    explicit Block(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

    std::uint32_t number(std::size_t at, std::size_t size) const {
        if (at + size > bytes_.size() || at + size < at) return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            auto const byte = static_cast<unsigned char>(bytes_[at + (little_ ? size - 1 - i : i)]);
            value = value << 8 | byte;
        }
        return value;
    }
    std::string text(std::size_t at, std::size_t size) const {
        if (at >= bytes_.size()) return {};
        auto words = std::string{bytes_.substr(at, size)};
        words.resize(std::min(words.find('\0'), words.size()));
        return is_utf8(words) ? clean_line(words) : std::string{};
    }
    bool holds(std::size_t at) const { return at + 2 <= bytes_.size(); }

  private:
    std::string_view bytes_;
    bool little_;
};

std::size_t size_of(std::uint32_t type) {
    constexpr std::array<std::size_t, 13> sizes{1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    return type < sizes.size() ? sizes[type] : 1;
}

// Three fractions: degrees, minutes, seconds.
double degrees(Block const& block, std::size_t at) {
    double value = 0, unit = 1;
    for (std::size_t i = 0; i < 3; ++i, unit *= 60) {
        auto const over = block.number(at + 8 * i, 4), under = block.number(at + 8 * i + 4, 4);
        if (under != 0) value += double(over) / double(under) / unit;
    }
    return value;
}

class Reader {
  public:
    Reader(std::string_view bytes, ImageMetadata& into) : block_(bytes), into_(into) {}

    void read() {
        folder(block_.number(4, 4));
        if (!into_.has_location || std::isnan(latitude_) || std::isnan(longitude_)) return;
        char words[80];
        std::snprintf(words, sizeof words, "%s %.2f°，%s %.2f°", south_ ? "南纬" : "北纬", latitude_,
                      west_ ? "西经" : "东经", longitude_);
        into_.location = words;
    }

  private:
    void folder(std::size_t at, bool gps = false) {
        if (++folders_ > most_folders || !block_.holds(at)) return;
        auto const fields = std::min(int(block_.number(at, 2)), most_fields);
        for (int i = 0; i < fields; ++i) field(at + 2 + 12 * std::size_t(i), gps);
    }

    void field(std::size_t at, bool gps) {
        auto const name = block_.number(at, 2);
        auto const size = size_of(block_.number(at + 2, 2)) * std::size_t(block_.number(at + 4, 4));
        auto const value_at = size <= 4 ? at + 8 : std::size_t(block_.number(at + 8, 4));
        if (gps) return place(name, value_at);
        switch (name) {
            case orientation:
                if (auto const turn = block_.number(at + 8, 2); turn >= 1 && turn <= 8) into_.turned = int(turn);
                break;
            case make:
            case model:
                into_.device = std::string{trim(into_.device + " " + block_.text(value_at, size))};
                break;
            case changed_at:
            case taken_at:
                into_.taken_at = block_.text(value_at, size);
                break;
            case artist:
            case owner:
                into_.author = block_.text(value_at, size);
                break;
            case copyright:
            case serial:
            case user_comment:
                ++into_.other;
                break;
            case gps_folder:
                into_.has_location = true;
                folder(block_.number(at + 8, 4), true);
                break;
            case exif_folder:
                folder(block_.number(at + 8, 4));
                break;
            default:
                break;
        }
    }

    void place(std::uint32_t name, std::size_t value_at) {
        if (name == latitude_side) south_ = block_.text(value_at, 1) == "S";
        if (name == longitude_side) west_ = block_.text(value_at, 1) == "W";
        if (name == latitude) latitude_ = degrees(block_, value_at);
        if (name == longitude) longitude_ = degrees(block_, value_at);
    }

    Block block_;
    ImageMetadata& into_;
    double latitude_ = NAN, longitude_ = NAN;
    bool south_ = false, west_ = false;
    int folders_ = 0;
};

}  // namespace

void read_exif(std::string_view block, ImageMetadata& into) {
    Reader{block, into}.read();
}

std::string exif_of_turn(int turned) {
    using namespace std::string_literals;
    // One folder of one field; big-endian, as cameras write it.
    return "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + char(turned) + "\0\0\0\0\0\0"s;
}

}  // namespace mingtang::documents
