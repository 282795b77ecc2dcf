#include "compilation/deciding.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "catalog/retiring.hpp"
#include "catalog/store.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/names.hpp"
#include "compilation/wording.hpp"

namespace mingtang::compilation {
namespace {

using Kind = Refusal::Kind;
using catalog::CellProblem;
using catalog::Column;
using catalog::ItemId;
using storage::Transaction;

// The cells over an entry; the sentences of those that cannot be taken. The unit is judged when the draft is saved.
std::vector<CellProblem> put_all(catalog::Entry& entry, std::map<Column, std::string> const& cells) {
    std::vector<CellProblem> problems;
    for (auto const& [column, typed] : cells)
        if (column != Column::unit)
            if (auto problem = catalog::put(entry, column, typed)) problems.push_back({0, column, std::move(*problem)});
    return problems;
}

// 公开主体 is local: what the draft says of an item that is there already stays.
catalog::Entry localised(catalog::Entry entry, catalog::Item const* present) {
    if (present && !present->entry.subject.empty()) entry.subject = present->entry.subject;
    return entry;
}

}  // namespace

std::string in_words(Claim const& claim, std::string const& name) {
    auto words = std::string{chinese(claim.decision, claim.source)};
    if (claim.decision != Decision::undecided) words += "：" + shorten(name, 60);
    if (!claim.changed.empty()) words += "，改动" + claim.changed;
    if (!claim.reason.empty()) words += "（" + shorten(claim.reason, 100) + "）";
    return words;
}

Deciding::Deciding(Desk& desk, Transaction& tx, Case const& of) : desk_(desk), tx_(tx), case_(of) {
    for (auto& item : catalog::items_of_edition(tx, of.compilation.edition)) items_.emplace(item.id, std::move(item));
    batch_.revision = catalog::find_edition(tx, of.compilation.edition)->revision;
}

void Deciding::write(Queued& queued, catalog::RowChange change) {
    queued.row = int(batch_.rows.size());
    batch_.rows.push_back(std::move(change));
}

// The item goes from the draft; its id is remembered as long as an edition holds it.
void Deciding::leave(Claim const& claim, std::string reason) {
    if (!claim.item || !in_draft(claim.item)) return;
    batch_.removed.push_back({claim.item, shorten(reason, catalog::longest_reason)});
}

Result<std::vector<CellProblem>> Deciding::choose(ClaimId id, Choice const& choice) {
    auto found = find_claim(tx_, case_.compilation.id, id);
    if (!found) return refuse(Kind::conflict, wording::claim_gone);
    TRY(allowed(found->source, choice.decision, choice.reason));
    auto const row = row_of(tx_, case_.compilation, *found);
    if (!row) return refuse(Kind::conflict, wording::claim_gone);

    Queued queued{std::move(*found), row->name(), "", -1, row->entry};
    queued.before = in_words(queued.claim, row->name());
    auto problems = TRY(judge(queued, *row, choice));
    if (!problems.empty()) return problems;
    auto& claim = queued.claim;
    claim.decision = choice.decision;
    claim.reason = clean_text(choice.reason);
    claim.account = desk_.actor.account.value;
    claim.decided_by = desk_.actor.name;
    claim.decided_at = desk_.now;
    // Who confirmed the former decision has not seen this one.
    if (claim.answer != Answer::none) claim.answer = Answer::asked;
    claim.answer_words.clear();
    queued_.push_back(std::move(queued));
    return problems;
}

Result<std::vector<CellProblem>> Deciding::judge(Queued& queued, SourceRow const& row, Choice const& choice) {
    auto& claim = queued.claim;
    auto const at = items_.find(claim.item);
    auto const* const present = at == items_.end() ? nullptr : &at->second;
    catalog::RowChange change;
    change.item = present ? present->id : ItemId{};
    if (!present && claim.item) change.continues = claim.item;
    change.source = row.where;
    claim.changed.clear();

    switch (choice.decision) {
        case Decision::keep:
            change.entry = localised(row.entry, present);
            write(queued, std::move(change));
            return std::vector<CellProblem>{};

        case Decision::modify: {
            auto entry = present ? present->entry : row.entry;
            if (auto problems = put_all(entry, choice.cells); !problems.empty()) return problems;
            claim.changed = changed_columns(row.entry, entry);
            if (claim.changed.empty() && entry.subject == row.entry.subject)
                return refuse(Kind::invalid, wording::nothing_changed);
            if (item_name(entry).empty()) return refuse(Kind::invalid, wording::name_needed);
            change.entry = std::move(entry);
            change.cells = choice.cells;
            write(queued, std::move(change));
            return std::vector<CellProblem>{};
        }
        case Decision::add: {
            auto entry = row.entry;
            if (auto problems = put_all(entry, choice.cells); !problems.empty()) return problems;
            if (item_name(entry).empty()) return refuse(Kind::invalid, wording::name_needed);
            // What only covered this entry stays; the new item is one of its own.
            if (claim.decision == Decision::cover) {
                change.item = {};
                change.continues = {};
            }
            change.entry = std::move(entry);
            change.cells = choice.cells;
            write(queued, std::move(change));
            return std::vector<CellProblem>{};
        }
        case Decision::cover: {
            auto const by = items_.find(choice.item);
            if (by == items_.end()) return refuse(Kind::invalid, wording::no_such_item);
            if (claim.decision == Decision::add && claim.item != choice.item)
                leave(claim, "由“" + item_name(by->second.entry) + "”包含");
            claim.item = choice.item;
            if (choice.name == Choice::Name::of_the_service && item_name(by->second.entry) != row.name()) {
                catalog::RowChange renamed;
                renamed.item = choice.item;
                renamed.cells[by->second.entry.level2.empty() ? Column::level1 : Column::level2] = row.name();
                claim.changed = "事项名称";
                write(queued, std::move(renamed));
            }
            return std::vector<CellProblem>{};
        }
        case Decision::drop:
            if (claim.decision != Decision::cover) leave(claim, clean_text(choice.reason));
            if (claim.decision == Decision::cover) claim.item = {};
            return std::vector<CellProblem>{};

        case Decision::undecided:
            break;
    }
    return refuse(Kind::invalid, wording::not_of_this_source, std::string{chinese(choice.decision, claim.source)});
}

void Deciding::add(catalog::Entry entry, std::string source) {
    Queued queued;
    queued.name = item_name(entry);
    catalog::RowChange change;
    change.entry = std::move(entry);
    change.source = std::move(source);
    write(queued, std::move(change));
    queued_.push_back(std::move(queued));
}

Result<std::vector<ItemId>> Deciding::save() {
    if (!batch_.rows.empty() || !batch_.removed.empty()) {
        auto const saving = TRY(catalog::save_rows(desk_, tx_, case_.compilation.edition, batch_));
        if (saving.kind == catalog::Saving::Kind::conflict) return refuse(Kind::conflict, wording::draft_changed);
        if (saving.kind == catalog::Saving::Kind::wrong_cells)
            return refuse(Kind::invalid, wording::wrong_cell, saving.problems.front().message);
        for (auto& queued : queued_)
            if (queued.row >= 0) queued.claim.item = saving.rows.at(std::size_t(queued.row)).item;
    }
    std::vector<ItemId> items;
    for (auto const& queued : queued_) {
        items.push_back(queued.claim.item);
        if (!queued.claim.id) continue;
        auto claim = queued.claim;
        // An item that stood in no edition went with its row, and the database took it out of the claim.
        if (claim.decision == Decision::drop && claim.item)
            claim.item = find_claim(tx_, claim.compilation, claim.id)->item;
        decided(tx_, claim);
        record(desk_, tx_, "compilation.decide", "claim", claim.id.value, queued.before, in_words(claim, queued.name),
               claim.reason);
    }
    settle_lists();
    return items;
}

void Deciding::settle_lists() {
    compilation::settle_lists(desk_, tx_, case_.compilation);
}

void settle_lists(Desk& desk, Transaction& tx, Compilation const& compilation) {
    std::map<std::string, ItemId> by_name;
    std::map<ItemId, std::string> name_of_item;
    for (auto const& item : catalog::items_of_edition(tx, compilation.edition)) {
        auto const name = folded(item_name(item.entry));
        by_name.emplace(name, item.id);
        name_of_item.emplace(item.id, name);
    }
    for (auto const source : {Source::powers, Source::services})
        for (auto& one : list_claims(tx, compilation.id, source)) {
            auto& claim = one.claim;
            auto const name = folded(one.name);
            auto const before = in_words(claim, one.name);
            if (claim.decision == Decision::undecided) {
                auto const at = by_name.find(name);
                if (at == by_name.end()) continue;
                claim.decision = Decision::cover;
                claim.item = at->second;
                claim.reason.clear();
                claim.notice.clear();
            } else if (claim.decision == Decision::cover) {
                auto const at = name_of_item.find(claim.item);
                bool const here = at != name_of_item.end();
                if (here && (claim.decided_by != by_same_name || at->second == name)) continue;
                claim.decision = Decision::undecided;
                claim.item = {};
                claim.notice = here ? "原来同名的事项已改名，请重新对应。" : "原来对应的事项已不在草稿中，请重新决定。";
            } else {
                continue;
            }
            bool const covered = claim.decision == Decision::cover;
            claim.account = 0;
            claim.decided_by = covered ? std::string{by_same_name} : "";
            claim.decided_at = covered ? std::optional{desk.now} : std::nullopt;
            decided(tx, claim);
            if (!covered) moved(tx, claim);
            record(desk, tx, "compilation.match_names", "claim", claim.id.value, before, in_words(claim, one.name),
                   std::string{by_same_name});
        }
}

}  // namespace mingtang::compilation
