// Modes and scripts are chosen by a link that sets a cookie and comes back: no script, no account, nothing else
// remembered. The touch screen's own pages are here too (体验区): help, and "still there?" before it forgets the
// visitor.
#include <array>

#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/views.hpp"

namespace mingtang::portal {
namespace {

// Only a path of our own, and only as long as an address of ours can be: the cookie page is no open redirect.
std::string back_to(std::string_view asked) {
    bool const own =
        asked.starts_with('/') && !asked.starts_with("//") && asked.size() < 512 && Url{asked}.str() == asked;
    return own ? std::string{asked} : "/";
}

web::Response remember(desk::Visit& visit, std::string_view name, std::string_view value) {
    auto response = web::redirect(back_to(visit.request.parameter("back")));
    std::string cookie{name};
    cookie.append("=").append(value).append("; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    if (visit.request.secure) cookie += "; Secure";
    response.header("Set-Cookie", std::move(cookie));
    response.cache = web::Response::Cache::no_store;
    return response;
}

// WCAG 2.2.1: who is asked whether he is still there has at least 20 seconds to say so.
constexpr int still_there = 20;

constexpr std::array modes{web::Mode::normal, web::Mode::elder, web::Mode::contrast, web::Mode::kiosk};

}  // namespace

web::Response choose_mode(desk::Visit& visit) {
    for (auto const mode : modes)
        if (web::code(mode) == visit.captured(0)) return remember(visit, "mode", web::code(mode));
    return missing(visit);
}

web::Response choose_script(desk::Visit& visit) {
    auto const script = visit.captured(0);
    if (script != "hans" && script != "hant") return missing(visit);
    return remember(visit, "script", script);
}

web::Response kiosk_help(desk::Visit& visit) {
    KioskPage page;
    page.frame = frame_for(visit, "请工作人员帮助", contact_column);
    page.heading = "请工作人员帮助";
    page.paragraphs = {"请到服务台，或者招手请身边的工作人员过来。", contact_sentence(visit.site)};
    page.keys = {{"回到首页", Url{"/"}, true}, {"继续查找", Url{"/s"}}};
    return answer(visit, views::kiosk(page));
}

web::Response kiosk_still(desk::Visit& visit) {
    KioskPage page;
    auto const back = back_to(visit.request.parameter("back"));
    page.frame = frame_for(visit, "您还在吗？", about_column);
    page.frame.path = "/kiosk/still";
    page.frame.searchable = false;
    page.heading = "您还在吗？";
    page.paragraphs = {"20 秒内没有操作，将回到首页，为下一位使用者清空屏幕。"};
    page.keys = {{"我还在，继续", Url{back}, true}, {"回到首页", Url{"/"}}};
    auto response = answer(visit, views::kiosk(page));
    response.header("Refresh", web::refresh_to(still_there, Url{"/"}));
    response.cache = web::Response::Cache::no_store;
    return response;
}

}  // namespace mingtang::portal
