// The small pool for what blocks: SQL, argon2, documents. A full queue says no at once, so that waiting has an end.
// What is slow by nature (a password takes a tenth of a second) waits in a queue of its own and never has more than
// half of the threads: a thousand wrong passwords do not keep anybody from reading (security.md C01).
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mingtang::web::http {

class Workers {
  public:
    using Work = std::function<void()>;
    Workers(int threads, std::size_t most_waiting);
    ~Workers();  // what is being done is finished, what waits is not begun
    enum class Pace { quick, slow };
    bool submit(Work work, Pace pace = Pace::quick);
    void stop();

  private:
    struct Waiting {
        std::uint64_t ticket;
        Work work;
    };
    void work();
    std::deque<Waiting>* next();  // whose turn it is, with mutex_ held; null: nobody's

    std::size_t most_waiting_;
    int most_slow_, slow_at_work_ = 0;
    std::uint64_t tickets_ = 0;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Waiting> quick_, slow_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace mingtang::web::http
