// GET /api/v1/…: what is in force, for programs. The document is assets/openapi.yaml; a web test holds it against the
// routes and against the keys of real answers. Numbers of ids are below 2^53.
#include <algorithm>
#include <map>

#include "catalog/api_json.hpp"
#include "catalog/api_paging.hpp"
#include "catalog/codes.hpp"
#include "catalog/handlers.hpp"
#include "catalog/openapi.hpp"
#include "org/store.hpp"
#include "search/search.hpp"
#include "web/view.hpp"

namespace mingtang::catalog {
namespace {

using desk::Visit;
using storage::Transaction;
using Kind = Refusal::Kind;

Result<std::optional<Level>> level_parameter(Visit const& visit) {
    auto const text = visit.request.parameter("level");
    if (text.empty()) return std::optional<Level>{};
    auto const level = parse_level(text);
    if (!level) return refuse(Kind::invalid, bad_parameter, "level");
    return std::optional{*level};
}

web::Response answer(Visit& visit, JsonWriter& json, std::vector<web::Topic> topics) {
    visit.topics.insert(visit.topics.end(), topics.begin(), topics.end());
    return web::json(json.take());
}

Result<door::Published> captured_catalog(Visit const& visit, Transaction& tx) {
    auto const id = TRY(captured_id<CatalogId>(visit));
    auto found = door::find_published(tx, id);
    if (!found) return refuse(Kind::not_found, nothing_there);
    return std::move(*found);
}

std::vector<door::PublicItem> found_items(Visit const& visit, Transaction& tx, std::string_view words, Paging& at) {
    auto const found = search::find(visit.desk.database, tx, "item", words, at.page, at.size);
    at.total = found.total;
    std::vector<door::PublicItem> items;
    for (auto const& hit : found.hits)
        if (auto item = door::find_item(tx, ItemId{hit.object_id}))
            items.push_back({std::move(item->item), item->field, item->published.catalog.id});
    return items;
}

}  // namespace

web::Response api_description(Visit& visit) {
    visit.topics.emplace_back("site");
    web::Response response;
    response.type = "application/yaml; charset=utf-8";
    response.body = openapi_document;
    return response;
}

web::Response api_fields(Visit& visit) {
    return serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto const fields = org::fields(tx, visit.desk.today());
        UnitNames units{tx};
        JsonWriter json;
        json.object().member("total", fields.size()).key("items").array();
        for (auto const& field : fields) write_field(json, field, units);
        json.end_array().end_object();
        return answer(visit, json, {"catalogs", "units"});
    });
}

web::Response api_field(Visit& visit) {
    return serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto const id = TRY(captured_id<org::FieldId>(visit));
        auto const field = org::find_field(tx, id, visit.desk.today());
        if (!field) return refuse(Kind::not_found, nothing_there);
        UnitNames units{tx};
        JsonWriter json;
        write_field(json, *field, units);
        return answer(visit, json, {"field:" + field->id.text(), "units"});
    });
}

web::Response api_units(Visit& visit) {
    return serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto at = TRY(paging(visit));
        std::string path = "/";
        if (auto const wanted = visit.request.parameter("jurisdiction"); !wanted.empty()) {
            auto const place = org::find_jurisdiction_by_code(tx, wanted);
            if (!place) return refuse(Kind::invalid, bad_parameter, "jurisdiction");
            path = place->path;
        }
        auto const units = org::units_under(tx, path, visit.desk.today());
        std::map<org::UnitId, int> counts;
        for (auto const& [unit, items] : door::counts_by_unit(tx, path)) counts.emplace(unit, items);
        at.total = int(units.size());
        JsonWriter json;
        json.object();
        write_paging(json, visit, at);
        json.key("items").array();
        auto const from = std::int64_t{at.page - 1} * at.size;
        for (auto i = from; i < std::min<std::int64_t>(at.total, from + at.size); ++i) {
            auto const& unit = units[std::size_t(i)];
            json.object().member("id", unit.id).member("name", unit.name).member("kind", unit.kind);
            json.member("pilot", unit.pilot).member("items", counts[unit.id]).end_object();
        }
        json.end_array().end_object();
        return answer(visit, json, {"units", "catalogs"});
    });
}

web::Response api_unit(Visit& visit) {
    return serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto const id = TRY(captured_id<org::UnitId>(visit));
        auto const unit = org::find_unit(tx, id);
        if (!unit) return refuse(Kind::not_found, nothing_there);
        auto const place = org::find_jurisdiction(tx, unit->jurisdiction);
        int total = 0;
        (void)door::items_of_unit(tx, id, 1, 1, total);
        JsonWriter json;
        json.object().member("id", unit->id).member("name", unit->name).member("kind", unit->kind);
        json.member("pilot", unit->pilot).member("items", total);
        write_place(json, *place);
        json.end_object();
        return answer(visit, json, {"unit:" + id.text(), "units", "catalogs"});
    });
}

web::Response api_catalogs(Visit& visit) {
    return serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto at = TRY(paging(visit));
        auto const field = TRY(id_parameter<org::FieldId>(visit, "field"));
        std::string path = "/";
        if (auto const wanted = visit.request.parameter("jurisdiction"); !wanted.empty()) {
            auto const place = org::find_jurisdiction_by_code(tx, wanted);
            if (!place) return refuse(Kind::invalid, bad_parameter, "jurisdiction");
            path = place->path;
        }
        auto found = door::published_in(tx, path, true);
        if (field) std::erase_if(found, [&](auto const& one) { return one.catalog.field != field; });
        at.total = int(found.size());
        JsonWriter json;
        json.object();
        write_paging(json, visit, at);
        json.key("items").array();
        auto const from = std::int64_t{at.page - 1} * at.size;
        for (auto i = from; i < std::min<std::int64_t>(at.total, from + at.size); ++i)
            write_catalog(json, found[std::size_t(i)]);
        json.end_array().end_object();
        return answer(visit, json, {"catalogs"});
    });
}

web::Response api_catalog(Visit& visit) {
    return serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto const published = TRY(captured_catalog(visit, tx));
        JsonWriter json;
        write_catalog(json, published);
        return answer(visit, json, {"catalog:" + published.catalog.id.text()});
    });
}

web::Response api_editions(Visit& visit) {
    return serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto const published = TRY(captured_catalog(visit, tx));
        auto const editions = door::editions_of(tx, published.catalog.id);
        JsonWriter json;
        json.object().member("total", editions.size()).key("items").array();
        for (auto const& edition : editions) write_edition(json, edition);
        json.end_array().end_object();
        return answer(visit, json, {"catalog:" + published.catalog.id.text()});
    });
}

web::Response api_catalog_items(Visit& visit) {
    return serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto const published = TRY(captured_catalog(visit, tx));
        auto at = TRY(paging(visit));
        door::Filter filter;
        filter.level = TRY(level_parameter(visit));
        filter.unit = TRY(id_parameter<org::UnitId>(visit, "unit"));
        filter.page = at.page;
        filter.page_size = at.size;
        auto const page = door::items_of(tx, published.edition.id, filter);
        at.total = page.total;
        UnitNames units{tx};
        JsonWriter json;
        json.object();
        write_paging(json, visit, at);
        json.key("items").array();
        for (auto const& item : page.items)
            write_item(json, item, published.catalog.field, published.catalog.id, units);
        json.end_array().end_object();
        return answer(visit, json, {"catalog:" + published.catalog.id.text()});
    });
}

web::Response api_items(Visit& visit) {
    return serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto at = TRY(paging(visit));
        door::PublicFilter filter;
        filter.field = TRY(id_parameter<org::FieldId>(visit, "field"));
        filter.unit = TRY(id_parameter<org::UnitId>(visit, "unit"));
        filter.level = TRY(level_parameter(visit));
        filter.page = at.page;
        filter.page_size = at.size;
        auto const words = visit.request.parameter("q");
        std::vector<door::PublicItem> items;
        if (words.empty()) {
            auto page = door::public_items(tx, filter);
            at.total = page.total;
            items = std::move(page.items);
        } else if (filter.field || filter.unit || filter.level) {
            return refuse(Kind::invalid, bad_parameter, "q（不能与其他条件同时使用）");
        } else {
            items = found_items(visit, tx, words, at);
        }
        UnitNames units{tx};
        JsonWriter json;
        json.object();
        write_paging(json, visit, at);
        json.key("items").array();
        for (auto const& one : items) write_item(json, one.item, one.field, one.catalog, units);
        json.end_array().end_object();
        return answer(visit, json, {"catalogs"});
    });
}

web::Response api_item(Visit& visit) {
    return serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto const id = TRY(captured_id<ItemId>(visit));
        auto const found = door::find_item(tx, id);
        if (!found) return refuse(Kind::not_found, nothing_there);
        UnitNames units{tx};
        JsonWriter json;
        json.object().key("item");
        write_item(json, found->item, found->field, found->published.catalog.id, units);
        json.key("history").array();
        for (auto const& past : door::history_of(tx, id)) {
            json.object().key("edition");
            write_edition(json, past.edition);
            json.key("entry").object();
            write_entry(json, past.entry);
            json.end_object().end_object();
        }
        json.end_array().end_object();
        return answer(visit, json, {"catalog:" + found->published.catalog.id.text()});
    });
}

}  // namespace mingtang::catalog
