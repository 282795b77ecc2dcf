#include "questions/retention.hpp"

#include "org/store.hpp"
#include "questions/looked_through.hpp"
#include "questions/store.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::questions {
namespace {

// The first moment of which it can be said that it is older than the limit allows.
std::optional<Instant> kept_since(Date today) {
    auto const limit = statutes::built_in().limit("question.contact_kept", today);
    if (!limit) return std::nullopt;
    return Instant{statutes::months_after(today, -limit->amount)} - std::chrono::hours{8};
}

}  // namespace

int erase_what_is_over(Desk& desk, storage::Transaction& tx) {
    // Networks are told apart for the ladder of an hour, and for a month in case somebody has to look.
    forget_visitors(tx, desk.now - Days{30});
    auto const since = kept_since(desk.today());
    if (!since) return 0;
    int erased = 0;
    for (auto const id : questions_to_erase(tx, *since)) {
        auto one = *find_question(tx, id);
        auto const place = *org::find_jurisdiction(tx, one.jurisdiction);
        auto const masked = [&](std::string_view words) { return with_masks(tx, place.path, words, desk.today()); };
        one.subject = masked(one.subject);
        one.body = masked(one.body);
        // What readers see was looked through before; an answer to one person may name what only they should know.
        if (!find_published(tx, id))
            for (auto* words : {&one.answer, &one.public_title, &one.public_body}) *words = masked(*words);
        erase(tx, one, desk.now);
        for (auto const& step : asker_steps(tx, id)) change_step_words(tx, step.id, masked(step.words));
        record(desk, tx, "questions.erase", "question", id.value);
        ++erased;
    }
    return erased;
}

}  // namespace mingtang::questions
