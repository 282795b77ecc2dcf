// Rules as people say them. One wording for each rule, and one that the parser reads as the same rule: what a clerk
// sees here may be typed into the cell.
#include <algorithm>
#include <array>

#include "catalog/time_limit/rule.hpp"

namespace mingtang::catalog {
namespace {

// What starts the clock, as the words before 之日起.
constexpr std::array trigger_words{"形成",     "变更",     "制作",     "获取", "收到文件", "收到申请",
                                   "批准",     "批复",     "作出决定", "签订", "结果确定", "调查结束",
                                   "活动开始", "活动开始", "",         "",     ""};
constexpr std::array unit_words{"个工作日", "日", "周", "个月", "小时"};
constexpr std::array period_words{"每日", "每周", "每月", "每季度", "每半年", "每年"};
constexpr std::array several_words{"日", "周", "个月", "个季度", "个半年", "年"};

std::string spoken(Span const& span) {
    return std::to_string(span.n) + unit_words[std::size_t(span.unit)];
}

bool is_about_information(Trigger trigger) {
    return trigger <= Trigger::obtained;
}

// 信息形成或变更, 制作或获取信息, 信息获取、形成或变更.
std::string spoken(std::vector<Trigger> const& triggers) {
    std::string text;
    for (auto const& trigger : triggers) {
        auto const* const between = &trigger == &triggers.back() ? "或" : "、";
        text += (text.empty() ? "" : between) + std::string{trigger_words[std::size_t(trigger)]};
    }
    if (!std::ranges::all_of(triggers, is_about_information)) return text;
    bool const made =
        std::ranges::all_of(triggers, [](Trigger one) { return one == Trigger::made || one == Trigger::obtained; });
    return made ? text + "信息" : "信息" + text;
}

std::string plain(std::string_view two) {
    return std::string{two.substr(two.front() == '0' ? 1 : 0)};
}

std::string spoken_day(std::string const& anchor, Recurrence::Unit unit) {
    static constexpr std::array weekdays{"一", "二", "三", "四", "五", "六", "日"};
    if (unit == Recurrence::Unit::week) return weekdays[std::size_t(anchor.front() - '1') % weekdays.size()];
    if (anchor.size() <= 2) return anchor + "日";
    return plain(std::string_view{anchor}.substr(0, 2)) + "月" + plain(std::string_view{anchor}.substr(3)) + "日";
}

// 01-20, 04-20, 07-20, 10-20 is 首月20日; the four last days are 末.
std::string spoken_quarter(std::vector<std::string> const& anchors) {
    if (anchors == std::vector<std::string>{"03-31", "06-30", "09-30", "12-31"}) return "末";
    static constexpr std::array<std::array<char const*, 4>, 3> months{
        {{"01", "04", "07", "10"}, {"02", "05", "08", "11"}, {"03", "06", "09", "12"}}};
    static constexpr std::array names{"首月", "第二个月", "末月"};
    for (std::size_t month = 0; month < months.size(); ++month) {
        bool all = anchors.size() == 4;
        for (std::size_t i = 0; all && i < 4; ++i)
            all = anchors[i].starts_with(months[month][i]) && anchors[i].substr(3) == anchors.front().substr(3);
        if (all) return names[month] + plain(std::string_view{anchors.front()}.substr(3)) + "日";
    }
    return {};
}

std::string spoken(Recurrence const& recur) {
    auto const unit = std::size_t(recur.unit);
    if (recur.every > 1) {
        // Three months are a quarter: 每3个月 would be read as such, and a longest pause is said otherwise.
        bool const pause =
            recur.unit == Recurrence::Unit::month && (recur.every == 3 || recur.every == 6 || recur.every == 12);
        auto const every = std::to_string(recur.every) + several_words[unit];
        return pause ? "定期公开，最长不超过" + every : "每" + every + "一次";
    }
    std::string text = period_words[unit];
    if (recur.anchors.empty()) return text + "一次";
    if (auto const quarter = recur.unit == Recurrence::Unit::quarter ? spoken_quarter(recur.anchors) : "";
        !quarter.empty())
        return text + quarter + "前";
    for (auto const& anchor : recur.anchors)
        text += (&anchor == &recur.anchors.front() ? "" : "、") + spoken_day(anchor, recur.unit);
    return text + "前";
}

std::string when(TimeRule const& rule) {
    auto const first = rule.triggers.front();
    auto const event = rule.event.empty() ? std::string{trigger_words[std::size_t(first)]} : rule.event;
    if (first == Trigger::none) return {};
    if (first == Trigger::ongoing) return "及时公开（没有写明期限）";
    std::string text;
    if (rule.recur && first == Trigger::calendar && !rule.offset) return spoken(*rule.recur);
    if (rule.recur) text += period_words[std::size_t(rule.recur->unit)];
    if (first == Trigger::calendar) return text + "结束后" + (rule.offset ? spoken(*rule.offset) + "内" : "");
    if (first == Trigger::before_event) {
        if (!rule.offset) return text + event + "前公开";
        return rule.event.empty() ? text + "提前" + spoken(*rule.offset) : text + event + spoken(*rule.offset) + "前";
    }
    bool const together = rule.event.starts_with("与") || rule.event.starts_with("随");
    if (first == Trigger::event_start && !rule.offset) return text + event + (together ? "公开" : "时公开");
    text += rule.event.empty() ? spoken(rule.triggers) : rule.event;
    if (!rule.offset) return text + "后公开";
    bool const hours = rule.offset->unit == Span::Unit::hours;
    return text + (hours || first == Trigger::event_start ? "后" : "之日起") + spoken(*rule.offset) + "内";
}

}  // namespace

std::string time_rule_chinese(TimeRule const& rule) {
    if (rule.unknown) return "未能识别：" + *rule.unknown;
    std::string text = when(rule);
    auto const more = [&](std::string const& part) { text += (text.empty() ? "" : "，") + part; };
    if (rule.display && rule.display->kind == Display::Kind::lasting) more("长期公开");
    if (rule.display && rule.display->kind == Display::Kind::until_next) more("公开至下次更新");
    if (rule.display && rule.display->kind == Display::Kind::at_least) more("公示不少于" + spoken(rule.display->least));
    if (rule.consult) more("征求意见不少于" + spoken(*rule.consult));
    if (rule.confidence == TimeRule::Confidence::low) text += "（请核对）";
    return rule.subset.empty() ? text : rule.subset + "：" + text;
}

std::string time_rules_chinese(std::vector<TimeRule> const& rules) {
    std::string text;
    for (auto const& rule : rules) text += (text.empty() ? "" : "；") + time_rule_chinese(rule);
    return text;
}

}  // namespace mingtang::catalog
