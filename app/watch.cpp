#include "watch.hpp"

#include <chrono>

#include "jobs/topics.hpp"
#include "log.hpp"

namespace mingtang::app {
namespace {

constexpr std::chrono::seconds pause{1};
constexpr std::chrono::milliseconds step_worth_saying{5000};

// Tells how far the wall clock moved away from the steady one since it was last asked.
class Step {
  public:
    std::chrono::milliseconds since_last() {
        auto const wall = world_clock()();
        auto const steady = std::chrono::steady_clock::now();
        auto const moved = (wall - wall_) - std::chrono::duration_cast<std::chrono::milliseconds>(steady - steady_);
        wall_ = wall;
        steady_ = steady;
        return moved;
    }

  private:
    Instant wall_ = world_clock()();
    std::chrono::steady_clock::time_point steady_ = std::chrono::steady_clock::now();
};

}  // namespace

Watch::Watch(storage::Database& database, web::PageCache& cache)
    : database_(database), cache_(cache), thread_([this] { look(); }) {}

Watch::~Watch() {
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Watch::look() {
    jobs::TopicPoller poller;
    Step step;
    bool well = true;
    std::unique_lock lock{mutex_};
    while (!stopping_) {
        lock.unlock();
        if (auto const moved = step.since_last(); std::chrono::abs(moved) > step_worth_saying)
            log_event(Severity::warning, "clock_step", std::to_string(moved.count()) + " ms");
        try {
            auto const changes = database_.read(
                [&](storage::Transaction& tx) { return poller.changed_topics_since_last(tx, world_clock()()); });
            if (changes.everything)
                cache_.drop_all();
            else
                cache_.drop(changes.topics);
            well = true;
        } catch (storage::Failure const& problem) {
            // Nobody knows what was withdrawn meanwhile: nothing may be shown from memory.
            cache_.drop_all();
            if (well) log_event(Severity::error, "topics_unread", problem.what());
            well = false;
        }
        lock.lock();
        wake_.wait_for(lock, pause, [&] { return stopping_; });
    }
}

}  // namespace mingtang::app
