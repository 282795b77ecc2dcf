#include "compilation/confirming.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/store.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/deciding.hpp"
#include "compilation/decisions.hpp"
#include "compilation/rights.hpp"
#include "compilation/wording.hpp"

namespace mingtang::compilation {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

Result<Claim> asked_claim(Desk const& desk, Transaction& tx, CompilationId id, ClaimId claim_id) {
    auto claim = find_claim(tx, id, claim_id);
    if (!claim || claim->asked_unit != desk.actor.unit) return refuse(Kind::not_found, wording::not_found);
    if (!identity::may(desk.actor, identity::Act::edit_catalog)) return refuse(Kind::not_allowed, wording::not_allowed);
    if (claim->answer != Answer::asked) return refuse(Kind::wrong_state, wording::not_asked);
    return std::move(*claim);
}

void write_answer(Desk const& desk, Transaction& tx, Claim& claim, Answer answer, std::string words,
                  std::string_view act) {
    auto const before = std::string{chinese(claim.answer)};
    claim.answer = answer;
    claim.answer_words = std::move(words);
    claim.answered_by = desk.actor.name;
    claim.answered_at = desk.now;
    answered(tx, claim);
    record(desk, tx, act, "claim", claim.id.value, before, std::string{chinese(answer)}, claim.answer_words);
}

}  // namespace

Result<int> ask_confirmation(Desk& desk, CompilationId id) {
    return desk.database.change([&](Transaction& tx) -> Result<int> {
        auto const open = TRY(open_to_decide(desk, tx, id));
        auto const& responsible = open.field.responsible_units;
        int sent = 0;
        for (auto const& claim : claims_of(tx, id)) {
            if (claim.decision == Decision::undecided || claim.decision == Decision::drop || !claim.item) continue;
            if (claim.answer != Answer::none) continue;
            auto const item = catalog::find_item_of(tx, open.compilation.edition, claim.item);
            if (!item || std::ranges::find(responsible, item->disclosing_unit) == responsible.end()) continue;
            asked(tx, claim.id, item->disclosing_unit);
            record(desk, tx, "compilation.ask_confirmation", "claim", claim.id.value,
                   std::string{chinese(Answer::none)}, std::string{chinese(Answer::asked)},
                   shorten(item_name(item->entry), 60));
            ++sent;
        }
        if (sent == 0) return refuse(Kind::wrong_state, wording::nobody_to_ask);
        return sent;
    });
}

Result<int> confirm(Desk& desk, std::vector<std::pair<CompilationId, ClaimId>> const& rows) {
    return desk.database.change([&](Transaction& tx) -> Result<int> {
        if (rows.empty()) return refuse(Kind::invalid, wording::nothing_ticked);
        for (auto const& [id, claim_id] : rows) {
            auto claim = TRY(asked_claim(desk, tx, id, claim_id));
            write_answer(desk, tx, claim, Answer::confirmed, "", "compilation.confirm");
        }
        return int(rows.size());
    });
}

Result<ClaimId> object(Desk& desk, CompilationId id, ClaimId claim_id, std::string const& words) {
    return desk.database.change([&](Transaction& tx) -> Result<ClaimId> {
        auto claim = TRY(asked_claim(desk, tx, id, claim_id));
        auto clean = clean_text(words);
        if (clean.empty()) return refuse(Kind::invalid, wording::objection_needs_words);
        write_answer(desk, tx, claim, Answer::objected, std::move(clean), "compilation.object");
        return claim_id;
    });
}

Result<ClaimId> settle(Desk& desk, CompilationId id, ClaimId claim_id, std::string const& words) {
    return desk.database.change([&](Transaction& tx) -> Result<ClaimId> {
        TRY(open_to_decide(desk, tx, id));
        auto claim = find_claim(tx, id, claim_id);
        if (!claim) return refuse(Kind::conflict, wording::claim_gone);
        if (claim->answer != Answer::objected) return refuse(Kind::wrong_state, wording::no_objection);
        auto const clean = clean_text(words);
        if (clean.empty()) return refuse(Kind::invalid, wording::reason_needed);
        // Both sides' words stay readable, the objection's first.
        write_answer(desk, tx, *claim, Answer::settled, claim->answer_words + "\n处理：" + clean, "compilation.settle");
        return claim_id;
    });
}

}  // namespace mingtang::compilation
