// The landing page: the slices' lines under one another, the most pressing first.
#include <algorithm>
#include <array>

#include "desk/console.hpp"
#include "desk/handlers.hpp"
#include "desk/pages.hpp"
#include "desk/today.hpp"
#include "desk/views.hpp"

namespace mingtang::desk {
namespace {

using Place = TodayLine::Place;

constexpr std::array<std::string_view, 10> headings{"退回给我修改", "等我审核",          "等我签发", "等我发布",
                                                    "回应关切",     "公众咨询",          "发布渠道", "需要留意",
                                                    "我的草稿",     "已提交，等他人审核"};
constexpr std::size_t most_shown = 60;  // of one place

bool sooner(TodayLine const& one, TodayLine const& other) {
    if (one.due && other.due) return *one.due < *other.due;
    return one.due && !other.due;
}

}  // namespace

bool waits(Place place) {
    return place != Place::elsewhere;
}

web::Response today(Visit& visit) {
    TodayPage page;
    std::vector<TodayLine> lines;
    std::vector<TodayRest> rest;
    std::vector<std::pair<std::string_view, int>> waiting{{"/console", 0}};
    std::string done;
    if (visit.today)
        visit.desk.database.read([&](storage::Transaction& tx) {
            for (auto const source : *visit.today) {
                auto share = source(visit, tx);
                std::ranges::move(share.lines, std::back_inserter(lines));
                std::ranges::move(share.rest, std::back_inserter(rest));
                std::ranges::move(share.offers, std::back_inserter(page.offers));
                std::ranges::move(share.waiting, std::back_inserter(waiting));
                if (!share.done.empty()) done = share.done;
            }
        });
    std::ranges::stable_sort(lines, sooner);
    for (std::size_t place = 0; place < headings.size(); ++place) {
        TodaySection section{std::string{headings[place]}, 0, {}, {}};
        for (auto& one : lines) {
            if (one.place != Place(place)) continue;
            ++section.count;
            if (section.lines.size() < most_shown) section.lines.push_back(std::move(one));
        }
        for (auto& one : rest) {
            if (one.place != Place(place) || section.count == 0) continue;
            section.count += one.more;
            section.all = std::move(one.all);
        }
        if (waits(Place(place))) waiting.front().second += section.count;
        if (section.count > 0) page.sections.push_back(std::move(section));
    }
    page.frame = console_frame(visit, "今日待办", "/console", waiting);
    page.frame.icons = {"upload", "plus"};
    page.frame.subtitle = chinese(visit.desk.today()) + " " + chinese_weekday(visit.desk.today());
    if (!done.empty()) page.frame.flash = {web::ConsoleFrame::Flash::Kind::done, done};
    return web::html(views::today(page));
}

}  // namespace mingtang::desk
