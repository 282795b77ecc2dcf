// find – check – change – record – commit.
#include "questions/handling.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "org/store.hpp"
#include "questions/door.hpp"
#include "questions/due.hpp"
#include "questions/folder.hpp"
#include "questions/surfaces.hpp"
#include "questions/wording.hpp"

namespace mingtang::questions {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

constexpr std::size_t longest_reason = 1000;

Result<std::string> words_of(std::string_view typed, Wording needed) {
    auto words = clean_text(typed);
    if (words.empty()) return refuse(Why::invalid, needed);
    if (length_in_characters(words) > longest_reason) return refuse(Why::invalid, wording::too_long, "说明");
    return words;
}

// The clock goes on: the days that were waited for the asker do not count.
void resume(Question& question, Desk const& desk) {
    if (!question.asking_since) return;
    question.paused += std::max(0, desk.workdays.between(*question.asking_since, desk.today()));
    question.asking_since.reset();
    question.due_on = due_on(question.counted_from, question.paused, statutes::built_in(), desk.workdays);
}

}  // namespace

Result<Question> assign(Desk& desk, QuestionId id, org::UnitId wanted, std::string_view reason) {
    auto const words = clean_text(reason);
    if (length_in_characters(words) > longest_reason) return refuse(Why::invalid, wording::too_long, "说明");
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_question(desk, tx, id));
        TRY(allowed(folder.question.state, Step::assign, folder.parts));
        // Those of the place that exist today: one that has ended answers nobody.
        auto const units = org::units_under(tx, desk.actor.jurisdiction_path, desk.today());
        auto const unit = std::ranges::find(units, wanted, &org::Unit::id);
        if (unit == units.end()) return refuse(Why::invalid, wording::unit_needed);
        if (folder.question.unit && folder.question.state == State::assigned && words.empty())
            return refuse(Why::invalid, wording::reason_needed);
        auto changed = folder.question;
        changed.unit = unit->id;
        changed.jurisdiction = unit->jurisdiction;
        changed.because.clear();
        return take(desk, tx, folder, std::move(changed), Step::assign,
                    unit->name + (words.empty() ? "" : "：" + words));
    });
}

Result<Question> hand_back(Desk& desk, QuestionId id, std::string_view reason) {
    auto const words = TRY(words_of(reason, wording::reason_needed));
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_question(desk, tx, id));
        auto changed = folder.question;
        auto const unit = org::find_unit(tx, changed.unit);
        // A street's goes back to the office of the district: it lies with the place above again.
        auto place = folder.place;
        while (place.parent) place = *org::find_jurisdiction(tx, place.parent);
        changed.unit = {};
        changed.jurisdiction = place.id;
        changed.because = (unit ? unit->name + "退回：" : "") + words;
        return take(desk, tx, folder, std::move(changed), Step::hand_back, words);
    });
}

Result<Question> ask_more(Desk& desk, QuestionId id, std::string_view typed) {
    auto const words = TRY(words_of(typed, wording::words_needed));
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_question(desk, tx, id));
        auto changed = folder.question;
        changed.asking_since = desk.today();
        return take(desk, tx, folder, std::move(changed), Step::ask_more, words, Shown::to_asker);
    });
}

Result<Question> carry_on(Desk& desk, QuestionId id) {
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_question(desk, tx, id));
        auto changed = folder.question;
        resume(changed, desk);
        return take(desk, tx, folder, std::move(changed), Step::carry_on);
    });
}

Result<Question> dismiss(Desk& desk, QuestionId id, std::string_view reason) {
    auto const words = TRY(words_of(reason, wording::reason_needed));
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_question(desk, tx, id));
        auto changed = folder.question;
        resume(changed, desk);
        changed.because = words;
        // What was answered in public before it was taken up again is not an answer any more.
        changed.make_public = false;
        unpublish(tx, id);
        auto const done = TRY(take(desk, tx, folder, std::move(changed), Step::dismiss, words, Shown::to_asker));
        show_change(desk, tx, id);
        return done;
    });
}

Result<Question> reopen(Desk& desk, QuestionId id, std::string_view reason) {
    auto const words = TRY(words_of(reason, wording::reason_needed));
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const folder = TRY(open_question(desk, tx, id));
        auto changed = folder.question;
        changed.because = words;
        changed.answered_at.reset();
        changed.erased_at.reset();  // what is said from now on is erased in its own time
        // Days begin anew with the day on which it was taken up again.
        changed.counted_from = desk.today();
        changed.paused = 0;
        changed.due_on = due_on(changed.counted_from, 0, statutes::built_in(), desk.workdays);
        touch(desk, tx, {std::string{door::topic_of_list}});  // the figures above the list
        return take(desk, tx, folder, std::move(changed), Step::reopen, words);
    });
}

Result<std::string> open_contact(Desk& desk, Keys const& keys, QuestionId id, std::string_view reason) {
    auto const words = TRY(words_of(reason, wording::reason_needed));
    return desk.database.change([&](Transaction& tx) -> Result<std::string> {
        auto const folder = TRY(open_question(desk, tx, id));
        bool const answers = std::ranges::find(folder.parts, By::clerk) != folder.parts.end();
        if (!answers) return refuse(Why::not_allowed, wording::not_allowed);
        if (folder.question.contact.empty()) return refuse(Why::wrong_state, wording::no_contact);
        auto contact = keys.opened(id, folder.question.contact);
        if (!contact) return refuse(Why::wrong_state, wording::contact_broken);
        record(desk, tx, "questions.open_contact", "question", id.value, "", "", words);
        return *contact;
    });
}

}  // namespace mingtang::questions
