// Search among published documents, narrowed by kind, unit, field, year and validity (F99). A document number is
// understood in whatever brackets it was typed.
#include <algorithm>
#include <array>
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
    bool (*is_code)(std::string_view);  // anything else narrows nothing
    std::pair<std::string, std::string> (*of)(door::Sort const&);
};

bool is_year(std::string_view text) {
    return text.size() == 4 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}
bool is_validity(std::string_view text) {
    using door::Validity;
    return std::ranges::any_of(std::array{Validity::in_force, Validity::amended, Validity::lapsed, Validity::repealed},
                               [&](Validity one) { return door::code(one) == text; });
}

constexpr Facet facets[] = {
    {"kind", "体裁", [](std::string_view text) { return publication::parse_kind(text).has_value(); },
     [](door::Sort const& one) {
         return std::pair{std::string{publication::code(one.kind)}, std::string{publication::chinese(one.kind)}};
     }},
    {"year", "年份", is_year,
     [](door::Sort const& one) {
         auto const year = std::to_string(one.year);
         return std::pair{year, year + " 年"};
     }},
    {"validity", "有效性", is_validity,
     [](door::Sort const& one) {
         return std::pair{std::string{door::code(one.validity)}, std::string{door::chinese(one.validity)}};
     }},
    {"unit", "发布机构", [](std::string_view text) { return org::UnitId::parse(text).has_value(); },
     [](door::Sort const& one) {
         return std::pair{one.unit.text(), one.unit_name};
     }},
};

// The door drops what is public no longer; the order is the search's.
std::vector<door::Sort> candidates(storage::Transaction& tx, search::Ranked const& best) {
    std::vector<publication::PublicationId> ids;
    for (auto const id : best.object_ids) ids.push_back(publication::PublicationId{id});
    return door::sorts(tx, ids);
}

}  // namespace

Found find_documents(desk::Visit& visit, storage::Transaction& tx, std::string const& text,
                     search::Ranked const& best) {
    Found result;
    for (auto const& facet : facets) {
        auto const asked = visit.request.parameter(facet.name);
        result.narrowed.emplace_back(facet.name, facet.is_code(asked) ? std::string{asked} : std::string{});
    }
    auto all = candidates(tx, best);
    // A facet counts under all the others: that is what a click on it would give.
    auto const fits = [&](door::Sort const& one, std::size_t except) {
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
    std::erase_if(all, [&](door::Sort const& one) { return !fits(one, std::size(facets)); });

    result.kept = static_cast<int>(all.size());
    result.pages = web::Pages::of(visit.request.parameter("page"), result.kept, hits_of_page);
    auto const from = static_cast<std::size_t>((result.pages.now - 1) * hits_of_page);
    std::vector<publication::PublicationId> page;
    for (std::size_t i = from; i < std::min(all.size(), from + hits_of_page); ++i) page.push_back(all[i].id);
    std::map<std::int64_t, DocumentLine> of;
    for (auto const& one : door::listed(tx, page)) of[one.id.value] = line_of(one);
    std::vector<std::int64_t> parts;
    for (std::size_t i = 0; i < best.object_ids.size(); ++i)
        if (of.contains(best.object_ids[i])) parts.push_back(best.part_ids[i]);
    for (auto& hit : search::shown(tx, text, parts)) {
        auto const& line = of[hit.object_id];
        result.hits.push_back({line.url,
                               std::move(hit.title),
                               std::move(hit.snippet),
                               {line.kind, line.number, line.unit, line.published, line.validity, hit.place}});
    }
    return result;
}

}  // namespace mingtang::portal
