// An archive from a stranger, read from memory (security.md C37). The directory is believed only where the local
// headers and the bytes that come out agree with it: no lies about sizes, no overlaps, no second entry of the same
// name. It is not an unpacker: nothing is written anywhere, and parts nobody asks for are never inflated.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "documents/byte_source.hpp"

namespace mingtang::documents {

struct ZipEntry {
    std::string name;  // '/' between folders, whatever the writer used
    bool deflated = false;
    std::uint32_t checksum = 0;
    std::uint64_t packed = 0, size = 0;
    std::size_t header_at = 0, data_at = 0;
};

class ZipArchive {
  public:
    // `bytes` must outlive the archive.
    static Result<ZipArchive> open(std::string_view bytes);

    // Part names differ not by case (ECMA-376 part 2, 6.2.2.3).
    ZipEntry const* find(std::string_view name) const;
    std::vector<ZipEntry> const& entries() const { return entries_; }

    // One pass over an entry. All passes together draw on one allowance of inflated bytes. The archive must outlive it.
    std::unique_ptr<ByteSource> stream(ZipEntry const& entry) const;

  private:
    ZipArchive() = default;
    Result<Done> refuse_archives_inside() const;

    std::string_view bytes_;
    std::vector<ZipEntry> entries_;  // by folded name
    std::shared_ptr<std::uint64_t> inflated_ = std::make_shared<std::uint64_t>(0);
};

}  // namespace mingtang::documents
