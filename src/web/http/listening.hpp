// Sockets that listen: one per io thread on the same port (SO_REUSEPORT), so that the kernel shares the visitors out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mingtang::web::http {

struct Listening {
    std::vector<int> sockets;
    std::uint16_t port = 0;
};

// Throws std::runtime_error with a Chinese sentence: port taken, address not ours, no right to it.
Listening listen_on(std::string const& address, std::uint16_t port, int how_many);

}  // namespace mingtang::web::http
