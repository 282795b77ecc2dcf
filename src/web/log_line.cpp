#include "web/log_line.hpp"

#include <unistd.h>

#include "base/text.hpp"

namespace mingtang::web {
namespace {

std::string_view name_of(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::head:
            return "HEAD";
        case Method::post:
            return "POST";
        case Method::put:
            return "PUT";
        case Method::del:
            return "DELETE";
    }
    return "?";
}

void append_escaped(std::string& out, unsigned value) {
    static constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u00";
    out += digits[(value >> 4) & 15];
    out += digits[value & 15];
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    bool const utf8 = is_utf8(text);
    out += '"';
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out.append({'\\', c});
        else if (byte < 0x20 || byte == 0x7f || (byte >= 0x80 && !utf8))
            append_escaped(out, byte);
        else
            out += c;
    }
    out += '"';
}

std::string access_line(Request const& request, int status, std::size_t bytes, std::chrono::microseconds took) {
    std::string out = R"({"at":)";
    out.reserve(256);
    append_json_string(out, iso(request.received));
    out += R"(,"request":)";
    append_json_string(out, request.id);
    out += R"(,"peer":)";
    append_json_string(out, request.peer);
    out += R"(,"method":")";
    out += name_of(request.method);
    out += R"(","route":)";
    append_json_string(out, request.route);
    out += R"(,"status":)" + std::to_string(status);
    out += R"(,"bytes":)" + std::to_string(bytes);
    out += R"(,"us":)" + std::to_string(took.count());
    out += "}\n";
    return out;
}

void write_error_line(std::string_view request_id, std::string_view route, std::string_view what) {
    std::string out = R"({"level":"error","request":)";
    append_json_string(out, request_id);
    out += R"(,"route":)";
    append_json_string(out, route);
    out += R"(,"what":)";
    append_json_string(out, what);
    out += "}\n";
    [[maybe_unused]] auto const written = write(STDERR_FILENO, out.data(), out.size());
}

}  // namespace mingtang::web
