#include "storage/sqlite/owner.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "storage/database.hpp"

namespace mingtang::storage::sqlite {

bool make_private_file(std::filesystem::path const& file) {
    int const descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return false;
    ::close(descriptor);
    return true;
}

void give_to_owner_of(std::filesystem::path const& like, std::filesystem::path const& file) {
    struct stat facts {};
    if (geteuid() != 0 || ::stat(like.empty() ? "." : like.c_str(), &facts) != 0) return;
    if (::lchown(file.c_str(), facts.st_uid, facts.st_gid) != 0)
        throw Failure{Failure::Kind::io, file.string() + ": " + std::strerror(errno)};
}

}  // namespace mingtang::storage::sqlite
