// 公开时限: is there a number, is it lawful, do the clauses of a cell agree? What a phrase means is time_limit/'s;
// nothing is guessed here. Numbers come from statutes, never from this file.
#include <algorithm>

#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"
#include "catalog/time_limit/special_law.hpp"

namespace mingtang::catalog::lint {
namespace {

using Unit = Span::Unit;

bool starts_with(TimeRule const& rule, std::initializer_list<Trigger> triggers) {
    return std::ranges::any_of(rule.triggers,
                               [&](Trigger one) { return std::ranges::find(triggers, one) != triggers.end(); });
}

bool from_the_information(TimeRule const& rule) {
    return starts_with(rule, {Trigger::formed, Trigger::changed, Trigger::made, Trigger::obtained});
}

bool has_day(TimeRule const& rule) {
    return rule.offset || rule.recur ||
           starts_with(rule, {Trigger::calendar, Trigger::event_start, Trigger::before_event});
}

bool has_unknown(std::vector<TimeRule> const& rules) {
    return std::ranges::any_of(rules, [](TimeRule const& rule) { return rule.unknown.has_value(); });
}

std::string in_words(Span const& span) {
    static constexpr std::string_view units[] = {"个工作日", "日", "周", "个月", "小时"};
    return std::to_string(span.n) + std::string{units[std::size_t(span.unit)]};
}

// More days than `workdays` working days can be, holidays included: 20 working days never reach 36 days.
bool surely_longer(Span const& span, int workdays) {
    switch (span.unit) {
        case Unit::workdays:
            return span.n > workdays;
        case Unit::days:
            return span.n > workdays * 9 / 5;
        case Unit::weeks:
            return span.n * 7 > workdays * 9 / 5;
        case Unit::months:
            return span.n * 28 > workdays * 9 / 5;
        case Unit::hours:
            break;
    }
    return false;
}

bool leaves_to_law(std::string_view cell) {
    return has(cell, "另有规定") || has(cell, "从其规定");
}

// 条例 26:
// 属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。法律、法规对政府信息公开的期限另有规定的，从其规定。
void too_long(Subject const& subject, Notes& notes) {
    if (leaves_to_law(subject.cell(Column::time_limit))) return;
    auto const& facts = subject.facts();
    for (auto const& rule : subject.rules) {
        if (rule.unknown || !rule.offset || rule.direction != TimeRule::Direction::after || rule.recur) continue;
        bool const on_request = starts_with(rule, {Trigger::request_received});
        if (!on_request && !from_the_information(rule)) continue;
        auto const limit = facts.statutes.limit(on_request ? "foi.reply" : "disclosure.proactive", facts.day);
        if (!limit || limit->unit != statutes::Unit::workdays || !surely_longer(*rule.offset, limit->amount)) continue;
        notes.cell(Column::time_limit, "期限" + in_words(*rule.offset) + "长于法定的" + std::to_string(limit->amount) +
                                           "个工作日（" + limit->article +
                                           "），请缩短；法律、法规另有规定的，请在时限中写明并在依据中列出。");
    }
}

// 及时公开 alone: 条例 26 sets a number, so a resident cannot tell when it is late.
void vague(Subject const& subject, Notes& notes) {
    auto const& cell = subject.cell(Column::time_limit);
    if (cell.empty() || subject.rules.empty() || has_unknown(subject.rules)) return;
    if (std::ranges::any_of(subject.rules, has_day)) return;
    bool const at_once = has(cell, "实时") || has(cell, "即时") || has(cell, "随时") || has(cell, "当日") ||
                         has(cell, "同时") || has(cell, "立即");
    if (at_once || has(cell, "长期") || has(cell, "永久") || has(cell, "常年")) return;
    bool const soon = has(cell, "及时") || has(cell, "尽快") || has(cell, "适时");
    bool const consult_or_display =
        std::ranges::any_of(subject.rules, [](TimeRule const& rule) { return rule.display || rule.consult; });
    if (consult_or_display && !soon) return;
    notes.cell(Column::time_limit,
               "“" + cell + "”没有可以核对的天数，请写明期限，如“信息形成或者变更之日起20个工作日内”。");
}

// 长期公开 says how long it stays, not when it appears.
void only_display(Subject const& subject, Notes& notes) {
    if (subject.rules.empty() || has_unknown(subject.rules) || std::ranges::any_of(subject.rules, has_day)) return;
    // 调查登记结束后公示期不得少于7日 says from when; 及时公开，公告期限为5个工作日 is vague instead.
    auto const& cell = subject.cell(Column::time_limit);
    for (auto const* word : {"后", "前", "时", "结束"})
        if (has(cell, word)) return;
    auto const shows = [](TimeRule const& rule) { return rule.display.has_value(); };
    if (std::ranges::any_of(subject.rules, shows))
        notes.cell(Column::time_limit,
                   "只写了公开多久，没有写何时公开，请补上，如“信息形成之日起20个工作日内，长期公开”。");
}

void not_understood(Subject const& subject, Notes& notes) {
    for (auto const& rule : subject.rules)
        if (rule.unknown)
            notes.cell(Column::time_limit, "系统读不懂“" + *rule.unknown +
                                               "”，无法推算到期日，请改成“…之日起N个工作日内”一类的写法或人工核对。");
}

// 20个工作日: the parser takes the information's own day as the start and is not sure of it.
void no_start(Subject const& subject, Notes& notes) {
    auto const& cell = subject.cell(Column::time_limit);
    for (auto const* word : {"起", "后", "前", "形成", "变更"})
        if (has(cell, word)) return;
    for (auto const& rule : subject.rules)
        if (!rule.unknown && rule.offset && !rule.recur && rule.confidence == TimeRule::Confidence::low) {
            auto const better = "信息形成或者变更之日起" + in_words(*rule.offset) + "内";
            notes.cell(Column::time_limit, "没有写从哪一天起算，请写明，如“" + better + "”。",
                       subject.rules.size() == 1 ? std::optional{better} : std::nullopt);
            return;
        }
}

// The same start and the same words that narrow it, but two numbers.
void conflict(Subject const& subject, Notes& notes) {
    auto const& rules = subject.rules;
    for (std::size_t i = 0; i < rules.size(); ++i)
        for (std::size_t j = i + 1; j < rules.size() && j < 16; ++j) {
            auto const &a = rules[i], &b = rules[j];
            if (a.unknown || b.unknown || !a.offset || !b.offset || a.direction != b.direction) continue;
            if (a.triggers != b.triggers || a.subset != b.subset || *a.offset == *b.offset) continue;
            notes.cell(Column::time_limit, "同一格里既写" + in_words(*a.offset) + "又写" + in_words(*b.offset) +
                                               "，请只留一个，或写明各适用于哪些内容。");
            return;
        }
}

// 条例 27, 33: what is given on request is counted from the request; what is published is counted from the information.
void other_method(Subject const& subject, Notes& notes) {
    bool const request = std::ranges::any_of(
        subject.rules, [](TimeRule const& rule) { return starts_with(rule, {Trigger::request_received}); });
    bool const information = std::ranges::any_of(subject.rules, from_the_information);
    if (subject.method_is("主动公开") && request && !information)
        notes.cell(Column::time_limit,
                   "主动公开的信息不以收到申请起算，请改为从信息形成或者变更之日起算，或核对公开方式。");
    if (subject.method_is("依申请公开") && information && !request)
        notes.cell(Column::time_limit, "依申请公开从收到申请之日起算（条例第三十三条），请改写时限，或核对公开方式。");
}

// 条例 26, second sentence: the law of the matter comes first; which one it is stands in statutes.
template <statutes::LawConflict::Weight weight>
void special_law(Subject const& subject, Notes& notes) {
    if (subject.rules.empty()) return;
    auto const& facts = subject.facts();
    auto const& entry = subject.item.entry;
    auto const& field = entry.domain.empty() ? facts.field.name : entry.domain;
    for (auto const& one : conflict_with_special_law(field, entry.level1 + " " + entry.level2, subject.rules,
                                                     facts.special_laws, facts.statutes, facts.day))
        if (one.weight == weight)
            notes.cell(Column::time_limit, one.sentence + (weight == statutes::LawConflict::Weight::breaks
                                                               ? "请按特别法改正。"
                                                               : "请核对，并在时限中写明依据。"));
}

}  // namespace

std::vector<Check> limit_checks() {
    using Weight = statutes::LawConflict::Weight;
    using enum Severity;
    return {
        {"limit.too_long",
         "时限超过法定上限",
         "条例第二十六条：主动公开不超过20个工作日；第三十三条：答复申请不超过20个工作日。",
         legal_error,
         Column::time_limit,
         too_long,
         nullptr,
         {{Column::time_limit, "信息形成之日起30个工作日内"}},
         {{Column::time_limit, "信息形成之日起20个工作日内"}}},
        {"limit.breaks_special_law",
         "时限违反特别法",
         "条例第二十六条：法律、法规对政府信息公开的期限另有规定的，从其规定；如预算法第十四条。",
         legal_error,
         Column::time_limit,
         special_law<Weight::breaks>,
         nullptr,
         {{Column::level2, "政府采购合同公告"}, {Column::time_limit, "合同签订之日起7个工作日内"}},
         {{Column::level2, "政府采购合同公告"}, {Column::time_limit, "合同签订之日起2个工作日内"}}},
        {"limit.other_than_special_law",
         "时限与特别法不同",
         "条例第二十六条：期限以特别法为准；比特别法更短的，也应注明依据。",
         must_look,
         Column::time_limit,
         special_law<Weight::differs>,
         nullptr,
         {{Column::level1, "征地组织实施"},
          {Column::level2, "征收土地公告"},
          {Column::time_limit, "收到征地批准文件之日起10个工作日内"}},
         {{Column::level1, "征地组织实施"},
          {Column::level2, "征收土地公告"},
          {Column::time_limit, "收到征地批准文件之日起15个工作日内"}}},
        {"limit.vague",
         "时限不明确",
         "条例第二十六条规定了工作日数，“及时”不能代替；第三方评估以能否核对为准。",
         must_look,
         Column::time_limit,
         vague,
         nullptr,
         {{Column::time_limit, "及时公开"}},
         {{Column::time_limit, "实时公开"}}},
        {"limit.only_display",
         "没有写何时公开",
         "条例第二十六条要求的是公开的期限，“长期公开”说的是保留多久。",
         hint,
         Column::time_limit,
         only_display,
         nullptr,
         {{Column::time_limit, "长期公开"}},
         {{Column::time_limit, "信息形成之日起20个工作日内，长期公开"}}},
        {"limit.not_understood",
         "时限读不懂",
         "读不懂的时限无法自动推算到期日和逾期，系统从不猜测。",
         must_look,
         Column::time_limit,
         not_understood,
         nullptr,
         {{Column::time_limit, "依据上级部门部署"}},
         {{Column::time_limit, "收到批复之日起20日内"}}},
        {"limit.no_start",
         "时限没有起算点",
         "条例第二十六条：自该政府信息形成或者变更之日起算。",
         hint,
         Column::time_limit,
         no_start,
         nullptr,
         {{Column::time_limit, "20个工作日"}},
         {{Column::time_limit, "信息形成或者变更之日起20个工作日内"}}},
        {"limit.conflict",
         "时限互相矛盾",
         "一格里两个期限说的是同一件事，群众和考核都不知以哪个为准。",
         must_look,
         Column::time_limit,
         conflict,
         nullptr,
         {{Column::time_limit, "信息形成之日起20个工作日内；信息形成之日起7个工作日内"}},
         {{Column::time_limit, "信息形成之日起20个工作日内；行政处罚决定作出之日起7个工作日内"}}},
        {"limit.other_method",
         "时限与公开方式不符",
         "条例第二十六条、第三十三条：主动公开从信息形成起算，依申请公开从收到申请起算。",
         must_look,
         Column::time_limit,
         other_method,
         nullptr,
         {{Column::method, "主动公开"}, {Column::time_limit, "自收到申请之日起20个工作日内"}},
         {{Column::method, "依申请公开"}, {Column::time_limit, "自收到申请之日起20个工作日内"}}},
    };
}

}  // namespace mingtang::catalog::lint
