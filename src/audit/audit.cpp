#include "audit/audit.hpp"

#include "audit/queries.hpp"

namespace mingtang::audit {

void record(storage::Database& database, storage::Transaction& tx, Entry const& entry) {
    using storage::Null;
    using storage::Value;
    tx.run(queries::add_entry,
           {database.next_id(), entry.at, entry.account ? Value{entry.account} : Value{Null{}}, entry.actor, entry.unit,
            entry.act, entry.object_kind, entry.object_id ? Value{entry.object_id} : Value{Null{}}, entry.before,
            entry.after, entry.reason, entry.request_id, entry.outcome == Entry::Outcome::done ? "done" : "refused"});
}

}  // namespace mingtang::audit
