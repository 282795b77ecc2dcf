// GET /api/v1/questions… and /api/v1/responses: what was answered in public, for programs, from the same doors as the
// pages.
#include "catalog/api_paging.hpp"
#include "portal/handlers.hpp"
#include "portal/public_questions.hpp"
#include "publication/door.hpp"
#include "publication/kinds.hpp"
#include "response/codes.hpp"
#include "response/door.hpp"

namespace mingtang::portal {
namespace {

namespace door = questions::door;
using catalog::JsonWriter;
using storage::Transaction;

void write_question(JsonWriter& json, questions::PublicQuestion const& one, door::Standing standing) {
    json.object().member("id", one.id).member("title", one.title).member("question", one.body);
    json.member("answer", one.answer);
    json.key("unit").object().member("id", one.unit).member("name", one.unit_name).end_object();
    json.member("asked_on", iso(one.asked_on)).member("answered_on", iso(one.answered_on));
    json.member("changed_at", iso(one.changed_at)).member("common", one.common);
    json.member("in_force", standing == door::Standing::current).member("policy", one.policy);
    json.member("url", door::path_of(one.id)).end_object();
}

Result<door::Filter> strict_filter(desk::Visit const& visit) {
    auto const filter = questions_asked_for(visit.request);
    for (auto const& [name, value] : query_of(filter))
        if (visit.request.parameter(name) != value)
            return refuse(Refusal::Kind::invalid, catalog::bad_parameter, std::string{name});
    return filter;
}

}  // namespace

web::Response api_questions(desk::Visit& visit) {
    return catalog::serve(visit, [&](Transaction& tx) -> Result<web::Response> {
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
        for (auto const& one : found.questions) {
            write_question(json, one, door::standing(tx, one, visit.desk.today()));
            if (one.policy) visit.topics.push_back(publication::door::topic_of(one.policy));
        }
        json.end_array().end_object();
        visit.topics.insert(visit.topics.end(), {std::string{door::topic_of_list}, std::string{"units"}});
        return web::json(json.take());
    });
}

web::Response api_question(desk::Visit& visit) {
    return catalog::serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto const id = TRY(catalog::captured_id<questions::QuestionId>(visit));
        auto const found = door::find(tx, id);
        if (!found) return refuse(Refusal::Kind::not_found, catalog::nothing_there);
        JsonWriter json;
        write_question(json, *found, door::standing(tx, *found, visit.desk.today()));
        visit.topics.push_back(door::topic_of(id));
        if (found->policy) visit.topics.push_back(publication::door::topic_of(found->policy));
        return web::json(json.take());
    });
}

web::Response api_responses(desk::Visit& visit) {
    return catalog::serve(visit, [&](Transaction& tx) -> Result<web::Response> {
        auto at = TRY(catalog::paging(visit));
        publication::door::Filter filter;
        filter.kind = publication::Kind::response;
        filter.page = at.page;
        filter.page_size = at.size;
        auto const found = publication::door::list(tx, filter);
        at.total = found.total;
        JsonWriter json;
        json.object();
        catalog::write_paging(json, visit, at);
        json.key("items").array();
        for (auto const& one : found.documents) {
            json.object().member("id", one.id).member("title", one.title).member("concern", one.summary);
            json.key("unit").object().member("id", one.unit).member("name", one.unit_name).end_object();
            json.member("published_at", iso(one.published_at)).member("url", publication::door::path_of(one.id));
            // A response from before concerns were registered answers none that is known.
            auto const answered = response::door::answered_by(tx, one.id);
            auto const told = [&](std::string_view name, std::string_view value) {
                if (answered)
                    json.member(name, value);
                else
                    json.key(name).null();
            };
            told("source", answered ? response::code(answered->source) : "");
            told("seen_on", answered ? iso(answered->seen_on) : std::string{});
            told("which", answered ? response::code(answered->which) : "");
            json.end_object();
            visit.topics.push_back(publication::door::topic_of(one.id));
        }
        json.end_array().end_object();
        visit.topics.insert(visit.topics.end(), {publication::door::topic_of(filter), std::string{"concerns"}});
        return web::json(json.take());
    });
}

}  // namespace mingtang::portal
