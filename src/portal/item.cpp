// One disclosure item's own page.
#include <algorithm>

#include "catalog/time_limit/rule.hpp"
#include "org/store.hpp"
#include "portal/document_lines.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/item_history.hpp"
#include "portal/place.hpp"
#include "portal/rows.hpp"
#include "portal/views.hpp"

namespace mingtang::portal {
namespace {

// What the printed limit means, in one sentence. Readers get nothing where a part of it was not understood.
std::string meaning_of(std::string const& time_limit) {
    auto const rules = catalog::parse_time_limit(time_limit);
    bool const understood = std::ranges::none_of(rules, [](auto const& rule) { return rule.unknown.has_value(); });
    return understood && !time_limit.empty() ? catalog::time_rules_chinese(rules) : std::string{};
}

// An item that left the catalog keeps its page, and says what became of it.
void say_former(storage::Transaction& tx, ItemPage& page, catalog::door::Found const& one, std::string const& catalog,
                std::string const& path) {
    auto const last = catalog::door::history_of(tx, one.item.id).front().edition;
    page.former = "这一事项已不在现行目录中，最后见于第 " + std::to_string(last.number) + " 版。";
    page.edition = {catalog + " " + edition_label(last),
                    web::own_url(path + "/editions/" + std::to_string(last.number))};
    if (auto const why = catalog::door::retirement_of(tx, one.item.id); why && why->edition > last.number)
        page.former += "自第 " + std::to_string(why->edition) + " 版起退出，理由：" + why->reason + "。";
    for (auto const& next : catalog::door::followers_of(tx, one.item.id))
        page.followers.push_back({next.name, web::own_url("/item/" + next.item.text())});
    if (!page.followers.empty()) page.former += "现由下列事项承接：";
}

// What keeps the promise: the documents published under this item.
void add_documents(storage::Transaction& tx, ItemPage& page, desk::Visit& visit, catalog::ItemId id) {
    constexpr int shown = 5;
    publication::door::Filter filter;
    filter.item = id;
    filter.page_size = shown;
    auto const found = publication::door::list(tx, filter);
    page.documents = lines_of(found.documents);
    if (found.total > shown)
        page.all_documents = {"全部 " + std::to_string(found.total) + " 件", documents_url(filter)};
    visit.topics.push_back(publication::door::topic_of(id));
}

}  // namespace

web::Response item(desk::Visit& visit) {
    auto const id = catalog::ItemId::parse(visit.captured(0));
    ItemPage page;
    bool found = false;
    if (id)
        visit.desk.database.read([&](storage::Transaction& tx) {
            auto one = catalog::door::find_item(tx, *id);
            bool const in_force = one.has_value();
            if (!in_force) one = catalog::door::find_former_item(tx, *id);
            auto const field = one ? org::find_field(tx, one->field, visit.desk.today()) : std::nullopt;
            if (!one || !field) return;
            found = true;
            auto const& jurisdiction = one->published.jurisdiction;
            auto const& edition = one->published.edition;
            auto const path = field_path(jurisdiction, field->id);
            page.row = row_of(one->item);
            page.limit_meaning = meaning_of(page.row.time_limit);
            page.heading = page.row.name;
            page.level1 = page.row.level1 == page.row.name ? std::string{} : page.row.level1;
            page.frame = frame_for(visit, page.heading + " – " + page.row.subject, catalog_column);
            page.frame.article = web::PageFrame::Article{
                page.heading, edition.published_at ? local_minute(*edition.published_at) : "", page.row.subject};
            page.frame.icons.push_back("info");
            if (in_force) page.frame.alternate = web::own_url("/api/v1/items/" + id->text());
            page.frame.trail = {{"首页", Url{"/"}},
                                is_district(jurisdiction)
                                    ? web::Link{"标准目录", Url{"/ml"}}
                                    : web::Link{jurisdiction.name, web::own_url("/area/" + jurisdiction.code)},
                                {field->short_name, web::own_url(path)},
                                {page.heading}};
            page.field = {field->name, web::own_url(path)};
            page.edition = {catalog_name(*field, jurisdiction) + " " + edition_label(edition), web::own_url(path)};
            if (!in_force) say_former(tx, page, *one, catalog_name(*field, jurisdiction), path);
            if (auto const unit = org::find_unit(tx, one->item.disclosing_unit)) {
                page.unit = web::Link{unit->name, web::own_url("/units/" + unit->id.text())};
                visit.topics.push_back("unit:" + unit->id.text());
            }
            add_documents(tx, page, visit, *id);
            page.contact = contact_sentence(visit.site);
            add_history(tx, page, *id, one->published.catalog.id, path, edition.number);
            if (auto end = end_of(tx, *field, jurisdiction, visit.desk.today())) {
                page.ended = std::move(end->words);
                page.successor = std::move(end->successor);
            }
            visit.topics.insert(visit.topics.end(),
                                {"catalog:" + one->published.catalog.id.text(), "field:" + field->id.text()});
        });
    if (!found) return missing(visit);
    return answer(visit, views::item(page));
}

}  // namespace mingtang::portal
