// The one thread that writes. Changes wait in a queue; the thread takes what waits, runs each in a SAVEPOINT of one
// transaction and commits them together, so that eight writers share one fsync (measured in stack.md §2).
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "storage/sqlite/connection.hpp"

namespace mingtang::storage::sqlite {

class Writer {
  public:
    Writer(Settings const& settings, std::function<void()> on_broken_disk);
    ~Writer();

    // Returns when the change is durable, was refused (f said false), or throws what went wrong.
    void run(std::function<bool(Transaction&)> const& f) { wait_for(f, false); }
    void migrate(std::function<bool(Transaction&)> const& f) { wait_for(f, true); }

  private:
    struct Job {
        std::function<bool(Transaction&)> const* f;
        bool migration = false;
        bool done = false;
        std::exception_ptr failure = nullptr;
    };
    using Group = std::vector<Job*>;

    void wait_for(std::function<bool(Transaction&)> const& f, bool migration);
    void work();
    void run_group(Group const& group);
    bool run_together(Group const& group);
    void run_one(Job& job);
    void give_up(Group const& group, std::exception_ptr const& failure);

    Connection connection_;
    std::function<void()> on_broken_disk_;
    std::mutex mutex_;
    std::condition_variable wake_, finished_;
    std::deque<Job*> queue_;
    bool stopping_ = false;
    bool broken_ = false;  // touched by the thread alone
    std::thread thread_;
};

}  // namespace mingtang::storage::sqlite
