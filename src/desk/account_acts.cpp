// One account: what it is, and what the security administrator does to it.
#include "desk/account_forms.hpp"
#include "desk/account_lines.hpp"
#include "desk/console.hpp"
#include "desk/gate.hpp"
#include "desk/handlers.hpp"
#include "desk/occasion.hpp"
#include "desk/session_lines.hpp"
#include "desk/views.hpp"
#include "identity/account_rules.hpp"
#include "identity/wording.hpp"

namespace mingtang::desk {
namespace {

using Kind = Refusal::Kind;

struct Done {
    std::string_view key, words;
};
constexpr Done all_done[] = {
    {"roles", "权限已保存。使用人须重新登录。"},
    {"moved", "单位和岗位已保存。"},
    {"disabled", "账号已停用，正在进行的登录已结束。"},
    {"enabled", "账号已启用。"},
    {"ended", "各处的登录都已结束。"},
};

std::optional<identity::Account> find(Visit const& visit, storage::Transaction& tx) {
    auto const id = identity::AccountId::parse(visit.captured(0));
    auto found = id ? identity::find_account(tx, *id) : std::nullopt;
    if (!found || !may(visit.desk.actor, identity::Act::manage_accounts, {found->jurisdiction_path, {}}))
        return std::nullopt;
    return found;
}

AccountPage page_of(Visit const& visit, storage::Transaction& tx, identity::Account const& account) {
    auto const path = "/console/accounts/" + account.id.text();
    auto const state = state_of(account, visit.desk.now);
    AccountPage page;
    page.frame = console_frame(visit, account.name, "/console/accounts");
    page.frame.crumbs = {{"账号与权限", Url{"/console/accounts"}}, {account.name}};
    page.csrf = visit.csrf;
    page.own = account.id == visit.desk.actor.account;
    page.disabled = account.disabled;
    page.facts = {{"登录名", account.login},
                  {"单位", account.unit_name},
                  {"权限", identity::chinese(account.roles)},
                  {"状态", state.words, state.tone},
                  {"建立", local_minute(account.created_at)},
                  {"密码更换", local_minute(account.password_at)},
                  {"最近登录", account.signed_in_at ? local_minute(*account.signed_in_at) : "还没有登录过"}};
    page.roles = roles_field();
    page.role_choices = role_choices(account.roles);
    page.unit = unit_field();
    page.units = unit_choices(tx, visit, account.unit);
    page.name = name_field(account.name);
    for (auto const& session : identity::sessions_of(tx, account.id, visit.desk.now))
        page.sessions.push_back(line_of(session, visit.session));
    page.save_roles = web::own_url(path + "/roles");
    page.move = web::own_url(path + "/move");
    page.disable = web::own_url(path + "/disable");
    page.enable = web::own_url(path + "/enable");
    page.end_sessions = web::own_url(path + "/end-sessions");
    page.reset = web::own_url(path + "/reset-password");
    return page;
}

// The page again with the sentence of what was refused; somebody else's account is not there at all.
web::Response draw_problem(Visit const& visit, Refusal const& refusal) {
    if (refusal.kind == Kind::not_found || refusal.kind == Kind::not_allowed) return page_for(visit, refusal);
    auto page = visit.desk.database.read([&](storage::Transaction& tx) -> std::optional<AccountPage> {
        auto const account = find(visit, tx);
        if (!account) return std::nullopt;
        return page_of(visit, tx, *account);
    });
    if (!page) return not_found(visit);
    using namespace identity;
    auto const key = refusal.says.key;
    web::FormField* field = nullptr;
    if (key == wording::no_role.key || key == wording::mixed_roles.key) field = &page->roles;
    if (key == wording::name_form.key) field = &page->name;
    if (key == wording::unknown_unit.key) field = &page->unit;
    if (field) field->error = refusal.sentence();
    if (field == &page->roles) page->role_choices = role_choices(roles_sent(visit.request));
    page->problems = {{field ? field->name : "", refusal.sentence()}};
    return web::html(views::account(*page), refusal.kind == Kind::invalid ? 422 : 409);
}

template <class T>
web::Response after(Visit const& visit, Result<T> const& result, std::string_view done) {
    if (!result) return draw_problem(visit, result.error());
    return web::redirect("/console/accounts/" + std::string{visit.captured(0)} + "?done=" + std::string{done});
}

identity::AccountId id_of(Visit const& visit) {
    return identity::AccountId::parse(visit.captured(0)).value_or(identity::AccountId{});
}

}  // namespace

web::Response account(Visit& visit) {
    auto page = visit.desk.database.read([&](storage::Transaction& tx) -> std::optional<AccountPage> {
        auto const found = find(visit, tx);
        if (!found) return std::nullopt;
        return page_of(visit, tx, *found);
    });
    if (!page) return page_for(visit, {Kind::not_found, identity::wording::not_found, {}});
    for (auto const& [key, words] : all_done)
        if (visit.request.parameter("done") == key)
            page->frame.flash = {web::ConsoleFrame::Flash::Kind::done, std::string{words}};
    return web::html(views::account(*page));
}

web::Response set_roles(Visit& visit) {
    return after(visit, identity::set_roles(occasion_of(visit), id_of(visit), roles_sent(visit.request)), "roles");
}

web::Response move_account(Visit& visit) {
    auto const unit = org::UnitId::parse(visit.request.field("unit")).value_or(org::UnitId{});
    return after(visit, identity::move_account(occasion_of(visit), id_of(visit), unit, visit.request.field("name")),
                 "moved");
}

web::Response disable_account(Visit& visit) {
    return after(visit, identity::disable_account(occasion_of(visit), id_of(visit)), "disabled");
}

web::Response enable_account(Visit& visit) {
    return after(visit, identity::enable_account(occasion_of(visit), id_of(visit)), "enabled");
}

web::Response end_account_sessions(Visit& visit) {
    return after(visit, identity::end_sessions_of(occasion_of(visit), id_of(visit)), "ended");
}

web::Response reset_password(Visit& visit) {
    auto const made = identity::reset_password(occasion_of(visit), visit.gate->passwords, id_of(visit));
    return made ? one_time_page(visit, *made, "一次性密码") : draw_problem(visit, made.error());
}

}  // namespace mingtang::desk
