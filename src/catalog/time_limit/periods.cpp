// Words for a period, and how often in it: 每季度, 按月, 1次/半年, 季度公开, 次月, 年度结束后.
#include "catalog/time_limit/periods.hpp"

#include <array>

namespace mingtang::catalog::time_words {
namespace {

using U = Recurrence::Unit;

struct PeriodWord {
    View text;
    U unit;
};

// 每季度, 按季, 逐月: longer words first.
constexpr auto period_words = std::to_array<PeriodWord>(
    {{U"每个半年", U::half_year}, {U"每半年度", U::half_year}, {U"每半年", U::half_year},  {U"按半年", U::half_year},
     {U"每个季度", U::quarter},   {U"每季度", U::quarter},     {U"每季", U::quarter},      {U"按季度", U::quarter},
     {U"按季", U::quarter},       {U"逐季", U::quarter},       {U"每个自然月", U::month},  {U"每个月", U::month},
     {U"每月份", U::month},       {U"每月度", U::month},       {U"每月", U::month},        {U"按月度", U::month},
     {U"按月", U::month},         {U"逐月", U::month},         {U"月月", U::month},        {U"每个星期", U::week},
     {U"每星期", U::week},        {U"每周", U::week},          {U"按周", U::week},         {U"逐周", U::week},
     {U"每个自然日", U::day},     {U"每日", U::day},           {U"每天", U::day},          {U"按日", U::day},
     {U"按天", U::day},           {U"逐日", U::day},           {U"每个会计年度", U::year}, {U"每个年度", U::year},
     {U"每会计年度", U::year},    {U"每学年", U::year},        {U"每年度", U::year},       {U"每年", U::year},
     {U"按年度", U::year},        {U"按年", U::year},          {U"逐年", U::year}});

// 年, 季度, 个月 … as a unit of repetition.
constexpr auto unit_words = std::to_array<PeriodWord>({{U"半年", U::half_year},
                                                       {U"个季度", U::quarter},
                                                       {U"季度", U::quarter},
                                                       {U"季", U::quarter},
                                                       {U"个月", U::month},
                                                       {U"月", U::month},
                                                       {U"个星期", U::week},
                                                       {U"星期", U::week},
                                                       {U"周", U::week},
                                                       {U"日", U::day},
                                                       {U"天", U::day},
                                                       {U"年", U::year}});

std::optional<PeriodWord> unit_at(View rest) {
    for (auto const& word : unit_words)
        if (rest.starts_with(word.text)) return word;
    return std::nullopt;
}

// 每三个月 is 每季度 (rulebook §5.6, 46); six months are a half-year and twelve a year.
Recurrence in_round_units(U unit, int every) {
    if (unit == U::month && every == 3) return {U::quarter, 1, {}};
    if (unit == U::month && every == 6) return {U::half_year, 1, {}};
    if (unit == U::month && every == 12) return {U::year, 1, {}};
    return {unit, every, {}};
}

std::optional<Period> every(View text) {
    std::optional<Period> first;
    for (auto const& word : period_words)
        if (auto const at = text.find(word.text); at != View::npos && (!first || at < first->at))
            first = Period{{word.unit, 1, {}}, at, at + word.text.size()};
    // 每3个月, 每两年: 每 and a number.
    for (std::size_t at = text.find(U'每'); at != View::npos; at = text.find(U'每', at + 1)) {
        if (first && first->at <= at) break;
        std::size_t const begin = at + (text.substr(at + 1).starts_with(U"隔") ? 2 : 1);
        auto const number = number_at(text, begin);
        auto const unit = number ? unit_at(text.substr(begin + number->digits)) : std::nullopt;
        if (!unit || number->n < 1) continue;
        return Period{in_round_units(unit->unit, number->n), at, begin + number->digits + unit->text.size()};
    }
    return first;
}

// 至少1次/半年, 1次/年: how often behind the stroke.
std::optional<Period> per_period(View text) {
    auto const at = text.find(U"次/");
    if (at == View::npos) return std::nullopt;
    auto const unit = unit_at(text.substr(at + 2));
    if (!unit) return std::nullopt;
    std::size_t from = at;
    while (from > 0 && is_digit(text[from - 1])) --from;
    return Period{{unit->unit, 1, {}}, from, at + 2 + unit->text.size()};
}

// 半年至少更新1次, 一季度一公布, 季度公开, 年度更新: a period without 每, told by the verb behind it.
std::optional<Period> by_verb(View text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const number = number_at(text, at);
        std::size_t const unit_begins = at + (number ? number->digits : 0);
        auto const unit = unit_at(text.substr(unit_begins));
        bool const inside =
            at > 0 && (is_digit(text[at - 1]) ||
                       View{U"上下本当前每第个次节假工作平今明去全常长多同历四"}.find(text[at - 1]) != View::npos);
        if (unit && !inside && (!number || number->n > 0)) {
            std::size_t end = unit_begins + unit->text.size();
            auto rest = text.substr(end);
            if (unit->unit == U::year && rest.starts_with(U"度")) ++end, rest = text.substr(end);
            if (unit->unit == U::half_year && rest.starts_with(U"度")) ++end, rest = text.substr(end);
            if (unit->unit == U::month && rest.starts_with(U"度")) ++end, rest = text.substr(end);
            auto verb = rest;
            drop_head(verb, {U"至少", U"不少于"});
            bool const frequency =
                starts_with_any(verb, {U"1次", U"公开1次", U"公布1次", U"公示1次", U"更新1次", U"发布1次", U"一公开",
                                       U"一公布", U"一公示", U"一更新", U"一次"});
            bool const noun = !number && !starts_with_any(unit->text, {U"日", U"天", U"个"}) &&
                              starts_with_any(rest, {U"公开", U"公布", U"更新", U"公示", U"发布"});
            if (frequency || noun) return Period{in_round_units(unit->unit, number ? number->n : 1), at, end};
        }
        if (number) at = unit_begins - 1;
    }
    return std::nullopt;
}

// 定期公开,最长不超过三个月: the period is the longest pause that is allowed.
std::optional<Period> at_most(View text) {
    auto const often = text.find(U"定期");
    auto const most = text.find(U"不超过");
    if (often == View::npos || most == View::npos || most < often) return std::nullopt;
    auto const number = number_at(text, most + 3);
    auto const unit = number ? unit_at(text.substr(most + 3 + number->digits)) : std::nullopt;
    if (!unit || number->n < 1) return std::nullopt;
    return Period{{unit->unit, number->n, {}}, often, most + 3 + number->digits + unit->text.size()};
}

// 次月10日前, 下季度首月, 次年1月31日前: each period's limit lies in the one after it.
std::optional<Period> next_period(View text) {
    static constexpr auto words = std::to_array<PeriodWord>({{U"次月", U::month},
                                                             {U"下一个月", U::month},
                                                             {U"下个月", U::month},
                                                             {U"下月", U::month},
                                                             {U"次季度", U::quarter},
                                                             {U"下一季度", U::quarter},
                                                             {U"下个季度", U::quarter},
                                                             {U"下季度", U::quarter},
                                                             {U"次年度", U::year},
                                                             {U"下一年度", U::year},
                                                             {U"下年度", U::year},
                                                             {U"次年", U::year},
                                                             {U"翌年", U::year},
                                                             {U"当年", U::year},
                                                             {U"本年度", U::year}});
    for (auto const& word : words)
        if (auto const at = text.find(word.text); at != View::npos)
            return Period{{word.unit, 1, {}}, at, at + word.text.size()};
    return std::nullopt;
}

}  // namespace

// 季度结束后15日内, 年度终了后4个月内: counted from the period's end.
std::optional<Period> after_end(View text) {
    static constexpr auto words = std::to_array<PeriodWord>({{U"半年度", U::half_year},
                                                             {U"半年", U::half_year},
                                                             {U"季度", U::quarter},
                                                             {U"季", U::quarter},
                                                             {U"月度", U::month},
                                                             {U"月份", U::month},
                                                             {U"月", U::month},
                                                             {U"周", U::week},
                                                             {U"会计年度", U::year},
                                                             {U"年度", U::year},
                                                             {U"年", U::year}});
    for (View const ending :
         {View{U"结束后"}, View{U"终了后"}, View{U"期满后"}, View{U"结束之日起"}, View{U"终了之日起"}, View{U"后"}}) {
        auto const at = text.find(ending);
        if (at == View::npos || at == 0) continue;
        for (auto const& word : words) {
            auto const head = text.substr(0, at);
            if (!head.ends_with(word.text)) continue;
            auto const from = at - word.text.size();
            // 6月后 and 3年后 are no periods that come back; 学年 is not 年.
            if (from > 0 && (is_digit(text[from - 1]) || text[from - 1] == U'个' || text[from - 1] == U'学')) continue;
            if (ending == U"后" && word.unit != U::quarter && word.unit != U::month) continue;
            return Period{{word.unit, 1, {}}, from, at + ending.size()};
        }
    }
    return std::nullopt;
}

std::optional<Period> find_period(View text) {
    auto const end = after_end(text);
    if (auto found = every(text)) return found;
    if (end) return end;
    for (auto const& find : {per_period, at_most, by_verb, next_period})
        if (auto found = find(text)) return found;
    return std::nullopt;
}

}  // namespace mingtang::catalog::time_words
