#include "compilation/board.hpp"

namespace mingtang::compilation {

using State = BoardLine::State;

BoardLine judge(Obligation const& of, Date today, calendar::Workdays const& workdays) {
    BoardLine line;
    line.of = of;
    if (of.fields == 0) {
        line.state = State::nothing_due;
        return line;
    }
    auto const unknown = [&](Date from, Date to) {
        if (to < from) std::swap(from, to);
        for (int year = year_of(from); year <= year_of(to); ++year)
            if (!workdays.knows(year)) return true;
        return false;
    };
    bool const finished = of.done >= of.fields && of.last_done;
    auto const day = finished ? *of.last_done : today;
    if (day <= of.due_on) {
        line.state = finished ? State::finished : State::open;
        line.workdays = finished ? 0 : workdays.between(today, of.due_on);
    } else {
        line.state = finished ? State::finished_late : State::late;
        line.workdays = workdays.between(of.due_on, day);
    }
    line.provisional = line.state != State::finished && unknown(of.due_on, day);
    return line;
}

BoardTotals totals(std::vector<BoardLine> const& lines) {
    BoardTotals sum;
    for (auto const& line : lines) {
        if (line.state == State::finished || line.state == State::finished_late) ++sum.finished;
        if (line.state == State::late) ++sum.late;
        if (line.state == State::open) ++sum.open;
    }
    return sum;
}

std::string in_words(BoardLine const& line) {
    auto const days = std::to_string(line.workdays) + " 个工作日" + (line.provisional ? "（预计）" : "");
    switch (line.state) {
        case State::nothing_due:
            return "本轮没有编制任务";
        case State::finished:
            return "按期完成";
        case State::finished_late:
            return "已完成，逾期 " + days;
        case State::late:
            return "逾期 " + days;
        case State::open:
            break;
    }
    return line.workdays == 0 ? "今天到期" : "还有 " + days;
}

}  // namespace mingtang::compilation
