// The access log: one line per finished request (log_line.hpp), gathered and written once a second by a thread of its
// own, so that no visitor waits for a disk.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "web/log_line.hpp"

namespace mingtang::web {

class AccessLog {
  public:
    explicit AccessLog(int descriptor);  // stays the caller's
    ~AccessLog();                        // writes what is left
    void add(Request const& request, int status, std::size_t bytes, std::chrono::microseconds took);
    std::int64_t lost() const;  // lines dropped because the disk did not keep up

  private:
    void write_lines();

    int descriptor_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::string waiting_;
    std::int64_t lost_ = 0;
    bool stopping_ = false;
    std::thread writer_;
};

}  // namespace mingtang::web
