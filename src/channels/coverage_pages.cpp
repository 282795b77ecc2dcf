// 渠道覆盖: how many channels the items asked for, how many have a receipt, by unit, field or channel; as a table and
// as a file. Below it, for the disclosure office, the numbers by which texts are made.
#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "catalog/export.hpp"
#include "channels/handlers.hpp"
#include "channels/listing.hpp"
#include "channels/settings.hpp"
#include "channels/views.hpp"
#include "channels/workbench.hpp"
#include "org/store.hpp"
#include "web/csrf.hpp"

namespace mingtang::channels {
namespace {

using storage::Transaction;

constexpr std::string_view here = "/console/channels/coverage";

struct Asked {
    CountBy by = CountBy::unit;
    std::string year;
    ListFilter filter;
};

Asked asked_of(desk::Visit const& visit) {
    Asked asked;
    asked.by = parse_by(visit.request.parameter("by")).value_or(CountBy::unit);
    asked.year = asked_year(visit);
    keep_to_year(asked.year, asked.filter);
    asked.filter.place_path = visit.desk.actor.jurisdiction_path;
    return asked;
}

CoverageLine line_of(Counted const& one, Asked const& asked) {
    CoverageLine line{one.name, {}, one.demanded, one.done, one.owed, one.late, one.again, one.share()};
    std::vector<std::pair<std::string_view, std::string>> query{{"unit", asked.by == CountBy::unit ? one.code : "all"},
                                                                {"year", asked.year}};
    if (asked.by == CountBy::field) query.emplace_back("field", one.code);
    if (asked.by == CountBy::channel) query.emplace_back("channel", one.code.substr(0, one.code.find(':')));
    line.open = one.code.starts_with("GW") && asked.by == CountBy::channel ? Url{} : web::own_url(home, query);
    return line;
}

struct Figures {
    std::vector<Counted> lines;
    Counted all;
};
Figures figures_of(desk::Visit& visit, Transaction& tx, Asked const& asked) {
    std::vector<std::pair<org::FieldId, std::string>> names;
    for (auto const& field : org::fields(tx, visit.desk.today())) names.emplace_back(field.id, field.short_name);
    auto const duties = listed(visit.desk, tx, asked.filter);
    return {counted(duties, asked.by, names), total(duties)};
}

std::string_view head_of(CountBy by) {
    return by == CountBy::unit ? "发布机构" : by == CountBy::field ? "领域" : "渠道";
}

void add_settings(CoveragePage& page, desk::Visit& visit, Transaction& tx, Settings const* typed) {
    page.changeable = visit.desk.actor.has(identity::Role::disclosure_office);
    auto const unit = org::find_unit(tx, visit.desk.actor.unit);
    auto settings = typed ? *typed : unit ? settings_for(tx, unit->jurisdiction) : Settings{};
    page.csrf = web::csrf_token(visit.csrf_key, desk::form_scope("/console/channels/settings"));
    for (auto const& one : setting_table()) {
        web::FormField field{std::string{one.name}, std::string{one.chinese} + "（" + std::string{one.unit} + "）",
                             std::to_string(one.of(settings))};
        field.type = "number";
        field.required = true;
        page.settings.push_back(std::move(field));
    }
}

CoveragePage page_of(desk::Visit& visit, Transaction& tx, Settings const* typed = nullptr) {
    auto const asked = asked_of(visit);
    CoveragePage page;
    page.frame = frame_for(visit, "渠道覆盖");
    page.frame.crumbs = {{"发布渠道", Url{home}}, {"渠道覆盖"}};
    page.frame.subtitle = "现行目录要求的渠道和已有的回执；按单位、领域统计时不含自动完成的政府网站。";
    for (auto const& [by, words] : {std::pair{CountBy::unit, "按单位"}, std::pair{CountBy::field, "按领域"},
                                    std::pair{CountBy::channel, "按渠道"}})
        page.tabs.push_back(
            {words, web::own_url(here, {{"by", std::string{code(by)}}, {"year", asked.year}}), by == asked.by});
    page.years.push_back({"全部年份",
                          web::own_url(here, {{"by", std::string{code(asked.by)}}, {"year", std::string{all_years}}}),
                          asked.year == all_years});
    for (int year = year_of(visit.desk.today()), back = 0; back < 5; ++back, --year)
        page.years.push_back({std::to_string(year) + " 年",
                              web::own_url(here, {{"by", std::string{code(asked.by)}}, {"year", std::to_string(year)}}),
                              asked.year == std::to_string(year)});
    auto const figures = figures_of(visit, tx, asked);
    page.total = line_of(figures.all, asked);
    page.head = head_of(asked.by);
    for (auto const& one : figures.lines) page.lines.push_back(line_of(one, asked));
    page.csv = web::own_url(std::string{here} + ".csv", {{"by", std::string{code(asked.by)}}, {"year", asked.year}});
    add_settings(page, visit, tx, typed);
    return page;
}

std::string csv_cell(std::string_view words) {
    auto const text = catalog::guarded(words);
    if (text.find_first_of(",\"\n\r") == text.npos) return text;
    return '"' + replace_all(text, "\"", "\"\"") + '"';
}

}  // namespace

web::Response channel_coverage(desk::Visit& visit) {
    auto const page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx); });
    return web::html(views::channel_coverage(page));
}

web::Response channel_coverage_csv(desk::Visit& visit) {
    auto const asked = asked_of(visit);
    auto const figures = visit.desk.database.read([&](Transaction& tx) { return figures_of(visit, tx, asked); });
    std::string out =
        "\xef\xbb\xbf" + std::string{head_of(asked.by)} + ",要求,已有回执,未到期,超期,待更换或张贴不足,覆盖率\r\n";
    auto const add = [&](std::string_view name, Counted const& one) {
        out += csv_cell(name);
        for (auto const number : {one.demanded, one.done, one.owed, one.late, one.again})
            out += "," + std::to_string(number);
        out += "," + std::to_string(one.share()) + "%\r\n";
    };
    for (auto const& one : figures.lines) add(one.name, one);
    add("合计（不含政府网站）", figures.all);
    return web::download(std::move(out), "text/csv; charset=utf-8",
                         "渠道覆盖" + (asked.year == all_years ? "（全部年份）" : "（" + asked.year + "年）") + ".csv");
}

web::Response save_channel_settings(desk::Visit& visit) {
    Settings wanted;
    for (auto const& one : setting_table()) {
        auto const typed = clean_line(visit.request.field(one.name));
        int number = 0;
        auto const [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
        one.of(wanted) = error == std::errc{} && end == typed.data() + typed.size() ? number : 0;
    }
    auto const done = set_settings(visit.desk, wanted);
    if (done) return saved(std::string{here}, "settings");
    if (done.error().kind != Refusal::Kind::invalid) return desk::page_for(visit, done.error());
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, &wanted); });
    page.frame.flash = {web::ConsoleFrame::Flash::Kind::refused, done.error().sentence()};
    return web::html(views::channel_coverage(page), 422);
}

}  // namespace mingtang::channels
