// find – check – change – commit; and the address at which the grid says that it is there:
//   POST {"doing":"reading|editing|leaving"}, reading when nothing is said -> {"revision":3,"others":["区民政局·信息员（正在修改）"]}
// Nothing of it is in the audit: who looked at a draft and when is nobody's business afterwards.
#include "catalog/visitors.hpp"

#include <boost/json.hpp>

#include "catalog/folder.hpp"
#include "catalog/handlers.hpp"
#include "catalog/json_writer.hpp"
#include "catalog/queries.hpp"
#include "catalog/workbench.hpp"

namespace mingtang::catalog {

using storage::Transaction;

std::vector<Visitor> other_visitors(Desk const& desk, Transaction& tx, EditionId id) {
    std::vector<Visitor> found;
    for (auto const& row : tx.run(queries::visitors, {id, desk.now - visit_lasts}))
        if (row.integer(0) != desk.actor.account.value)
            found.push_back({row.text(1), row.integer(2) != 0 ? Doing::editing : Doing::reading});
    return found;
}

Result<Meeting> meet(Desk& desk, EditionId id, Doing doing) {
    return desk.database.change([&](Transaction& tx) -> Result<Meeting> {
        auto const folder = TRY(open_for_rows(desk, tx, id));
        tx.run(queries::remove_old_visitors, {id, desk.now - 10 * visit_lasts});
        tx.run(queries::set_visitor,
               {id, desk.actor.account, desk.actor.name, doing == Doing::editing ? 1 : 0, desk.now});
        return Meeting{folder.edition.revision, other_visitors(desk, tx, id)};
    });
}

Result<Meeting> leave(Desk& desk, EditionId id) {
    return desk.database.change([&](Transaction& tx) -> Result<Meeting> {
        auto const folder = TRY(open_folder(desk, tx, id));
        tx.run(queries::remove_visitor, {id, desk.actor.account});
        return Meeting{folder.edition.revision, {}};
    });
}

std::string in_words(Visitor const& visitor) {
    return visitor.post + (visitor.doing == Doing::editing ? "（正在修改）" : "");
}

web::Response meet_visitors(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::json_for(id.error());
    boost::system::error_code error;
    auto const& body = visit.request.body;
    auto const parsed = boost::json::parse({body.data(), body.size()}, error);
    auto const* doing = !error && parsed.is_object() ? parsed.get_object().if_contains("doing") : nullptr;
    auto const word = doing && doing->is_string() ? std::string{doing->get_string()} : std::string{};
    auto const found = word == "leaving" ? leave(visit.desk, *id)
                                         : meet(visit.desk, *id, word == "editing" ? Doing::editing : Doing::reading);
    if (!found) return desk::json_for(found.error());
    JsonWriter out;
    out.object().member("revision", found->revision).key("others").array();
    for (auto const& one : found->others) out.text(in_words(one));
    out.end_array().end_object();
    return web::json(out.take());
}

}  // namespace mingtang::catalog
