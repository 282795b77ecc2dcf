// Puts the server together: sockets, io threads, workers. The life of a request is in http/connection.cpp.
#include "web/server.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

#include "web/http/listening.hpp"
#include "web/http/loop.hpp"

namespace mingtang::web {
namespace {

constexpr std::size_t most_waiting_for_a_worker = 1024;

// Without a list: the address we listen on and localhost, as a browser writes them.
std::vector<std::string> hosts_of(ServerOptions const& options, std::uint16_t port) {
    if (!options.hosts.empty()) return options.hosts;
    std::vector<std::string> hosts;
    bool const six = options.address.find(':') != std::string::npos;
    for (auto const& name :
         {six ? "[" + options.address + "]" : options.address, std::string{"localhost"}, std::string{"127.0.0.1"}}) {
        hosts.push_back(name + ":" + std::to_string(port));
        if (port == 80) hosts.push_back(name);
    }
    return hosts;
}

}  // namespace

struct Server::Inside {
    Inside(ServerOptions o, Handlers h) : options(std::move(o)), handlers(std::move(h)) {}

    ServerOptions options;
    Handlers handlers;
    std::unique_ptr<http::Shared> shared{};
    std::vector<std::unique_ptr<http::Loop>> loops{};
    std::vector<std::thread> threads{};
    std::uint16_t port = 0;
    std::mutex mutex{};
    std::condition_variable changed{};
    enum class State { new_born, running, stopping, stopped } state = State::new_born;
};

Server::Server(ServerOptions options, Handlers handlers)
    : inside_(std::make_unique<Inside>(std::move(options), std::move(handlers))) {}

Server::~Server() {
    stop();
}

void Server::start() {
    auto& in = *inside_;
    auto const cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    int const io_threads = in.options.io_threads > 0 ? in.options.io_threads : cores;
    auto const& options = in.options;
    http::Proxies proxies{options.trusted_proxies};
    auto const listening = http::listen_on(options.address, options.port, io_threads);
    in.port = listening.port;
    // Braces evaluate in order; what throws here leaves listening sockets to the process's end, which is near.
    in.shared = std::unique_ptr<http::Shared>{new http::Shared{
        in.handlers,
        {},
        http::Hosts{hosts_of(options, in.port)},
        std::move(proxies),
        StaticFiles{options.assets},
        http::Peers{options.most_connections, options.most_connections_per_peer},
        http::Spool{options.spool},
        http::Workers{options.workers, most_waiting_for_a_worker},
    }};
    for (int const socket : listening.sockets) in.loops.push_back(std::make_unique<http::Loop>(*in.shared, socket));
    for (auto& loop : in.loops) in.threads.emplace_back([&loop] { loop->run(); });
    std::scoped_lock const lock{in.mutex};
    in.state = Inside::State::running;
}

std::uint16_t Server::port() const {
    return inside_->port;
}

void Server::stop() {
    auto& in = *inside_;
    {
        std::unique_lock lock{in.mutex};
        if (in.state == Inside::State::stopping)
            in.changed.wait(lock, [&] { return in.state == Inside::State::stopped; });
        if (in.state != Inside::State::running) return;
        in.state = Inside::State::stopping;
    }
    in.shared->stopping = true;
    for (auto& loop : in.loops) loop->wake();
    for (auto& thread : in.threads) thread.join();
    in.shared->workers.stop();  // before the lines go: a worker may still hold one
    in.loops.clear();
    {
        std::scoped_lock const lock{in.mutex};
        in.state = Inside::State::stopped;
    }
    in.changed.notify_all();
}

void Server::wait() {
    auto& in = *inside_;
    std::unique_lock lock{in.mutex};
    in.changed.wait(lock, [&] { return in.state == Inside::State::stopped || in.state == Inside::State::new_born; });
}

Server::Figures Server::figures() const {
    auto const& shared = inside_->shared;
    if (!shared) return {};
    return {static_cast<std::int64_t>(shared->peers.open()), shared->requests, shared->refused};
}

}  // namespace mingtang::web
