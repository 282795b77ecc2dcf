// mingtang calendar: the n-th working day after a day, or the last day of a period of calendar days.
// The first line is the day; a second one, 预计, says why it may still move.
#include <charconv>
#include <fstream>
#include <iostream>
#include <sstream>

#include "calendar/workdays.hpp"
#include "commands.hpp"
#include "places.hpp"
#include "statutes/notices.hpp"
#include "storage/database.hpp"

namespace mingtang::app {
namespace {

constexpr int most_days = 10000;

struct Step {
    int n = 0;
    bool calendar_days = false;
};

// "+20", "-5", "20", "+30d". A period of calendar days runs forwards only.
std::optional<Step> parse_step(std::string_view text) {
    Step step;
    if (text.ends_with('d')) {
        step.calendar_days = true;
        text.remove_suffix(1);
    }
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return std::nullopt;
    }
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), step.n);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (step.n > most_days || step.n < -most_days || (step.calendar_days && step.n < 0)) return std::nullopt;
    return step;
}

Result<calendar::Workdays> workdays_for(CalendarOptions const& options) {
    static constexpr Wording no_file{"calendar.no_file", "没有找到假日文件 {}。请用 --holidays 指出它在哪里。"};
    if (!options.database.empty()) return storage::open_database(options.database)->read(statutes::load_workdays);
    auto const path = options.holidays.empty() ? data_folder() + "/holidays.csv" : options.holidays;
    std::ifstream file{path};
    if (!file) return refuse(Refusal::Kind::not_found, no_file, path);
    std::stringstream text;
    text << file.rdbuf();
    return calendar::Workdays{TRY(calendar::parse_holidays(text.str()))};
}

void print_reason(calendar::Workdays const& workdays, Date from, Date to) {
    std::string years;
    for (int year = std::min(year_of(from), year_of(to)); year <= std::max(year_of(from), year_of(to)); ++year)
        if (!workdays.knows(year)) years += (years.empty() ? "" : "、") + std::to_string(year);
    std::cout << "预计：" << years << " 年的放假通知还没有录入，只按周末计算，通知公布后可能变动。\n";
}

void print_days(calendar::Workdays const& workdays, Date day, int n) {
    for (auto const& one : workdays.explain(day, n)) {
        std::cout << iso(one.day) << ' ' << chinese_weekday(one.day) << ' ';
        if (one.counted)
            std::cout << "第 " << std::abs(one.number) << " 个工作日 " << one.reason << '\n';
        else
            std::cout << "不计 " << one.reason << '\n';
    }
}

// 民法典 203
void print_period(calendar::Workdays const& workdays, Date day, int n, Date last) {
    std::cout << iso(day) << ' ' << chinese_weekday(day) << " 开始的当日不计入（民法典第二百零一条）\n";
    for (auto one = day + Days{n}; one < last; one += Days{1})
        std::cout << iso(one) << ' ' << chinese_weekday(one) << ' ' << workdays.reason(one)
                  << "，顺延（民法典第二百零三条）\n";
    std::cout << iso(last) << ' ' << chinese_weekday(last) << " 期间的最后一日 " << workdays.reason(last) << '\n';
}

}  // namespace

int calendar_command(CalendarOptions const& options) try {
    auto const day = parse_date(options.day);
    if (!day || year_of(*day) < 1950 || year_of(*day) > 2200) {
        std::cerr << "“" << options.day << "”不是一个日期，请写成 2026-09-24 这样（1950 年到 2200 年）。\n";
        return 2;
    }
    auto const step = parse_step(options.step);
    if (!step) {
        std::cerr << "“" << options.step
                  << "”读不懂，请写 +20（第 20 个工作日）、-5（往前 5 个工作日）或 +30d（30 个自然日），"
                  << "最多 " << most_days << " 日。\n";
        return 2;
    }
    auto const workdays = workdays_for(options);
    if (!workdays) {
        std::cerr << workdays.error().sentence() << '\n';
        return 2;
    }
    auto const answer = step->calendar_days ? workdays->last_day(*day, step->n) : workdays->after(*day, step->n);
    std::cout << iso(answer.day) << '\n';
    if (answer.provisional) print_reason(*workdays, *day, answer.day);
    if (options.explain && step->calendar_days)
        print_period(*workdays, *day, step->n, answer.day);
    else if (options.explain)
        print_days(*workdays, *day, step->n);
    return 0;
} catch (storage::Failure const& problem) {
    std::cerr << "不能读出数据库里的放假通知：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
