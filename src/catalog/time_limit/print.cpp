// Rules written out: one line of JSON for programs, one sentence for people.
#include <fmt/format.h>

#include <array>

#include "catalog/time_limit/rule.hpp"

namespace mingtang::catalog {
namespace {

struct TriggerWord {
    char const* code;
    char const* chinese;
};
constexpr std::array<TriggerWord, 17> trigger_words{{{"FORMED", "信息形成"},
                                                     {"CHANGED", "变更"},
                                                     {"MADE", "制作"},
                                                     {"OBTAINED", "获取"},
                                                     {"RECEIVED_DOC", "收到文件"},
                                                     {"REQUEST_RECEIVED", "收到申请"},
                                                     {"APPROVED", "批准"},
                                                     {"REPLIED", "批复"},
                                                     {"DECIDED", "作出决定"},
                                                     {"SIGNED", "签订"},
                                                     {"RESULT_SET", "结果确定"},
                                                     {"SURVEY_END", "调查结束"},
                                                     {"EVENT_START", "活动开始"},
                                                     {"BEFORE_EVENT", "活动开始前"},
                                                     {"CALENDAR", "按期"},
                                                     {"ONGOING", "随时"},
                                                     {"NONE", ""}}};
constexpr std::array unit_codes{"WD", "CD", "W", "M", "H"};
constexpr std::array unit_words{"个工作日", "日", "周", "个月", "小时"};
constexpr std::array recur_codes{"D", "W", "M", "Q", "H", "Y"};
constexpr std::array recur_words{"每日", "每周", "每月", "每季度", "每半年", "每年"};

TriggerWord const& word(Trigger trigger) {
    return trigger_words[std::size_t(trigger)];
}

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

std::string display_json(std::optional<Display> const& display) {
    if (!display) return "null";
    if (display->kind == Display::Kind::lasting) return "\"LONG\"";
    if (display->kind == Display::Kind::until_next) return "\"UNTIL_NEXT\"";
    return fmt::format(R"({{"min":{},"unit":"{}"}})", display->least.n, unit_codes[std::size_t(display->least.unit)]);
}

std::string rule_json(TimeRule const& rule) {
    if (rule.unknown) return "{\"unknown\":" + quoted(*rule.unknown) + "}";
    std::string triggers;
    for (auto const trigger : rule.triggers)
        triggers += (triggers.empty() ? "" : "|") + std::string{word(trigger).code};
    auto const recur = rule.recur ? fmt::format(R"({{"unit":"{}","every":{},"anchor":{}}})",
                                                recur_codes[std::size_t(rule.recur->unit)], rule.recur->every,
                                                anchor_json(rule.recur->anchors))
                                  : "null";
    auto const consult = rule.consult ? fmt::format(R"({{"min":{},"unit":"{}"}})", rule.consult->n,
                                                    unit_codes[std::size_t(rule.consult->unit)])
                                      : "null";
    return fmt::format(
        R"({{"trigger":"{}","n":{},"unit":{},"dir":{},"recur":{},"display":{},"consult":{},"subset":{},"confidence":"{}"}})",
        triggers, rule.offset ? std::to_string(rule.offset->n) : "null",
        rule.offset ? fmt::format("\"{}\"", unit_codes[std::size_t(rule.offset->unit)]) : "null",
        !rule.offset                                   ? "null"
        : rule.direction == TimeRule::Direction::after ? "\"AFTER\""
                                                       : "\"BEFORE\"",
        recur, display_json(rule.display), consult, quoted(rule.subset),
        rule.confidence == TimeRule::Confidence::high ? "high" : "low");
}

std::string span_chinese(Span const& span) {
    return std::to_string(span.n) + unit_words[std::size_t(span.unit)];
}

std::string anchor_chinese(std::string const& anchor) {
    if (anchor.size() <= 2) return anchor + "日";
    auto const plain = [](std::string_view two) { return std::string{two.substr(two.front() == '0' ? 1 : 0)}; };
    return plain(std::string_view{anchor}.substr(0, 2)) + "月" + plain(std::string_view{anchor}.substr(3)) + "日";
}

}  // namespace

std::string time_rules_json(std::vector<TimeRule> const& rules) {
    std::string out = "[";
    for (auto const& rule : rules) out += (out.size() > 1 ? "," : "") + rule_json(rule);
    return out + "]";
}

std::string time_rule_chinese(TimeRule const& rule) {
    if (rule.unknown) return "未能识别：" + *rule.unknown;
    std::string text = rule.subset.empty() ? "" : rule.subset + "：";
    if (rule.recur) {
        text += recur_words[std::size_t(rule.recur->unit)];
        for (auto const& anchor : rule.recur->anchors)
            text += (&anchor == &rule.recur->anchors.front() ? "" : "、") + anchor_chinese(anchor);
        text += rule.recur->anchors.empty() ? "一次" : "前";
    } else if (rule.offset && rule.direction == TimeRule::Direction::before) {
        text += "活动开始" + span_chinese(*rule.offset) + "前";
    } else if (rule.offset) {
        for (auto const trigger : rule.triggers)
            if (trigger != Trigger::none)
                text += (trigger == rule.triggers.front() ? "" : "或") + std::string{word(trigger).chinese};
        text += (rule.triggers.front() == Trigger::none ? "" : "之日起") + span_chinese(*rule.offset) + "内";
    } else if (rule.triggers.front() == Trigger::ongoing) {
        text += "及时公开，没有写明期限";
    } else if (rule.triggers.front() != Trigger::none) {
        text += word(rule.triggers.front()).chinese;
        text += rule.triggers.front() == Trigger::event_start ? "时" : "";
    }
    auto const more = [&](std::string const& part) {
        text += (text.empty() || text.ends_with("：") ? "" : "，") + part;
    };
    if (rule.display && rule.display->kind == Display::Kind::lasting) more("长期公开");
    if (rule.display && rule.display->kind == Display::Kind::until_next) more("公开至下次更新");
    if (rule.display && rule.display->kind == Display::Kind::at_least)
        more("公示不少于" + span_chinese(rule.display->least));
    if (rule.consult) more("征求意见不少于" + span_chinese(*rule.consult));
    if (rule.confidence == TimeRule::Confidence::low) more("请核对");
    return text;
}

}  // namespace mingtang::catalog
