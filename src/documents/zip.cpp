#include "documents/zip.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"
#include "documents/zip_directory.hpp"

namespace mingtang::documents {
namespace {

// For a sentence: the bytes of a name may be no text at all.
std::string shown_name(ZipEntry const& entry) {
    constexpr std::size_t most_characters = 80;
    return shorten(to_utf8(to_u32(entry.name)), most_characters);
}

// Counts what comes out against the entry's own word, the limits, and the allowance of the whole file.
class Counted {
  public:
    Counted(ZipEntry const& entry, std::shared_ptr<std::uint64_t> allowance)
        : name_(shown_name(entry)),
          size_(entry.size),
          packed_(entry.packed),
          expected_(entry.checksum),
          spent_(std::move(allowance)) {}

    Result<Done> add(char const* bytes, std::size_t count) {
        out_ += count;
        *spent_ += count;
        if (out_ > size_) return cannot_read(wording::damaged, name_ + " 大小与声明不符");
        if (out_ > limits::zip_entry_bytes || *spent_ > limits::zip_total_bytes) return cannot_read(wording::zip_bomb);
        if (out_ > limits::zip_ratio_from && out_ / limits::zip_ratio > packed_) return cannot_read(wording::zip_bomb);
        checksum_ = std::uint32_t(crc32_z(checksum_, reinterpret_cast<Bytef const*>(bytes), count));
        return {};
    }

    Result<Done> finish() const {
        if (out_ != size_ || checksum_ != expected_) return cannot_read(wording::damaged, name_ + " 校验不符");
        return {};
    }

    std::string const& name() const { return name_; }

  private:
    std::string name_;
    std::uint64_t size_, packed_, out_ = 0;
    std::uint32_t expected_, checksum_ = 0;
    std::shared_ptr<std::uint64_t> spent_;
};

class Stored final : public ByteSource {
  public:
    Stored(std::string_view data, Counted counted) : data_(data), counted_(std::move(counted)) {}

    Result<std::size_t> read(char* to, std::size_t room) override {
        auto const count = std::min(room, data_.size());
        if (count == 0) {
            if (room > 0) TRY(counted_.finish());
            return 0;
        }
        std::memcpy(to, data_.data(), count);
        data_.remove_prefix(count);
        TRY(counted_.add(to, count));
        return count;
    }

  private:
    std::string_view data_;
    Counted counted_;
};

class Deflated final : public ByteSource {
  public:
    Deflated(std::string_view data, Counted counted) : counted_(std::move(counted)) {
        // zlib's interface predates const; it does not write to its input.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
        stream_.avail_in = static_cast<uInt>(data.size());  // a file has at most 50 MiB
        ready_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK;
    }
    ~Deflated() override {
        if (ready_) inflateEnd(&stream_);
    }
    Deflated(Deflated const&) = delete;
    Deflated& operator=(Deflated const&) = delete;

    Result<std::size_t> read(char* to, std::size_t room) override {
        if (!ready_) return cannot_read(wording::damaged, "解压失败");
        if (ended_ || room == 0) return 0;
        stream_.next_out = reinterpret_cast<Bytef*>(to);
        stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(room, 1U << 30));
        auto const asked = stream_.avail_out;
        auto const outcome = inflate(&stream_, Z_NO_FLUSH);
        std::size_t const count = asked - stream_.avail_out;
        TRY(counted_.add(to, count));
        if (outcome == Z_STREAM_END) {
            ended_ = true;
            if (stream_.avail_in != 0) return cannot_read(wording::damaged, counted_.name() + " 后有多余内容");
            TRY(counted_.finish());
            return count;
        }
        if (outcome != Z_OK || count == 0) return cannot_read(wording::damaged, counted_.name() + " 解压失败");
        return count;
    }

  private:
    z_stream stream_{};
    bool ready_ = false, ended_ = false;
    Counted counted_;
};

}  // namespace

Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
    ZipArchive archive;
    archive.bytes_ = bytes;
    archive.entries_ = TRY(read_zip_directory(bytes));
    TRY(archive.refuse_archives_inside());
    return archive;
}

ZipEntry const* ZipArchive::find(std::string_view name) const {
    auto const wanted = folded_name(name);
    auto const at =
        std::ranges::lower_bound(entries_, wanted, {}, [](auto const& entry) { return folded_name(entry.name); });
    return at != entries_.end() && folded_name(at->name) == wanted ? &*at : nullptr;
}

std::unique_ptr<ByteSource> ZipArchive::stream(ZipEntry const& entry) const {
    auto const data = bytes_.substr(entry.data_at, entry.packed);
    if (entry.deflated) return std::make_unique<Deflated>(data, Counted{entry, inflated_});
    return std::make_unique<Stored>(data, Counted{entry, inflated_});
}

// C37: no archive inside. The first bytes of each entry tell; gzip is let through, because Word keeps compressed
// pictures (.emz) that nobody here opens.
Result<Done> ZipArchive::refuse_archives_inside() const {
    using namespace std::string_view_literals;
    constexpr std::array marks{"PK\x03\x04"sv, "PK\x05\x06"sv, "Rar!"sv, "7z\xbc\xaf"sv};
    for (auto const& entry : entries_) {
        std::array<char, 4> first{};
        ZipEntry const whole = entry;
        Counted unchecked{whole, std::make_shared<std::uint64_t>(0)};
        auto const data = bytes_.substr(entry.data_at, entry.packed);
        std::size_t got = 0;
        if (entry.deflated) {
            Deflated beginning{data, std::move(unchecked)};
            auto const read = beginning.read(first.data(), first.size());
            got = read ? *read : 0;  // a broken part is refused when somebody asks for it
        } else {
            got = data.copy(first.data(), first.size());
        }
        std::string_view const begins{first.data(), got};
        if (std::ranges::find(marks, begins) != marks.end()) return cannot_read(wording::zip_inside, shown_name(entry));
    }
    return {};
}

}  // namespace mingtang::documents
