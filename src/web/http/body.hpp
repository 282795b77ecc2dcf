// Takes a body out of its framing: counted bytes, or chunks without extensions and without trailers (security.md C20).
// Pure: what the bytes mean is the taker's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mingtang::web::http {

// Where decoded bytes go. Returns 0, or the status that ends the request.
class BodyTaker {
  public:
    virtual ~BodyTaker() = default;
    virtual int take(std::string_view bytes) = 0;
    virtual int end() = 0;  // the whole body is there
};

class BodyReader {
  public:
    static BodyReader counted(std::size_t length) { return {State::counted, length}; }
    static BodyReader chunked(std::size_t limit) {
        BodyReader reader{State::size_line, 0};
        reader.allowed_ = limit;
        return reader;
    }

    struct Step {
        std::size_t consumed = 0;
        int refused = 0;  // a status
        bool done = false;
    };
    // Reads the beginning of `bytes`; what is not consumed belongs to the next request.
    Step read(std::string_view bytes, BodyTaker& taker);

  private:
    enum class State : std::uint8_t {
        counted,
        size_line,
        size_feed,
        data,
        data_return,
        data_feed,
        last_return,
        last_feed,
        finished
    };
    BodyReader(State state, std::size_t left) : state_(state), left_(left) {}
    int read_control(char c);

    State state_;
    std::uint8_t digits_ = 0;
    std::size_t left_ = 0;     // of the counted body or of this chunk
    std::size_t allowed_ = 0;  // of a chunked body, still
};

}  // namespace mingtang::web::http
