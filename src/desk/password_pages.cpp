// One's own password. Whoever signed in with a one-time password comes here first and nowhere else.
#include "desk/console.hpp"
#include "desk/gate.hpp"
#include "desk/handlers.hpp"
#include "desk/occasion.hpp"
#include "desk/pages.hpp"
#include "desk/views.hpp"
#include "desk/wording.hpp"
#include "identity/sign_in.hpp"
#include "identity/store.hpp"
#include "identity/wording.hpp"
#include "web/cookies.hpp"

namespace mingtang::desk {
namespace {

web::FormField secret_field(std::string name, std::string label, std::string autocomplete) {
    web::FormField field;
    field.name = std::move(name);
    field.label = std::move(label);
    field.type = "password";
    field.autocomplete = std::move(autocomplete);
    field.required = true;
    return field;
}

PasswordPage page_of(Visit const& visit) {
    PasswordPage page;
    page.frame = console_frame(visit, "修改密码", "/console/password");
    page.first = visit.must_change;
    if (page.first) page.frame.groups.clear();  // there is no other way until it is done
    if (visit.request.parameter("done") == "changed")
        page.frame.flash = {web::ConsoleFrame::Flash::Kind::done, "密码已更换，其他地方的登录都已结束。"};
    page.csrf = visit.csrf;
    page.login = visit.desk.database.read([&](storage::Transaction& tx) {
        auto const account = identity::find_account(tx, visit.desk.actor.account);
        return account ? account->login : std::string{};
    });
    page.current = secret_field("current", page.first ? "一次性密码" : "现在的密码", "current-password");
    page.wanted = secret_field("wanted", "新密码", "new-password");
    page.wanted.hint =
        "至少 12 个字符，长比复杂更重要：可以用几个互不相关的词。常见词、单位名称的拼音、年份和电话号码不算在长度里。";
    page.again = secret_field("again", "再输入一次新密码", "new-password");
    return page;
}

web::Response draw_problem(Visit const& visit, web::FormField PasswordPage::*field, std::string sentence, int status) {
    auto page = page_of(visit);
    (page.*field).error = sentence;
    page.problems = {{(page.*field).name, std::move(sentence)}};
    return web::html(views::password(page), status);
}

}  // namespace

web::Response password(Visit& visit) {
    return web::html(views::password(page_of(visit)));
}

web::Response save_password(Visit& visit) {
    auto const& request = visit.request;
    auto const wanted = request.field("wanted");
    if (wanted != request.field("again"))
        return draw_problem(visit, &PasswordPage::again, std::string{wording::passwords_differ.chinese}, 422);
    auto const token =
        identity::change_password(occasion_of(visit), visit.gate->passwords, visit.gate->device_key,
                                  {Secret{std::string{request.field("current")}}, Secret{std::string{wanted}},
                                   request.peer, std::string{request.header("user-agent")}});
    if (!token) {
        bool const current = token.error().says.key == identity::wording::current_wrong.key;
        bool const busy = token.error().says.key == identity::wording::busy.key;
        auto response = draw_problem(visit, current ? &PasswordPage::current : &PasswordPage::wanted,
                                     token.error().sentence(), busy ? 503 : 422);
        if (busy) response.header("Retry-After", "3");
        return response;
    }
    auto response = web::redirect(visit.must_change ? landing(visit.desk.actor) : "/console/password?done=changed");
    response.header("Set-Cookie", web::host_cookie("mt", *token));
    return response;
}

}  // namespace mingtang::desk
