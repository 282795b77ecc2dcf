// PKWARE's APPNOTE 6.3, the 32-bit form. The archive is in memory, so sizes and checksum are put into the local header
// once they are known: no data descriptors, which strict readers refuse.
#include "documents/zip_writer.hpp"

#include <zlib.h>

#include <array>
#include <limits>
#include <stdexcept>

namespace mingtang::documents {
namespace {

constexpr std::uint32_t local_mark = 0x04034b50, central_mark = 0x02014b50, end_mark = 0x06054b50;
constexpr std::size_t local_size = 30;
constexpr unsigned needs = 20, deflated = 8;
// A fixed day (1 January 1980): the same words always give the same bytes.
constexpr unsigned time_of_day = 0, day = 1 << 5 | 1;
constexpr int quick_and_small = 6;

void put_u16(std::string& to, unsigned value) {
    to += char(value & 0xff);
    to += char(value >> 8 & 0xff);
}
void put_u32(std::string& to, std::uint64_t value) {
    put_u16(to, unsigned(value & 0xffff));
    put_u16(to, unsigned(value >> 16 & 0xffff));
}

}  // namespace

ZipWriter::ZipWriter() : stream_(std::make_unique<z_stream_s>()) {
    if (deflateInit2(stream_.get(), quick_and_small, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc{};
}

ZipWriter::~ZipWriter() {
    deflateEnd(stream_.get());
}

void ZipWriter::begin(std::string_view name) {
    end();
    parts_.push_back({std::string{name}, std::uint32_t(crc32(0, nullptr, 0)), 0, 0, bytes_.size()});
    put_u32(bytes_, local_mark);
    put_u16(bytes_, needs);
    put_u16(bytes_, 0);
    put_u16(bytes_, deflated);
    put_u16(bytes_, time_of_day);
    put_u16(bytes_, day);
    for (int i = 0; i < 3; ++i) put_u32(bytes_, 0);  // checksum and sizes: end() knows them
    put_u16(bytes_, unsigned(name.size()));
    put_u16(bytes_, 0);
    bytes_ += name;
    deflateReset(stream_.get());
    open_ = true;
}

void ZipWriter::write(std::string_view bytes) {
    auto& part = parts_.back();
    part.checksum = std::uint32_t(crc32_z(part.checksum, reinterpret_cast<Bytef const*>(bytes.data()), bytes.size()));
    part.size += bytes.size();
    stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_->avail_in = uInt(bytes.size());
    deflate_all(false);
}

void ZipWriter::deflate_all(bool last) {
    std::array<char, 32 * 1024> room;
    do {
        stream_->next_out = reinterpret_cast<Bytef*>(room.data());
        stream_->avail_out = uInt(room.size());
        deflate(stream_.get(), last ? Z_FINISH : Z_NO_FLUSH);
        bytes_.append(room.data(), room.size() - stream_->avail_out);
    } while (stream_->avail_out == 0);
}

void ZipWriter::end() {
    if (!open_) return;
    open_ = false;
    stream_->avail_in = 0;
    deflate_all(true);
    auto& part = parts_.back();
    part.packed = bytes_.size() - part.at - local_size - part.name.size();
    if (bytes_.size() > std::numeric_limits<std::uint32_t>::max() ||
        part.size > std::numeric_limits<std::uint32_t>::max())
        throw std::length_error{"zip: more than 4 GiB"};
    std::string known;
    put_u32(known, part.checksum);
    put_u32(known, part.packed);
    put_u32(known, part.size);
    bytes_.replace(part.at + 14, known.size(), known);
}

std::string ZipWriter::finish() {
    end();
    auto const directory = bytes_.size();
    for (auto const& part : parts_) {
        put_u32(bytes_, central_mark);
        put_u16(bytes_, needs);
        put_u16(bytes_, needs);
        put_u16(bytes_, 0);
        put_u16(bytes_, deflated);
        put_u16(bytes_, time_of_day);
        put_u16(bytes_, day);
        put_u32(bytes_, part.checksum);
        put_u32(bytes_, part.packed);
        put_u32(bytes_, part.size);
        put_u16(bytes_, unsigned(part.name.size()));
        for (int i = 0; i < 4; ++i) put_u16(bytes_, 0);  // extra, comment, disk, kind of text
        put_u32(bytes_, 0);
        put_u32(bytes_, part.at);
        bytes_ += part.name;
    }
    auto const size = bytes_.size() - directory;
    put_u32(bytes_, end_mark);
    put_u32(bytes_, 0);
    put_u16(bytes_, unsigned(parts_.size()));
    put_u16(bytes_, unsigned(parts_.size()));
    put_u32(bytes_, size);
    put_u32(bytes_, directory);
    put_u16(bytes_, 0);
    parts_.clear();
    return std::move(bytes_);
}

}  // namespace mingtang::documents
