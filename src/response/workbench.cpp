#include "response/workbench.hpp"

#include <algorithm>
#include <array>

#include "desk/console.hpp"
#include "response/codes.hpp"

namespace mingtang::response {
namespace {

struct Greeting {
    std::string_view key, words;
};
constexpr auto greetings = std::to_array<Greeting>({
    {"registered", "已登记，时限从发现时起算。"},
    {"assigned", "已分办，承办单位可以看到。"},
    {"passed", "已记入转办。"},
    {"left", "已记入不需回应的理由。"},
    {"merged", "已并入。"},
    {"reopened", "已重新进入研判。"},
    {"reported", "核实情况已报送。"},
    {"verified", "核实完毕，可以拟写回应。"},
    {"briefed", "新闻发布会已记入。"},
    {"reviewed", "效果评估已记入。"},
});

}  // namespace

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title) {
    auto frame = desk::console_frame(visit, std::move(title), home);
    frame.icons = {"plus"};
    auto const word = visit.request.parameter("done");
    for (auto const& [key, words] : greetings)
        if (key == word) frame.flash = {web::ConsoleFrame::Flash::Kind::done, std::string{words}};
    return frame;
}

std::string path_of(ConcernId id, std::string_view more) {
    return std::string{home} + "/" + id.text() + std::string{more};
}

std::string_view tone(State state) {
    switch (state) {
        case State::registered:
        case State::assigned:
        case State::verified:
        case State::responding:
            return "due";
        case State::answered:
        case State::settled:
            return "ok";
        default:
            return "off";
    }
}

ClockLine line_of(Clock const& clock, Instant now) {
    ClockLine line{clock.matter, in_words(clock, now), "", ""};
    line.tone = clock.late(now) ? "late" : clock.done ? "ok" : "due";
    line.state = clock.done ? (clock.late(now) ? "超时完成" : "按时完成") : clock.late(now) ? "已超时" : "进行中";
    return line;
}

std::optional<Clock> pressing(std::vector<Clock> const& clocks) {
    std::optional<Clock> first;
    for (auto const& one : clocks)
        if (!one.done && (!first || one.due < first->due)) first = one;
    return first;
}

ConcernLine line_of(Concern const& one, Instant now) {
    ConcernLine line;
    line.matter = one.matter;
    line.facts = std::string{chinese(one.tier)} + "，" + std::string{chinese(one.source)} + "，" +
                 local_minute(one.seen_at) + " 发现" + (one.place.empty() ? "" : "，" + one.place);
    line.state = chinese(one.state);
    line.tone = tone(one.state);
    auto const clocks = clocks_of(one, statutes::built_in());
    if (auto const press = pressing(clocks)) {
        line.clock = press->matter + "：" + (press->late(now) ? "已超时 " : "还有 ") +
                     length_in_words(std::chrono::floor<std::chrono::minutes>(press->late(now) ? now - press->due
                                                                                               : press->due - now));
        line.clock_tone = press->late(now) ? "late" : "due";
    } else if (!clocks.empty()) {
        bool late = false;
        for (auto const& clock : clocks) late = late || clock.late(now);
        line.clock = late ? "曾超时" : "按时";
        line.clock_tone = late ? "late" : "ok";
    }
    line.open = web::own_url(path_of(one.id));
    return line;
}

web::Response done(std::string path, std::string_view word) {
    return web::redirect(web::own_path(path, {{"done", std::string{word}}}));
}

}  // namespace mingtang::response
