#include "catalog/lint/examples.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::catalog::lint {
namespace {

using Place = org::Jurisdiction::Kind;

constexpr org::UnitId education{1}, civil{2}, poverty{3}, water{4}, street{5};

Item right_row(int position) {
    Item item;
    item.id = ItemId{position};
    item.position = position;
    item.entry = {"义务教育领域",
                  "招生管理",
                  "招生" + std::to_string(position),
                  {"招生范围", "招生条件"},
                  "《义务教育法》第十二条",
                  "信息形成或者变更之日起20个工作日内",
                  "区教育和体育局",
                  {"政府网站", "公开查阅点"},
                  "全社会",
                  "主动公开",
                  {"县级"}};
    item.disclosing_unit = education;
    return item;
}

std::vector<std::string> lines_of(std::string_view words, char separator) {
    std::vector<std::string> found;
    for (auto const part : split(words, separator))
        if (!part.empty()) found.emplace_back(part);
    return found;
}

void put_words(Item& item, Facts const& facts, ExampleCell const& cell) {
    auto& entry = item.entry;
    std::string words{cell.words};
    switch (cell.column) {
        case Column::level1:
            entry.level1 = words;
            break;
        case Column::level2:
            entry.level2 = words;
            break;
        case Column::content:
            entry.content = lines_of(words, '\n');
            break;
        case Column::basis:
            entry.basis = words;
            break;
        case Column::time_limit:
            entry.time_limit = words;
            break;
        case Column::subject:
            entry.subject = words;
            break;
        case Column::unit: {
            auto const at = std::ranges::find(facts.units, words, &UnitFact::name);
            item.disclosing_unit = at == facts.units.end() ? org::UnitId{} : at->id;
            break;
        }
        case Column::channels:
            entry.channels = lines_of(words, ';');
            break;
        case Column::audience:
            entry.audience = words;
            break;
        case Column::method:
            entry.method = words;
            break;
        case Column::levels:
            entry.levels = lines_of(words, ';');
            break;
    }
}

// What stands outside the table of items: an example names it by the item it would give.
void add_sources(Facts& facts) {
    using List = ListedFact::List;
    for (auto const& item : facts.items) {
        auto const& name = item.entry.level2;
        if (name == "未决定的指引事项") facts.guideline.push_back({name, false});
        if (name == "没有对应的权力") facts.lists.push_back({List::powers, name, "", {}});
        if (name == "没有对应的服务") facts.lists.push_back({List::services, name, "", {}});
        if (name.starts_with("居住证")) facts.lists.push_back({List::services, "居住证申领", "", item.id});
    }
}

}  // namespace

Facts example_facts(Check const& check, Example which) {
    Facts facts;
    facts.day = make_date(2026, 11, 20);
    facts.place_code = "371311";
    facts.field.name = "义务教育领域";
    facts.field.lead_unit = education;
    facts.field.responsible_units = {civil};
    facts.units = {{education, "区教育和体育局", {"区教体局"}, Place::district, {}, ""},
                   {civil, "区民政局", {}, Place::district, {}, ""},
                   {poverty, "区扶贫办", {}, Place::district, make_date(2025, 1, 1), "区农业农村局"},
                   {water, "区水务局", {}, Place::district, {}, ""},
                   {street, "盛庄街道", {"盛庄街道办事处"}, Place::subdistrict, {}, ""}};
    facts.laws = &known_laws();
    facts.statutes = statutes::built_in();
    facts.special_laws = statutes::built_in_special_laws();
    auto const& cells = which == Example::bad ? check.bad : check.good;
    for (auto const& cell : cells)
        while (int(facts.items.size()) < cell.row) facts.items.push_back(right_row(int(facts.items.size()) + 1));
    for (auto const& cell : cells) {
        auto& item = facts.items[std::size_t(cell.row) - 1];
        put_words(item, facts, cell);
        if (cell.words == "存疑的一行") item.doubts = {"time_limit: 公开时限在原表中跨两行"};
        // Limits of special laws belong to fields.
        if (check.code.find("special_law") != check.code.npos) {
            bool const land = check.code == "limit.other_than_special_law";
            facts.field.name = item.entry.domain = land ? "农村集体土地征收领域" : "公共资源交易领域";
        }
        // The level check of a whole catalog needs a town's.
        if (check.code == "level.of_catalog") facts.level = Level::town;
    }
    add_sources(facts);
    return facts;
}

}  // namespace mingtang::catalog::lint
