#include "web/http/connection.hpp"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <utility>

#include "web/http/exchange.hpp"
#include "web/http/form_body.hpp"
#include "web/http/loop.hpp"
#include "web/log_line.hpp"

namespace mingtang::web::http {
namespace {

constexpr std::size_t head_piece = 16 * 1024;  // what is read at once while no body is expected
constexpr std::size_t kept_capacity = 1024;    // of input, for a line that waits
constexpr int steps_in_a_row = 32;             // then it is the others' turn
constexpr std::size_t short_body = 8 * 1024;   // taken without asking who sends it

}  // namespace

Connection::Connection(Loop& loop, int socket, Address const& peer, bool counted_alone, std::size_t place)
    : loop_(loop),
      socket_(socket),
      counted_alone_(counted_alone),
      peer_(peer),
      place_(place),
      opened_(loop.now()),
      since_(loop.now()) {}

Connection::~Connection() {
    if (state_ == State::closed) return;
    ::close(socket_);
    loop_.shared().peers.leave(peer_.visitor(), counted_alone_, proven_);
}

void Connection::ready(std::uint32_t events) {
    if (events & EPOLLIN) readable_ = true;
    if (events & EPOLLOUT) writable_ = true;
    if (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) readable_ = writable_ = peer_closed_ = true;
    go_on();
}

void Connection::worker_is_done() try {
    if (state_ == State::answering) {
        begin_sending();
    } else if (exchange_->turned_away) {
        close_after_ = true;  // the body that nobody wants is still coming
        begin_sending();
    } else {
        begin_body();
    }
    go_on();
} catch (std::exception const& error) {
    lost(error);
}

void Connection::go_on() try {
    for (int steps = 0; state_ != State::closed && !at_a_worker(); ++steps) {
        if (steps == steps_in_a_row) return loop_.come_back_to(*this);
        bool moved = false;
        switch (state_) {
            case State::head:
                moved = read_head();
                break;
            case State::body:
                moved = read_body();
                break;
            case State::sending:
                moved = send_answer();
                break;
            case State::lingering:
                moved = linger();
                break;
            case State::asking:
            case State::answering:
            case State::closed:
                break;
        }
        if (!moved) return;
    }
} catch (std::exception const& error) {
    lost(error);
}

// Only want of memory comes here: this visitor is lost, the others are not.
void Connection::lost(std::exception const& error) {
    write_error_line(exchange_ ? exchange_->request.id : "", "", error.what());
    if (!at_a_worker() && state_ != State::closed) close();
}

bool Connection::receive() {
    if (!readable_) return false;
    auto const got = recv(socket_, loop_.scratch(), head_piece, 0);
    if (got < 0) {
        if (errno == EINTR) return true;
        readable_ = false;
        if (errno != EAGAIN) close();
        return false;
    }
    if (got == 0) {  // a request cut off in its head was none
        close();
        return false;
    }
    // Edge-triggered: a short read means the kernel has no more, unless the end itself is still to be read.
    if (static_cast<std::size_t>(got) < head_piece && !peer_closed_) readable_ = false;
    input_.erase(0, used_);
    used_ = 0;
    if (input_.empty() && requests_ > 0) since_ = loop_.now();
    input_.append(loop_.scratch(), static_cast<std::size_t>(got));
    return true;
}

bool Connection::read_head() {
    auto rest = std::string_view{input_}.substr(used_);
    // One empty line before a request is an old habit of browsers after forms (RFC 9112 §2.2); a second one is not.
    if (scanner_.size() == 0 && rest.starts_with("\r\n") && !skipped_line_) {
        skipped_line_ = true;
        used_ += 2;
        rest.remove_prefix(2);
    }
    if (rest.size() < 2) return receive();  // a lone \r tells nothing yet
    auto const found = scanner_.look(rest);
    if (found == HeadScanner::Found::bare_line_feed) {
        refuse(400);
        return true;
    }
    if (scanner_.size() > most_head_bytes) {
        refuse(431);
        return true;
    }
    if (found == HeadScanner::Found::nothing_yet) return receive();

    auto const head = parse_head(rest.substr(0, scanner_.size()));
    used_ += scanner_.size();
    scanner_.reset();
    skipped_line_ = false;
    if (auto const* status = std::get_if<int>(&head))
        refuse(*status);
    else
        begin_request(std::get<Head>(head));
    return true;
}

void Connection::begin_request(Head const& head) {
    auto& shared = loop_.shared();
    exchange_ = std::make_unique<Exchange>();
    auto& request = exchange_->request;
    request.id = loop_.next_request_id();
    request.received = loop_.wall_clock();
    if (int const status = admit(head, peer_, shared.hosts, shared.proxies, request)) return refuse(status);
    if (!proven_) {
        proven_ = true;
        if (counted_alone_) shared.peers.proven(peer_.visitor());
    }
    ++requests_;
    close_after_ = head.close || requests_ >= shared.limits.requests || loop_.now() - opened_ > shared.limits.age ||
                   shared.stopping;
    if (!head.has_body()) return dispatch();
    auto& coming = *exchange_;
    coming.body_limit = shared.handlers.body_limit ? shared.handlers.body_limit(request.method, request.path) : 0;
    coming.body_length = head.content_length;
    coming.body_chunked = head.chunked;
    coming.expects_continue = head.expects_continue;
    if (coming.body_length > coming.body_limit) return refuse(413);
    bool const worth_asking =
        coming.body_length > short_body || (coming.body_chunked && coming.body_limit > short_body);
    if (!worth_asking || !shared.handlers.turn_away) return begin_body();
    if (!to_a_worker(State::asking, &Exchange::ask, Workers::Pace::quick)) refuse(503);
}

void Connection::begin_body() {
    auto& coming = *exchange_;
    coming.taker = take_body_into(coming.request, loop_.shared().spool);
    if (!coming.taker) return refuse(400);
    coming.upload = coming.request.header("content-type").starts_with("multipart/");
    if (!coming.upload && coming.body_length > most_body_in_memory) return refuse(413);
    coming.reader =
        coming.body_chunked ? BodyReader::chunked(coming.body_limit) : BodyReader::counted(coming.body_length);
    coming.body_began = coming.window_began = loop_.now();
    state_ = State::body;
    if (coming.expects_continue && used_ == input_.size()) {
        constexpr std::string_view go = "HTTP/1.1 100 Continue\r\n\r\n";
        if (send(socket_, go.data(), go.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(go.size())) close();
    }
}

bool Connection::read_body() {
    std::string_view bytes = std::string_view{input_}.substr(used_);
    bool const from_input = !bytes.empty();
    if (!from_input) {
        if (!readable_) return false;
        auto const got = recv(socket_, loop_.scratch(), Loop::scratch_size, 0);
        if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
            readable_ = errno == EINTR;
            return readable_;
        }
        if (got <= 0) {  // gone in the middle of a body
            close();
            return true;
        }
        if (static_cast<std::size_t>(got) < Loop::scratch_size && !peer_closed_) readable_ = false;
        bytes = {loop_.scratch(), static_cast<std::size_t>(got)};
    }

    auto const step = exchange_->reader->read(bytes, *exchange_->taker);
    exchange_->window_bytes += step.consumed;
    if (from_input)
        used_ += step.consumed;
    else
        input_.assign(bytes.substr(step.consumed)), used_ = 0;
    if (step.refused)
        refuse(step.refused);
    else if (step.done)
        dispatch();
    return true;
}

void Connection::dispatch() {
    auto& shared = loop_.shared();
    auto& request = exchange_->request;
    exchange_->reader.reset();
    exchange_->taker.reset();
    if (request.method == Method::get || request.method == Method::head) {
        if (auto const file = shared.files.find(request.path); file.page) {
            exchange_->response.kept = file.page;
            exchange_->response.cache = file.cache;
            request.route = "/assets/{file}";
            return begin_sending();
        }
        if (shared.handlers.kept) {
            exchange_->response.kept = shared.handlers.kept(request);
            if (exchange_->response.kept) return begin_sending();
        }
    }
    bool const slow = shared.handlers.slow && shared.handlers.slow(request);
    if (to_a_worker(State::answering, &Exchange::answer, slow ? Workers::Pace::slow : Workers::Pace::quick)) return;
    exchange_->refuse(503);
    begin_sending();
}

// false: too many wait already.
bool Connection::to_a_worker(State state, void (Exchange::*work)(Handlers const&), Workers::Pace pace) {
    auto const before = std::exchange(state_, state);
    auto& shared = loop_.shared();
    bool const taken = shared.workers.submit(
        [this, work] {
            (exchange_.get()->*work)(loop_.shared().handlers);
            loop_.answered(*this);
        },
        pace);
    if (!taken) state_ = before;
    return taken;
}

void Connection::refuse(int status) {
    ++loop_.shared().refused;
    if (!exchange_) {
        exchange_ = std::make_unique<Exchange>();
        exchange_->request.id = loop_.next_request_id();
        exchange_->request.received = loop_.wall_clock();
    }
    if (exchange_->request.peer.empty()) exchange_->request.peer = peer_.text();
    exchange_->refuse(status);
    close_after_ = true;
    begin_sending();
}

void Connection::begin_sending() {
    if (loop_.shared().stopping) close_after_ = true;
    exchange_->write(loop_.date(), close_after_);
    exchange_->sending_began = since_ = loop_.now();
    state_ = State::sending;
}

bool Connection::send_answer() {
    if (!writable_) return false;
    switch (exchange_->out.send_to(socket_)) {
        case Outgoing::Sent::all:
            answer_done();
            return true;
        case Outgoing::Sent::some:
            since_ = loop_.now();
            return true;
        case Outgoing::Sent::nothing:
            writable_ = false;
            return false;
        case Outgoing::Sent::broken:
            close();
            return true;
    }
    return false;
}

void Connection::answer_done() {
    auto& shared = loop_.shared();
    ++shared.requests;
    if (shared.handlers.finished) {
        auto const took = std::chrono::steady_clock::now() - exchange_->began;
        shared.handlers.finished(exchange_->request, exchange_->status_sent, exchange_->out.sent(),
                                 std::chrono::duration_cast<std::chrono::microseconds>(took));
    }
    exchange_.reset();
    since_ = loop_.now();
    if (close_after_) {
        // Closing at once would throw away what the visitor has not read yet, if anything unread is left on our side.
        shutdown(socket_, SHUT_WR);
        lingered_ = 0;
        state_ = State::lingering;
        return;
    }
    if (used_ == input_.size()) {
        input_.clear();
        used_ = 0;
        if (input_.capacity() > kept_capacity) input_.shrink_to_fit();
    }
    state_ = State::head;
}

bool Connection::linger() {
    if (!readable_) return false;
    auto const got = recv(socket_, loop_.scratch(), Loop::scratch_size, 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
        readable_ = errno == EINTR;
        return readable_;
    }
    if (got > 0) lingered_ += static_cast<std::size_t>(got);
    if (got <= 0 || lingered_ > loop_.shared().limits.linger_bytes) close();
    return true;
}

void Connection::close() {
    ::close(socket_);
    loop_.shared().peers.leave(peer_.visitor(), counted_alone_, proven_);
    state_ = State::closed;
    exchange_.reset();
    loop_.closed(*this);
}

}  // namespace mingtang::web::http
