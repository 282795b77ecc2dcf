#include "web/http/listening.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace mingtang::web::http {
namespace {

struct Name {
    sockaddr_storage storage{};
    socklen_t size = 0;
};

Name name_of(std::string const& address, std::uint16_t port) {
    Name name;
    auto& four = reinterpret_cast<sockaddr_in&>(name.storage);
    auto& six = reinterpret_cast<sockaddr_in6&>(name.storage);
    if (inet_pton(AF_INET, address.c_str(), &four.sin_addr) == 1) {
        four.sin_family = AF_INET;
        four.sin_port = htons(port);
        name.size = sizeof four;
    } else if (inet_pton(AF_INET6, address.c_str(), &six.sin6_addr) == 1) {
        six.sin6_family = AF_INET6;
        six.sin6_port = htons(port);
        name.size = sizeof six;
    } else {
        throw std::runtime_error{"监听地址“" + address + "”不是 IP 地址"};
    }
    return name;
}

[[noreturn]] void refuse(std::string const& address, std::uint16_t port) {
    auto const where = address + ":" + std::to_string(port);
    switch (errno) {
        case EADDRINUSE:
            throw std::runtime_error{where + " 已被其他程序占用，请更换端口或先停止该程序"};
        case EADDRNOTAVAIL:
            throw std::runtime_error{"本机没有地址 " + address};
        case EACCES:
            throw std::runtime_error{"没有权限使用 " + where + "（1024 以下的端口需要授权）"};
        default:
            throw std::runtime_error{"无法监听 " + where + "：" + std::strerror(errno)};
    }
}

int bound(Name const& name, bool shared) {
    int const socket = ::socket(name.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket < 0) return -1;
    int const on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);  // accepted sockets inherit it
    if (shared) setsockopt(socket, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    if (bind(socket, reinterpret_cast<sockaddr const*>(&name.storage), name.size) == 0) return socket;
    int const why = errno;
    close(socket);
    errno = why;
    return -1;
}

std::uint16_t port_of(int socket) {
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    getsockname(socket, reinterpret_cast<sockaddr*>(&storage), &size);
    return ntohs(storage.ss_family == AF_INET ? reinterpret_cast<sockaddr_in&>(storage).sin_port
                                              : reinterpret_cast<sockaddr_in6&>(storage).sin6_port);
}

}  // namespace

Listening listen_on(std::string const& address, std::uint16_t port, int how_many) {
    // SO_REUSEPORT would let a second server of the same user share the port in silence; an ordinary socket is told.
    if (int const probe = port == 0 ? -2 : bound(name_of(address, port), false); probe == -1)
        refuse(address, port);
    else if (probe >= 0)
        close(probe);

    Listening listening{{}, port};
    for (int i = 0; i < how_many; ++i) {
        int const socket = bound(name_of(address, listening.port), true);
        if (socket >= 0) listening.sockets.push_back(socket);
        if (socket < 0 || listen(socket, 1024) != 0) {
            int const why = errno;
            for (int const open : listening.sockets) close(open);
            errno = why;
            refuse(address, listening.port);
        }
        listening.port = port_of(socket);
    }
    return listening;
}

}  // namespace mingtang::web::http
