// The runner: one thread per server that does what is due. Jobs from the queue go to the handler of their kind; tasks
// of the schedule run every so often, in one server of all. An effect is committed together with the mark that it is
// done.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "jobs/queue.hpp"

namespace mingtang::jobs {

class Runner {
  public:
    using Handler = std::function<void(storage::Transaction&, Job const&, Instant now)>;
    using Task = std::function<void(storage::Transaction&, Instant now)>;
    using Complaint = std::function<void(std::string const& what, std::string const& why)>;

    // `owner` names this server, e.g. host:pid. `complain` hears of every failure, for the log.
    Runner(storage::Database& database, std::string owner, Complaint complain);
    ~Runner();

    // Before start(). Handlers and tasks touch only the transaction: it may be run again, or rolled back.
    void handle(std::string kind, Handler handler);
    void every(std::string name, std::chrono::seconds period, Task task);

    void start();
    void stop();
    // What the thread does once a second; returns how many jobs and tasks were done.
    int tick(Instant now);

  private:
    struct Scheduled {
        std::string name;
        std::chrono::seconds period;
        Task task;
    };

    bool run_task(Scheduled const& scheduled, Instant now);
    bool run_next_job(Instant now);
    void work();

    storage::Database& database_;
    std::string owner_;
    Complaint complain_;
    std::map<std::string, Handler, std::less<>> handlers_;
    std::vector<Scheduled> schedule_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace mingtang::jobs
