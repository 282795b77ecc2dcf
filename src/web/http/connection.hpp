// One visitor's line: reads a request, has it answered, sends the answer, in order, one at a time; what waits behind it
// waits in the kernel. Nothing is read while an answer is unsent, so a line never holds more than one piece of input.
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <string>

#include "web/http/address.hpp"
#include "web/http/body.hpp"
#include "web/http/head.hpp"
#include "web/http/limits.hpp"
#include "web/http/outgoing.hpp"
#include "web/http/workers.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/server.hpp"

namespace mingtang::web::http {

class Loop;
struct Exchange;

class Connection {
  public:
    Connection(Loop& loop, int socket, Address const& peer, bool counted_alone, std::size_t place);
    ~Connection();

    void ready(std::uint32_t events);  // of epoll; 0: it is its turn again
    void worker_is_done();             // the answer is there, or leave to go on
    void sweep();                      // once a second: has any of its times run out?
    void server_stops();

    std::size_t place() const { return place_; }  // in the loop's list
    void moved_to(std::size_t place) { place_ = place; }

  private:
    enum class State : std::uint8_t { head, asking, body, answering, sending, lingering, closed };
    void go_on();
    // Each works as far as it can and says whether the state has moved on; if not, it waits for the socket.
    bool read_head();
    bool read_body();
    bool send_answer();
    bool linger();

    bool receive();  // appends to input_; false: nothing there, or the line is closed
    void begin_request(Head const& head);
    void begin_body();
    bool at_a_worker() const { return state_ == State::asking || state_ == State::answering; }
    bool to_a_worker(State state, void (Exchange::*work)(Handlers const&), Workers::Pace pace);
    void lost(std::exception const& error);
    bool body_is_late(Ticks now);
    void dispatch();          // a kept page at once, everything else on a worker
    void refuse(int status);  // the fixed page; the line closes after it
    void begin_sending();
    void answer_done();
    void close();
    Ticks idle_limit() const;

    Loop& loop_;
    int socket_;
    State state_ = State::head;
    bool readable_ = true, writable_ = true, peer_closed_ = false;
    bool counted_alone_, proven_ = false, skipped_line_ = false, close_after_ = false;
    int requests_ = 0;
    Address peer_;
    std::size_t place_;
    Ticks opened_, since_;  // since_: when this state, or this piece of progress, began
    std::string input_;
    std::size_t used_ = 0;      // of input_
    std::size_t lingered_ = 0;  // bytes thrown away
    HeadScanner scanner_;
    std::unique_ptr<Exchange> exchange_;  // lines that wait have none
};

}  // namespace mingtang::web::http
