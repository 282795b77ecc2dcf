// find – check – change – record – commit.
#include "questions/asking.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "identity/store.hpp"
#include "identity/throttle.hpp"
#include "org/store.hpp"
#include "questions/door.hpp"
#include "questions/due.hpp"
#include "questions/folder.hpp"
#include "questions/query_code.hpp"
#include "questions/store.hpp"
#include "questions/wording.hpp"

namespace mingtang::questions {
namespace {

using namespace std::chrono_literals;
using Why = Refusal::Kind;
using storage::Transaction;

// security.md §5, the ladder of public forms.
constexpr auto slowest_machine = 3s;
constexpr int most_of_network = 5, most_of_all = 60;  // in an hour
constexpr std::int64_t free_wrong_codes = 10;

org::Jurisdiction district(Transaction& tx) {
    for (auto& one : org::jurisdictions_under(tx, "/"))
        if (!one.parent) return std::move(one);
    return {};
}

NewQuestion cleaned(NewQuestion const& wanted) {
    return {clean_line(wanted.subject), clean_text(wanted.body), clean_line(wanted.contact), wanted.unit,
            wanted.publicly};
}

// Why a person looks at it before it goes to a unit; "" for most.
std::string held_because(Transaction& tx, Keys const& keys, Sent const& sent, std::string const& visitor, Instant now) {
    if (sent.trapped) return "填写了不应填写的栏目";
    auto const drawn = keys.drawn_at(sent.form_number);
    if (!drawn || now - *drawn < slowest_machine) return "打开页面后很快就提交";
    if (!visitor.empty() && count_asked_by(tx, visitor, now - 1h) >= most_of_network) return "同一网络一小时内提交较多";
    if (count_asked_since(tx, now - 1h) >= most_of_all) return "一小时内咨询特别多";
    return {};
}

}  // namespace

std::vector<Fault> faults(Transaction& tx, NewQuestion const& typed, Date today) {
    auto const wanted = cleaned(typed);
    std::vector<Fault> found;
    auto const add = [&](std::string field, Wording says) {
        found.push_back({std::move(field), {Why::invalid, says}});
    };
    auto const subject = length_in_characters(wanted.subject), body = length_in_characters(wanted.body);
    if (subject < least_subject || subject > longest_subject) add("subject", wording::subject_needed);
    if (body < least_body || body > longest_body) add("body", wording::body_needed);
    if (length_in_characters(wanted.contact) > longest_contact) add("contact", wording::contact_long);
    // 个人信息保护法 14: 该同意应当由个人在充分知情的前提下自愿、明确作出. Nobody chooses for the asker.
    if (!wanted.publicly) add("publicly", wording::choose_publicly);
    if (wanted.unit) {
        auto const units = org::units_under(tx, "/", today);
        if (std::ranges::none_of(units, [&](auto const& unit) { return unit.id == wanted.unit; }))
            add("unit", wording::unknown_unit);
    }
    return found;
}

Result<Asked> ask(Desk& desk, Keys const& keys, NewQuestion const& typed, Sent const& sent) {
    auto const wanted = cleaned(typed);
    // All that was chosen: who goes back and says 不公开 has sent another question.
    auto const kept_code =
        keys.code_of(sent.form_number, sent.browser,
                     wanted.subject + "\n" + wanted.body + "\n" + wanted.contact + "\n" + wanted.unit.text() +
                         (!wanted.publicly   ? "\n"
                          : *wanted.publicly ? "\nyes"
                                             : "\nno"));
    auto const digest = keys.digest_of(kept_code);
    auto const visitor = keys.visitor(sent.network);
    auto const there = [&]() -> std::optional<Asked> {
        auto question = desk.database.read([&](Transaction& tx) { return find_question_by_code(tx, digest); });
        if (!question) return std::nullopt;
        return Asked{std::move(*question), code_as_shown(kept_code)};
    };
    if (auto asked = there()) return std::move(*asked);
    try {
        return desk.database.change([&](Transaction& tx) -> Result<Asked> {
            if (auto const wrong = faults(tx, wanted, desk.today()); !wrong.empty())
                return tl::unexpected(wrong.front().refusal);
            auto const unit = wanted.unit ? org::find_unit(tx, wanted.unit) : std::nullopt;
            Question one;
            one.id = desk.database.make_id<QuestionId>();
            one.jurisdiction = unit ? unit->jurisdiction : district(tx).id;
            one.unit = wanted.unit;
            one.subject = wanted.subject;
            one.body = wanted.body;
            one.contact = keys.sealed(one.id, wanted.contact);
            one.publicly = *wanted.publicly;
            one.code_sm3 = digest;
            one.visitor = visitor;
            one.asked_at = desk.now;
            one.counted_from = desk.today();
            one.held_because = held_because(tx, keys, sent, visitor, desk.now);
            one.state = !one.held_because.empty() ? State::held : unit ? State::assigned : State::waiting;
            one.due_on = due_on(desk.today(), 0, statutes::built_in(), desk.workdays);
            add(tx, one);
            add(desk.database, tx, one.id, {"ask", "", "", true, desk.now});
            touch(desk, tx, {std::string{door::topic_of_list}});  // the figures above the list
            record(desk, tx, "questions.ask", "question", one.id.value, "", std::string{code(one.state)});
            return Asked{one, code_as_shown(kept_code)};
        });
    } catch (storage::Failure const& failure) {
        // The same form twice at once: the unique digest let one through.
        if (failure.kind() != storage::Failure::Kind::constraint) throw;
        if (auto asked = there()) return std::move(*asked);
        throw;
    }
}

Result<Question> look_up(Desk& desk, Keys const& keys, std::string_view typed, std::string_view network) {
    auto const kept = code_as_kept(typed);
    auto const name = "question-code:" + keys.visitor(network);
    struct Answer {
        std::optional<Question> question;
        bool waits = false;
    };
    auto const answer = desk.database.change([&](Transaction& tx) -> Result<Answer> {
        auto const counter = identity::find_counter(tx, name);
        if (!network.empty() && identity::waiting(counter, desk.now)) return Answer{{}, true};
        auto question = kept.empty() ? std::nullopt : find_question_by_code(tx, keys.digest_of(kept));
        if (!question && !network.empty())
            identity::save_counter(tx, name, identity::after_failure(counter, free_wrong_codes, desk.now));
        return Answer{std::move(question), false};
    });
    if (!answer) return tl::unexpected(answer.error());
    if (answer->waits) return refuse(Why::conflict, wording::too_many_codes);
    if (!answer->question) return refuse(Why::not_found, wording::no_such_code);
    return *answer->question;
}

Result<Question> supplement(Desk& desk, Keys const& keys, std::string_view typed, std::string_view network,
                            std::string_view words) {
    auto const found = TRY(look_up(desk, keys, typed, network));
    auto const said = clean_text(words);
    if (said.empty() || length_in_characters(said) > longest_body)
        return refuse(Why::invalid, wording::supplement_needed);
    return desk.database.change([&](Transaction& tx) -> Result<Question> {
        auto const place = org::find_jurisdiction(tx, found.jurisdiction);
        Folder const folder{*find_question(tx, found.id), *place, {}, {By::asker}};
        if (folder.question.state != State::asking) return refuse(Why::wrong_state, wording::nothing_asked);
        auto changed = folder.question;
        changed.paused += std::max(0, desk.workdays.between(*changed.asking_since, desk.today()));
        changed.asking_since.reset();
        changed.due_on = due_on(changed.counted_from, changed.paused, statutes::built_in(), desk.workdays);
        return take(desk, tx, folder, std::move(changed), Step::supplement, said, Shown::to_asker);
    });
}

Result<QuestionId> helped(Desk& desk, QuestionId id) {
    return desk.database.change([&](Transaction& tx) -> Result<QuestionId> {
        if (!find_published(tx, id)) return refuse(Why::not_found, wording::not_found);
        count_helped(tx, id);
        return id;
    });
}

}  // namespace mingtang::questions
