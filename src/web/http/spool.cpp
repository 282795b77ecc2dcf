#include "web/http/spool.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

namespace mingtang::web::http {
namespace {

constexpr int insufficient_storage = 507;

// Some file systems know no unnamed files; there a name lives for one line.
int named_and_forgotten(std::string const& folder) {
    std::string name = folder + "/upload-XXXXXX";
    int const descriptor = mkostemp(name.data(), O_CLOEXEC);
    if (descriptor >= 0) unlink(name.c_str());
    return descriptor;
}

}  // namespace

Spool::Spool(std::string folder, std::int64_t most_bytes)
    : folder_(folder.empty() ? std::filesystem::temp_directory_path().string() : std::move(folder)),
      most_bytes_(most_bytes) {}

std::shared_ptr<Spool::File> Spool::open() {
    int descriptor = ::open(folder_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) descriptor = named_and_forgotten(folder_);
    if (descriptor < 0) return nullptr;
    return std::make_shared<File>(*this, descriptor);
}

Spool::File::~File() {
    ::close(descriptor_);
    spool_.bytes_ -= static_cast<std::int64_t>(size_);
}

int Spool::File::write(std::string_view bytes) {
    auto const more = static_cast<std::int64_t>(bytes.size());
    if ((spool_.bytes_ += more) > spool_.most_bytes_) {
        spool_.bytes_ -= more;
        return insufficient_storage;
    }
    size_ += bytes.size();
    while (!bytes.empty()) {
        auto const written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return insufficient_storage;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

void Spool::File::rewind() {
    ::lseek(descriptor_, 0, SEEK_SET);
}

}  // namespace mingtang::web::http
