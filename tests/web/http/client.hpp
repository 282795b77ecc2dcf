// A bare socket that says what a test wants said, byte by byte, and a server to say it to.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "web/server.hpp"

namespace mingtang::web::test {

class Client {
  public:
    explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        int const on = 1;
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
            throw std::runtime_error{"the test's server does not answer"};
    }
    ~Client() {
        if (socket_ >= 0) ::close(socket_);
    }
    Client(Client const&) = delete;
    Client& operator=(Client const&) = delete;

    // False when the server has closed the line.
    bool say(std::string_view bytes) {
        while (!bytes.empty()) {
            auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    void end() { shutdown(socket_, SHUT_WR); }

    struct Answer {
        int status = 0;
        std::string head, body;
        std::string header(std::string_view name) const {
            auto const at = head.find("\r\n" + std::string{name} + ": ");
            if (at == head.npos) return "";
            auto const from = at + name.size() + 4;
            return head.substr(from, head.find("\r\n", from) - from);
        }
        bool has(std::string_view words) const { return head.find(words) != head.npos; }
    };

    // One whole answer; nothing when the line closed before it or ten seconds passed.
    std::optional<Answer> hear(bool to_head_request = false) {
        std::size_t end;
        while ((end = pending_.find("\r\n\r\n")) == pending_.npos)
            if (!more()) return {};
        Answer answer;
        answer.head = pending_.substr(0, end + 2);
        pending_.erase(0, end + 4);
        answer.status = std::stoi(answer.head.substr(9, 3));
        auto const length = answer.header("Content-Length");
        std::size_t const size = length.empty() || to_head_request ? 0 : std::stoul(length);
        while (pending_.size() < size)
            if (!more()) return {};
        answer.body = pending_.substr(0, size);
        pending_.erase(0, size);
        return answer;
    }

    // Whether the server closes the line now (and says nothing more).
    bool closed() {
        while (pending_.empty())
            if (!more()) return closed_;
        return false;
    }

  private:
    bool more() {
        pollfd wait{socket_, POLLIN, 0};
        if (closed_ || poll(&wait, 1, 10'000) != 1) return false;
        char buffer[64 * 1024];
        auto const got = recv(socket_, buffer, sizeof buffer, 0);
        if (got <= 0) {
            closed_ = true;
            return false;
        }
        pending_.append(buffer, static_cast<std::size_t>(got));
        return true;
    }

    int socket_;
    bool closed_ = false;
    std::string pending_;
};

inline ServerOptions options() {
    ServerOptions made;
    made.port = 0;
    made.hosts = {"a"};
    made.io_threads = 2;
    made.workers = 2;
    made.most_connections_per_peer = 4096;
    return made;
}

// Starts on construction; answers whatever a test gives it.
struct Running {
    Server server;
    explicit Running(Handlers handlers, ServerOptions with = options()) : server(std::move(with), std::move(handlers)) {
        server.start();
    }
    Client client() const { return Client{server.port()}; }
    // One request on a line of its own.
    Client::Answer ask(std::string_view request) const {
        Client one{server.port()};
        one.say(request);
        auto answer = one.hear(request.starts_with("HEAD "));
        if (!answer) throw std::runtime_error{"no answer"};
        return *answer;
    }
};

}  // namespace mingtang::web::test
