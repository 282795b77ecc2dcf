#include "base/html.hpp"

#include <array>

namespace mingtang {

void escape_into(std::string& out, std::string_view text) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string_view entity;
        switch (text[i]) {
            case '&': entity = "&amp;"; break;
            case '<': entity = "&lt;"; break;
            case '>': entity = "&gt;"; break;
            case '"': entity = "&quot;"; break;
            case '\'': entity = "&#39;"; break;
            default: continue;
        }
        out.append(text, from, i - from).append(entity);
        from = i + 1;
    }
    out.append(text, from);
}

DataBlock::DataBlock(std::string_view json) {
    text_.reserve(json.size());
    for (char const c : json) {
        if (c == '<')
            text_ += "\\u003c";
        else if (c == '>')
            text_ += "\\u003e";
        else if (c == '&')
            text_ += "\\u0026";
        else
            text_ += c;
    }
}

Url::Url(std::string_view text) : text_("#") {
    for (char const c : text)
        if (static_cast<unsigned char>(c) < 0x21 || c == '\\' || c == 0x7f) return;
    static constexpr std::array allowed{std::string_view{"http://"}, std::string_view{"https://"},
                                        std::string_view{"mailto:"}, std::string_view{"tel:"}};
    bool fine = !text.empty() && (text[0] == '#' || text[0] == '?' || (text[0] == '/' && !text.starts_with("//")));
    for (auto const scheme : allowed) fine = fine || text.starts_with(scheme);
    if (fine) text_ = text;
}

}  // namespace mingtang
