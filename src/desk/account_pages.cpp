// The list of accounts and a new one. What is done to an existing account: account_acts.cpp.
#include <algorithm>

#include "base/text.hpp"
#include "desk/account_forms.hpp"
#include "desk/account_lines.hpp"
#include "desk/console.hpp"
#include "desk/gate.hpp"
#include "desk/handlers.hpp"
#include "desk/occasion.hpp"
#include "desk/views.hpp"
#include "identity/account_rules.hpp"
#include "identity/accounts.hpp"
#include "identity/store.hpp"
#include "identity/wording.hpp"

namespace mingtang::desk {
namespace {

constexpr int page_size = 50;

NewAccountPage new_page(Visit const& visit) {
    auto const& request = visit.request;
    NewAccountPage page;
    page.frame = console_frame(visit, "新建账号", "/console/accounts");
    page.frame.crumbs = {{"账号与权限", Url{"/console/accounts"}}, {"新建账号"}};
    page.csrf = visit.csrf;
    page.unit = unit_field();
    page.name = name_field(std::string{request.field("name")});
    page.login = login_field(std::string{request.field("login")});
    page.roles = roles_field();
    page.role_choices = role_choices(roles_sent(request));
    page.units = visit.desk.database.read([&](storage::Transaction& tx) {
        return unit_choices(tx, visit, org::UnitId::parse(request.field("unit")).value_or(org::UnitId{}));
    });
    return page;
}

// The field that a refusal is about; none: the form as a whole.
web::FormField* field_of(NewAccountPage& page, std::string_view key) {
    using namespace identity;
    if (key == wording::login_form.key || key == wording::login_taken.key) return &page.login;
    if (key == wording::name_form.key) return &page.name;
    if (key == wording::unknown_unit.key) return &page.unit;
    if (key == wording::no_role.key || key == wording::mixed_roles.key) return &page.roles;
    return nullptr;
}

}  // namespace

AccountState state_of(identity::Account const& account, Instant now) {
    // 90 天没有登录的账号应当清理 (security.md C17).
    constexpr auto long_unused = Days{90};
    if (account.disabled) return {"停用", "off"};
    if (account.must_change) return {"待更换密码", "due"};
    if (now - account.signed_in_at.value_or(account.created_at) > long_unused) return {"90 天未用", "due"};
    return {"在用", "ok"};
}

web::Response accounts(Visit& visit) {
    AccountsPage page;
    page.frame = console_frame(visit, "账号与权限", "/console/accounts");
    page.frame.icons = {"plus", "search"};
    page.words = shorten(clean_line(visit.request.parameter("q")), 40);
    auto const words = identity::written_login(page.words);  // logins and posts alike are found in any case
    auto const found = visit.desk.database.read([&](storage::Transaction& tx) {
        auto const& path = visit.desk.actor.jurisdiction_path;
        auto const total = identity::accounts_under(tx, path, words, 1, 1).total;
        page.pages = web::Pages::of(visit.request.parameter("page"), int(total), page_size);
        return identity::accounts_under(tx, path, words, page.pages.now, page_size);
    });
    page.total = found.total;
    page.frame.subtitle = "共 " + std::to_string(found.total) + " 个账号，按岗位命名";
    page.pages.path = "/console/accounts";
    page.pages.query = {{"q", page.words}};
    for (auto const& account : found.accounts) {
        auto const state = state_of(account, visit.desk.now);
        page.accounts.push_back({account.login, account.name, account.unit_name, identity::chinese(account.roles),
                                 state.words, state.tone,
                                 account.signed_in_at ? local_minute(*account.signed_in_at) : "还没有",
                                 web::own_url("/console/accounts/" + account.id.text())});
    }
    return web::html(views::accounts(page));
}

web::Response new_account(Visit& visit) {
    return web::html(views::new_account(new_page(visit)));
}

web::Response create_account(Visit& visit) {
    auto const& request = visit.request;
    identity::Post const post{std::string{request.field("login")}, std::string{request.field("name")},
                              org::UnitId::parse(request.field("unit")).value_or(org::UnitId{}), roles_sent(request)};
    auto const made = identity::create_account(occasion_of(visit), visit.gate->passwords, post);
    if (made) return one_time_page(visit, *made, "账号已建立");
    auto page = new_page(visit);
    auto const sentence = made.error().sentence();
    auto* const field = field_of(page, made.error().says.key);
    if (field) field->error = sentence;
    page.problems = {{field ? field->name : "", sentence}};
    return web::html(views::new_account(page), 422);
}

web::Response one_time_page(Visit const& visit, identity::OneTimePassword const& made, std::string title) {
    auto const account =
        visit.desk.database.read([&](storage::Transaction& tx) { return identity::find_account(tx, made.account); });
    OneTimePage page;
    page.frame = console_frame(visit, std::move(title), "/console/accounts");
    page.login = account ? account->login : "";
    page.post = account ? account->name : "";
    page.password = made.password;
    page.back = web::own_url("/console/accounts/" + made.account.text());
    return web::html(views::one_time(page));
}

}  // namespace mingtang::desk
