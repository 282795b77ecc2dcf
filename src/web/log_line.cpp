#include "web/log_line.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>

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
    auto const unusual = [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return c == '"' || c == '\\' || byte < 0x20 || byte >= 0x7f;
    };
    if (std::none_of(text.begin(), text.end(), unusual)) {
        out.append("\"").append(text).append("\"");
        return;
    }
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

void append_access_line(std::string& out, Request const& request, int status, std::size_t bytes,
                        std::chrono::microseconds took) {
    std::array<char, 24> number;
    auto const append = [&](auto value) {
        out.append(number.data(), std::to_chars(number.data(), number.data() + number.size(), value).ptr);
    };
    out += R"({"at":")";
    out += iso(request.received);
    out += R"(","request":)";
    append_json_string(out, request.id);
    out += R"(,"peer":)";
    append_json_string(out, request.peer);
    out += R"(,"method":")";
    out += name_of(request.method);
    out += R"(","route":)";
    append_json_string(out, request.route);
    out += R"(,"status":)";
    append(status);
    out += R"(,"bytes":)";
    append(bytes);
    out += R"(,"us":)";
    append(took.count());
    out += "}\n";
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
