#include "catalog/file_store.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <system_error>

#include "crypto/sm3.hpp"

namespace mingtang::catalog {
namespace {

[[noreturn]] void fail(char const* what) {
    throw std::system_error{errno, std::generic_category(), what};
}

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) close(fd_);
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    int fd() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

  private:
    int fd_;
};

// The kernel refuses every path that leaves `root` or goes through a symbolic link, whoever planted it.
int open_beneath(int root, std::string const& path, int flags, mode_t mode = 0) {
    open_how how{};
    how.flags = std::uint64_t(flags | O_CLOEXEC);
    how.mode = mode;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
    return int(syscall(SYS_openat2, root, path.c_str(), &how, sizeof how));
}

bool is_sm3(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

void write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail("file store: write");
        bytes.remove_prefix(std::size_t(written));
    }
}

// Root imports, the server reads and writes: what root makes here belongs to the folder's owner.
void give_to_owner_of(int root, int parent, std::string const& name) {
    struct stat facts {};
    if (geteuid() != 0 || fstat(root, &facts) != 0) return;
    if (fchownat(parent, name.c_str(), facts.st_uid, facts.st_gid, AT_SYMLINK_NOFOLLOW) != 0) fail("file store: owner");
}

void make_folder(int root, std::string const& path) {
    auto const slash = path.rfind('/');
    auto const parent = slash == path.npos ? std::string{"."} : path.substr(0, slash);
    Descriptor const at{open_beneath(root, parent, O_RDONLY | O_DIRECTORY)};
    if (!at) fail("file store: folder");
    auto const name = slash == path.npos ? path : path.substr(slash + 1);
    if (mkdirat(at.fd(), name.c_str(), 0750) == 0)
        give_to_owner_of(root, at.fd(), name);
    else if (errno != EEXIST)
        fail("file store: mkdir");
}

std::string folder_of(std::string_view name) {
    return std::string{name.substr(0, 2)} + "/" + std::string{name.substr(2, 2)};
}

}  // namespace

// Written under another name first and renamed: a reader sees the whole file or none, also after a power cut.
std::string FileStore::keep(std::string_view bytes) const {
    auto const name = crypto::sm3_hex(bytes);
    std::filesystem::create_directories(root_);
    Descriptor const root{open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!root) fail("file store: root");
    make_folder(root.fd(), name.substr(0, 2));
    make_folder(root.fd(), folder_of(name));
    Descriptor const folder{open_beneath(root.fd(), folder_of(name), O_RDONLY | O_DIRECTORY)};
    if (!folder) fail("file store: folder");
    struct stat about {};
    if (fstatat(folder.fd(), name.c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(about.st_mode) &&
        about.st_size == off_t(bytes.size()))
        return name;

    auto const draft = name + "." + std::to_string(getpid()) + "." + std::to_string(gettid()) + ".part";
    {
        Descriptor const file{open_beneath(folder.fd(), draft, O_WRONLY | O_CREAT | O_TRUNC, 0640)};
        if (!file) fail("file store: create");
        try {
            write_all(file.fd(), bytes);
            give_to_owner_of(root.fd(), folder.fd(), draft);
            if (fsync(file.fd()) != 0) fail("file store: fsync");
        } catch (...) {
            unlinkat(folder.fd(), draft.c_str(), 0);
            throw;
        }
    }
    if (renameat(folder.fd(), draft.c_str(), folder.fd(), name.c_str()) != 0) fail("file store: rename");
    if (fsync(folder.fd()) != 0) fail("file store: fsync");
    return name;
}

std::optional<std::string> FileStore::read(std::string_view name) const {
    if (!is_sm3(name) || root_.empty()) return std::nullopt;
    Descriptor const root{open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!root) return std::nullopt;
    Descriptor const file{open_beneath(root.fd(), folder_of(name) + "/" + std::string{name}, O_RDONLY)};
    struct stat about {};
    if (!file || fstat(file.fd(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
    std::string bytes(std::size_t(about.st_size), '\0');
    for (std::size_t at = 0; at < bytes.size();) {
        auto const got = pread(file.fd(), bytes.data() + at, bytes.size() - at, off_t(at));
        if (got <= 0) fail("file store: read");
        at += std::size_t(got);
    }
    // What the disk gives back must be what was kept.
    if (crypto::sm3_hex(bytes) != name) throw std::runtime_error{"file store: damaged " + std::string{name}};
    return bytes;
}

}  // namespace mingtang::catalog
