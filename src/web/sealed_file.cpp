#include "web/sealed_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>

namespace mingtang::web {
namespace {

constexpr int most_open = 256;
std::atomic<int> open_now = 0;

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = write(descriptor, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

SealedFile::~SealedFile() {
    if (descriptor_ < 0) return;
    close(descriptor_);
    --open_now;
}

void SealedFile::fill(std::string_view bytes) {
    if (descriptor_ >= 0) return;
    if (++open_now > most_open) {
        --open_now;
        return;
    }
    int const made = memfd_create("kept page", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    // Sealed, so that what is on its way to a visitor can neither shrink nor change under the kernel's hands.
    constexpr int seals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL;
    if (made >= 0 && write_all(made, bytes) && fcntl(made, F_ADD_SEALS, seals) == 0) {
        descriptor_ = made;
        return;
    }
    if (made >= 0) close(made);
    --open_now;
}

}  // namespace mingtang::web
