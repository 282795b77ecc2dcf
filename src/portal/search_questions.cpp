// Search among answered questions, narrowed by the unit that answered.
#include <algorithm>
#include <map>

#include "portal/public_questions.hpp"
#include "portal/search_scopes.hpp"
#include "search/search.hpp"

namespace mingtang::portal {

Found find_questions(desk::Visit& visit, storage::Transaction& tx, std::string const& text,
                     search::Ranked const& best) {
    namespace door = questions::door;
    Found result;
    auto const unit = org::UnitId::parse(visit.request.parameter("unit"));
    result.narrowed = {{"unit", unit ? unit->text() : ""}};
    std::vector<questions::QuestionId> ids;
    for (auto const id : best.object_ids) ids.push_back(questions::QuestionId{id});
    auto all = door::listed(tx, ids);
    std::map<org::UnitId, std::pair<std::string, int>> by_unit;
    for (auto const& one : all) {
        auto& count = by_unit[one.unit];
        count.first = one.unit_name;
        ++count.second;
    }
    Group units{"答复单位", {}};
    for (auto const& [id, count] : by_unit) {
        bool const here = unit && *unit == id;
        units.links.push_back({count.first,
                               search_url(text, "question", result.narrowed, "unit", here ? "" : id.text()), here,
                               here ? "取消" : std::to_string(count.second)});
    }
    if (!units.links.empty()) result.facets.push_back(std::move(units));
    if (unit) std::erase_if(all, [&](auto const& one) { return one.unit != *unit; });

    result.kept = static_cast<int>(all.size());
    result.pages = web::Pages::of(visit.request.parameter("page"), result.kept, hits_of_page);
    auto const from = static_cast<std::size_t>((result.pages.now - 1) * hits_of_page);
    std::map<std::int64_t, questions::PublicQuestion const*> of;
    std::vector<std::int64_t> page;
    for (std::size_t i = from; i < std::min(all.size(), from + hits_of_page); ++i) {
        page.push_back(all[i].id.value);
        of[page.back()] = &all[i];
    }
    for (auto& hit : search::shown(tx, "question", text, page)) {
        auto const line = line_of(*of[hit.object_id], door::standing(tx, *of[hit.object_id], visit.desk.today()));
        result.hits.push_back(
            {line.url, std::move(hit.title), std::move(hit.snippet), {line.unit, line.answered + " 答复", line.mark}});
    }
    return result;
}

}  // namespace mingtang::portal
