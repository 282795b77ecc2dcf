#include "desk/front_persons.hpp"

#include "web/csrf.hpp"

namespace mingtang::desk {

using identity::Act;

bool met(Needs needs, identity::Actor const& actor) {
    switch (needs) {
        case Needs::nobody:
            return true;
        case Needs::signed_in:
            return actor.signed_in();
        case Needs::editor:
            return may(actor, Act::edit_catalog);
        case Needs::reviewer:
            return may(actor, Act::review_catalog);
        case Needs::workbench:
            return may(actor, Act::read_workbench);
        case Needs::security_admin:
            return may(actor, Act::manage_accounts);
        case Needs::system_admin:
            return may(actor, Act::manage_system);
        case Needs::audit_admin:
            return may(actor, Act::read_audit);
    }
    return false;
}

std::optional<identity::Session> recognise(Visit& visit, Route const& route) {
    auto const token = visit.request.cookie("__Host-mt");
    if (token.empty()) return std::nullopt;
    auto session = visit.desk.database.read(
        [&](storage::Transaction& tx) { return identity::find_session(tx, token, visit.desk.now); });
    if (!session) return std::nullopt;
    visit.desk.actor = session->actor;
    visit.session = session->key;
    visit.csrf_key = session->csrf_key;
    visit.csrf = web::csrf_token(session->csrf_key, form_scope(route.pattern));
    visit.must_change = session->must_change;
    return session;
}

}  // namespace mingtang::desk
