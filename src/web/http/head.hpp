// The head of an HTTP/1 request, judged as it is read: what could be understood in two ways is refused, never repaired
// (security.md C20–C22). Pure: bytes in, a head or a status out. Not here: what the target and the fields mean to us.
#pragma once

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include "web/request.hpp"

namespace mingtang::web::http {

constexpr std::size_t most_head_bytes = 16 * 1024;
constexpr std::size_t most_target_bytes = 8 * 1024;
constexpr std::size_t most_cookie_bytes = 4 * 1024;
constexpr std::size_t most_fields = 64;

struct Field {
    std::string_view name, value;  // as sent, value without blanks around it
};

// Views into the bytes that were parsed.
struct Head {
    Method method = Method::get;
    std::string_view target;
    std::vector<Field> fields;
    std::string_view host;
    std::size_t content_length = 0;
    bool chunked = false;
    bool close = false;  // asked for, or HTTP/1.0
    bool expects_continue = false;

    bool has_body() const { return chunked || content_length > 0; }
};

// Finds the end of a head in bytes that arrive piece by piece, looking at each byte once.
class HeadScanner {
  public:
    enum class Found { nothing_yet, end, bare_line_feed };
    // `bytes` begins with the head and may grow between calls.
    Found look(std::string_view bytes);
    std::size_t size() const { return seen_; }  // of the whole head, its empty line included
    void reset() { *this = {}; }

  private:
    std::size_t seen_ = 0;
    std::size_t line_start_ = 0;
};

// A whole head with its empty line; otherwise the status that refuses it.
std::variant<Head, int> parse_head(std::string_view bytes);

bool equal_ignoring_case(std::string_view a, std::string_view b);

}  // namespace mingtang::web::http
