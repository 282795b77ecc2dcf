// find – check – change – record – commit.
#include "questions/answering.hpp"

#include "base/text.hpp"
#include "publication/store.hpp"
#include "questions/surfaces.hpp"
#include "questions/wording.hpp"

namespace mingtang::questions {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

constexpr std::size_t longest_reason = 1000;

Result<AnswerDraft> cleaned(AnswerDraft const& typed) {
    AnswerDraft draft{clean_text(typed.answer), clean_line(typed.public_title), clean_text(typed.public_body),
                      typed.make_public, clean_line(typed.policy)};
    for (auto const& [words, most, name] : {std::tuple{&draft.answer, longest_answer, "答复"},
                                            std::tuple{&draft.public_title, longest_public_title, "公开的标题"},
                                            std::tuple{&draft.public_body, longest_public_body, "公开的问题"}})
        if (length_in_characters(*words) > most) return refuse(Why::invalid, wording::too_long, name);
    return draft;
}

Result<publication::PublicationId> document_of(Transaction& tx, std::string const& typed) {
    if (typed.empty()) return publication::PublicationId{};
    auto const id = publication::PublicationId::parse(typed);
    if (!id || !publication::is_public(tx, *id)) return refuse(Why::invalid, wording::no_such_document, typed);
    return *id;
}

Result<Question> with_draft(Desk const& desk, Transaction& tx, Folder const& folder, AnswerDraft const& draft) {
    // Written on while it lies with the unit; before that nobody's, afterwards the reviewer's.
    TRY(allowed(folder.question.state, Step::submit, folder.parts));
    auto changed = folder.question;
    if (draft.make_public && !changed.publicly) return refuse(Why::invalid, wording::not_agreed);
    changed.answer = draft.answer;
    changed.public_title = draft.public_title;
    changed.public_body = draft.public_body;
    changed.make_public = draft.make_public;
    changed.policy = TRY(document_of(tx, draft.policy));
    add_writer(tx, changed.id, desk.actor.account.value);
    return changed;
}

Result<Findings> publishable(Transaction& tx, Folder const& folder, AnswerDraft const& draft, Date today) {
    if (draft.answer.empty()) return refuse(Why::invalid, wording::answer_needed);
    if (draft.make_public && (draft.public_title.empty() || draft.public_body.empty()))
        return refuse(Why::invalid, wording::public_version_needed);
    auto found = found_in(tx, folder, draft, today);
    if (!found.stops.empty()) return refuse(Why::invalid, wording::must_be_changed, join(found.stops, ""));
    if (draft.make_public && !found.persons.empty())
        return refuse(Why::invalid, wording::names_somebody, join(found.persons, ""));
    return found;
}

void put_out(Desk& desk, Transaction& tx, Question const& question) {
    if (!question.make_public) {
        unpublish(tx, question.id);
        return show_change(desk, tx, question.id);
    }
    PublicQuestion one;
    one.id = question.id;
    one.jurisdiction = question.jurisdiction;
    one.unit = question.unit;
    one.title = question.public_title;
    one.body = question.public_body;
    one.answer = question.answer;
    one.asked_on = local_date(question.asked_at);
    one.answered_on = desk.today();
    one.published_at = desk.now;
    one.policy = question.policy;
    publish(tx, one);
    show_change(desk, tx, question.id);
}

Result<Folder> open_public(Desk const& desk, Transaction& tx, QuestionId id) {
    auto folder = TRY(open_question(desk, tx, id));
    if (!identity::may(desk.actor, identity::Act::review_publication, {folder.place.path, {}}))
        return refuse(Why::not_allowed, wording::not_allowed);
    if (!find_published(tx, id)) return refuse(Why::wrong_state, wording::not_public);
    return folder;
}

}  // namespace

AnswerDraft draft_of(Question const& question) {
    return {question.answer, question.public_title, question.public_body, question.make_public,
            question.policy ? question.policy.text() : std::string{}};
}

AnswerDraft proposed(Transaction& tx, Folder const& folder, Date today) {
    auto draft = draft_of(folder.question);
    auto const& path = folder.place.path;
    if (draft.public_title.empty()) draft.public_title = with_masks(tx, path, folder.question.subject, today);
    if (draft.public_body.empty()) draft.public_body = with_masks(tx, path, folder.question.body, today);
    if (draft.answer.empty()) draft.make_public = folder.question.publicly;
    return draft;
}

Findings found_in(Transaction& tx, Folder const& folder, AnswerDraft const& draft, Date today) {
    auto found = look_through(tx, folder.place.path, {{"答复", draft.answer, draft.make_public}}, today);
    // A mobile telephone in an answer may be that of a desk: who passes it says so.
    for (auto& one : found.phones) found.doubts.push_back(std::move(one));
    found.phones.clear();
    // What one person reads of himself may stand with a reason; what everybody reads is another matter.
    if (!draft.make_public) {
        for (auto& one : found.persons) found.doubts.push_back(std::move(one));
        found.persons.clear();
        return found;
    }
    auto more =
        look_through(tx, folder.place.path,
                     {{"公开的标题", draft.public_title, true}, {"公开的问题", draft.public_body, true}}, today);
    for (auto* persons : {&more.persons, &more.phones})
        for (auto& one : *persons) found.persons.push_back(std::move(one));
    for (auto& one : more.stops) found.stops.push_back(std::move(one));
    for (auto& one : more.doubts) found.doubts.push_back(std::move(one));
    return found;
}

Result<Question> save_answer(Desk& desk, QuestionId id, int saves, AnswerDraft const& typed) {
    auto const draft = TRY(cleaned(typed));
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_question(desk, tx, id));
        auto changed = TRY(with_draft(desk, tx, folder, draft));
        changed.saves = saves;
        if (!save(tx, changed)) return refuse(Why::conflict, wording::decided_meanwhile);
        record(desk, tx, "questions.save", "question", id.value);
        return *find_question(tx, id);
    });
}

Result<Question> submit(Desk& desk, QuestionId id, int saves, AnswerDraft const& typed) {
    auto const draft = TRY(cleaned(typed));
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_question(desk, tx, id));
        auto changed = TRY(with_draft(desk, tx, folder, draft));
        TRY(publishable(tx, folder, draft, desk.today()));
        changed.saves = saves;
        changed.because.clear();
        return take(desk, tx, folder, std::move(changed), Step::submit);
    });
}

Result<Question> send_back(Desk& desk, QuestionId id, int saves, std::string_view reason) {
    auto const words = clean_text(reason);
    if (words.empty()) return refuse(Why::invalid, wording::reason_needed);
    if (length_in_characters(words) > longest_reason) return refuse(Why::invalid, wording::too_long, "理由");
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_question(desk, tx, id));
        TRY(allowed(folder.question.state, Step::send_back, folder.parts));
        if (is_writer(tx, id, desk.actor.account.value)) return refuse(Why::not_allowed, wording::own_answer);
        auto changed = folder.question;
        changed.saves = saves;
        changed.because = desk.actor.name + "：" + words;
        return take(desk, tx, folder, std::move(changed), Step::send_back, words);
    });
}

Result<Question> answer(Desk& desk, QuestionId id, int saves, std::string_view regardless) {
    auto const why = clean_text(regardless);
    if (length_in_characters(why) > longest_reason) return refuse(Why::invalid, wording::too_long, "疑点核实情况");
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_question(desk, tx, id));
        TRY(allowed(folder.question.state, Step::answer, folder.parts));
        // Four eyes, by person and not by role (C14).
        if (is_writer(tx, id, desk.actor.account.value)) return refuse(Why::not_allowed, wording::own_answer);
        // Nobody passes a text other than the one that was read.
        if (folder.question.saves != saves) return refuse(Why::conflict, wording::decided_meanwhile);
        // The lists may have changed since it was handed in: everything is asked again.
        auto const found = TRY(publishable(tx, folder, draft_of(folder.question), desk.today()));
        if (!found.doubts.empty() && why.empty())
            return refuse(Why::invalid, wording::doubts_open, join(found.doubts, ""));
        auto changed = folder.question;
        changed.answered_at = desk.now;
        auto done = TRY(take(desk, tx, folder, std::move(changed), Step::answer, why));
        put_out(desk, tx, done);
        return done;
    });
}

Result<Question> hide(Desk& desk, QuestionId id, std::string_view reason) {
    auto const words = clean_text(reason);
    if (words.empty()) return refuse(Why::invalid, wording::reason_needed);
    if (length_in_characters(words) > longest_reason) return refuse(Why::invalid, wording::too_long, "理由");
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_public(desk, tx, id));
        unpublish(tx, id);
        auto changed = folder.question;
        changed.make_public = false;
        if (!save(tx, changed)) return refuse(Why::conflict, wording::decided_meanwhile);
        add(desk.database, tx, id, {"hide", desk.actor.name, words, false, desk.now});
        show_change(desk, tx, id);
        record(desk, tx, "questions.hide", "question", id.value, "", "", words);
        return *find_question(tx, id);
    });
}

Result<Question> set_common(Desk& desk, QuestionId id, Common common, std::optional<Date> valid_until) {
    if (common == Common::yes && valid_until &&
        (*valid_until <= desk.today() || *valid_until > desk.today() + Days{3 * 366}))
        return refuse(Why::invalid, wording::bad_day);
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_public(desk, tx, id));
        bool const yes = common == Common::yes;
        // An answer that is out of date stays so when it is offered no longer.
        auto const until = yes ? valid_until : find_published(tx, id)->valid_until;
        questions::set_common(tx, id, yes, until, desk.now);
        add(desk.database, tx, id, {yes ? "common" : "uncommon", desk.actor.name, "", false, desk.now});
        show_change(desk, tx, id);
        record(desk, tx, yes ? "questions.common" : "questions.uncommon", "question", id.value);
        return folder.question;
    });
}

}  // namespace mingtang::questions
