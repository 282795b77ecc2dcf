#include "web/http/workers.hpp"

#include <algorithm>

namespace mingtang::web::http {
namespace {

constexpr std::size_t most_slow_waiting = 32;

}  // namespace

Workers::Workers(int threads, std::size_t most_waiting)
    : most_waiting_(most_waiting), most_slow_(std::max(1, threads / 2)) {
    for (int i = 0; i < std::max(1, threads); ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
    stop();
}

void Workers::stop() {
    {
        std::scoped_lock const lock{mutex_};
        stopping_ = true;
        quick_.clear();
        slow_.clear();
    }
    wake_.notify_all();
    for (auto& thread : threads_)
        if (thread.joinable()) thread.join();
}

bool Workers::submit(Work work, Pace pace) {
    {
        std::scoped_lock const lock{mutex_};
        auto& queue = pace == Pace::slow ? slow_ : quick_;
        if (stopping_ || queue.size() >= (pace == Pace::slow ? most_slow_waiting : most_waiting_)) return false;
        queue.push_back({++tickets_, std::move(work)});
    }
    wake_.notify_one();
    return true;
}

// Who came first, as long as a slow one may begin.
std::deque<Workers::Waiting>* Workers::next() {
    bool const slow = !slow_.empty() && slow_at_work_ < most_slow_;
    if (slow && (quick_.empty() || slow_.front().ticket < quick_.front().ticket)) return &slow_;
    return quick_.empty() ? nullptr : &quick_;
}

void Workers::work() {
    std::unique_lock lock{mutex_};
    for (;;) {
        std::deque<Waiting>* queue = nullptr;
        wake_.wait(lock, [&] { return stopping_ || (queue = next()); });
        if (stopping_) return;
        bool const slow = queue == &slow_;
        auto mine = std::move(queue->front().work);
        queue->pop_front();
        slow_at_work_ += slow;
        lock.unlock();
        mine();
        mine = nullptr;
        lock.lock();
        slow_at_work_ -= slow;
    }
}

}  // namespace mingtang::web::http
