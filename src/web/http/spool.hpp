// Uploads in flight: unnamed temporary files in one folder, together never more than the spool may hold (security.md
// C36). Nobody can open one by name, and none survives its request unless somebody keeps it.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace mingtang::web::http {

class Spool {
  public:
    explicit Spool(std::string folder, std::int64_t most_bytes = std::int64_t{4} << 30);

    class File {
      public:
        File(Spool& spool, int descriptor) : spool_(spool), descriptor_(descriptor) {}
        ~File();
        File(File const&) = delete;
        File& operator=(File const&) = delete;
        // 0, or 507 when the disk or the spool is full.
        int write(std::string_view bytes);
        void rewind();  // whoever reads the descriptor itself begins at the beginning
        std::size_t size() const { return size_; }
        std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

      private:
        Spool& spool_;
        int descriptor_;
        std::size_t size_ = 0;
    };

    std::shared_ptr<File> open();  // null when no file can be made
    std::int64_t bytes() const { return bytes_; }

  private:
    std::string folder_;
    std::int64_t most_bytes_;
    std::atomic<std::int64_t> bytes_{0};
};

}  // namespace mingtang::web::http
