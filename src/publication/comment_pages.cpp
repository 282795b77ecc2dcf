// Comments where they are read: on the reviewer's page and on the draft's own. Each act leads back to the place.
#include <charconv>

#include "publication/commenting.hpp"
#include "publication/handlers.hpp"
#include "publication/wording.hpp"
#include "publication/workbench.hpp"

namespace mingtang::publication {
namespace {

web::Response back(desk::Visit& visit, RevisionId id, Result<Comment> const& done, TypedComment const& typed = {}) {
    bool const draft = visit.request.field("from") == "draft";
    if (done)
        return web::redirect(web::own_path(path_of(id, draft ? "" : "/review"), {{"done", "commented"}}) + "#comment-" +
                             done->id.text());
    if (done.error().kind != Refusal::Kind::invalid && done.error().kind != Refusal::Kind::conflict)
        return desk::page_for(visit, done.error());
    return draft ? draft_refused(visit, id, done.error()) : review_refused(visit, id, done.error(), typed);
}

struct Asked {
    RevisionId revision;
    CommentId comment;
};
Result<Asked> asked(desk::Visit const& visit) {
    auto const revision = TRY(captured_id<RevisionId>(visit));
    return Asked{revision, CommentId::parse(visit.captured(1)).value_or(CommentId{})};
}

}  // namespace

web::Response add_comment(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    TypedComment const typed{std::string{visit.request.field("place")}, std::string{visit.request.field("kind")},
                             std::string{visit.request.field("words")}};
    NewComment wanted;
    wanted.kind = comment_kind_from(typed.kind);
    wanted.words = typed.words;
    auto const saves = visit.request.field("saves");
    std::from_chars(saves.data(), saves.data() + saves.size(), wanted.saves);  // nothing readable: an older text
    auto const anchor = parse_anchor(typed.place);
    wanted.anchor = anchor.value_or(Anchor{Anchor::Place::fact});  // nothing readable: no such place
    return back(visit, *id, comment_on(visit.desk, *id, wanted), typed);
}

web::Response answer_comment_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    return back(visit, ids->revision,
                answer_comment(visit.desk, ids->revision, ids->comment, visit.request.field("words")));
}

web::Response accept_comment_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    return back(visit, ids->revision,
                accept_comment(visit.desk, ids->revision, ids->comment, visit.request.field("words")));
}

web::Response reopen_comment_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    return back(visit, ids->revision,
                reopen_comment(visit.desk, ids->revision, ids->comment, visit.request.field("words")));
}

}  // namespace mingtang::publication
