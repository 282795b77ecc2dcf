// The small pool for what blocks: SQL, argon2, documents. A full queue says no at once, so that waiting has an end.
#pragma once

#include <condition_variable>
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
    bool submit(Work work);
    void stop();

  private:
    void work();

    std::size_t most_waiting_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Work> waiting_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace mingtang::web::http
