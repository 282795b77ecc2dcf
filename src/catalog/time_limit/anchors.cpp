#include "catalog/time_limit/anchors.hpp"

#include <array>

namespace mingtang::catalog::time_words {
namespace {

constexpr std::array last_days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

std::string two(int n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
}

std::string month_day(int month, int day) {
    return two(month) + "-" + two(day);
}

int last_day(int month) {
    return last_days[std::size_t(month - 1)];
}

// What may stand behind a month: 31日, 底, 上旬. `day` 0: the month's end.
struct Detail {
    int day = 0;
    std::size_t size = 0;
    bool sure = true;  // 上旬 ends with the 10th; that its last day is meant is a reading
};

std::optional<Detail> detail_at(View rest) {
    struct Word {
        View text;
        int day;
    };
    static constexpr auto words = std::to_array<Word>({{U"底", 0},
                                                       {U"末", 0},
                                                       {U"下旬", 0},
                                                       {U"最后1日", 0},
                                                       {U"最后1天", 0},
                                                       {U"月底", 0},
                                                       {U"月末", 0},
                                                       {U"上旬", 10},
                                                       {U"中旬", 20}});
    std::size_t skip = 0;
    while (starts_with_any(rest.substr(skip), {U"份", U"的", U"前"})) ++skip;
    for (auto const& word : words)
        if (rest.substr(skip).starts_with(word.text))
            return Detail{word.day, skip + word.text.size(), !word.text.ends_with(U"旬")};
    auto const number = number_at(rest, skip);
    if (!number || number->n < 1 || number->n > 31) return std::nullopt;
    auto const unit = rest.substr(skip + number->digits);
    if (!starts_with_any(unit, {U"日", U"号"})) return std::nullopt;
    return Detail{number->n, skip + number->digits + 1, true};
}

std::size_t separator_at(View rest) {
    std::size_t size = 0;
    while (size < rest.size() && View{U"、和及与前,"}.find(rest[size]) != View::npos) ++size;
    return size;
}

struct MonthAt {
    int month = 0;
    std::size_t size = 0;  // 12月
};
std::optional<MonthAt> month_at(View rest) {
    auto const number = number_at(rest, 0);
    if (!number || number->digits > 2 || number->n < 1 || number->n > 12) return std::nullopt;
    if (!rest.substr(number->digits).starts_with(U"月")) return std::nullopt;
    return MonthAt{number->n, number->digits + 1};
}

// 年底, 第1季度末: one day of the year without a month's name.
std::optional<Anchors> named_days(View text) {
    struct Word {
        View text;
        char const* day;
    };
    static constexpr auto words = std::to_array<Word>({{U"第一季度", "03-31"},
                                                       {U"一季度", "03-31"},
                                                       {U"1季度", "03-31"},
                                                       {U"第二季度", "06-30"},
                                                       {U"第三季度", "09-30"},
                                                       {U"第四季度", "12-31"},
                                                       {U"年底", "12-31"},
                                                       {U"年末", "12-31"},
                                                       {U"年终", "12-31"}});
    for (auto const& word : words)
        if (auto const at = text.find(word.text); at != View::npos) {
            Anchors found{Anchors::Fit::whole, {word.day}, at, at + word.text.size(), true};
            if (starts_with_any(text.substr(found.end), {U"末", U"底"})) ++found.end;
            // 第一季度内 ends with the quarter; that its last day is meant is a reading, not a word.
            found.sure = word.text.ends_with(U"底") || word.text.ends_with(U"末") || text[found.end - 1] == U'末';
            return found;
        }
    return std::nullopt;
}

}  // namespace

std::optional<Anchors> days_of_year(View text) {
    std::size_t at = 0;
    while (at < text.size() && !(is_digit(text[at]) && month_at(text.substr(at)))) {
        bool const digit = is_digit(text[at]);
        ++at;
        while (digit && at < text.size() && is_digit(text[at])) ++at;
    }
    if (at == text.size()) {
        auto head = text;
        return drop_head(head, {U"底", U"末", U"终"}) ? Anchors{Anchors::Fit::whole, {"12-31"}, 0, 1, true}
                                                      : named_days(text);
    }
    Anchors found{Anchors::Fit::whole, {}, at, at, true};
    if (at > 0 && ends_with_any(text.substr(0, at), {U"-", U"至", U"到"})) found.fit = Anchors::Fit::beyond;
    std::vector<int> waiting;  // 6月、12月底前: the first month takes the detail of the second
    std::size_t next = at;
    while (auto const month = month_at(text.substr(next))) {
        found.end = next + month->size;
        waiting.push_back(month->month);
        if (auto const detail = detail_at(text.substr(found.end))) {
            found.end += detail->size;
            found.sure = found.sure && detail->sure;
            for (int const one : waiting) {
                if (detail->day > last_day(one) && !(one == 2 && detail->day == 29)) found.fit = Anchors::Fit::beyond;
                found.days.push_back(month_day(one, detail->day ? detail->day : last_day(one)));
            }
            waiting.clear();
        }
        next = found.end + separator_at(text.substr(found.end));
        if (next == found.end) break;
    }
    if (!waiting.empty()) {
        auto const rest = text.substr(found.end);
        if (rest.starts_with(U"份")) ++found.end;
        // 每年12月前 ends with November, though few who write it mean that; 每年1月至3月 is a stretch of time.
        if (starts_with_any(text.substr(found.end), {U"前", U"至", U"-", U"到"})) found.fit = Anchors::Fit::beyond;
        for (int const one : waiting) found.days.push_back(month_day(one, last_day(one)));
        found.sure = false;
    }
    if (starts_with_any(text.substr(found.end), {U"至", U"-", U"到"})) found.fit = Anchors::Fit::beyond;
    return found;
}

std::optional<Anchors> days_of_month(View text) {
    View rest = text;
    while (drop_head(rest, {U"的", U"应", U"于", U"在"})) {
    }
    Anchors found;
    found.at = std::size_t(rest.data() - text.data());
    found.end = found.at;
    for (std::size_t next = found.at;;) {
        auto const detail = detail_at(text.substr(next));
        if (!detail) {
            // 每月5、20日前: a number without its 日, before the one that has it.
            auto const number = number_at(text, next);
            auto const gap = number ? separator_at(text.substr(next + number->digits)) : 0;
            if (!number || !gap || number->n > 31) break;
            found.days.push_back(std::to_string(number->n));
            next += number->digits + gap;
            continue;
        }
        found.end = next + detail->size;
        found.sure = found.sure && detail->sure;
        if (detail->day) found.days.push_back(std::to_string(detail->day));
        auto const gap = separator_at(text.substr(found.end));
        if (!gap || !detail_at(text.substr(found.end + gap))) break;
        next = found.end + gap;
    }
    if (found.end == found.at) return std::nullopt;
    if (starts_with_any(text.substr(found.end), {U"至", U"-", U"到"})) found.fit = Anchors::Fit::beyond;
    return found;
}

std::optional<Anchors> days_of_quarter(View text) {
    struct Word {
        View text;
        int month;  // of the quarter
    };
    static constexpr auto words = std::to_array<Word>({{U"首个月", 1},
                                                       {U"首月", 1},
                                                       {U"第一个月", 1},
                                                       {U"第1个月", 1},
                                                       {U"第一月", 1},
                                                       {U"头1个月", 1},
                                                       {U"次月", 1},
                                                       {U"第二个月", 2},
                                                       {U"第三个月", 3},
                                                       {U"末月", 3},
                                                       {U"最后1个月", 3},
                                                       {U"最后一个月", 3},
                                                       {U"末", 3},
                                                       {U"底", 3}});
    for (auto const& word : words) {
        auto const at = text.find(word.text);
        // 季末 and 季底 stand right behind the quarter's name.
        if (at == View::npos || (word.text.size() == 1 && at > 0)) continue;
        auto const detail = detail_at(text.substr(at + word.text.size()));
        if (!detail && word.text.size() > 1) return Anchors{Anchors::Fit::beyond, {}, at, at, false};
        Anchors found{Anchors::Fit::whole, {}, at, at + word.text.size() + (detail ? detail->size : 0), true};
        for (int month = word.month; month <= 12; month += 3) {
            int const day = detail && detail->day ? detail->day : last_day(month);
            if (day > last_day(month)) found.fit = Anchors::Fit::beyond;
            found.days.push_back(month_day(month, day));
        }
        return found;
    }
    return std::nullopt;
}

}  // namespace mingtang::catalog::time_words
