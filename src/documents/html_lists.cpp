#include "documents/html_lists.hpp"

#include <algorithm>
#include <array>

namespace mingtang::documents {
namespace {

constexpr std::size_t longest_style = 4096;

std::string letters(int number) {
    std::string out;
    for (; number > 0; number = (number - 1) / 26) out.insert(out.begin(), char('a' + (number - 1) % 26));
    return out;
}

std::string roman(int number) {
    struct Step {
        int value;
        std::string_view sign;
    };
    static constexpr std::array steps{Step{1000, "m"}, Step{900, "cm"}, Step{500, "d"}, Step{400, "cd"}, Step{100, "c"},
                                      Step{90, "xc"},  Step{50, "l"},   Step{40, "xl"}, Step{10, "x"},   Step{9, "ix"},
                                      Step{5, "v"},    Step{4, "iv"},   Step{1, "i"}};
    std::string out;
    for (auto const& [value, sign] : steps)
        for (; number >= value; number -= value) out += sign;
    return out;
}

std::string upper(std::string text) {
    for (char& c : text) c = char(c - 'a' + 'A');
    return text;
}

}  // namespace

std::string style_value(std::string_view style, std::string_view property) {
    std::string plain;
    for (char const c : style.substr(0, longest_style))
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') plain += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    std::string value;
    std::string_view rest = plain;
    while (!rest.empty()) {
        auto const end = rest.find(';');
        auto const one = rest.substr(0, end);
        rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
        if (one.size() > property.size() && one.starts_with(property) && one[property.size()] == ':')
            value = one.substr(property.size() + 1, one.find('!') - property.size() - 1);
    }
    return value;
}

Shown shown_by(std::string_view style) {
    if (style.empty()) return Shown::yes;
    if (style_value(style, "display") == "none") return Shown::no;
    auto const visibility = style_value(style, "visibility");
    return visibility == "hidden" || visibility == "collapse" ? Shown::blank : Shown::yes;
}

bool keeps_blanks(std::string_view style) {
    return !style.empty() && style_value(style, "white-space").starts_with("pre");
}

std::optional<SymbolFont> font_of(std::string_view style) {
    if (style.empty()) return std::nullopt;
    auto family = style_value(style, "font-family");
    // "font: 7.0pt 'Times New Roman'" is how Word leaves Wingdings for the blanks after a list mark.
    if (family.empty()) return style_value(style, "font").empty() ? std::nullopt : std::optional{SymbolFont::none};
    family.resize(std::min(family.find(','), family.size()));
    std::erase_if(family, [](char c) { return c == '"' || c == '\''; });
    return symbol_font(family == "wingdings2" ? "wingdings 2" : family);  // style_value() leaves no blanks
}

std::string list_style(std::string_view style) {
    auto const type = style_value(style, "list-style-type");
    return type.empty() ? style_value(style, "list-style") : type;
}

std::string list_number(int number, std::string_view type) {
    constexpr int most = 3999;  // beyond it there are no Roman numbers, and no list
    bool const in_words = number > 0 && number <= most;
    for (std::string_view const bullet : {"none", "disc", "circle", "square"})
        if (type.starts_with(bullet)) return {};
    if (in_words && (type == "a" || type == "lower-alpha" || type == "lower-latin")) return letters(number) + ". ";
    if (in_words && (type == "A" || type == "upper-alpha" || type == "upper-latin"))
        return upper(letters(number)) + ". ";
    if (in_words && (type == "i" || type == "lower-roman")) return roman(number) + ". ";
    if (in_words && (type == "I" || type == "upper-roman")) return upper(roman(number)) + ". ";
    return std::to_string(number) + ". ";
}

int number_or(std::string_view text, int otherwise) {
    constexpr int most = 1'000'000'000;
    auto const from = text.find_first_not_of(" \t\n\r\f");
    if (from == text.npos) return otherwise;
    text.remove_prefix(from);
    bool const minus = text[0] == '-';
    if (minus || text[0] == '+') text.remove_prefix(1);
    if (text.empty() || text[0] < '0' || text[0] > '9') return otherwise;
    int number = 0;
    for (char const c : text) {
        if (c < '0' || c > '9') break;
        number = std::min(most, number > most / 10 ? most : number * 10 + (c - '0'));
    }
    return minus ? -number : number;
}

}  // namespace mingtang::documents
