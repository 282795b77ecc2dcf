// Rules as one line of JSON, for programs. The names are those of the model (rulebook §5.5).
#include <fmt/format.h>

#include <array>

#include "catalog/time_limit/rule.hpp"

namespace mingtang::catalog {
namespace {

constexpr std::array trigger_codes{"FORMED",           "CHANGED",    "MADE",        "OBTAINED",     "RECEIVED_DOC",
                                   "REQUEST_RECEIVED", "APPROVED",   "REPLIED",     "DECIDED",      "SIGNED",
                                   "RESULT_SET",       "SURVEY_END", "EVENT_START", "BEFORE_EVENT", "CALENDAR",
                                   "ONGOING",          "NONE"};
constexpr std::array unit_codes{"WD", "CD", "W", "M", "H"};
constexpr std::array recur_codes{"D", "W", "M", "Q", "H", "Y"};

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04x}", int(c));
        else
            out += c;
    }
    return out + '"';
}

std::string anchor_json(std::vector<std::string> const& anchors) {
    auto const one = [](std::string const& text) { return text.size() <= 2 ? text : quoted(text); };
    if (anchors.empty()) return "null";
    if (anchors.size() == 1) return one(anchors.front());
    std::string out = "[";
    for (auto const& anchor : anchors) out += (out.size() > 1 ? "," : "") + one(anchor);
    return out + "]";
}

std::string least_json(Span const& span) {
    return fmt::format(R"({{"min":{},"unit":"{}"}})", span.n, unit_codes[std::size_t(span.unit)]);
}

std::string display_json(std::optional<Display> const& display) {
    if (!display) return "null";
    if (display->kind == Display::Kind::lasting) return "\"LONG\"";
    return display->kind == Display::Kind::until_next ? "\"UNTIL_NEXT\"" : least_json(display->least);
}

std::string recur_json(std::optional<Recurrence> const& recur) {
    if (!recur) return "null";
    return fmt::format(R"({{"unit":"{}","every":{},"anchor":{}}})", recur_codes[std::size_t(recur->unit)], recur->every,
                       anchor_json(recur->anchors));
}

std::string offset_json(TimeRule const& rule) {
    if (!rule.offset) return R"("n":null,"unit":null,"dir":null)";
    return fmt::format(R"("n":{},"unit":"{}","dir":"{}")", rule.offset->n, unit_codes[std::size_t(rule.offset->unit)],
                       rule.direction == TimeRule::Direction::after ? "AFTER" : "BEFORE");
}

std::string rule_json(TimeRule const& rule) {
    if (rule.unknown) return "{\"unknown\":" + quoted(*rule.unknown) + "}";
    std::string triggers;
    for (auto const trigger : rule.triggers)
        triggers += (triggers.empty() ? "" : "|") + std::string{trigger_codes[std::size_t(trigger)]};
    return fmt::format(R"({{"trigger":"{}",{},"recur":{},"display":{},"consult":{},"subset":{},"confidence":"{}"}})",
                       triggers, offset_json(rule), recur_json(rule.recur), display_json(rule.display),
                       rule.consult ? least_json(*rule.consult) : "null", quoted(rule.subset),
                       rule.confidence == TimeRule::Confidence::high ? "high" : "low");
}

}  // namespace

std::string time_rules_json(std::vector<TimeRule> const& rules) {
    std::string out = "[";
    for (auto const& rule : rules) out += (out.size() > 1 ? "," : "") + rule_json(rule);
    return out + "]";
}

}  // namespace mingtang::catalog
