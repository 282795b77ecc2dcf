#include "documents/html_controls.hpp"

#include "base/text.hpp"

namespace mingtang::documents {
namespace {

// Pictures stand in for check marks; their names and captions do not.
bool is_mark(std::string_view words) {
    constexpr std::size_t longest = 12;
    if (words.empty() || length_in_characters(words) > longest) return false;
    for (std::string_view const picture :
         {"图", "照片", "logo", "Logo", "LOGO", "image", "Image", "IMG", "pic", ".", "/"})
        if (words.find(picture) != words.npos) return false;
    return true;
}

}  // namespace

Shown shown(HtmlTokens const& tokens) {
    if (tokens.has("hidden")) return Shown::no;
    return shown_by(tokens.attribute("style").value_or(""));
}

std::string input_words(HtmlTokens const& tokens) {
    if (shown(tokens) != Shown::yes) return {};
    auto const type = tag(clean_line(tokens.attribute("type").value_or("text")));
    switch (type) {
        case tag("checkbox"):
        case tag("radio"):
            return tokens.has("checked") ? "■" : "□";
        case tag("hidden"):
        case tag("submit"):
        case tag("button"):
        case tag("image"):
        case tag("reset"):
        case tag("file"):
        case tag("password"):
            return {};
        default:
            return tokens.attribute("value").value_or("");
    }
}

std::string picture_words(HtmlTokens const& tokens) {
    if (shown(tokens) != Shown::yes) return {};
    auto words = clean_line(tokens.attribute("alt").value_or(""));
    return is_mark(words) ? words : std::string{};
}

}  // namespace mingtang::documents
