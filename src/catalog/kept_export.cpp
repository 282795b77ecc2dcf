#include "catalog/kept_export.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <mutex>
#include <system_error>

namespace mingtang::catalog {
namespace {

namespace fs = std::filesystem;

// Grows when a writer changes what it writes: files of older programs are then made anew.
constexpr std::string_view writers = "w1";
constexpr int may_wait = 2;

std::mutex making;
std::atomic<int> here = 0;

struct Present {
    int const others = here.fetch_add(1);
    ~Present() { here.fetch_sub(1); }
};

void write_whole(fs::path const& path, std::string_view bytes) {
    auto const draft = path.string() + "." + std::to_string(getpid()) + ".part";
    int const fd = open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0640);
    if (fd < 0) throw std::system_error{errno, std::generic_category(), "export: create"};
    bool written = true;
    while (written && !bytes.empty()) {
        auto const some = write(fd, bytes.data(), bytes.size());
        if (some < 0 && errno == EINTR) continue;
        written = some > 0;
        if (written) bytes.remove_prefix(std::size_t(some));
    }
    // The name must never stand for half a file, also after a power cut.
    written = written && fsync(fd) == 0;
    auto const why = errno;
    close(fd);
    if (!written || rename(draft.c_str(), path.c_str()) != 0) {
        unlink(draft.c_str());
        throw std::system_error{written ? errno : why, std::generic_category(), "export: write"};
    }
}

}  // namespace

std::optional<KeptExport> kept_export(std::string const& files, Edition const& edition, std::string_view ending,
                                      std::function<std::string()> const& make) {
    fs::path path;
    if (!files.empty()) {
        auto const moment = edition.published_at ? edition.published_at->time_since_epoch().count() : 0;
        path = fs::path{files} / "exports" /
               (edition.id.text() + "-" + std::to_string(moment) + "-" + std::string{writers} + std::string{ending});
        if (fs::exists(path)) return KeptExport{path.string(), {}};
    }
    Present const present;
    if (present.others > may_wait) return std::nullopt;
    std::lock_guard const lock{making};
    if (path.empty()) return KeptExport{{}, make()};
    if (!fs::exists(path)) {  // nobody made it while we waited
        fs::create_directories(path.parent_path());
        write_whole(path, make());
    }
    return KeptExport{path.string(), {}};
}

}  // namespace mingtang::catalog
