#include "desk/desk.hpp"

#include "audit/audit.hpp"
#include "jobs/topics.hpp"

namespace mingtang {

namespace {

audit::Entry entry_of(Desk const& desk, std::string_view act, std::string_view object_kind, std::int64_t object_id) {
    audit::Entry entry;
    entry.at = desk.now;
    entry.account = desk.actor.account.value;
    entry.actor = desk.actor.name;
    entry.unit = desk.actor.unit_name;
    entry.act = act;
    entry.object_kind = object_kind;
    entry.object_id = object_id;
    entry.request_id = desk.request_id;
    return entry;
}

}  // namespace

void record(Desk const& desk, storage::Transaction& tx, std::string_view act, std::string_view object_kind,
            std::int64_t object_id, std::string before, std::string after, std::string reason) {
    auto entry = entry_of(desk, act, object_kind, object_id);
    entry.before = std::move(before);
    entry.after = std::move(after);
    entry.reason = std::move(reason);
    audit::record(desk.database, tx, entry);
}

void record_refused(Desk const& desk, storage::Transaction& tx, std::string_view act, std::string_view object_kind,
                    std::int64_t object_id, std::string what, std::string why) {
    auto entry = entry_of(desk, act, object_kind, object_id);
    entry.after = std::move(what);
    entry.reason = std::move(why);
    entry.outcome = audit::Entry::Outcome::refused;
    audit::record(desk.database, tx, entry);
}

void touch(Desk const& desk, storage::Transaction& tx, std::vector<web::Topic> const& topics) {
    for (auto const& topic : topics) {
        jobs::touch(desk.database, tx, topic, desk.now);
        // Said before the commit and even when there is none: to drop too much costs a page, too little costs trust.
        if (desk.touched) desk.touched->push_back(topic);
    }
}

}  // namespace mingtang
