// Bytes in a memory file that nobody can change any more: the kernel sends them without copying them first (sendfile).
// For bodies that go out again and again; it is a means of speed only, and whoever gets none sends the bytes themselves.
#pragma once

#include <string_view>

namespace mingtang::web {

class SealedFile {
  public:
    SealedFile() = default;
    SealedFile(SealedFile const&) = delete;
    SealedFile& operator=(SealedFile const&) = delete;
    ~SealedFile();

    // Leaves descriptor() at -1 where the kernel refuses or where so many stand open that connections could want theirs.
    void fill(std::string_view bytes);
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_ = -1;
};

}  // namespace mingtang::web
