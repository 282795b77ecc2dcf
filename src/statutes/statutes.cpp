#include "statutes/statutes.hpp"

#include <charconv>
#include <stdexcept>

#include "base/text.hpp"
#include "statutes/wording.hpp"

namespace mingtang::statutes {
namespace {

constexpr std::string_view header = "name,matter,amount,unit,article,source,valid_from,valid_to";

bool holds(Limit const& limit, Date on) {
    return limit.valid_from <= on && (!limit.valid_to || on <= *limit.valid_to);
}

bool overlap(Limit const& a, Limit const& b) {
    return (!a.valid_to || b.valid_from <= *a.valid_to) && (!b.valid_to || a.valid_from <= *b.valid_to);
}

std::optional<Unit> parse_unit(std::string_view word) {
    if (word == "workdays") return Unit::workdays;
    if (word == "calendar_days") return Unit::calendar_days;
    if (word == "months") return Unit::months;
    if (word == "hours") return Unit::hours;
    return std::nullopt;
}

std::optional<Limit> parse_limit(std::string_view line) {
    auto const cells = split(line, ',');
    if (cells.size() != 8) return std::nullopt;
    int amount = 0;
    auto const [end, error] = std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), amount);
    auto const unit = parse_unit(cells[3]);
    auto const from = parse_date(cells[6]), to = parse_date(cells[7]);
    bool const whole = error == std::errc{} && end == cells[2].data() + cells[2].size() && amount > 0;
    if (!whole || !unit || !from || (!to && !cells[7].empty()) || (to && *to < *from)) return std::nullopt;
    for (auto const i : {0, 1, 4, 5})
        if (cells[std::size_t(i)].empty()) return std::nullopt;
    return Limit{std::string{cells[0]}, std::string{cells[1]}, amount, *unit,
                 std::string{cells[4]}, std::string{cells[5]}, *from,  to};
}

}  // namespace

Statutes::Statutes(std::vector<Limit> limits) {
    for (auto& limit : limits) limits_.emplace(limit.name, limit);
}

Result<Limit> Statutes::limit(std::string_view name, Date on) const {
    auto const [first, last] = limits_.equal_range(name);
    for (auto one = first; one != last; ++one)
        if (holds(one->second, on)) return one->second;
    return refuse(Refusal::Kind::not_found, wording::no_limit, std::string{name} + "（" + iso(on) + "）");
}

std::vector<Limit> Statutes::all() const {
    std::vector<Limit> limits;
    for (auto const& [name, limit] : limits_) limits.push_back(limit);
    return limits;
}

std::string in_words(int amount, Unit unit) {
    constexpr char const* words[] = {"个工作日", "日", "个月", "小时"};
    return std::to_string(amount) + words[int(unit)];
}

Date months_after(Date from, int months) {
    std::chrono::year_month_day const day{from};
    auto const month = day.year() / day.month() + std::chrono::months{months};
    auto const same = month / day.day();
    return same.ok() ? Date{same} : Date{month / std::chrono::last};
}

calendar::Deadline deadline(Limit const& limit, Date from, calendar::Workdays const& workdays) {
    if (limit.unit == Unit::hours) throw std::logic_error{limit.name + " is counted in hours"};
    if (limit.unit == Unit::workdays) return workdays.after(from, limit.amount);
    if (limit.unit == Unit::calendar_days) return workdays.last_day(from, limit.amount);
    return workdays.last_day(from, int((months_after(from, limit.amount) - from).count()));
}

Instant moment(Limit const& limit, Instant from) {
    if (limit.unit != Unit::hours) throw std::logic_error{limit.name + " is not counted in hours"};
    return from + std::chrono::hours{limit.amount};
}

Result<Statutes> parse_statutes(std::string_view csv) {
    std::vector<Limit> limits;
    int number = 0;
    for (auto line : split(csv, '\n')) {
        ++number;
        line = trim(line);
        if (number == 1) {
            if (line != header) return refuse(Refusal::Kind::invalid, wording::no_header);
            continue;
        }
        if (line.empty()) continue;
        auto limit = parse_limit(line);
        if (!limit) return refuse(Refusal::Kind::invalid, wording::crooked_line, std::to_string(number));
        for (auto const& other : limits)
            if (other.name == limit->name && overlap(other, *limit))
                return refuse(Refusal::Kind::invalid, wording::overlap, limit->name);
        limits.push_back(std::move(*limit));
    }
    return Statutes{std::move(limits)};
}

}  // namespace mingtang::statutes
