// The door: a form for visitors, a session for those who know the password, and the way out.
#include "crypto/encoding.hpp"
#include "crypto/random.hpp"
#include "desk/console.hpp"
#include "desk/form_token.hpp"
#include "desk/front_origin.hpp"
#include "desk/gate.hpp"
#include "desk/handlers.hpp"
#include "desk/occasion.hpp"
#include "desk/pages.hpp"
#include "desk/views.hpp"
#include "desk/wording.hpp"
#include "identity/device.hpp"
#include "identity/sign_in.hpp"
#include "web/cookies.hpp"
#include "web/log_line.hpp"

namespace mingtang::desk {
namespace {

using Kind = web::ConsoleFrame::Flash::Kind;

// After signing in people go on where they were, inside the workbench and nowhere else.
std::string next_of(std::string_view asked) {
    bool const ours = asked == "/console" || asked.starts_with("/console/");
    return ours && asked.size() < 512 && Url{asked}.str() == asked ? std::string{asked} : std::string{};
}

web::Response draw(Visit const& visit, SignInPage page, int status) {
    auto const browser = browser_of(visit.request);
    page.frame.site = &visit.site;
    page.frame.title = page.problems.empty() ? "登录" : "登录没有成功";
    page.token = form_token(visit.gate->form_key, browser, "/sign-in", visit.desk.now);
    page.login.name = "login";
    page.login.label = "登录名";
    page.login.autocomplete = "username";
    page.login.max_length = 64;
    page.password.name = "password";
    page.password.label = "密码";
    page.password.type = "password";
    page.password.autocomplete = "current-password";
    page.login.required = page.password.required = true;
    auto response = web::html(views::sign_in(page), status);
    // Like a page of the workbench: it holds a token beside what a stranger may choose, so it is not compressed.
    response.nonce = crypto::base64url(crypto::random_bytes(16));
    if (browser.is_new) response.header("Set-Cookie", web::host_cookie("f", browser.cookie));
    return response;
}

web::Response draw_problem(Visit const& visit, Refusal const& refusal, int status) {
    SignInPage page;
    page.next = next_of(visit.request.field("next"));
    page.login.value = visit.request.field("login");
    page.problems = {{"", refusal.sentence()}};
    auto response = draw(visit, std::move(page), status);
    if (status == 503) response.header("Retry-After", "3");
    return response;
}

}  // namespace

web::Response sign_in(Visit& visit) {
    auto const next = next_of(visit.request.parameter("next"));
    if (visit.desk.actor.signed_in()) return web::redirect(next.empty() ? landing(visit.desk.actor) : next);
    SignInPage page;
    page.next = next;
    auto const why = visit.request.parameter("why");
    if (why == "ended")
        page.frame.flash = {Kind::warning,
                            "上次登录已经结束：离开较久、在别处更换了密码，或者权限有调整。请重新登录。"};
    if (why == "out") page.frame.flash = {Kind::done, "已安全退出。"};
    return draw(visit, std::move(page), 200);
}

web::Response enter(Visit& visit) {
    auto const& request = visit.request;
    auto const browser = browser_of(request);
    if (!own_form(request, visit.site.public_url) ||
        !form_token_matches(request.field("csrf"), visit.gate->form_key, browser, "/sign-in", visit.desk.now))
        return draw_problem(visit, {Refusal::Kind::not_allowed, wording::sign_in_form_old}, 403);
    auto occasion = occasion_of(visit);
    if (visit.desk.actor.signed_in()) {  // the session this browser came with is not carried on
        identity::sign_out(occasion, visit.session);
        occasion.actor = {};
    }
    auto const entered = identity::sign_in(
        occasion, visit.gate->passwords, visit.gate->device_key,
        {std::string{request.field("login")}, Secret{std::string{request.field("password")}},
         std::string{request.cookie("__Host-md")}, request.peer, std::string{request.header("user-agent")}});
    if (!entered) {
        bool const busy = entered.error().kind == Refusal::Kind::conflict;
        if (!busy && visit.gate->guesses.failed(visit.desk.now))
            web::write_error_line(request.id, request.route,
                                  "more than 300 sign-ins failed within a minute: passwords are being guessed");
        return draw_problem(visit, entered.error(), busy ? 503 : 422);
    }
    auto const next = next_of(request.field("next"));
    auto response = web::redirect(entered->must_change ? "/console/password"
                                  : next.empty()       ? landing(entered->actor)
                                                       : next);
    response.header("Set-Cookie", web::host_cookie("mt", entered->token));
    response.header("Set-Cookie", web::host_cookie("md", entered->device, identity::device_lifetime));
    return response;
}

web::Response sign_out(Visit& visit) {
    identity::sign_out(occasion_of(visit), visit.session);
    auto response = web::redirect("/sign-in?why=out");
    response.header("Set-Cookie", web::expired_cookie("mt"));
    response.header("Clear-Site-Data", "\"cache\", \"storage\"");
    return response;
}

}  // namespace mingtang::desk
