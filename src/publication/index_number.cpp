#include "publication/index_number.hpp"

#include <functional>

#include "base/text.hpp"
#include "publication/wording.hpp"

namespace mingtang::publication {
namespace {

constexpr std::size_t longest = 80;

std::string padded(std::int64_t number, std::size_t digits) {
    auto text = std::to_string(number);
    if (text.size() < digits) text.insert(0, digits - text.size(), '0');
    return text;
}

// Digits of "{seq:7}"; 0 when `place` is no running number.
std::size_t running_digits(std::string_view place) {
    if (!place.starts_with("seq:") || place.size() != 5) return 0;
    auto const digit = place[4];
    return digit >= '4' && digit <= '9' ? std::size_t(digit - '0') : 0;
}

// Calls `place` with each name in braces and `plain` with what stands between; false at an unclosed brace.
bool walk(std::string_view text, std::function<void(std::string_view)> const& plain,
          std::function<void(std::string_view)> const& place) {
    while (!text.empty()) {
        auto const open = text.find('{');
        plain(text.substr(0, open));
        if (open == text.npos) return true;
        auto const close = text.find('}', open);
        if (close == text.npos) return false;
        place(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
    return true;
}

std::string written(std::string_view text, IndexFacts const& facts, std::string_view running) {
    std::string out;
    walk(
        text, [&](std::string_view plain) { out += plain; },
        [&](std::string_view place) {
            if (place == "area") out += facts.area;
            if (place == "unit") out += facts.unit;
            if (place == "kind") out += facts.kind;
            if (place == "field") out += facts.field;
            if (place == "YYYY") out += std::to_string(facts.year);
            if (running_digits(place) > 0) out += running;
        });
    return out;
}

}  // namespace

Result<std::string> checked_template(std::string_view text) {
    auto const clean = clean_line(text);
    auto const wrong = [](std::string why) {
        return refuse(Refusal::Kind::invalid, wording::wrong_template, std::move(why));
    };
    if (clean.empty() || clean.size() > longest) return wrong("请填写规则，不超过 80 个字符。");
    int running = 0, years = 0;
    std::string unknown;
    bool odd = false;
    bool const closed = walk(
        clean,
        [&](std::string_view plain) {
            for (char const c : plain)
                odd = odd || !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '/' ||
                               c == '-' || c == '.' || c == '_');
        },
        [&](std::string_view place) {
            if (running_digits(place) > 0)
                ++running;
            else if (place == "YYYY")
                ++years;
            else if (place != "area" && place != "unit" && place != "kind" && place != "field")
                unknown = place;
        });
    if (!closed) return wrong("花括号没有成对。");
    if (!unknown.empty())
        return wrong("不认识“{" + unknown + "}”，可用 {area}、{unit}、{field}、{kind}、{YYYY}、{seq:7}。");
    if (odd) return wrong("花括号之外只能用字母、数字和 / - . _。");
    if (running != 1) return wrong("流水号要写一次，如 {seq:7}（4 至 9 位）。");
    if (years != 1) return wrong("年份要写一次，即 {YYYY}。");
    return clean;
}

std::string counter_of(std::string_view text, IndexFacts const& facts) {
    return written(text, facts, "\n");
}

std::string index_number(std::string_view text, IndexFacts const& facts, std::int64_t running) {
    std::size_t digits = 7;
    walk(
        text, [](std::string_view) {},
        [&](std::string_view place) {
            if (auto const found = running_digits(place); found > 0) digits = found;
        });
    return written(text, facts, padded(running, digits));
}

}  // namespace mingtang::publication
