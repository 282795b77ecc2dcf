#include "desk/front_answers.hpp"

#include "desk/console.hpp"
#include "desk/wording.hpp"
#include "web/log_line.hpp"
#include "web/views.hpp"

namespace mingtang::desk {
namespace {

std::string heading_of(Refusal::Kind kind) {
    switch (kind) {
        case Refusal::Kind::not_found:
            return "没有找到";
        case Refusal::Kind::not_allowed:
            return "没有权限";
        case Refusal::Kind::wrong_state:
        case Refusal::Kind::conflict:
            return "现在不能办理";
        case Refusal::Kind::invalid:
            return "内容需要改正";
    }
    return "";
}

}  // namespace

int status_of(Refusal::Kind kind) {
    switch (kind) {
        case Refusal::Kind::not_found:
            return 404;
        case Refusal::Kind::not_allowed:
            return 403;
        case Refusal::Kind::wrong_state:
        case Refusal::Kind::conflict:
            return 409;
        case Refusal::Kind::invalid:
            return 422;
    }
    return 500;
}

web::Response visitor_page(web::Request const& request, web::Site const& site, web::Mode mode, int status,
                           std::string heading, std::string sentence) {
    web::ErrorPage page;
    page.frame.site = &site;
    page.frame.mode = mode;
    page.frame.title = heading;
    page.frame.searchable = false;
    page.heading = std::move(heading);
    page.sentence = std::move(sentence);
    page.request_id = request.id;
    auto response = web::html(web::views::error_page(page), status);
    if (auto then = web::forgets(mode, request.path); !then.empty()) response.header("Refresh", std::move(then));
    return response;
}

web::Response json_problem(int status, std::string_view key, std::string_view message) {
    std::string text = R"({"error":{"key":)";
    web::append_json_string(text, key);
    text += R"(,"message":)";
    web::append_json_string(text, message);
    text += "}}\n";
    return web::json(std::move(text), status);
}

web::Response json_for(Refusal const& refusal) {
    return json_problem(status_of(refusal.kind), refusal.says.key, refusal.sentence());
}

web::Response page_for(Visit const& visit, Refusal const& refusal) {
    auto const status = status_of(refusal.kind);
    if (visit.request.path.starts_with("/api/")) return json_for(refusal);
    if (!visit.desk.actor.signed_in())
        return visitor_page(visit.request, visit.site, visit.mode, status, heading_of(refusal.kind),
                            refusal.sentence());
    web::ConsoleErrorPage page;
    page.frame = console_frame(visit, heading_of(refusal.kind), "");
    page.sentence = refusal.sentence();
    page.request_id = visit.request.id;
    return web::html(web::views::console_error(page), status);
}

web::Response not_found(Visit const& visit) {
    bool const known = visit.desk.actor.signed_in();
    return page_for(visit, Refusal{Refusal::Kind::not_found, known ? wording::not_yours : wording::not_found, {}});
}

}  // namespace mingtang::desk
