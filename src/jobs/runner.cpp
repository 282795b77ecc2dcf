#include "jobs/runner.hpp"

#include "base/refusal.hpp"
#include "jobs/queries.hpp"

namespace mingtang::jobs {
namespace {

constexpr std::chrono::minutes time_for_a_job{10};
constexpr int most_jobs_per_tick = 100;  // so that the schedule gets its turn
constexpr Wording not_ours{"jobs.not_ours", "已由别的程序处理"};

Instant system_now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace

Runner::Runner(storage::Database& database, std::string owner, Complaint complain)
    : database_(database), owner_(std::move(owner)), complain_(std::move(complain)) {}

Runner::~Runner() {
    stop();
}

void Runner::handle(std::string kind, Handler handler) {
    handlers_[std::move(kind)] = std::move(handler);
}

void Runner::every(std::string name, std::chrono::seconds period, Task task) {
    schedule_.push_back({std::move(name), period, std::move(task)});
}

void Runner::start() {
    thread_ = std::thread{[this] { work(); }};
}

void Runner::stop() {
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Runner::work() {
    std::unique_lock lock{mutex_};
    while (!stopping_) {
        lock.unlock();
        tick(system_now());
        lock.lock();
        wake_.wait_for(lock, std::chrono::seconds{1}, [&] { return stopping_; });
    }
}

int Runner::tick(Instant now) {
    int done = 0;
    for (auto const& scheduled : schedule_) done += run_task(scheduled, now);
    for (int i = 0; i < most_jobs_per_tick && run_next_job(now); ++i) ++done;
    return done;
}

// The turn and the task are one transaction: a task that fails has not had its turn, and is tried at the next tick.
bool Runner::run_task(Scheduled const& scheduled, Instant now) {
    try {
        return database_
            .change([&](storage::Transaction& tx) -> Result<bool> {
                auto const turn =
                    tx.first(queries::take_turn, {"schedule:" + scheduled.name, owner_, now + scheduled.period, now});
                if (!turn) return refuse(Refusal::Kind::conflict, not_ours);
                scheduled.task(tx, now);
                return true;
            })
            .has_value();
    } catch (std::exception const& error) {
        complain_(scheduled.name, error.what());
        return false;
    }
}

// false: there was nothing to do, or nothing can be done now.
bool Runner::run_next_job(Instant now) {
    std::optional<Job> job;
    try {
        auto const claimed = database_.change([&](storage::Transaction& tx) -> Result<std::optional<Job>> {
            return claim(tx, owner_, now, now + time_for_a_job);
        });
        job = claimed.value();
        if (!job) return false;
        auto const handler = handlers_.find(job->kind);
        if (handler == handlers_.end()) throw std::runtime_error{"nobody handles " + job->kind};
        auto const done = database_.change([&](storage::Transaction& tx) -> Result<bool> {
            handler->second(tx, *job, now);
            if (!finish(tx, *job)) return refuse(Refusal::Kind::conflict, not_ours);
            return true;
        });
        return done.has_value();
    } catch (std::exception const& error) {
        complain_(job ? job->kind : "jobs", error.what());
        if (!job) return false;
        try {
            auto const why = std::string{error.what()};
            database_.change(
                [&](storage::Transaction& tx) -> Result<bool> { return postpone(tx, *job, now, why), true; });
            return true;
        } catch (storage::Failure const&) {  // its time will run out, and it is due again
            return false;
        }
    }
}

}  // namespace mingtang::jobs
