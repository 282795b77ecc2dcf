#include "web/http/body.hpp"

#include <algorithm>

namespace mingtang::web::http {
namespace {

constexpr int bad_request = 400, too_large = 413;
constexpr int most_size_digits = 8;

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

// The bytes between the data: "1f\r\n" … "\r\n" "0\r\n\r\n". Every other byte is refused.
int BodyReader::read_control(char c) {
    switch (state_) {
        case State::size_line:
            if (c == '\r' && digits_ > 0) {
                state_ = State::size_feed;
                return 0;
            }
            if (hexadecimal(c) < 0 || ++digits_ > most_size_digits) return bad_request;
            left_ = left_ * 16 + static_cast<std::size_t>(hexadecimal(c));
            return 0;
        case State::size_feed:
            if (c != '\n') return bad_request;
            if (left_ > allowed_) return too_large;
            allowed_ -= left_;
            state_ = left_ == 0 ? State::last_return : State::data;
            return 0;
        case State::data_return:
            state_ = State::data_feed;
            return c == '\r' ? 0 : bad_request;
        case State::data_feed:
            state_ = State::size_line;
            digits_ = 0;
            return c == '\n' ? 0 : bad_request;
        case State::last_return:  // any other byte here begins a trailer
            state_ = State::last_feed;
            return c == '\r' ? 0 : bad_request;
        case State::last_feed:
            state_ = State::finished;
            return c == '\n' ? 0 : bad_request;
        default:
            return bad_request;
    }
}

BodyReader::Step BodyReader::read(std::string_view bytes, BodyTaker& taker) {
    Step step;
    while (step.consumed < bytes.size() && state_ != State::finished) {
        if (state_ != State::counted && state_ != State::data) {
            step.refused = read_control(bytes[step.consumed++]);
            if (step.refused) return step;
            continue;
        }
        auto const piece = bytes.substr(step.consumed, left_);
        step.refused = taker.take(piece);
        if (step.refused) return step;
        step.consumed += piece.size();
        left_ -= piece.size();
        if (left_ == 0) state_ = state_ == State::counted ? State::finished : State::data_return;
    }
    if (state_ == State::counted && left_ == 0) state_ = State::finished;
    step.done = state_ == State::finished;
    if (step.done) step.refused = taker.end();
    return step;
}

}  // namespace mingtang::web::http
