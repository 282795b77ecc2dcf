// The usual answers. What every answer carries besides (security headers, length, date) is http/writer's.
#include "web/response.hpp"

#include "base/text.hpp"

namespace mingtang::web {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_encoded(std::string& out, unsigned char byte) {
    out += '%';
    out += hex_digits[byte >> 4];
    out += hex_digits[byte & 15];
}

// RFC 8187 attr-char: what filename*= may hold as it is.
bool attribute_character(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"!#$&+-.^_`|~"}.find(static_cast<char>(c)) != std::string_view::npos;
}

// A path of our own: "/…", never "//host" or "/\host", which browsers read as another site.
bool own(std::string_view path) {
    if (!path.starts_with('/') || path.starts_with("//") || path.find('\\') != path.npos) return false;
    for (unsigned char const c : path)
        if (c < 0x20 || c == 0x7f) return false;
    return true;
}

}  // namespace

Response html(Html page, int status) {
    Response response;
    response.status = status;
    response.body = std::move(page).str();
    return response;
}

Response json(std::string text, int status) {
    Response response;
    response.status = status;
    response.type = "application/json; charset=utf-8";
    response.body = std::move(text);
    return response;
}

Response plain(std::string text, int status) {
    Response response;
    response.status = status;
    response.type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

// A foreign or broken address leads to the front page: a "next" parameter must never lead out of the house.
Response redirect(std::string own_path) {
    Response response;
    response.status = 303;
    std::string location;
    for (char const c : own(own_path) ? own_path : std::string{"/"}) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f)
            location += c;
        else
            append_encoded(location, byte);
    }
    response.header("Location", std::move(location));
    return response;
}

Response download(std::string bytes, std::string type, std::string_view name) {
    std::string plain_name, encoded_name;  // for old clients, and as RFC 6266 wants it
    for (char const c : name) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f || c == '/' || c == '\\') continue;
        // One "_" for a whole Han character: its first byte stands for it.
        if (byte < 0x80)
            plain_name += c == '"' || c == '%' || c == ';' ? '_' : c;
        else if ((byte & 0xc0) == 0xc0)
            plain_name += '_';
        if (attribute_character(byte))
            encoded_name += c;
        else
            append_encoded(encoded_name, byte);
    }
    Response response;
    response.type = std::move(type);
    response.body = std::move(bytes);
    response.header("Content-Disposition",
                    "attachment; filename=\"" + plain_name + "\"; filename*=UTF-8''" + encoded_name);
    return response;
}

}  // namespace mingtang::web
