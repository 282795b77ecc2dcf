#include "web/http/loop.hpp"

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <stdexcept>

#include "web/http/connection.hpp"

namespace mingtang::web::http {
namespace {

constexpr std::string_view too_many =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 3\r\nConnection: close\r\n\r\n";

void watch(int poll, int descriptor, std::uint32_t events, void* who) {
    epoll_event event{};
    event.events = events;
    event.data.ptr = who;
    if (epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event) != 0) throw std::runtime_error{"epoll 无法登记连接"};
}

std::string date_line(std::time_t when) {
    std::tm parts{};
    gmtime_r(&when, &parts);
    std::array<char, 40> text;
    // Written by hand: strftime would follow the locale.
    static constexpr std::array<char const*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<char const*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const size = std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                                    days[parts.tm_wday % 7], parts.tm_mday, months[parts.tm_mon % 12],
                                    parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace

Loop::Loop(Shared& shared, int listener)
    : shared_(shared),
      listener_(listener),
      poll_(epoll_create1(EPOLL_CLOEXEC)),
      waker_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      reserve_(open("/dev/null", O_RDONLY | O_CLOEXEC)),
      id_state_(0),
      scratch_(std::make_unique<char[]>(scratch_size)) {
    if (poll_ < 0 || waker_ < 0) throw std::runtime_error{"文件句柄不足，无法启动"};
    if (getrandom(&id_state_, sizeof id_state_, 0) != sizeof id_state_) throw std::runtime_error{"系统随机数不可用"};
    watch(poll_, waker_, EPOLLIN, &waker_);
    watch(poll_, listener_, EPOLLIN, &listener_);
    read_clocks();
}

Loop::~Loop() {
    for (int const descriptor : {listener_, poll_, waker_, reserve_})
        if (descriptor >= 0) close(descriptor);
}

void Loop::read_clocks() {
    using namespace std::chrono;
    now_ = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    wall_clock_ = floor<milliseconds>(system_clock::now());
    auto const second = floor<std::chrono::seconds>(wall_clock_).time_since_epoch().count();
    if (second != date_second_) {
        date_second_ = second;
        date_ = date_line(second);
    }
}

// SplitMix64: unique and unordered. An id is a name in a log, never a secret.
std::string Loop::next_request_id() {
    auto mixed = id_state_ += 0x9e3779b97f4a7c15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    mixed ^= mixed >> 31;
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string id(15, '0');  // stays in the string itself
    for (auto& digit : id) {
        digit = digits[mixed & 15];
        mixed >>= 4;
    }
    return id;
}

void Loop::run() {
    std::array<epoll_event, 256> events;
    next_sweep_ = now_ + seconds(1);
    while (!(stopping_ && connections_.empty())) {
        auto const wait = again_.empty() ? std::clamp<Ticks>(next_sweep_ - now_, 0, 1000) : 0;
        int const count = epoll_wait(poll_, events.data(), static_cast<int>(events.size()), static_cast<int>(wait));
        read_clocks();
        for (auto* connection : std::exchange(again_, {})) connection->ready(0);
        for (int i = 0; i < count; ++i) {
            auto* const who = events[static_cast<std::size_t>(i)].data.ptr;
            if (who == &listener_)
                accept_all();
            else if (who == &waker_)
                take_answers();
            else
                static_cast<Connection*>(who)->ready(events[static_cast<std::size_t>(i)].events);
        }
        if (now_ >= next_sweep_) sweep();
        if (shared_.stopping && !stopping_) begin_stopping();
        if (stopping_ && now_ >= stop_at_) return;
        dead_.clear();
    }
}

void Loop::wake() {
    std::uint64_t const one = 1;
    [[maybe_unused]] auto const written = write(waker_, &one, sizeof one);
}

void Loop::answered(Connection& connection) {
    bool first;
    {
        std::scoped_lock const lock{mutex_};
        first = answers_.empty();
        answers_.push_back(&connection);
    }
    if (first) wake();
}

void Loop::take_answers() {
    std::uint64_t count = 0;
    [[maybe_unused]] auto const got = read(waker_, &count, sizeof count);
    std::vector<Connection*> answers;
    {
        std::scoped_lock const lock{mutex_};
        answers.swap(answers_);
    }
    for (auto* connection : answers) connection->worker_is_done();
}

void Loop::accept_all() {
    // A bounded turn: visitors who are already in are served between two waves of new ones.
    for (int i = 0; i < 64 && accepting_; ++i) {
        sockaddr_storage storage{};
        socklen_t size = sizeof storage;
        int const socket =
            accept4(listener_, reinterpret_cast<sockaddr*>(&storage), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket >= 0) {
            accepted(socket, Address::of(storage));
        } else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            return out_of_descriptors();
        } else if (errno != EINTR && errno != ECONNABORTED) {
            return;
        }
    }
}

void Loop::accepted(int socket, Address const& address) {
    auto const visitor = address.visitor();
    bool const counted_alone = !shared_.proxies.trusts(address);
    if (!shared_.peers.enter(visitor, counted_alone)) return turn_away(socket);
    auto connection = std::make_unique<Connection>(*this, socket, address, counted_alone, connections_.size());
    watch(poll_, socket, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, connection.get());
    connections_.push_back(std::move(connection));
}

void Loop::turn_away(int socket) {
    ++shared_.refused;
    [[maybe_unused]] auto const sent = send(socket, too_many.data(), too_many.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    close(socket);
}

// The reserve lets one visitor in to be told; then nobody is accepted until a connection closes or the next sweep. The
// waiting stay in the kernel's queue meanwhile and cost nothing (R05).
void Loop::out_of_descriptors() {
    if (reserve_ >= 0) {
        close(reserve_);
        int const socket = accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket >= 0) turn_away(socket);
        reserve_ = open("/dev/null", O_RDONLY | O_CLOEXEC);
    }
    accepting_ = false;
    epoll_ctl(poll_, EPOLL_CTL_DEL, listener_, nullptr);
}

void Loop::listen_again() {
    if (accepting_ || stopping_) return;
    if (reserve_ < 0) reserve_ = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (reserve_ < 0) return;
    accepting_ = true;
    watch(poll_, listener_, EPOLLIN, &listener_);
}

void Loop::closed(Connection& connection) {
    auto const place = connection.place();
    auto& last = connections_.back();
    last->moved_to(place);
    std::swap(connections_[place], last);
    std::erase(again_, &connection);
    dead_.push_back(std::move(connections_.back()));
    connections_.pop_back();
    listen_again();
}

void Loop::sweep() {
    next_sweep_ = now_ + seconds(1);
    for (std::size_t i = connections_.size(); i-- > 0;)  // backwards: closing moves the last into the gap
        if (i < connections_.size()) connections_[i]->sweep();
    listen_again();
}

void Loop::begin_stopping() {
    stopping_ = true;
    stop_at_ = now_ + shared_.limits.stop;
    if (accepting_) epoll_ctl(poll_, EPOLL_CTL_DEL, listener_, nullptr);
    accepting_ = false;
    close(std::exchange(listener_, -1));
    for (std::size_t i = connections_.size(); i-- > 0;)
        if (i < connections_.size()) connections_[i]->server_stops();
}

}  // namespace mingtang::web::http
