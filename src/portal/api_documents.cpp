// GET /api/v1/publications…: published documents for programs, from the same door as the pages. What is withdrawn is
// not there: 404, as what never was.
#include "catalog/api_paging.hpp"
#include "channels/channel.hpp"
#include "channels/door.hpp"
#include "portal/document_lines.hpp"
#include "portal/handlers.hpp"
#include "publication/codes.hpp"
#include "publication/kinds.hpp"

namespace mingtang::portal {
namespace {

namespace door = publication::door;
using catalog::JsonWriter;

void write_line(JsonWriter& json, door::Listed const& one) {
    json.object().member("id", one.id).member("kind", publication::code(one.kind));
    json.member("kind_name", publication::chinese(one.kind)).member("title", one.title).member("summary", one.summary);
    json.member("number", one.number).member("index_number", one.index_number);
    json.key("unit").object().member("id", one.unit).member("name", one.unit_name).end_object();
    json.member("field", one.field).member("validity", door::code(one.validity));
    json.member("published_at", iso(one.published_at)).member("changed_at", iso(one.changed_at));
    json.member("url", door::path_of(one.id)).end_object();
}

void write_links(JsonWriter& json, std::string_view name, std::vector<door::Linked> const& links) {
    json.key(name).array();
    for (auto const& one : links) {
        json.object().member("relation", publication::code(one.kind)).member("id", one.id);
        json.member("title", one.title).member("number", one.number).member("clause", one.clause).end_object();
    }
    json.end_array();
}

void write_day(JsonWriter& json, std::string_view name, std::optional<Date> const& day) {
    if (day)
        json.member(name, iso(*day));
    else
        json.key(name).null();
}

// Where else it was put out: the place, the days, the address; nothing of who registered it, no photograph.
void write_receipts(JsonWriter& json, std::vector<channels::door::PublicReceipt> const& receipts) {
    json.key("receipts").array();
    for (auto const& one : receipts) {
        json.object().member("channel", channels::text_of(one.channel)).member("channel_name", one.name);
        json.member("way", one.way).member("place", one.place).member("from", iso(one.from));
        write_day(json, "until", one.until);
        json.member("time", one.minute).member("address", one.address).member("reference", one.reference);
        json.member("unit_name", one.unit).end_object();
    }
    json.end_array();
}

void write_document(JsonWriter& json, door::Document const& one,
                    std::vector<channels::door::PublicReceipt> const& receipts) {
    auto const& data = one.revision.content.metadata;
    json.object().member("id", one.publication.id).member("kind", publication::code(one.publication.kind));
    json.member("title", data.title).member("summary", data.summary);
    json.member("number", data.number ? data.number->text() : std::string{});
    json.member("index_number", one.publication.index_number).member("issuer", data.issuer);
    json.key("unit").object().member("id", one.publication.unit).member("name", one.unit_name).end_object();
    json.member("field", one.publication.field).member("topic_class", data.topic_class);
    json.member("statutory", data.statutory);
    json.member("openness", publication::code(one.revision.content.openness.openness));
    json.member("validity", door::code(one.validity));
    write_day(json, "signed_on", data.signed_on);
    write_day(json, "valid_from", data.valid_from);
    write_day(json, "valid_until", data.valid_until);
    json.member("published_at", iso(one.publication.first_published_at.value_or(one.published_at)));
    json.member("changed_at", iso(one.published_at)).member("body", one.revision.content.body);
    json.key("files").array();
    for (auto const& file : one.revision.content.attachments) {
        json.object().member("name", file.name).member("kind", file.kind).member("size", file.size);
        json.member("url", door::file_path_of(one.publication.id, file.public_id)).end_object();
    }
    json.end_array();
    write_links(json, "links", one.links);
    write_links(json, "linked_from", one.linked_from);
    json.key("items").array();
    for (auto const item : one.revision.content.items) json.number(item.value);
    json.end_array();
    write_receipts(json, receipts);
    json.key("editions").array();
    for (auto const& edition : one.editions) {
        json.object().member("number", edition.number).member("purpose", publication::code(edition.purpose));
        json.member("published_at", iso(edition.published_at)).member("note", edition.note).end_object();
    }
    json.end_array().member("url", door::path_of(one.publication.id)).end_object();
}

// The filter of the pages, but a wrong value is refused.
Result<door::Filter> strict_filter(desk::Visit const& visit) {
    auto const filter = filter_of(visit.request);
    for (auto const& [name, value] : query_of(filter))
        if (auto const asked = visit.request.parameter(name); asked != value)
            return refuse(Refusal::Kind::invalid, catalog::bad_parameter, std::string{name});
    return filter;
}

}  // namespace

web::Response api_publications(desk::Visit& visit) {
    return catalog::serve(visit, [&](storage::Transaction& tx) -> Result<web::Response> {
        auto at = TRY(catalog::paging(visit));
        auto filter = TRY(strict_filter(visit));
        filter.page = at.page;
        filter.page_size = at.size;
        auto const found = door::list(tx, filter);
        at.total = found.total;
        JsonWriter json;
        json.object();
        catalog::write_paging(json, visit, at);
        json.key("items").array();
        for (auto const& one : found.documents) write_line(json, one);
        json.end_array().end_object();
        visit.topics.insert(visit.topics.end(), {door::topic_of(filter), std::string{"units"}});
        return web::json(json.take());
    });
}

web::Response api_publication(desk::Visit& visit) {
    return catalog::serve(visit, [&](storage::Transaction& tx) -> Result<web::Response> {
        auto const id = TRY(catalog::captured_id<publication::PublicationId>(visit));
        auto const found = door::find_document(tx, id);
        if (!found) return refuse(Refusal::Kind::not_found, catalog::nothing_there);
        JsonWriter json;
        write_document(json, *found, channels::door::public_receipts(tx, id, visit.desk.today()));
        visit.topics.insert(visit.topics.end(), found->topics.begin(), found->topics.end());
        return web::json(json.take());
    });
}

}  // namespace mingtang::portal
