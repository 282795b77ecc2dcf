// The HTTP/1.1 server behind our own Request and Response: one io thread per core, a small pool for work that blocks.
// Admission (security.md C20–C24), limits and time-outs (§5) are inside; callers see only clean requests.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/request.hpp"
#include "web/response.hpp"

namespace mingtang::web {

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  // 0: any free port
    std::vector<std::string>
        hosts;  // allowed Host values with port where not 80/443; empty: address:port and localhost:port
    std::vector<std::string> trusted_proxies;
    int io_threads = 0;  // 0: one per core
    int workers = 4;
    std::size_t most_connections = 20000;
    std::size_t most_connections_per_peer = 256;
    std::string spool;   // folder for uploads in flight (O_TMPFILE)
    std::string assets;  // folder of hashed static files, served under /assets/
};

// What the server asks of the rest, before and after the body is there.
struct Handlers {
    // Runs on the io thread, must not block: a kept page for this GET/HEAD, or nothing. Sets `route` where it answers.
    std::function<std::shared_ptr<KeptPage const>(Request&)> kept;
    // Body limit in bytes of this method and path; 0 = no body allowed. Asked before the first body byte is read.
    std::function<std::size_t(Method, std::string_view path)> body_limit;
    // Runs on a worker before a longer body is taken (C35): the answer that turns this visitor away, or nothing. What a
    // stranger sends then stays in his own kernel.
    std::function<std::optional<Response>(Request&)> turn_away{};
    // On the io thread: is this one of the slow ones, of which half the workers at most are busy with (passwords)?
    std::function<bool(Request const&)> slow{};
    // Runs on a worker; may block; must not throw for business reasons. A throw becomes the fixed 500 page.
    std::function<Response(Request&)> answer;
    // One call per finished request, on the io thread, for log and metrics: they name `route`, never the path (C65).
    std::function<void(Request const&, int status, std::size_t bytes, std::chrono::microseconds took)> finished;
};

class Server {
  public:
    Server(ServerOptions options, Handlers handlers);
    ~Server();
    void start();  // binds and returns; throws std::runtime_error with a Chinese sentence when it cannot
    std::uint16_t port() const;
    void stop();  // finishes what is being answered, at most 10 s
    void wait();  // until stop()

    struct Figures {
        std::int64_t connections, requests, refused;
    };
    Figures figures() const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace mingtang::web
