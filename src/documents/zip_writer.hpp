// An archive of our own making, in memory, written part after part: what an office document is packed in. Small on
// purpose: deflate, no 64-bit form, names in ASCII. Strangers' archives are read by zip.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct z_stream_s;

namespace mingtang::documents {

class ZipWriter {
  public:
    ZipWriter();
    ~ZipWriter();
    ZipWriter(ZipWriter const&) = delete;
    ZipWriter& operator=(ZipWriter const&) = delete;

    // A part begins; the one before it ends. A part is never whole in memory but packed.
    void begin(std::string_view name);
    void write(std::string_view bytes);
    void add(std::string_view name, std::string_view bytes) {
        begin(name);
        write(bytes);
    }
    // The whole archive. Throws std::length_error when it does not fit in 4 GiB.
    std::string finish();

  private:
    struct Part {
        std::string name;
        std::uint32_t checksum = 0;
        std::uint64_t packed = 0, size = 0, at = 0;
    };
    void end();
    void deflate_all(bool last);

    std::string bytes_;
    std::vector<Part> parts_;
    bool open_ = false;
    std::unique_ptr<z_stream_s> stream_;
};

}  // namespace mingtang::documents
