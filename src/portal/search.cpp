// Search over the items in force. Facets are links with counts; a search that finds nothing says what else to try.
#include "search/search.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "org/store.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/rows.hpp"
#include "portal/traditional.hpp"
#include "portal/views.hpp"

namespace mingtang::portal {
namespace {

constexpr int page_size = 20;
// Facets and pages are made from the best hits; who finds more than this is asked for another word.
constexpr int looked_at = 300;

struct Candidate {
    search::Hit hit;
    catalog::door::Found found;
};

bool carries(Candidate const& one, std::string_view level) {
    auto const& levels = one.found.item.entry.levels;
    return std::find(levels.begin(), levels.end(), level) != levels.end();
}

std::string told_of(search::Answer const& answer, std::size_t shown, bool narrowed) {
    if (!answer.problem.empty()) return answer.problem;
    if (answer.total == 0) return "没有找到符合的公开事项。";
    std::string const total = answer.capped ? "5000 以上" : std::to_string(answer.total);
    std::string told = "找到 " + total + " 个公开事项";
    if (answer.total > looked_at) told += "，列出最相关的 " + std::to_string(looked_at) + " 个；再加一个词可以缩小范围";
    if (narrowed) told += "，其中符合所选范围的 " + std::to_string(shown) + " 个";
    return told + "。";
}

}  // namespace

web::Response search_items(desk::Visit& visit) {
    // Traditional characters find simplified texts too.
    auto const text = shorten(to_simplified(clean_line(visit.request.parameter("q"))), 100);
    auto const field = org::FieldId::parse(visit.request.parameter("field"));
    auto const level = clean_line(visit.request.parameter("level"));
    SearchPage page;
    page.text = text;
    for (auto const words : {"义务教育 招生", "最低生活保障", "征地补偿", "就业 补贴"})
        page.examples.push_back({words, web::own_url("/s", {{"q", words}})});
    if (text.empty()) {
        page.told = "请输入要找的事项、单位或依据，例如“低保”“招生”。";
    } else {
        visit.desk.database.read([&](storage::Transaction& tx) {
            auto answer = search::find(visit.desk.database, tx, "item", text, 1, looked_at);
            std::map<org::FieldId, int> by_field;
            std::map<std::string, int> by_level;
            std::vector<Candidate> kept;
            for (auto& hit : answer.hits) {
                auto found = catalog::door::find_item(tx, catalog::ItemId{hit.object_id});
                if (!found) continue;  // withdrawn between the two reads of an older snapshot
                Candidate one{std::move(hit), std::move(*found)};
                bool const in_field = !field || one.found.field == *field;
                bool const in_level = level.empty() || carries(one, level);
                if (in_level) ++by_field[one.found.field];
                if (in_field)
                    for (auto const& each : one.found.item.entry.levels) ++by_level[each];
                if (in_field && in_level) kept.push_back(std::move(one));
            }
            std::map<org::FieldId, std::string> names;
            auto const field_text = field ? field->text() : std::string{};
            for (auto const& one : org::fields(tx, visit.desk.today())) {
                names[one.id] = one.short_name;
                if (by_field[one.id] == 0) continue;
                bool const here = field && *field == one.id;
                page.fields.push_back(
                    {one.short_name,
                     web::own_url("/s", {{"q", text}, {"field", here ? "" : one.id.text()}, {"level", level}}), here,
                     here ? "取消" : std::to_string(by_field[one.id])});
            }
            for (auto const name : catalog::info(catalog::Column::levels).choices) {  // from the district down
                auto const count = by_level[std::string{name}];
                if (count == 0) continue;
                bool const here = name == level;
                page.levels.push_back({std::string{name},
                                       web::own_url("/s", {{"q", text},
                                                           {"field", field_text},
                                                           {"level", here ? std::string{} : std::string{name}}}),
                                       here, here ? "取消" : std::to_string(count)});
            }
            page.pages = web::Pages::of(visit.request.parameter("page"), static_cast<int>(kept.size()), page_size);
            page.pages.path = "/s";
            page.pages.query = {{"q", text}, {"field", field_text}, {"level", level}};
            auto const from = static_cast<std::size_t>((page.pages.now - 1) * page_size);
            for (std::size_t i = from; i < std::min(kept.size(), from + page_size); ++i) {
                auto& one = kept[i];
                auto const row = row_of(one.found.item);
                page.hits.push_back({row.url, std::move(one.hit.title), std::move(one.hit.snippet),
                                     names[one.found.field], row.subject, row.levels});
            }
            page.told = told_of(answer, kept.size(), field || !level.empty());
        });
    }
    page.frame = frame_for(visit, text.empty() ? "搜索" : text + " – 搜索", about_column,
                           {{"q", text}, {"field", field ? field->text() : ""}, {"level", level}});
    page.frame.trail = {{"首页", Url{"/"}}, {"搜索"}};
    page.frame.searchable = false;
    page.frame.query = text;
    return answer(visit, views::search(page));
}

}  // namespace mingtang::portal
