#include "web/metrics_listener.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <exception>
#include <stdexcept>

#include "web/http/address.hpp"
#include "web/http/listening.hpp"

namespace mingtang::web {
namespace {

constexpr int patience_ms = 1000;
constexpr std::size_t most_request = 4096;

int listen_on_path(std::string const& path) {
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof name.sun_path) throw std::runtime_error{"监控套接字的路径为空或太长"};
    std::memcpy(name.sun_path, path.data(), path.size());
    unlink(path.c_str());  // of a process that was killed
    int const listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    auto const before = umask(0117);  // the group may read, others may not
    bool const bound = bind(listener, reinterpret_cast<sockaddr const*>(&name), sizeof name) == 0;
    umask(before);
    if (bound && listen(listener, 16) == 0) return listener;
    auto const why = std::string{std::strerror(errno)};
    close(listener);
    throw std::runtime_error{"无法打开监控套接字 " + path + "：" + why};
}

struct Place {
    std::string address;
    std::uint16_t port = 0;
};

Place loopback(std::string const& where) {
    auto const colon = where.rfind(':');
    if (colon == where.npos) throw std::runtime_error{"监控地址“" + where + "”应写作 127.0.0.1:端口 或 unix:路径"};
    Place place{where.substr(0, colon)};
    if (place.address.starts_with('[') && place.address.ends_with(']'))
        place.address = place.address.substr(1, place.address.size() - 2);
    auto const* const end = where.data() + where.size();
    auto const read = std::from_chars(where.data() + colon + 1, end, place.port);
    auto const address = http::Address::parse(place.address);
    bool const own = address && (http::Network::parse("127.0.0.0/8")->holds(*address) ||
                                 http::Network::parse("::1")->holds(*address));
    if (read.ec != std::errc{} || read.ptr != end || !own)
        throw std::runtime_error{"监控地址“" + where + "”只能是本机地址（127.0.0.1、::1）或 unix:路径"};
    return place;
}

std::string reply(std::string_view status, std::string const& body) {
    std::string out = "HTTP/1.1 ";
    out.append(status).append(
        "\r\nContent-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\nContent-Length: ");
    out.append(std::to_string(body.size())).append("\r\nConnection: close\r\n\r\n").append(body);
    return out;
}

// The first line, or what came of it within a second.
std::string first_line(int visitor) {
    std::string text;
    char buffer[512];
    pollfd wait{visitor, POLLIN, 0};
    while (text.size() < most_request && text.find("\r\n\r\n") == text.npos && poll(&wait, 1, patience_ms) == 1) {
        auto const got = recv(visitor, buffer, sizeof buffer, 0);
        if (got <= 0) break;
        text.append(buffer, static_cast<std::size_t>(got));
    }
    return text.substr(0, text.find("\r\n"));
}

}  // namespace

MetricsListener::MetricsListener(std::string const& where, Answers answers) : answers_(std::move(answers)) {
    if (where.starts_with("unix:")) {
        socket_path_ = where.substr(5);
        listener_ = listen_on_path(socket_path_);
    } else {
        auto const place = loopback(where);
        auto const listening = http::listen_on(place.address, place.port, 1);
        listener_ = listening.sockets.front();
        port_ = listening.port;
    }
    waker_ = eventfd(0, EFD_CLOEXEC);
    thread_ = std::thread{[this] { serve(); }};
}

MetricsListener::~MetricsListener() {
    std::uint64_t const one = 1;
    [[maybe_unused]] auto const written = write(waker_, &one, sizeof one);
    thread_.join();
    close(listener_);
    close(waker_);
    if (!socket_path_.empty()) unlink(socket_path_.c_str());
}

void MetricsListener::serve() {
    for (;;) {
        pollfd waits[2]{{listener_, POLLIN, 0}, {waker_, POLLIN, 0}};
        if (poll(waits, 2, -1) < 0 && errno != EINTR) return;
        if (waits[1].revents != 0) return;
        int const visitor = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (visitor < 0) {
            // Without descriptors the door stays shut for a moment instead of turning in circles.
            if (errno == EMFILE || errno == ENFILE) poll(&waits[1], 1, patience_ms);
            continue;
        }
        answer(visitor);
        close(visitor);
    }
}

void MetricsListener::answer(int visitor) {
    auto const line = first_line(visitor);
    std::string out;
    try {
        if (line.starts_with("GET /healthz ")) {
            auto const health = answers_.health ? answers_.health() : Health{};
            out = reply(health.well ? "200 OK" : "503 Service Unavailable", health.details);
        } else if (line.starts_with("GET /metrics ")) {
            out = reply("200 OK", answers_.metrics ? answers_.metrics() : "");
        } else {
            out = reply("404 Not Found", "");
        }
    } catch (std::exception const&) {
        out = reply("500 Internal Server Error", "");
    }
    for (std::string_view rest = out; !rest.empty();) {
        pollfd wait{visitor, POLLOUT, 0};
        if (poll(&wait, 1, patience_ms) != 1) return;
        auto const sent = send(visitor, rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent <= 0) return;
        rest.remove_prefix(static_cast<std::size_t>(sent));
    }
}

}  // namespace mingtang::web
