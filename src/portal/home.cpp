// The front door of the portal.
#include <algorithm>

#include "org/store.hpp"
#include "portal/document_lines.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/rows.hpp"
#include "portal/views.hpp"

namespace mingtang::portal {
namespace {

constexpr std::size_t latest_shown = 8;
constexpr std::size_t units_shown = 24;
constexpr std::size_t policies_shown = 4, documents_shown = 6;

// Words that stand in the guidelines of the 26 fields, so that a first search finds something.
constexpr std::string_view example_searches[] = {"义务教育 招生", "最低生活保障", "征地补偿", "就业 补贴"};

// The policies with what interprets them, and the newest of everything else.
void add_documents(storage::Transaction& tx, HomePage& page) {
    namespace door = publication::door;
    std::vector<door::Listed> policies;
    for (auto const kind : {publication::Kind::normative, publication::Kind::policy}) {
        door::Filter filter;
        filter.kind = kind;
        filter.page_size = static_cast<int>(policies_shown);
        for (auto& one : door::list(tx, filter).documents) policies.push_back(std::move(one));
    }
    std::stable_sort(policies.begin(), policies.end(),
                     [](auto const& a, auto const& b) { return a.published_at > b.published_at; });
    if (policies.size() > policies_shown) policies.resize(policies_shown);
    page.policies = lines_of(policies);
    add_interpretations(tx, page.policies, policies);
    door::Filter newest;
    newest.page_size = static_cast<int>(documents_shown + 2 * policies_shown);
    auto const is_above = [&](auto const& one) {
        return std::any_of(policies.begin(), policies.end(), [&](auto const& policy) { return policy.id == one.id; });
    };
    for (auto const& one : door::list(tx, newest).documents)
        if (page.documents.size() < documents_shown && one.kind != publication::Kind::interpretation && !is_above(one))
            page.documents.push_back(line_of(one));
}

}  // namespace

web::Response home(desk::Visit& visit) {
    HomePage page;
    page.frame = frame_for(visit, "", home_column);
    page.frame.icons = {"library", "list-tree", "building-2", "map-pin", "download"};
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const here = district(tx);
        auto const today = visit.desk.today();
        auto const fields = org::fields(tx, today);
        auto published = catalog::door::published_in(tx, here.path, true);
        auto const own = [&](auto const& one) { return one.jurisdiction.id == here.id; };

        std::vector<catalog::door::Published> ours;
        std::copy_if(published.begin(), published.end(), std::back_inserter(ours), own);
        page.fields = cards_of(fields, ours);
        for (auto const& one : ours) page.items += one.edition.items;

        // Newest first; the order of the fields breaks the tie of a day on which many were published.
        std::stable_sort(published.begin(), published.end(), [](auto const& a, auto const& b) {
            return published_day(a.edition) > published_day(b.edition);
        });
        for (auto const& one : published) {
            if (page.latest.size() == latest_shown) break;
            auto const field =
                std::find_if(fields.begin(), fields.end(), [&](auto const& f) { return f.id == one.catalog.field; });
            if (field == fields.end()) continue;
            page.latest.push_back({catalog_name(*field, one.jurisdiction),
                                   web::own_url(field_path(one.jurisdiction, field->id)), one.edition.number,
                                   one.edition.items, published_day(one.edition), one.jurisdiction.name});
        }

        auto const units = org::units_under(tx, here.path, today);
        page.units = static_cast<int>(
            std::count_if(units.begin(), units.end(), [&](auto const& u) { return u.jurisdiction == here.id; }));
        add_documents(tx, page);
        auto counts = catalog::door::counts_by_unit(tx, here.path);
        std::stable_sort(counts.begin(), counts.end(), [](auto const& a, auto const& b) { return a.items > b.items; });
        for (auto const& count : counts) {
            if (page.unit_links.size() == units_shown) break;
            auto const unit =
                std::find_if(units.begin(), units.end(), [&](auto const& u) { return u.id == count.unit; });
            if (unit != units.end())
                page.unit_links.push_back(
                    {unit->name, web::own_url("/units/" + unit->id.text()), false, std::to_string(count.items)});
        }
        for (auto const& one : org::jurisdictions_under(tx, here.path))
            if (one.parent == here.id) page.area_links.push_back({one.name, web::own_url("/area/" + one.code)});
        page.areas = static_cast<int>(page.area_links.size());
    });
    for (auto const& field : page.fields) page.frame.icons.push_back(field.icon);
    for (auto const words : example_searches)
        page.examples.push_back({std::string{words}, web::own_url("/s", {{"q", std::string{words}}})});
    visit.topics.insert(visit.topics.end(), {"catalogs", "units", "publications"});
    return answer(visit, views::home(page));
}

}  // namespace mingtang::portal
