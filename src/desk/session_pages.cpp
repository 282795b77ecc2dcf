// Where one is signed in oneself, and how to end it.
#include "desk/console.hpp"
#include "desk/handlers.hpp"
#include "desk/occasion.hpp"
#include "desk/pages.hpp"
#include "desk/session_lines.hpp"
#include "desk/views.hpp"
#include "identity/sign_in.hpp"

namespace mingtang::desk {

// Only what helps to recognise a device; the rest of what browsers say of themselves is noise.
std::string device_words(std::string_view agent) {
    struct Sign {
        std::string_view in, words;
    };
    auto const first = [&](auto const& signs) {
        for (auto const& [in, words] : signs)
            if (agent.find(in) != agent.npos) return std::string{words};
        return std::string{};
    };
    // In this order: Edge says Chrome, Chrome says Safari.
    static constexpr Sign browsers[] = {{"Edg", "Edge"},         {"Firefox/", "火狐"},  {"MicroMessenger", "微信"},
                                        {"OPR/", "Opera"},       {"Trident/", "IE"},    {"Chrome/", "Chrome"},
                                        {"Chromium/", "Chrome"}, {"Version/", "Safari"}};
    static constexpr Sign systems[] = {{"Android", "安卓"},      {"iPhone", "苹果手机"}, {"iPad", "苹果平板"},
                                       {"HarmonyOS", "鸿蒙"},    {"Windows", "Windows"}, {"UOS", "统信"},
                                       {"Mac OS X", "苹果电脑"}, {"Linux", "Linux"}};
    auto const browser = first(browsers), system = first(systems);
    if (browser.empty() && system.empty()) return "未知设备";
    if (browser.empty()) return system;
    return system.empty() ? browser + " 浏览器" : system + "，" + browser + " 浏览器";
}

SessionLine line_of(identity::Session const& session, std::string_view here) {
    return {device_words(session.agent), local_minute(session.created),
            local_minute(session.seen),  session.peer,
            session.key == here,         session.key};
}

web::Response sessions(Visit& visit) {
    SessionsPage page;
    page.frame = console_frame(visit, "登录记录", "/console/sessions");
    page.csrf = visit.csrf;
    auto const done = visit.request.parameter("done");
    if (done == "ended") page.frame.flash = {web::ConsoleFrame::Flash::Kind::done, "已结束。"};
    if (done == "gone") page.frame.flash = {web::ConsoleFrame::Flash::Kind::warning, "这次登录已经结束了。"};
    auto const all = visit.desk.database.read(
        [&](storage::Transaction& tx) { return identity::sessions_of(tx, visit.desk.actor.account, visit.desk.now); });
    for (auto const& session : all) page.sessions.push_back(line_of(session, visit.session));
    page.others = page.sessions.size() > 1;
    return web::html(views::sessions(page));
}

web::Response end_session(Visit& visit) {
    auto const which = visit.request.field("session");
    if (which == "others") {
        auto const ended = identity::end_other_sessions(occasion_of(visit), visit.session);
        return ended ? web::redirect("/console/sessions?done=ended") : page_for(visit, ended.error());
    }
    auto const ended = identity::end_own_session(occasion_of(visit), which);
    return web::redirect(ended ? "/console/sessions?done=ended" : "/console/sessions?done=gone");
}

}  // namespace mingtang::desk
