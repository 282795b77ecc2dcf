#include "channels/duties.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "channels/channel.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::channels {
namespace {

struct StateWords {
    std::string_view code, chinese;
};
constexpr std::array<StateWords, 8> state_words{{{"owed", "待登记"},
                                                 {"late", "超期"},
                                                 {"fell_short", "张贴不足"},
                                                 {"renew", "待更换"},
                                                 {"running", "张贴中"},
                                                 {"done", "已完成"},
                                                 {"take_down", "待撤下"},
                                                 {"taken_down", "已撤下"}}};

// The moment a clause counts from is the forming of the information, as far as this document tells: 信息形成（变更）,
// 制作, 获取, 文件签发. Others (征地批准, 结果确定) are known to the unit alone; they are formed with the document.
bool counts_from_forming(catalog::TimeRule const& rule) {
    return !rule.unknown && rule.offset && !rule.recur && rule.direction == catalog::TimeRule::Direction::after;
}

Date add(Date from, catalog::Span const& span, calendar::Workdays const& workdays) {
    using Unit = catalog::Span::Unit;
    switch (span.unit) {
        case Unit::workdays:
            return workdays.after(from, span.n).day;
        case Unit::days:
            return workdays.last_day(from, span.n).day;
        case Unit::weeks:
            return workdays.last_day(from, span.n * 7).day;
        case Unit::months:
            return workdays.last_day(from, int((statutes::months_after(from, span.n) - from).count())).day;
        case Unit::hours:
            return from + Days{(span.n + 23) / 24};
    }
    return from;
}

DutyState state_of(Duty const& duty, TextToday const& text, Date today) {
    auto const any = [&](auto const& wanted) {
        return std::ranges::any_of(duty.receipts, [&](auto const& one) { return wanted(one.standing); });
    };
    if (text.withdrawn_on)
        return any([](Standing one) { return one == Standing::to_take_down; }) ? DutyState::take_down
                                                                               : DutyState::taken_down;
    if (duty.channel.channel == Channel::website) return DutyState::done;
    if (any([](Standing one) { return one == Standing::outdated; })) return DutyState::renew;
    if (any([](Standing one) { return one == Standing::posted; })) return DutyState::running;
    if (any(counts)) return DutyState::done;
    if (any([](Standing one) { return one == Standing::fell_short; })) return DutyState::fell_short;
    return duty.due && today > *duty.due ? DutyState::late : DutyState::owed;
}

}  // namespace

std::string_view chinese(DutyState state) {
    return state_words[std::size_t(state)].chinese;
}
std::string_view code(DutyState state) {
    return state_words[std::size_t(state)].code;
}

bool is_open(DutyState state) {
    return state == DutyState::owed || state == DutyState::late || state == DutyState::fell_short ||
           state == DutyState::renew || state == DutyState::take_down;
}

TextToday text_today(publication::Brief const& document) {
    TextToday text{document.live, {}};
    if (document.withdrawn_at) text.withdrawn_on = local_date(*document.withdrawn_at);
    return text;
}

// 条例 26: 属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。法律、法规对政府信息公开
// 的期限另有规定的，从其规定。 Every channel of the item is part of that disclosure; none is late before the page is
// out, nor before the catalog asked for it.
Due due_of(publication::Brief const& document, catalog::Demand const& demand, Rules const& rules) {
    auto from = document.formed_on.value_or(document.published_on.value_or(rules.today));
    std::string_view why = document.formed_on ? "信息形成之日" : "发布之日";
    if (demand.since && local_date(*demand.since) > from) {
        from = local_date(*demand.since);
        why = "目录公布之日";
    }
    Due due{};
    catalog::TimeRule const* nearest = nullptr;
    for (auto const& rule : demand.rules) {
        if (!counts_from_forming(rule)) continue;
        auto const day = add(from, *rule.offset, rules.workdays);
        if (nearest && day >= due.day) continue;
        due.day = day;
        nearest = &rule;
    }
    if (!nearest) due.day = statutes::deadline(rules.fallback, from, rules.workdays).day;
    if (document.published_on && due.day < *document.published_on) due.day = *document.published_on;
    if (rules.explain == Explain::no) return due;
    std::string limit;
    if (nearest) {
        limit = catalog::time_rule_chinese(*nearest);
    } else {
        limit = rules.fallback.article + "：" + std::to_string(rules.fallback.amount) +
                (rules.fallback.unit == statutes::Unit::workdays ? "个工作日" : "日") + "内";
    }
    due.words = limit + "，自" + std::string{why} + "（" + mingtang::chinese(from) + "）起算";
    return due;
}

std::vector<Duty> duties(publication::Brief const& document, std::vector<catalog::Demand> const& demands,
                         std::vector<Receipt> const& receipts, Rules const& rules) {
    std::vector<catalog::Demand const*> each;
    for (auto const& one : demands) each.push_back(&one);
    return duties(document, each, receipts, rules);
}

std::vector<Duty> duties(publication::Brief const& document, std::span<catalog::Demand const* const> demands,
                         std::vector<Receipt> const& receipts, Rules const& rules) {
    std::map<ChannelKey, Duty> found;
    auto const text = text_today(document);
    if (!text.withdrawn_on) {
        found[{Channel::website, {}}];
        for (auto const* asked : demands) {
            auto const& demand = *asked;
            auto const due = due_of(document, demand, rules);
            auto const display = display_period(demand.rules);
            for (auto const& printed : demand.channels) {
                auto& duty = found[channel_of(printed)];
                duty.because.push_back({demand.item, {}, {}});
                if (rules.explain == Explain::yes) {
                    duty.because.back().name = demand.name;
                    duty.because.back().time_limit = demand.time_limit;
                }
                duty.display = stricter(duty.display, display);
                if (!duty.due || due.day < *duty.due) {
                    duty.due = due.day;
                    duty.due_words = due.words;
                }
            }
        }
    }
    for (auto const& receipt : receipts) found[receipt.channel].receipts.push_back({receipt});
    std::vector<Duty> all;
    for (auto& [key, duty] : found) {
        duty.channel = key;
        for (auto& one : duty.receipts) {
            if (auto const least = least_until(duty.display, one.receipt.told.from, rules.workdays))
                one.least = least->day;
            one.standing = standing_of(one.receipt, text, one.least, rules.today);
        }
        std::ranges::stable_sort(duty.receipts, std::greater{}, [](ShownReceipt const& one) { return one.receipt.id; });
        duty.state = state_of(duty, text, rules.today);
        all.push_back(std::move(duty));
    }
    return all;
}

}  // namespace mingtang::channels
