#include "portal/ask_form.hpp"

#include "desk/front_origin.hpp"
#include "desk/front_rates.hpp"
#include "desk/gate.hpp"
#include "portal/frame.hpp"
#include "web/cookies.hpp"

namespace mingtang::portal {

questions::NewQuestion question_sent(web::Request const& request) {
    questions::NewQuestion sent;
    sent.subject = request.field("subject");
    sent.body = request.field("body");
    sent.contact = request.field("contact");
    sent.unit = org::UnitId::parse(request.field("unit")).value_or(org::UnitId{});
    auto const publicly = request.field("publicly");
    if (publicly == "yes" || publicly == "no") sent.publicly = publicly == "yes";
    return sent;
}

std::string ask_token(desk::Visit const& visit, desk::Browser const& browser) {
    return desk::form_token(visit.gate->form_key, browser, ask_scope, visit.desk.now);
}

bool ask_token_fits(desk::Visit const& visit, desk::Browser const& browser) {
    return desk::own_form(visit.request, visit.site.public_url) &&
           desk::form_token_matches(visit.request.field("csrf"), visit.gate->form_key, browser, ask_scope,
                                    visit.desk.now);
}

web::Response with_browser(desk::Visit& visit, Html page, desk::Browser const& browser, int status,
                           std::string_view seconds) {
    auto response = answer(visit, std::move(page), status);
    for (auto& [name, value] : response.headers)
        if (name == "Refresh") value = std::string{seconds} + value.substr(value.find(';'));
    if (browser.is_new) response.header("Set-Cookie", web::host_cookie("f", browser.cookie));
    return response;
}

std::string network_of(desk::Visit const& visit) {
    return desk::visitor_of(visit.request.peer);
}

}  // namespace mingtang::portal
