#include "documents/image_metadata.hpp"

#include <zlib.h>

#include <functional>

#include "base/text.hpp"
#include "documents/byte_source.hpp"
#include "documents/image_exif.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using namespace std::string_view_literals;

constexpr auto png_mark = "\x89PNG\r\n\x1a\n"sv;

unsigned long big(std::string_view bytes, std::size_t at, std::size_t size) {
    unsigned long value = 0;
    for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

unsigned long little(std::string_view bytes, std::size_t at, std::size_t size) {
    unsigned long value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    return value;
}

std::string big_number(unsigned long value) {
    return {char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
}

std::string little_number(unsigned long value) {
    return {char(value), char(value >> 8), char(value >> 16), char(value >> 24)};
}

// At the end of each piece of a PNG.
unsigned long png_checksum(std::string_view name_and_data) {
    return crc32_z(0, reinterpret_cast<Bytef const*>(name_and_data.data()), name_and_data.size());
}

tl::unexpected<Refusal> damaged() {
    return cannot_read(wording::image_damaged);
}

// One piece of a picture's file, as its format cuts it.
struct Piece {
    std::string_view name;   // of JPEG: one byte, its marker
    std::string_view whole;  // with its head and its checksum
    std::string_view data;
};
using EachPiece = std::function<void(Piece const&)>;

// Where the scan that goes on at `at` ends: at the next marker that is no restart. 0xff in a picture's own bytes is
// followed by 0. A scan that breaks off goes to the end of the file, as browsers show it.
std::size_t end_of_scan(std::string_view bytes, std::size_t at) {
    for (at = bytes.find('\xff', at); at < bytes.size() - 1; at = bytes.find('\xff', at)) {
        auto const marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xff)
            ++at;
        else if (marker == 0 || (marker >= 0xd0 && marker <= 0xd7))
            at += 2;
        else
            return at;
    }
    return bytes.size();
}

// Every way through a picture answers where the picture ends: what hangs behind is no part of it.
// JPEG: segments and, of progressive pictures, several scans with segments between them. A scan is a piece named "".
Result<std::size_t> walk_jpeg(std::string_view bytes, EachPiece const& each) {
    bool scanned = false;
    each({"", bytes.substr(0, 2), {}});
    for (std::size_t at = 2; at + 2 <= bytes.size();) {
        if (bytes[at] != '\xff') return damaged();
        if (bytes[at + 1] == '\xff') {
            ++at;  // fill bytes
            continue;
        }
        if (bytes[at + 1] == '\xd9') {
            if (!scanned) return damaged();
            each({"", bytes.substr(at, 2), {}});
            return at + 2;
        }
        auto const size = big(bytes, at + 2, 2);
        if (size < 2 || at + 2 + size > bytes.size()) return damaged();
        Piece const piece{bytes.substr(at + 1, 1), bytes.substr(at, 2 + size), bytes.substr(at + 4, size - 2)};
        auto next = at + 2 + size;
        if (piece.name == "\xda") {
            next = end_of_scan(bytes, next);
            each({"", bytes.substr(at, next - at), {}});
            scanned = true;
        } else {
            each(piece);
        }
        at = next;
    }
    if (!scanned) return damaged();
    return bytes.size();
}

Result<std::size_t> walk_png(std::string_view bytes, EachPiece const& each) {
    each({"", bytes.substr(0, png_mark.size()), {}});
    for (std::size_t at = png_mark.size(); at + 12 <= bytes.size();) {
        auto const size = big(bytes, at, 4);
        if (size > bytes.size() || at + 12 + size > bytes.size()) return damaged();
        Piece const piece{bytes.substr(at + 4, 4), bytes.substr(at, 12 + size), bytes.substr(at + 8, size)};
        each(piece);
        at += 12 + size;
        if (piece.name == "IEND") return at;
    }
    return damaged();
}

Result<std::size_t> walk_webp(std::string_view bytes, EachPiece const& each) {
    constexpr std::size_t head = 12;
    auto const end = std::min(bytes.size(), std::size_t(little(bytes, 4, 4)) + 8);
    each({"", bytes.substr(0, head), {}});
    for (std::size_t at = head; at + 8 <= end;) {
        auto const size = little(bytes, at + 4, 4);
        auto const padded = size + size % 2;
        if (size > end || at + 8 + padded > end) return damaged();
        each({bytes.substr(at, 4), bytes.substr(at, 8 + padded), bytes.substr(at + 8, size)});
        at += 8 + padded;
    }
    return end;
}

Result<std::size_t> walk(std::string_view bytes, EachPiece const& each) {
    auto const kind = image_kind(bytes);
    if (!kind) return damaged();
    if (*kind == ImageKind::jpeg) return walk_jpeg(bytes, each);
    return *kind == ImageKind::png ? walk_png(bytes, each) : walk_webp(bytes, each);
}

constexpr auto icc = "ICC_PROFILE\0"sv, jfif = "JFIF\0"sv;

bool is_frame(unsigned char marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

void look_at_jpeg(Piece const& piece, ImageMetadata& into) {
    auto const marker = static_cast<unsigned char>(piece.name[0]);
    if (is_frame(marker)) into.height = long(big(piece.data, 1, 2)), into.width = long(big(piece.data, 3, 2));
    if (marker == 0xe1 && piece.data.starts_with("Exif\0\0"sv))
        read_exif(piece.data.substr(6), into);
    else if (marker == 0xfe || marker == 0xed || marker == 0xe1 || (marker == 0xe2 && !piece.data.starts_with(icc)))
        ++into.other;  // a comment, Photoshop's notes, XMP, where other pictures lie behind this one (MPF)
}

void look_at_png(Piece const& piece, ImageMetadata& into) {
    if (piece.name == "IHDR") into.width = long(big(piece.data, 0, 4)), into.height = long(big(piece.data, 4, 4));
    if (piece.name == "eXIf") read_exif(piece.data, into);
    if (piece.name == "tEXt" || piece.name == "zTXt" || piece.name == "iTXt") {
        if (piece.data.starts_with("Author\0"sv) && is_utf8(piece.data.substr(7)))
            into.author = clean_line(piece.data.substr(7));
        else
            ++into.other;
    }
    if (piece.name == "tIME") into.taken_at = "文件内记有修改时间";
}

void look_at_webp(Piece const& piece, ImageMetadata& into) {
    if (piece.name == "VP8X") {
        into.width = long(little(piece.data, 4, 3)) + 1;
        into.height = long(little(piece.data, 7, 3)) + 1;
    } else if (piece.name == "VP8 " && into.width == 0) {
        into.width = long(little(piece.data, 6, 2) & 0x3fff);
        into.height = long(little(piece.data, 8, 2) & 0x3fff);
    } else if (piece.name == "VP8L" && into.width == 0) {
        auto const both = little(piece.data, 1, 4);
        into.width = long(both & 0x3fff) + 1;
        into.height = long(both >> 14 & 0x3fff) + 1;
    } else if (piece.name == "EXIF") {
        read_exif(piece.data.starts_with("Exif\0\0"sv) ? piece.data.substr(6) : piece.data, into);
    } else if (piece.name == "XMP ") {
        ++into.other;
    }
}

// Of a JPEG stays what shows the picture: frames, tables, colours (ICC in APP2, Adobe's APP14) and JFIF.
bool stays_in_jpeg(Piece const& piece) {
    auto const marker = static_cast<unsigned char>(piece.name[0]);
    if (marker == 0xe0) return piece.data.starts_with(jfif);  // JFXX is a small picture of what was there first
    if (marker == 0xe2) return piece.data.starts_with(icc);
    return (marker >= 0xc0 && marker < 0xe0) || marker == 0xee;
}

bool is_metadata(ImageKind kind, Piece const& piece) {
    auto const name = piece.name;
    if (name.empty()) return false;
    if (kind == ImageKind::jpeg) return !stays_in_jpeg(piece);
    if (kind == ImageKind::png)
        return name == "eXIf" || name == "tEXt" || name == "zTXt" || name == "iTXt" || name == "tIME";
    return name == "EXIF" || name == "XMP ";
}

std::string turn_piece(ImageKind kind, int turned) {
    auto const exif = exif_of_turn(turned);
    if (kind == ImageKind::jpeg) {
        auto const size = exif.size() + 8;
        return std::string{"\xff\xe1"} + char(size >> 8) + char(size & 0xff) + std::string{"Exif\0\0"sv} + exif;
    }
    if (kind == ImageKind::png)
        return big_number(exif.size()) + "eXIf" + exif + big_number(png_checksum("eXIf" + exif));
    return "EXIF" + little_number(exif.size()) + exif;
}

// A WebP says in its first piece what others it has.
std::string webp_flags(Piece const& piece, bool turned) {
    constexpr unsigned char exif_flag = 0x08, xmp_flag = 0x04;
    std::string whole{piece.whole};
    auto const flags = static_cast<unsigned char>(whole[8]);
    whole[8] = char((flags & ~unsigned{exif_flag | xmp_flag}) | (turned ? exif_flag : 0u));
    return whole;
}

}  // namespace

std::optional<ImageKind> image_kind(std::string_view bytes) {
    if (bytes.starts_with("\xff\xd8\xff")) return ImageKind::jpeg;
    if (bytes.starts_with(png_mark)) return ImageKind::png;
    if (bytes.starts_with("RIFF") && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP"))
        return ImageKind::webp;
    return std::nullopt;
}

Result<ImageMetadata> read_image(std::string_view bytes) {
    auto const kind = image_kind(bytes);
    ImageMetadata found;
    auto const end = TRY(walk(bytes, [&](Piece const& piece) {
        if (piece.name.empty()) return;
        if (*kind == ImageKind::jpeg) look_at_jpeg(piece, found);
        if (*kind == ImageKind::png) look_at_png(piece, found);
        if (*kind == ImageKind::webp) look_at_webp(piece, found);
    }));
    found.behind = bytes.size() - end;
    if (found.width <= 0 || found.height <= 0) return damaged();
    if (found.width > limits::image_pixels / found.height) return cannot_read(wording::image_too_large);
    return found;
}

Result<std::string> without_metadata(std::string_view bytes) {
    auto const kind = image_kind(bytes);
    auto const found = TRY(read_image(bytes));
    bool const turned = found.turned != 1;
    std::string out;
    int piece_number = 0;
    TRY(walk(bytes, [&](Piece const& piece) {
        if (is_metadata(*kind, piece)) return;
        bool const extended = piece.name == "VP8X" && piece.whole.size() > 8;
        out += extended ? webp_flags(piece, turned) : std::string{piece.whole};
        // After the signature of a JPEG; after the header of a PNG.
        bool const place = (*kind == ImageKind::jpeg && piece_number == 0) || piece.name == "IHDR";
        if (turned && place) out += turn_piece(*kind, found.turned);
        ++piece_number;
    }));
    if (*kind == ImageKind::webp) {
        if (turned) out += turn_piece(*kind, found.turned);
        out.replace(4, 4, little_number(out.size() - 8));
    }
    return out;
}

}  // namespace mingtang::documents
