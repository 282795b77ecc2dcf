// 渠道待办: what a unit, a street or the whole place still owes through which channel, the late ones first.
#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "channels/handlers.hpp"
#include "channels/listing.hpp"
#include "channels/views.hpp"
#include "channels/workbench.hpp"
#include "org/store.hpp"

namespace mingtang::channels {
namespace {

using storage::Transaction;

constexpr int page_size = 50;

struct Tab {
    std::string_view code, words;
    bool (*holds)(DutyState);
};
constexpr Tab tabs[] = {
    {"", "全部待办", is_open},
    {"late", "超期", [](DutyState one) { return one == DutyState::late; }},
    {"owed", "未到期", [](DutyState one) { return one == DutyState::owed; }},
    {"again", "待更换、张贴不足",
     [](DutyState one) { return one == DutyState::renew || one == DutyState::fell_short; }},
    {"take_down", "待撤下", [](DutyState one) { return one == DutyState::take_down; }},
    {"running", "张贴、摆放中", [](DutyState one) { return one == DutyState::running; }},
    {"done", "已完成", [](DutyState one) { return one == DutyState::done; }},
};

Tab const& tab_of(std::string_view asked) {
    for (auto const& one : tabs)
        if (one.code == asked) return one;
    return tabs[0];
}

bool is_office(identity::Actor const& actor) {
    return actor.has(identity::Role::disclosure_office);
}

struct Asked {
    ListFilter filter;
    std::string channel, tab, unit, year;
    bool above = false;
};

// A unit's people begin with their unit, the office with everybody; "all" is said in the address.
Asked asked_of(desk::Visit& visit) {
    Asked asked;
    auto const& request = visit.request;
    asked.tab = tab_of(request.parameter("state")).code;
    asked.channel = request.parameter("channel");
    asked.unit = request.parameter("unit");
    asked.year = asked_year(visit);
    asked.above = request.parameter("of") == "above";
    if (asked.unit.empty() && !is_office(visit.desk.actor) && !asked.above) asked.unit = visit.desk.actor.unit.text();
    asked.filter.place_path = visit.desk.actor.jurisdiction_path;
    asked.filter.above = asked.above;
    if (auto const unit = org::UnitId::parse(asked.unit)) asked.filter.unit = *unit;
    if (auto const field = org::FieldId::parse(request.parameter("field"))) asked.filter.field = *field;
    keep_to_year(asked.year, asked.filter);
    return asked;
}

std::vector<std::pair<std::string_view, std::string>> query_of(Asked const& asked) {
    std::vector<std::pair<std::string_view, std::string>> query{
        {"state", asked.tab}, {"channel", asked.channel}, {"unit", asked.unit}, {"year", asked.year}};
    if (asked.filter.field) query.emplace_back("field", asked.filter.field.text());
    if (asked.above) query.emplace_back("of", "above");
    return query;
}

std::vector<web::Link> tab_links(Asked const& asked, std::vector<ListedDuty> const& all) {
    std::vector<web::Link> links;
    for (auto const& tab : tabs) {
        auto of = asked;
        of.tab = tab.code;
        auto const there = std::ranges::count_if(all, [&](ListedDuty const& one) { return tab.holds(one.duty.state); });
        links.push_back(
            {std::string{tab.words}, web::own_url(home, query_of(of)), tab.code == asked.tab, std::to_string(there)});
    }
    return links;
}

TodoLine line_of(ListedDuty const& one) {
    auto const& [document, duty] = one;
    TodoLine line;
    line.title = document.title;
    line.unit = document.unit_name;
    line.channel = name_of(duty.channel);
    line.state = in_words(duty.state, duty.channel);
    line.tone = tone(duty.state);
    if (duty.due && document.live && (duty.state == DutyState::owed || duty.state == DutyState::late))
        line.due = mingtang::chinese(*duty.due);
    if (document.published_on) line.published = mingtang::chinese(*document.published_on);
    line.open = web::own_url(document_path(document.id));
    return line;
}

void add_choices(TodoPage& page, desk::Visit& visit, Transaction& tx, Asked const& asked) {
    page.unit = {"unit", "发布机构"};
    page.units.push_back({"all", "全部单位", "", asked.unit == "all" || asked.unit.empty()});
    for (auto const& unit : org::units_under(tx, visit.desk.actor.jurisdiction_path, visit.desk.today()))
        page.units.push_back({unit.id.text(), unit.name, "", asked.unit == unit.id.text()});
    page.channel = {"channel", "渠道"};
    page.channels.push_back({"", "全部渠道"});
    for (auto const& channel : channel_table())
        if (channel.channel != Channel::website)
            page.channels.push_back(
                {std::string{channel.code}, std::string{channel.chinese}, "", asked.channel == channel.code});
    page.year = {"year", "发布年份"};
    page.years.push_back({std::string{all_years}, "全部年份", "", asked.year == all_years});
    for (int year = year_of(visit.desk.today()), back = 0; back < 8; ++back, --year)
        page.years.push_back(
            {std::to_string(year), std::to_string(year) + " 年", "", asked.year == std::to_string(year)});
}

}  // namespace

web::Response channel_todo(desk::Visit& visit) {
    auto const asked = asked_of(visit);
    TodoPage page;
    page.frame = frame_for(visit, "发布渠道待办");
    page.frame.subtitle = "目录要求的每个渠道都要有回执；政府网站由平台自动完成。";
    visit.desk.database.read([&](Transaction& tx) {
        auto all = listed(visit.desk, tx, asked.filter);
        std::erase_if(all, [&](ListedDuty const& one) {
            if (one.duty.channel.channel == Channel::website) return true;
            return !asked.channel.empty() && info(one.duty.channel.channel).code != asked.channel;
        });
        page.tabs = tab_links(asked, all);
        auto const& tab = tab_of(asked.tab);
        std::erase_if(all, [&](ListedDuty const& one) { return !tab.holds(one.duty.state); });
        std::ranges::stable_sort(all, [](ListedDuty const& a, ListedDuty const& b) {
            auto const day = [](Duty const& duty) { return duty.due.value_or(Date::max()); };
            return std::tuple{urgency(a.duty.state), day(a.duty)} < std::tuple{urgency(b.duty.state), day(b.duty)};
        });
        page.total = int(all.size());
        page.pages = web::Pages::of(visit.request.parameter("page"), page.total, page_size);
        page.pages.path = std::string{home};
        page.pages.query = query_of(asked);
        auto const first = std::size_t(page.pages.now - 1) * page_size;
        for (auto i = first; i < std::min(all.size(), first + page_size); ++i) page.lines.push_back(line_of(all[i]));
        add_choices(page, visit, tx, asked);
    });
    page.tab = asked.tab;
    page.coverage = {"渠道覆盖", web::own_url("/console/channels/coverage")};
    // A street or town sees what the district published and hangs it in its villages.
    auto const& path = visit.desk.actor.jurisdiction_path;
    if (path.find('/', path.find('/', 1) + 1) != std::string::npos) {
        page.whose = {{"本镇街的信息", web::own_url(home), !asked.above},
                      {"上级的信息，由本镇街张贴、广播", web::own_url(home, {{"of", "above"}}), asked.above}};
    }
    page.above = asked.above;
    return web::html(views::channel_todo(page));
}

}  // namespace mingtang::channels
