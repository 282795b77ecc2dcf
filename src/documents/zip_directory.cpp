// PKWARE's APPNOTE 6.3: end record, its 64-bit form, central directory, local headers. libzip reads these too, but it
// does not tell where an entry lies, so overlapping entries cannot be seen through it, and it hands out more bytes than
// the directory declares.
#include "documents/zip_directory.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <optional>

#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

constexpr std::uint32_t local_mark = 0x04034b50, central_mark = 0x02014b50, end_mark = 0x06054b50;
constexpr std::uint32_t end64_mark = 0x06064b50, locator_mark = 0x07064b50;
constexpr std::size_t end_size = 22, locator_size = 20, end64_size = 56, central_size = 46, local_size = 30;
constexpr std::size_t longest_name = 512;
constexpr std::uint32_t in_64_bits = 0xffffffff;

// Numbers in an archive are little-endian. Asking beyond the end gives zero; marks are compared, so zero never passes.
class Fields {
  public:
    explicit Fields(std::string_view bytes) : bytes_(bytes) {}
    std::uint16_t u16(std::size_t at) const { return std::uint16_t(number(at, 2)); }
    std::uint32_t u32(std::size_t at) const { return std::uint32_t(number(at, 4)); }
    std::uint64_t u64(std::size_t at) const { return number(at, 8); }

  private:
    std::uint64_t number(std::size_t at, std::size_t size) const {
        if (at > bytes_.size() || bytes_.size() - at < size) return 0;
        std::uint64_t value = 0;
        for (std::size_t i = size; i-- > 0;) value = value << 8 | std::uint8_t(bytes_[at + i]);
        return value;
    }
    std::string_view bytes_;
};

struct Directory {
    std::uint64_t count = 0, at = 0, size = 0, ends_before = 0;
};

tl::unexpected<Refusal> damaged(std::string why) {
    return cannot_read(wording::damaged, std::move(why));
}

Result<Directory> find_directory(std::string_view bytes) {
    Fields const fields{bytes};
    if (bytes.size() < end_size) return damaged("内容不完整");
    // The end record is the last thing in the file, but for a comment of at most 65,535 bytes.
    std::size_t const lowest = bytes.size() - std::min(bytes.size(), end_size + 65'535);
    std::optional<std::size_t> end;
    for (std::size_t at = bytes.size() - end_size + 1; at-- > lowest;) {
        if (fields.u32(at) == end_mark && at + end_size + fields.u16(at + 20) == bytes.size()) {
            end = at;
            break;
        }
    }
    if (!end) return damaged("内容不完整");
    if (fields.u16(*end + 4) != 0 || fields.u16(*end + 6) != 0) return damaged("分卷压缩");
    Directory found{fields.u16(*end + 10), fields.u32(*end + 16), fields.u32(*end + 12), *end};
    if (*end >= locator_size && fields.u32(*end - locator_size) == locator_mark) {
        auto const at = fields.u64(*end - locator_size + 8);
        if (at > *end - locator_size || *end - locator_size - at < end64_size || fields.u32(at) != end64_mark)
            return damaged("目录位置不对");
        found = {fields.u64(at + 32), fields.u64(at + 48), fields.u64(at + 40), at};
    }
    if (found.count > limits::zip_entries) return cannot_read(wording::zip_entries);
    if (found.at > found.ends_before || found.ends_before - found.at != found.size) return damaged("目录位置不对");
    return found;
}

// Sizes and place that do not fit in 32 bits stand in extra field 1, in this order, only those that are needed.
bool read_64_bit_sizes(std::string_view extra, std::uint64_t& size, std::uint64_t& packed, std::uint64_t& place) {
    Fields const fields{extra};
    for (std::size_t at = 0; at + 4 <= extra.size();) {
        std::size_t const length = fields.u16(at + 2);
        if (extra.size() - at - 4 < length) return false;
        if (fields.u16(at) == 1) {
            std::size_t from = at + 4;
            auto const until = from + length;
            for (auto* value : {&size, &packed, &place}) {
                if (*value != in_64_bits) continue;
                if (until - from < 8) return false;
                *value = fields.u64(from);
                from += 8;
            }
            return true;
        }
        at += 4 + length;
    }
    return size != in_64_bits && packed != in_64_bits && place != in_64_bits;
}

Result<std::string> decent_name(std::string_view raw) {
    std::string name{raw};
    std::ranges::replace(name, '\\', '/');  // some writers on Windows
    bool decent = !name.empty() && name.size() <= longest_name && name.front() != '/' && name.find(':') == name.npos;
    for (unsigned char const byte : name) decent = decent && byte >= 0x20 && byte != 0x7f;
    for (std::size_t at = 0; decent && at <= name.size();) {
        auto const stop = std::min(name.find('/', at), name.size());
        auto const step = std::string_view{name}.substr(at, stop - at);
        decent = step != ".." && step != ".";
        at = stop + 1;
    }
    if (!decent) return cannot_read(wording::zip_names, "路径越界或含有非法字符");
    return name;
}

// What the local header says must be what the directory says; between them hide entries that two programs read
// differently.
Result<Done> find_data(std::string_view bytes, ZipEntry& entry, std::string_view raw_name, std::uint16_t method,
                       std::uint64_t directory_at) {
    Fields const fields{bytes};
    auto const at = entry.header_at;
    if (at > directory_at || directory_at - at < local_size || fields.u32(at) != local_mark)
        return damaged("部件位置不对");
    std::size_t const name_size = fields.u16(at + 26), extra_size = fields.u16(at + 28);
    entry.data_at = at + local_size + name_size + extra_size;
    if (entry.data_at > directory_at || directory_at - entry.data_at < entry.packed) return damaged("部件位置不对");
    if (bytes.substr(at + local_size, name_size) != raw_name || fields.u16(at + 8) != method)
        return damaged("部件与目录不一致");
    if (fields.u16(at + 6) & 1) return cannot_read(wording::encrypted);
    return {};
}

Result<ZipEntry> read_entry(std::string_view bytes, std::size_t at, std::uint64_t directory_at) {
    Fields const fields{bytes};
    std::size_t const name_size = fields.u16(at + 28), extra_size = fields.u16(at + 30);
    auto const raw_name = bytes.substr(at + central_size, name_size);
    auto const flags = fields.u16(at + 8), method = fields.u16(at + 10);
    std::uint64_t size = fields.u32(at + 24), packed = fields.u32(at + 20), place = fields.u32(at + 42);
    if (!read_64_bit_sizes(bytes.substr(at + central_size + name_size, extra_size), size, packed, place))
        return damaged("目录不完整");
    constexpr std::uint16_t encrypted = 1, strongly_encrypted = 1 << 6, masked = 1 << 13;
    if (flags & (encrypted | strongly_encrypted | masked)) return cannot_read(wording::encrypted);
    if (method != 0 && method != 8) return cannot_read(wording::zip_method);
    if (method == 0 && size != packed) return damaged("部件大小不对");
    if (place > directory_at || packed > directory_at) return damaged("部件位置不对");
    ZipEntry entry{TRY(decent_name(raw_name)), method == 8, fields.u32(at + 16), packed, size, std::size_t(place), 0};
    TRY(find_data(bytes, entry, raw_name, method, directory_at));
    return entry;
}

// Two entries that share bytes make a small file inflate to anything (Fifield, 2019).
Result<Done> refuse_overlaps(std::vector<ZipEntry> const& entries) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> places;
    for (auto const& entry : entries) places.emplace_back(entry.header_at, entry.data_at + entry.packed);
    std::ranges::sort(places);
    for (std::size_t i = 1; i < places.size(); ++i)
        if (places[i].first < places[i - 1].second) return cannot_read(wording::zip_bomb);
    return {};
}

}  // namespace

std::string folded_name(std::string_view name) {
    std::string folded{name};
    for (auto& letter : folded)
        if (letter >= 'A' && letter <= 'Z') letter = char(letter + ('a' - 'A'));
    return folded;
}

Result<std::vector<ZipEntry>> read_zip_directory(std::string_view bytes) {
    auto const directory = TRY(find_directory(bytes));
    Fields const fields{bytes};
    std::vector<ZipEntry> entries;
    entries.reserve(directory.count);
    std::size_t at = directory.at;
    for (std::uint64_t i = 0; i < directory.count; ++i) {
        if (directory.ends_before - at < central_size || fields.u32(at) != central_mark) return damaged("目录不完整");
        auto const length = central_size + fields.u16(at + 28) + fields.u16(at + 30) + fields.u16(at + 32);
        if (directory.ends_before - at < length) return damaged("目录不完整");
        entries.push_back(TRY(read_entry(bytes, at, directory.at)));
        at += length;
    }
    if (at != directory.ends_before) return damaged("目录不完整");
    TRY(refuse_overlaps(entries));
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t i = 0; i < entries.size(); ++i) order.emplace_back(folded_name(entries[i].name), i);
    std::ranges::sort(order);
    for (std::size_t i = 1; i < order.size(); ++i)
        if (order[i].first == order[i - 1].first) return cannot_read(wording::zip_names, "同名部件");
    std::vector<ZipEntry> sorted;
    sorted.reserve(entries.size());
    for (auto const& [name, index] : order) sorted.push_back(std::move(entries[index]));
    return sorted;
}

}  // namespace mingtang::documents
