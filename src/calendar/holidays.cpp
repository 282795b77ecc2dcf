// Reading a file of holiday notices. A line that is not understood refuses the whole file: a calendar with a hole would
// count wrong without saying so.
#include <set>

#include "base/text.hpp"
#include "calendar/wording.hpp"
#include "calendar/workdays.hpp"

namespace mingtang::calendar {

Result<std::vector<Holiday>> parse_holidays(std::string_view csv) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (csv.starts_with(byte_order_mark)) csv.remove_prefix(byte_order_mark.size());
    std::vector<Holiday> holidays;
    std::set<Date> seen;
    int number = 0;
    for (auto line : split(csv, '\n')) {
        ++number;
        line = trim(line);
        if (number == 1) {
            if (line != "date,kind,name") return refuse(Refusal::Kind::invalid, wording::no_header);
            continue;
        }
        if (line.empty()) continue;
        auto const cells = split(line, ',');
        auto const day = parse_date(cells.front());
        if (cells.size() != 3 || !day || (cells[1] != "holiday" && cells[1] != "workday") || cells[2].empty())
            return refuse(Refusal::Kind::invalid, wording::crooked_line, std::to_string(number));
        if (!seen.insert(*day).second) return refuse(Refusal::Kind::invalid, wording::day_twice, iso(*day));
        auto const kind = cells[1] == "holiday" ? Holiday::Kind::day_off : Holiday::Kind::makeup_day;
        holidays.push_back({*day, kind, std::string{cells[2]}});
    }
    return holidays;
}

}  // namespace mingtang::calendar
