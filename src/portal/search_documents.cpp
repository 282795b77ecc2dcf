// Search among published documents, narrowed by kind, unit, field, year and validity (F99). A document number is
// understood in whatever brackets it was typed.
#include <algorithm>
#include <map>

#include "portal/document_lines.hpp"
#include "portal/search_scopes.hpp"
#include "publication/door.hpp"
#include "publication/kinds.hpp"
#include "search/search.hpp"

namespace mingtang::portal {
namespace {

namespace door = publication::door;

// One way to narrow: the code of a document under it, and the words of the code.
struct Facet {
    std::string_view name, heading;
    std::pair<std::string, std::string> (*of)(door::Listed const&);
};

constexpr Facet facets[] = {
    {"kind", "体裁",
     [](door::Listed const& one) {
         return std::pair{std::string{publication::code(one.kind)}, std::string{publication::chinese(one.kind)}};
     }},
    {"year", "年份",
     [](door::Listed const& one) {
         auto const year = std::to_string(year_of(local_date(one.published_at)));
         return std::pair{year, year + " 年"};
     }},
    {"validity", "有效性",
     [](door::Listed const& one) {
         return std::pair{std::string{door::code(one.validity)}, std::string{door::chinese(one.validity)}};
     }},
    {"unit", "发布机构",
     [](door::Listed const& one) {
         return std::pair{one.unit.text(), one.unit_name};
     }},
};

// The door drops what is public no longer; the order is the search's.
std::vector<door::Listed> candidates(storage::Transaction& tx, search::Ranked const& best) {
    std::vector<publication::PublicationId> ids;
    for (auto const id : best.object_ids) ids.push_back(publication::PublicationId{id});
    return door::listed(tx, ids);
}

}  // namespace

Found find_documents(desk::Visit& visit, storage::Transaction& tx, std::string const& text,
                     search::Ranked const& best) {
    Found result;
    for (auto const& facet : facets)
        result.narrowed.emplace_back(facet.name, std::string{visit.request.parameter(facet.name)});
    auto all = candidates(tx, best);
    // A facet counts under all the others: that is what a click on it would give.
    auto const fits = [&](door::Listed const& one, std::size_t except) {
        for (std::size_t i = 0; i < std::size(facets); ++i)
            if (i != except && !result.narrowed[i].second.empty() &&
                facets[i].of(one).first != result.narrowed[i].second)
                return false;
        return true;
    };
    for (std::size_t i = 0; i < std::size(facets); ++i) {
        std::map<std::string, std::pair<std::string, int>> counts;
        for (auto const& one : all) {
            if (!fits(one, i)) continue;
            auto const [code, words] = facets[i].of(one);
            auto& count = counts[code];
            count.first = words;
            ++count.second;
        }
        Group group{std::string{facets[i].heading}, {}};
        for (auto const& [code, count] : counts) {
            bool const here = code == result.narrowed[i].second;
            group.links.push_back({count.first,
                                   search_url(text, "doc", result.narrowed, facets[i].name, here ? "" : code), here,
                                   here ? "取消" : std::to_string(count.second)});
        }
        if (facets[i].name == "year") std::reverse(group.links.begin(), group.links.end());
        if (!group.links.empty()) result.facets.push_back(std::move(group));
    }
    std::erase_if(all, [&](door::Listed const& one) { return !fits(one, std::size(facets)); });

    result.kept = static_cast<int>(all.size());
    result.pages = web::Pages::of(visit.request.parameter("page"), result.kept, hits_of_page);
    auto const from = static_cast<std::size_t>((result.pages.now - 1) * hits_of_page);
    std::map<std::int64_t, door::Listed const*> of;
    for (std::size_t i = from; i < std::min(all.size(), from + hits_of_page); ++i) of[all[i].id.value] = &all[i];
    std::vector<std::int64_t> parts;
    for (std::size_t i = 0; i < best.object_ids.size(); ++i)
        if (of.contains(best.object_ids[i])) parts.push_back(best.part_ids[i]);
    for (auto& hit : search::shown(tx, text, parts)) {
        auto const line = line_of(*of[hit.object_id]);
        result.hits.push_back({line.url,
                               std::move(hit.title),
                               std::move(hit.snippet),
                               {line.kind, line.number, line.unit, line.published, line.validity, hit.place}});
    }
    return result;
}

}  // namespace mingtang::portal
