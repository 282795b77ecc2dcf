#include "catalog/time_limit/recurrence.hpp"

#include "catalog/time_limit/anchors.hpp"
#include "catalog/time_limit/periods.hpp"

namespace mingtang::catalog::time_words {
namespace {

using U = Recurrence::Unit;

// Twice a quarter has no place in the model, and 每月或每季度 names no one period.
bool beyond_model(View text, Period const& found) {
    for (auto at = text.find(U'次'); at != View::npos; at = text.find(U'次', at + 1)) {
        std::size_t from = at;
        while (from > 0 && is_digit(text[from - 1])) --from;
        auto const times = number_at(text, from);
        if (from < at && (!times || times->n != 1)) return true;
    }
    if (has_any(text, {U"多次", U"数次", U"若干次"})) return true;
    auto const rest = text.substr(found.end);
    return starts_with_any(rest, {U"或", U"至每", U"-", U"、每", U"到"});
}

// The day of the week that a name begins with: 一, 周四, 星期天. 0: none.
int weekday_at(View& rest) {
    static constexpr View names = U"一二三四五六日";
    auto name = rest;
    drop_head(name, {U"周", U"星期"});
    if (name.empty()) return 0;
    auto const day = name.front() == U'天' ? 6 : names.find(name.front());
    if (day == View::npos) return 0;
    rest = name.substr(1);
    return int(day) + 1;
}

std::optional<Anchors> weekday(View text) {
    // 每周一次 is once a week, not Monday; 每周一公布 may be either.
    if (starts_with_any(text, {U"一次"})) return std::nullopt;
    if (text.size() > 1 && text.front() == U'一' && starts_with_any(text.substr(1), {U"公", U"更", U"发"}))
        return Anchors{Anchors::Fit::whole, {}, 0, 0, false};
    Anchors found;
    auto rest = text;
    for (auto day = weekday_at(rest); day > 0; day = weekday_at(rest)) {
        found.days.push_back(std::to_string(day));
        found.end = offset_in(text, rest);
        if (!drop_head(rest, {U"、", U"和", U"及", U","})) break;
    }
    if (found.days.empty()) {
        // 每周前三个工作日: a part of the week.
        return starts_with_any(text, {U"前", U"第", U"工作日"})
                   ? std::optional{Anchors{Anchors::Fit::beyond, {}, 0, 0, false}}
                   : std::nullopt;
    }
    if (starts_with_any(rest, {U"至", U"-", U"到"})) found.fit = Anchors::Fit::beyond;
    return found;
}

std::optional<Anchors> anchors_in(View rest, U unit) {
    switch (unit) {
        case U::half_year:
            if (starts_with_any(rest, {U"末", U"底"}))
                return Anchors{Anchors::Fit::whole, {"06-30", "12-31"}, 0, 1, true};
            return days_of_year(rest);
        case U::year:
            // 每年年初, 每年上半年: a part of the year without a last day.
            if (starts_with_any(rest, {U"年初", U"初", U"上半年", U"下半年", U"年中"}))
                return Anchors{Anchors::Fit::whole, {}, 0, 0, false};
            return days_of_year(rest);
        case U::quarter:
            if (auto found = days_of_quarter(rest)) return found;
            return days_of_year(rest);
        case U::month:
            for (View const word : {View{U"次月"}, View{U"下个月"}, View{U"下月"}})
                if (auto const at = rest.find(word); at != View::npos) {
                    auto found = days_of_month(rest.substr(at + word.size()));
                    if (!found) return Anchors{Anchors::Fit::beyond, {}, at, at, false};
                    found->at = at;
                    found->end += at + word.size();
                    return found;
                }
            // 每月第一周, 每月前三个工作日: a part of the month without a day of its own.
            if (auto days = days_of_month(rest)) return days;
            return starts_with_any(rest, {U"第", U"最后", U"首", U"初", U"中"})
                       ? std::optional{Anchors{Anchors::Fit::whole, {}, 0, 0, false}}
                       : std::nullopt;
        case U::week:
            return weekday(rest);
        case U::day:
            break;
    }
    return std::nullopt;
}

Periodic with_anchors(View text, Period const& found) {
    Periodic one;
    one.recur = found.recur;
    one.at = found.at;
    one.read = {text.substr(found.at, found.end - found.at)};
    auto const rest = text.substr(found.end);
    if (auto const anchors = anchors_in(rest, found.recur.unit)) {
        one.recur.anchors = anchors->days;
        one.day = rest.substr(anchors->at, anchors->end - anchors->at);
        one.read.push_back(one.day);
        one.sure = anchors->sure;
        if (anchors->fit == Anchors::Fit::beyond || found.recur.every > 1) one.fit = Periodic::Fit::beyond;
    }
    return one;
}

// 1月31日前, 年底前: a day of the year, and nothing says that it comes back.
std::optional<Periodic> bare_day(View text) {
    // 月底前, 季末: the end of a period, and nothing says that each one is meant.
    if (auto rest = text; drop_head(rest, {U"月底", U"月末", U"季度末", U"季末", U"季底"}) &&
                          (rest.empty() || starts_with_any(rest, {U"前", U"公", U"更"}))) {
        Periodic one;
        bool const month = text.starts_with(U"月");
        one.recur = {month ? U::month : U::quarter, 1, {}};
        if (!month) one.recur.anchors = {"03-31", "06-30", "09-30", "12-31"};
        one.read = {text.substr(0, offset_in(text, rest))};
        one.sure = false;
        return one;
    }
    auto days = days_of_year(text);
    if (!days || days->days.empty() ||
        !(days->end == text.size() || starts_with_any(text.substr(days->end), {U"前", U"公", U"更"})))
        return std::nullopt;
    bool const of_one_year = days->at > 0 && (text[days->at - 1] == U'年' || is_digit(text[days->at - 1]));
    Periodic one;
    if (of_one_year || days->fit == Anchors::Fit::beyond) one.fit = Periodic::Fit::beyond;
    one.recur = {U::year, 1, days->days};
    one.at = days->at;
    one.day = text.substr(days->at, days->end - days->at);
    one.read = {one.day};
    one.sure = false;
    return one;
}

}  // namespace

std::optional<Periodic> find_periodic(View clause) {
    auto const found = find_period(clause);
    if (!found) return bare_day(clause);
    auto one = with_anchors(clause, *found);
    if (beyond_model(clause, *found)) one.fit = Periodic::Fit::beyond;
    constexpr View once = U"1次";
    for (auto at = clause.find(once); at != View::npos; at = clause.find(once, at + 1))
        if (at == 0 || !is_digit(clause[at - 1])) one.read.push_back(clause.substr(at, once.size()));
    if (auto const end = after_end(clause)) {
        one.recur = end->recur;
        one.recur.anchors.clear();
        auto const amount = find_amount(clause, end->end);
        if (!amount || amount->least) return one.fit = Periodic::Fit::beyond, one;
        one.offset = amount->span;
        one.at = std::min(one.at, end->at);
        one.read.push_back(clause.substr(end->at, amount->end - end->at));
        return one;
    }
    // 送达后的次月15日内: an event, and then the month after it.
    auto const before = clause.substr(0, one.at);
    if (ends_with_any(before, {U"后的", U"后", U"之日的", U"之日起"}) && has_any(clause.substr(one.at), {U"次", U"下"}))
        one.fit = Periodic::Fit::beyond;
    auto const words = clause.substr(one.at);
    if (!one.recur.anchors.empty()) return one;
    if (starts_with_any(words, {U"当年", U"本年"})) return std::nullopt;  // 当年预算: which budget, not how often
    if (starts_with_any(words, {U"次", U"下", U"翌"})) one.fit = Periodic::Fit::beyond;
    return one;
}

}  // namespace mingtang::catalog::time_words
