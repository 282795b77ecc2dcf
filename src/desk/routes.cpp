#include "desk/routes.hpp"

#include "desk/handlers.hpp"

namespace mingtang::desk {

std::span<Route const> routes() {
    using enum web::Method;
    constexpr std::size_t small_form = 8 * 1024;
    // Sorted by pattern. A form that visitors may post carries a token of its own (form_token.hpp).
    static Route const all[] = {
        {post, "/-/csp", Needs::nobody, policy_report, Keep::no, "", small_form},
        {get, "/console", Needs::workbench, today},
        {get, "/console/accounts", Needs::security_admin, accounts},
        {get, "/console/accounts/new", Needs::security_admin, new_account},
        {post, "/console/accounts/new", Needs::security_admin, create_account, Keep::no, "", small_form},
        {get, "/console/accounts/{account}", Needs::security_admin, account},
        {post, "/console/accounts/{account}/disable", Needs::security_admin, disable_account, Keep::no, "", small_form},
        {post, "/console/accounts/{account}/enable", Needs::security_admin, enable_account, Keep::no, "", small_form},
        {post, "/console/accounts/{account}/end-sessions", Needs::security_admin, end_account_sessions, Keep::no, "",
         small_form},
        {post, "/console/accounts/{account}/move", Needs::security_admin, move_account, Keep::no, "", small_form},
        {post, "/console/accounts/{account}/reset-password", Needs::security_admin, reset_password, Keep::no, "",
         small_form},
        {post, "/console/accounts/{account}/roles", Needs::security_admin, set_roles, Keep::no, "", small_form},
        {get, "/console/audit", Needs::audit_admin, audit_log},
        {get, "/console/audit/export.csv", Needs::audit_admin, export_audit},
        {get, "/console/audit/seals", Needs::audit_admin, audit_seals},
        {get, "/console/password", Needs::signed_in, password},
        {post, "/console/password", Needs::signed_in, save_password, Keep::no, "", small_form},
        {get, "/console/sessions", Needs::signed_in, sessions},
        {post, "/console/sessions", Needs::signed_in, end_session, Keep::no, "", small_form},
        {post, "/console/sign-out", Needs::signed_in, sign_out, Keep::no, "", small_form},
        {get, "/console/system", Needs::system_admin, system_state},
        {get, "/sign-in", Needs::nobody, sign_in},
        {post, "/sign-in", Needs::nobody, enter, Keep::no, "", small_form},
    };
    return all;
}

}  // namespace mingtang::desk
