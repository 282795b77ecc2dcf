#include "identity/occasion.hpp"

#include "audit/audit.hpp"

namespace mingtang::identity {
namespace {

audit::Entry entry(Occasion const& occasion, std::string_view act, AccountId account) {
    audit::Entry made;
    made.at = occasion.now;
    made.account = occasion.actor.account.value;
    made.actor = occasion.actor.name;
    made.unit = occasion.actor.unit_name;
    made.act = act;
    made.object_kind = "account";
    made.object_id = account.value;
    made.request_id = occasion.request_id;
    return made;
}

}  // namespace

void record(Occasion const& occasion, storage::Transaction& tx, std::string_view act, AccountId account,
            std::string before, std::string after, std::string reason) {
    auto made = entry(occasion, act, account);
    made.before = std::move(before);
    made.after = std::move(after);
    made.reason = std::move(reason);
    audit::record(occasion.database, tx, made);
}

void record_refused(Occasion const& occasion, storage::Transaction& tx, std::string_view act, AccountId account,
                    std::string reason) {
    auto made = entry(occasion, act, account);
    made.reason = std::move(reason);
    made.outcome = audit::Entry::Outcome::refused;
    audit::record(occasion.database, tx, made);
}

}  // namespace mingtang::identity
