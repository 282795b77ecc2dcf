// The steps of a question as their forms send them: text to values, the action, and back to its page.
#include <charconv>

#include "base/text.hpp"
#include "desk/gate.hpp"
#include "questions/answering.hpp"
#include "questions/handlers.hpp"
#include "questions/handling.hpp"
#include "questions/wording.hpp"
#include "questions/workbench.hpp"

namespace mingtang::questions {
namespace {

// Rights before forms: whoever may not take the step learns nothing of what would be wrong with it.
Result<bool> theirs(desk::Visit& visit, QuestionId id, Step step) {
    return visit.desk.database.read([&](storage::Transaction& tx) -> Result<bool> {
        auto const folder = TRY(open_question(visit.desk, tx, id));
        auto const open = allowed(folder.question.state, step, folder.parts);
        if (!open && open.error().kind == Refusal::Kind::not_allowed) return tl::unexpected(open.error());
        return true;
    });
}

Result<bool> visible(desk::Visit& visit, QuestionId id) {
    return visit.desk.database.read([&](storage::Transaction& tx) -> Result<bool> {
        TRY(open_question(visit.desk, tx, id));
        return true;
    });
}

template <class Act>
web::Response after(desk::Visit& visit, std::string_view word, Act&& act) {
    auto const id = QuestionId::parse(visit.captured(0));
    if (!id) return desk::not_found(visit);
    if (auto const there = visible(visit, *id); !there) return desk::page_for(visit, there.error());
    auto const taken = act(*id);
    if (taken) return done(path_of(*id), word);
    return question_refused(visit, *id, taken.error());
}

template <class Act>
web::Response take_step(desk::Visit& visit, Step step, std::string_view word, Act&& act) {
    auto const id = QuestionId::parse(visit.captured(0));
    if (!id) return desk::not_found(visit);
    if (auto const right = theirs(visit, *id, step); !right) return desk::page_for(visit, right.error());
    return after(visit, word, act);
}

AnswerDraft draft_sent(web::Request const& request) {
    return {std::string{request.field("answer")}, std::string{request.field("public_title")},
            std::string{request.field("public_body")}, request.field("publicly") == "yes",
            std::string{request.field("policy")}};
}

int saves_sent(web::Request const& request) {
    auto const text = request.field("saves");
    int saves = 0;
    std::from_chars(text.data(), text.data() + text.size(), saves);
    return saves;
}

}  // namespace

web::Response assign_question(desk::Visit& visit) {
    auto const unit = org::UnitId::parse(visit.request.field("unit")).value_or(org::UnitId{});
    return take_step(visit, Step::assign, "assigned",
                     [&](QuestionId id) { return assign(visit.desk, id, unit, visit.request.field("assign_reason")); });
}

web::Response hand_back_question(desk::Visit& visit) {
    auto const id = QuestionId::parse(visit.captured(0));
    if (!id) return desk::not_found(visit);
    if (auto const right = theirs(visit, *id, Step::hand_back); !right) return desk::page_for(visit, right.error());
    auto const taken = hand_back(visit.desk, *id, visit.request.field("back_reason"));
    // It is not this unit's any more: its page would not be found.
    return taken ? done(std::string{home}, "handed_back") : question_refused(visit, *id, taken.error());
}

web::Response ask_more_of_asker(desk::Visit& visit) {
    return take_step(visit, Step::ask_more, "asked",
                     [&](QuestionId id) { return ask_more(visit.desk, id, visit.request.field("more")); });
}

web::Response carry_on_question(desk::Visit& visit) {
    return take_step(visit, Step::carry_on, "going_on", [&](QuestionId id) { return carry_on(visit.desk, id); });
}

web::Response save_answer_form(desk::Visit& visit) {
    return take_step(visit, Step::submit, "saved", [&](QuestionId id) {
        return save_answer(visit.desk, id, saves_sent(visit.request), draft_sent(visit.request));
    });
}

web::Response submit_answer(desk::Visit& visit) {
    return take_step(visit, Step::submit, "submitted", [&](QuestionId id) {
        return submit(visit.desk, id, saves_sent(visit.request), draft_sent(visit.request));
    });
}

web::Response send_back_answer(desk::Visit& visit) {
    return take_step(visit, Step::send_back, "returned", [&](QuestionId id) {
        return send_back(visit.desk, id, saves_sent(visit.request), visit.request.field("return_reason"));
    });
}

web::Response pass_answer(desk::Visit& visit) {
    return take_step(visit, Step::answer, "answered", [&](QuestionId id) {
        return answer(visit.desk, id, saves_sent(visit.request), visit.request.field("regardless"));
    });
}

web::Response dismiss_question(desk::Visit& visit) {
    return take_step(visit, Step::dismiss, "dismissed",
                     [&](QuestionId id) { return dismiss(visit.desk, id, visit.request.field("dismiss_reason")); });
}

web::Response reopen_question(desk::Visit& visit) {
    return take_step(visit, Step::reopen, "reopened",
                     [&](QuestionId id) { return reopen(visit.desk, id, visit.request.field("reopen_reason")); });
}

web::Response hide_answer(desk::Visit& visit) {
    return after(visit, "hidden",
                 [&](QuestionId id) { return hide(visit.desk, id, visit.request.field("hide_reason")); });
}

web::Response set_common_question(desk::Visit& visit) {
    auto const typed = clean_line(visit.request.field("valid_until"));
    auto const until = parse_date(typed);
    auto const common = visit.request.field("common") == "no" ? Common::no : Common::yes;
    return after(visit, common == Common::yes ? "common" : "uncommon", [&](QuestionId id) -> Result<Question> {
        if (common == Common::yes && !typed.empty() && !until) return refuse(Refusal::Kind::invalid, wording::bad_day);
        return set_common(visit.desk, id, common, until);
    });
}

// Shown once, in the answer itself: no address leads to a contact.
web::Response open_contact_form(desk::Visit& visit) {
    auto const id = QuestionId::parse(visit.captured(0));
    if (!id) return desk::not_found(visit);
    if (auto const there = visible(visit, *id); !there) return desk::page_for(visit, there.error());
    auto contact = open_contact(visit.desk, Keys{visit.gate->case_secret}, *id, visit.request.field("contact_reason"));
    if (!contact) return question_refused(visit, *id, contact.error());
    return question_with_contact(visit, *id, std::move(*contact));
}

}  // namespace mingtang::questions
