// One io thread: its listening socket, its connections, one epoll set. A connection never changes threads.
// Not here: what a connection does with its bytes (connection.hpp).
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "web/http/admission.hpp"
#include "web/http/limits.hpp"
#include "web/http/peers.hpp"
#include "web/http/spool.hpp"
#include "web/http/workers.hpp"
#include "web/server.hpp"
#include "web/static_files.hpp"

namespace mingtang::web::http {

class Connection;

// What all io threads share. Everything here is constant or guards itself.
struct Shared {
    Handlers handlers;
    Limits limits;
    Hosts hosts;
    Proxies proxies;
    StaticFiles files;
    Peers peers;
    Spool spool;
    Workers workers;
    std::atomic<std::int64_t> requests{0}, refused{0};
    std::atomic<bool> stopping{false};
};

class Loop {
  public:
    Loop(Shared& shared, int listener);
    ~Loop();
    void run();   // until stopping and empty
    void wake();  // from any thread
    // From a worker: the answer of this connection is there. The connection waits for it and lives until then.
    void answered(Connection& connection);

    Shared& shared() { return shared_; }
    Ticks now() const { return now_; }
    Instant wall_clock() const { return wall_clock_; }
    std::string_view date() const { return date_; }
    std::string next_request_id();
    // Where every connection of this thread receives; what must stay is copied out of it.
    static constexpr std::size_t scratch_size = 64 * 1024;
    char* scratch() { return scratch_.get(); }
    void come_back_to(Connection& connection) { again_.push_back(&connection); }
    void closed(Connection& connection);

  private:
    void read_clocks();
    void accept_all();
    void accepted(int socket, Address const& address);
    void turn_away(int socket);
    void out_of_descriptors();
    void listen_again();
    void take_answers();
    void sweep();
    void begin_stopping();

    Shared& shared_;
    int listener_, poll_, waker_, reserve_;
    bool accepting_ = true, stopping_ = false;
    Ticks now_ = 0, next_sweep_ = 0, stop_at_ = 0;
    Instant wall_clock_{};
    std::int64_t date_second_ = 0;
    std::string date_;
    std::uint64_t id_state_;
    std::unique_ptr<char[]> scratch_;
    std::vector<std::unique_ptr<Connection>> connections_;
    std::vector<std::unique_ptr<Connection>> dead_;  // until the events at hand are done
    std::vector<Connection*> again_;
    std::mutex mutex_;
    std::vector<Connection*> answers_;
};

}  // namespace mingtang::web::http
