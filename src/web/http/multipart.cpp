#include "web/http/multipart.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "web/http/head.hpp"
#include "web/http/target.hpp"

namespace mingtang::web::http {
namespace {

constexpr int bad_request = 400, too_large = 413;
constexpr std::size_t most_boundary = 70, most_name = 256, most_file_name = 200;

// Takes "name=value" or "name=\"value\"" off the front of a parameter list. Only \" is an escape: a path of Windows
// ("C:\表.xlsx", as old browsers send) keeps its backslashes.
bool next_parameter(std::string_view& rest, std::string& name, std::string& value) {
    rest = trim(rest);
    if (!rest.starts_with(';')) return false;
    rest.remove_prefix(1);
    auto const equals = rest.find('=');
    if (equals == rest.npos) return false;
    name = trim(rest.substr(0, equals));
    rest.remove_prefix(equals + 1);
    value.clear();
    if (!rest.starts_with('"')) {
        auto const end = std::min(rest.find(';'), rest.size());
        value = trim(rest.substr(0, end));
        rest.remove_prefix(end);
        return true;
    }
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '"') {
            rest.remove_prefix(i + 1);
            return true;
        }
        if (rest[i] == '\\' && i + 1 < rest.size() && rest[i + 1] == '"') ++i;
        value += rest[i];
    }
    return false;
}

// Browsers write ", CR and LF of a name as %22, %0D, %0A and leave every other % alone.
std::string unescaped(std::string text) {
    text = replace_all(std::move(text), "%22", "\"");
    text = replace_all(std::move(text), "%0D", "");
    return replace_all(std::move(text), "%0A", " ");
}

// A name to show, never to open: the last part of whatever path was sent.
std::string shown_name(std::string_view sent) {
    auto const slash = sent.find_last_of("/\\");
    return shorten(clean_line(slash == sent.npos ? sent : sent.substr(slash + 1)), most_file_name);
}

}  // namespace

struct MultipartReader::PartHead {
    bool form_data = false, is_file = false;
    std::string name, file_name, type;

    bool read(std::string_view line) {
        auto const colon = line.find(':');
        if (colon == line.npos) return false;
        auto const value = trim(line.substr(colon + 1));
        auto const key = line.substr(0, colon);
        if (equal_ignoring_case(key, "content-type")) type = value;
        if (equal_ignoring_case(key, "content-transfer-encoding"))  // a coding we would have to undo
            return equal_ignoring_case(value, "binary") || equal_ignoring_case(value, "8bit") ||
                   equal_ignoring_case(value, "7bit");
        return !equal_ignoring_case(key, "content-disposition") || read_disposition(value);
    }

    bool read_disposition(std::string_view value) {
        auto const end = std::min(value.find(';'), value.size());
        if (form_data || !equal_ignoring_case(trim(value.substr(0, end)), "form-data")) return false;
        form_data = true;
        std::string parameter, text;
        for (auto rest = value.substr(end); !trim(rest).empty();) {
            if (!next_parameter(rest, parameter, text)) return false;
            if (parameter == "name") name = unescaped(text);
            if (parameter == "filename" && !std::exchange(is_file, true)) file_name = unescaped(text);
            // RFC 7578 forbids it and some programs send it: the better name, where it is UTF-8.
            if (parameter == "filename*" && text.size() > 7 && equal_ignoring_case(text.substr(0, 7), "utf-8''")) {
                auto const decoded = percent_decode(std::string_view{text}.substr(7), false);
                if (!decoded) return false;
                is_file = true;
                file_name = *decoded;
            }
        }
        return true;
    }
};

std::optional<std::string> multipart_boundary(std::string_view type) {
    auto const end = std::min(type.find(';'), type.size());
    if (!equal_ignoring_case(trim(type.substr(0, end)), "multipart/form-data")) return {};
    std::string name, value;
    for (auto rest = type.substr(end); next_parameter(rest, name, value);) {
        if (!equal_ignoring_case(name, "boundary")) continue;
        if (value.empty() || value.size() > most_boundary || value.back() == ' ') return {};
        for (char const c : value)
            if (c < 0x20 || c == 0x7f) return {};
        return value;
    }
    return {};
}

MultipartReader::MultipartReader(std::string_view boundary, MultipartReceiver& receiver)
    : delimiter_("\r\n--" + std::string{boundary}), pending_("\r\n"), receiver_(receiver) {}

int MultipartReader::take(std::string_view bytes) {
    pending_.append(bytes);
    for (bool stuck = false; !stuck;)
        if (int const refused = advance(stuck)) return refused;
    pending_.erase(0, used_);
    used_ = 0;
    return 0;
}

int MultipartReader::end() {
    return state_ == State::finished ? 0 : bad_request;
}

int MultipartReader::advance(bool& stuck) {
    auto const rest = std::string_view{pending_}.substr(used_);
    switch (state_) {
        case State::opening:  // no preamble: nobody sends one, and it could only hide something
            stuck = rest.size() < delimiter_.size();
            if (!std::string_view{delimiter_}.starts_with(rest.substr(0, delimiter_.size()))) return bad_request;
            if (!stuck) {
                used_ += delimiter_.size();
                state_ = State::after_boundary;
            }
            return 0;
        case State::after_boundary:
            stuck = rest.size() < 2;
            if (stuck) return 0;
            used_ += 2;
            state_ = rest.starts_with("--") ? State::finished : State::part_head;
            return rest.starts_with("--") || rest.starts_with("\r\n") ? 0 : bad_request;
        case State::part_head: {
            auto const end = rest.find("\r\n\r\n");
            stuck = end == rest.npos;
            if (stuck) return rest.size() > most_part_head ? bad_request : 0;
            used_ += end + 4;
            return end > most_part_head ? bad_request : read_part_head(rest.substr(0, end));
        }
        case State::field:
        case State::file:
            return read_data(stuck);
        case State::finished:  // at most one line end after the last boundary
            stuck = true;
            return rest.empty() || rest == "\r" || rest == "\r\n" ? 0 : bad_request;
    }
    return bad_request;
}

int MultipartReader::read_part_head(std::string_view head) {
    PartHead part;
    while (!head.empty()) {
        auto const end = std::min(head.find("\r\n"), head.size());
        if (!part.read(head.substr(0, end))) return bad_request;
        head.remove_prefix(std::min(end + 2, head.size()));
    }
    if (!part.form_data || part.name.empty() || part.name.size() > most_name || !is_utf8(part.name)) return bad_request;
    if (++parts_ > most_parts) return too_large;
    state_ = part.is_file ? State::file : State::field;
    if (!part.is_file) {
        name_ = std::move(part.name);
        return 0;
    }
    if (!is_utf8(part.file_name)) return bad_request;
    return receiver_.file_begins(std::move(part.name), shown_name(part.file_name), clean_line(part.type));
}

int MultipartReader::read_data(bool& stuck) {
    auto const rest = std::string_view{pending_}.substr(used_);
    auto const at = rest.find(delimiter_);
    stuck = at == rest.npos;
    // The last bytes may be the beginning of the boundary: they wait for what comes next.
    auto const sure = stuck ? rest.size() - std::min(rest.size(), delimiter_.size() - 1) : at;
    if (int const refused = data(rest.substr(0, sure))) return refused;
    used_ += sure;
    if (stuck) return 0;
    used_ += delimiter_.size();
    return part_ends();
}

int MultipartReader::data(std::string_view bytes) {
    if (bytes.empty()) return 0;
    if (state_ == State::file) return receiver_.file_bytes(bytes);
    field_bytes_ += bytes.size();
    if (field_bytes_ > most_field_bytes) return too_large;
    value_.append(bytes);
    return 0;
}

int MultipartReader::part_ends() {
    bool const file = state_ == State::file;
    state_ = State::after_boundary;
    if (file) return receiver_.file_ends();
    auto value = std::exchange(value_, {});
    if (!is_utf8(value) || value.find('\0') != value.npos) return bad_request;
    return receiver_.field(std::exchange(name_, {}), std::move(value));
}

}  // namespace mingtang::web::http
