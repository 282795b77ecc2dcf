#include "web/http/address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace mingtang::web::http {
namespace {

constexpr std::size_t v4_at = 12;  // ::ffff:a.b.c.d

Address mapped(void const* four_bytes) {
    Address address;
    address.bytes[10] = address.bytes[11] = 0xff;
    std::memcpy(address.bytes.data() + v4_at, four_bytes, 4);
    return address;
}

}  // namespace

Address Address::of(sockaddr_storage const& socket) {
    if (socket.ss_family == AF_INET) return mapped(&reinterpret_cast<sockaddr_in const&>(socket).sin_addr);
    Address address;
    if (socket.ss_family == AF_INET6)
        std::memcpy(address.bytes.data(), &reinterpret_cast<sockaddr_in6 const&>(socket).sin6_addr, 16);
    return address;
}

std::optional<Address> Address::parse(std::string_view text) {
    std::string const terminated{text};
    in_addr four{};
    if (inet_pton(AF_INET, terminated.c_str(), &four) == 1) return mapped(&four);
    Address address;
    if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1) return address;
    return {};
}

bool Address::is_v4() const {
    return std::all_of(bytes.begin(), bytes.begin() + 10, [](auto byte) { return byte == 0; }) && bytes[10] == 0xff &&
           bytes[11] == 0xff;
}

std::string Address::text() const {
    char buffer[INET6_ADDRSTRLEN];
    if (!is_v4()) return inet_ntop(AF_INET6, bytes.data(), buffer, sizeof buffer);
    char* at = buffer;
    for (auto i = v4_at; i < bytes.size(); ++i) {  // once a request: inet_ntop would print each by a format
        if (i > v4_at) *at++ = '.';
        at = std::to_chars(at, buffer + sizeof buffer, static_cast<unsigned>(bytes[i])).ptr;
    }
    return {buffer, at};
}

Address Address::visitor() const {
    Address cut = *this;
    if (!is_v4()) std::fill(cut.bytes.begin() + 8, cut.bytes.end(), std::uint8_t{0});
    return cut;
}

std::optional<Network> Network::parse(std::string_view text) {
    auto const slash = text.find('/');
    auto const base = Address::parse(text.substr(0, slash));
    if (!base) return {};
    Network network;
    network.base_ = *base;
    if (slash == text.npos) return network;
    auto const digits = text.substr(slash + 1);
    unsigned const most = base->is_v4() ? 32 : 128;
    unsigned bits = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || bits > most) return {};
    network.bits_ = bits + (128 - most);
    return network;
}

bool Network::holds(Address const& address) const {
    for (unsigned bit = 0; bit < bits_; bit += 8) {
        unsigned const counted = std::min(8u, bits_ - bit);
        unsigned const mask = (0xffu << (8 - counted)) & 0xffu;
        if (((address.bytes[bit / 8] ^ base_.bytes[bit / 8]) & mask) != 0) return false;
    }
    return true;
}

}  // namespace mingtang::web::http
