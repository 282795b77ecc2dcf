// Whether markup holds only what security.md C34 allows, asked by a reader that shares no code with the one that wrote
// it: every tag from the list, every attribute quoted and known, everything closed in order.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::make {

// "" when all is allowed, else what is not.
inline std::string not_allowed_in(std::string_view markup) {
    static constexpr std::array<std::string_view, 15> tags{"h2", "h3", "p", "ul",  "ol",     "li", "table", "tr",
                                                           "th", "td", "a", "img", "strong", "em", "br"};
    std::vector<std::string_view> open;
    auto const wrong = [&](std::string_view what, std::size_t at) {
        return std::string{what} + ": " + std::string{markup.substr(at, 60)};
    };
    for (std::size_t at = 0; at < markup.size();) {
        auto const c = static_cast<unsigned char>(markup[at]);
        if (c == '>' || c == '"' || c == '\'' || (c < 0x20 && c != '\n') || c == 0x7f) return wrong("bare sign", at);
        if (c != '<') {
            ++at;
            continue;
        }
        auto const begin = at++;
        bool const ends = at < markup.size() && markup[at] == '/';
        if (ends) ++at;
        auto const name_end = std::min(markup.find_first_of(" >", at), markup.size());
        auto const name = markup.substr(at, name_end - at);
        if (std::ranges::find(tags, name) == tags.end()) return wrong("tag", begin);
        at = name_end;
        while (at < markup.size() && markup[at] == ' ') {
            auto const equals = markup.find("=\"", at);
            if (ends || equals == markup.npos) return wrong("attribute", begin);
            auto const attribute = markup.substr(at + 1, equals - at - 1);
            auto const close = markup.find('"', equals + 2);
            if (close == markup.npos) return wrong("quote", begin);
            auto const value = markup.substr(equals + 2, close - equals - 2);
            auto const digits = [](std::string_view text) {
                return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
            };
            bool fine = value.find_first_of("<>") == value.npos;
            if (attribute == "href")
                fine = fine && name == "a" &&
                       (value.starts_with("http://") || value.starts_with("https://") || value.starts_with("mailto:") ||
                        value.starts_with("tel:") || (value.starts_with('/') && !value.starts_with("//")));
            else if (attribute == "src")
                fine = fine && name == "img" && value.starts_with("attachment:") && digits(value.substr(11));
            else if (attribute == "alt")
                fine = fine && name == "img";
            else if (attribute == "rowspan" || attribute == "colspan")
                fine = fine && (name == "td" || name == "th") && digits(value);
            else
                fine = false;
            if (!fine) return wrong("attribute", begin);
            at = close + 1;
        }
        if (at >= markup.size() || markup[at] != '>') return wrong("tag without end", begin);
        ++at;
        if (name == "br" || name == "img") {
            if (ends) return wrong("end of an empty element", begin);
        } else if (!ends) {
            open.push_back(name);
        } else {
            if (open.empty() || open.back() != name) return wrong("out of order", begin);
            open.pop_back();
        }
    }
    return open.empty() ? std::string{} : "never closed: " + std::string{open.back()};
}

}  // namespace mingtang::make
