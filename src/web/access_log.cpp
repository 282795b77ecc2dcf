#include "web/access_log.hpp"

#include <unistd.h>

#include <cerrno>

namespace mingtang::web {
namespace {

constexpr std::size_t wake_at = 64 * 1024;
constexpr std::size_t most_waiting = 4 << 20;

}  // namespace

AccessLog::AccessLog(int descriptor) : descriptor_(descriptor), writer_([this] { write_lines(); }) {}

AccessLog::~AccessLog() {
    {
        std::scoped_lock const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    writer_.join();
}

void AccessLog::add(Request const& request, int status, std::size_t bytes, std::chrono::microseconds took) {
    bool full;
    {
        std::scoped_lock const lock{mutex_};
        auto const before = waiting_.size();
        if (before >= most_waiting) {
            ++lost_;
            return;
        }
        append_access_line(waiting_, request, status, bytes, took);
        full = before < wake_at && waiting_.size() >= wake_at;
    }
    if (full) wake_.notify_one();
}

std::int64_t AccessLog::lost() const {
    std::scoped_lock const lock{mutex_};
    return lost_;
}

void AccessLog::write_lines() {
    std::string lines;
    std::unique_lock lock{mutex_};
    for (;;) {
        wake_.wait_for(lock, std::chrono::seconds{1}, [this] { return stopping_ || waiting_.size() >= wake_at; });
        lines.swap(waiting_);
        bool const last = stopping_;
        lock.unlock();
        for (std::string_view rest = lines; !rest.empty();) {
            auto const written = write(descriptor_, rest.data(), rest.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) break;  // a full disk must not stop the portal
            rest.remove_prefix(static_cast<std::size_t>(written));
        }
        lines.clear();
        lock.lock();
        if (last && waiting_.empty()) return;
    }
}

}  // namespace mingtang::web
