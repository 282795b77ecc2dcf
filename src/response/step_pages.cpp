// The steps of a concern as their forms send them: text to values, the action, and back to the dossier.
#include "desk/typed_moment.hpp"
#include "publication/store.hpp"
#include "response/codes.hpp"
#include "response/folder.hpp"
#include "response/handlers.hpp"
#include "response/registering.hpp"
#include "response/responding.hpp"
#include "response/wording.hpp"
#include "response/workbench.hpp"

namespace mingtang::response {
namespace {

// Rights before forms: whoever may not take the step learns nothing of what would be wrong with it.
Result<bool> theirs(desk::Visit& visit, ConcernId id, Step step) {
    return visit.desk.database.read([&](storage::Transaction& tx) -> Result<bool> {
        auto const folder = TRY(open_concern(visit.desk, tx, id));
        auto const open = allowed(folder.concern.state, step, folder.parts);
        if (!open && open.error().kind == Refusal::Kind::not_allowed) return tl::unexpected(open.error());
        return true;
    });
}

template <class Act>
web::Response take_step(desk::Visit& visit, Step step, std::string_view word, Act&& act) {
    auto const id = ConcernId::parse(visit.captured(0));
    if (!id) return desk::not_found(visit);
    if (auto const right = theirs(visit, *id, step); !right) return desk::page_for(visit, right.error());
    auto const taken = act(*id);
    if (taken) return done(path_of(*id), word);
    return concern_refused(visit, *id, taken.error());
}

// To the draft itself: its author goes on writing there.
web::Response begin(desk::Visit& visit, Which which) {
    auto const id = ConcernId::parse(visit.captured(0));
    if (!id) return desk::not_found(visit);
    auto const draft = begin_response(visit.desk, *id, which);
    if (draft) return web::redirect("/console/revisions/" + draft->text());
    return concern_refused(visit, *id, draft.error());
}

}  // namespace

web::Response assign_concern(desk::Visit& visit) {
    Assignment to;
    to.lead = org::UnitId::parse(visit.request.field("lead")).value_or(org::UnitId{});
    for (auto const& [name, value] : visit.request.form)
        if (name == "joint")
            if (auto const unit = org::UnitId::parse(value)) to.joint.push_back(*unit);
    to.tier = parse_tier(visit.request.field("tier"));
    to.words = visit.request.field("assign_words");
    return take_step(visit, Step::assign, "assigned", [&](ConcernId id) { return assign(visit.desk, id, to); });
}

web::Response pass_on_concern(desk::Visit& visit) {
    return take_step(visit, Step::pass_on, "passed", [&](ConcernId id) {
        return pass_on(visit.desk, id, visit.request.field("passed_to"), visit.request.field("pass_reason"));
    });
}

web::Response leave_concern(desk::Visit& visit) {
    return take_step(visit, Step::leave, "left",
                     [&](ConcernId id) { return leave(visit.desk, id, visit.request.field("leave_reason")); });
}

web::Response merge_concern(desk::Visit& visit) {
    auto const into = ConcernId::parse(visit.request.field("into")).value_or(ConcernId{});
    return take_step(visit, Step::merge, "merged",
                     [&](ConcernId id) { return merge(visit.desk, id, into, visit.request.field("merge_reason")); });
}

web::Response reopen_concern(desk::Visit& visit) {
    return take_step(visit, Step::reopen, "reopened",
                     [&](ConcernId id) { return reopen(visit.desk, id, visit.request.field("reopen_reason")); });
}

web::Response report_concern(desk::Visit& visit) {
    return take_step(visit, Step::report, "reported",
                     [&](ConcernId id) { return report(visit.desk, id, visit.request.field("findings")); });
}

web::Response verify_concern(desk::Visit& visit) {
    return take_step(visit, Step::verify, "verified", [&](ConcernId id) {
        return verify(visit.desk, id, visit.request.field("established"), visit.request.field("regardless"));
    });
}

web::Response hold_concern(desk::Visit& visit) {
    return begin(visit, Which::holding);
}

web::Response draft_response(desk::Visit& visit) {
    return begin(visit, Which::full);
}

web::Response brief_concern(desk::Visit& visit) {
    auto const at = desk::typed_moment(visit.request.field("briefed_at"));
    return take_step(visit, Step::brief, "briefed",
                     [&](ConcernId id) { return brief(visit.desk, id, at, visit.request.field("where")); });
}

web::Response review_concern(desk::Visit& visit) {
    auto const effect = parse_effect(visit.request.field("outcome"));
    return take_step(visit, Step::close, "reviewed", [&](ConcernId id) {
        return review_effect(visit.desk, id, effect, visit.request.field("outcome_words"));
    });
}

}  // namespace mingtang::response
