#include "documents/rich_text_styles.hpp"

#include "documents/html_lists.hpp"

namespace mingtang::documents {
namespace {

bool is_heavy(std::string_view weight) {
    return weight.starts_with("bold") || (weight.size() == 3 && weight >= "600" && weight <= "900");
}

}  // namespace

void apply_style(std::string_view style, Look& look) {
    if (style.empty()) return;
    if (auto const weight = style_value(style, "font-weight"); !weight.empty()) look.strong = is_heavy(weight);
    if (auto const slant = style_value(style, "font-style"); !slant.empty())
        look.emphasized = slant == "italic" || slant.starts_with("oblique");
}

bool says_light(std::string_view style) {
    if (style.empty()) return false;
    auto const weight = style_value(style, "font-weight");
    return !weight.empty() && !is_heavy(weight);
}

bool says_upright(std::string_view style) {
    return !style.empty() && style_value(style, "font-style") == "normal";
}

bool is_hidden_by(std::string_view style) {
    if (style.empty()) return false;
    if (style_value(style, "mso-hide") == "all" || style_value(style, "opacity") == "0") return true;
    if (style_value(style, "color") == "transparent") return true;
    auto const size = style_value(style, "font-size");
    return (size.starts_with('0') || size.starts_with('.')) && size.find_first_of("123456789") == size.npos;
}

}  // namespace mingtang::documents
