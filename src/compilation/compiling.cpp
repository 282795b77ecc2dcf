// find – check – change – record – commit. What a decision does to the draft is deciding.cpp.
#include "compilation/compiling.hpp"

#include <set>

#include "base/text.hpp"
#include "catalog/actions.hpp"
#include "catalog/codes.hpp"
#include "catalog/store.hpp"
#include "catalog/workflow.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/deciding.hpp"
#include "compilation/wording.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using Kind = Refusal::Kind;
using catalog::CellProblem;
using catalog::EditionState;
using catalog::ItemId;
using storage::Transaction;

// The draft to compile over: the one in work, or a new one.
Result<catalog::EditionId> draft_for(Desk& desk, Transaction& tx, NewCompilation const& wanted) {
    if (auto const known = catalog::find_catalog_of(tx, wanted.jurisdiction, wanted.field, wanted.level))
        for (auto const& edition : catalog::editions_of_catalog(tx, known->id)) {
            if (catalog::in_work(edition.state)) return edition.id;
            if (edition.state == EditionState::submitted)
                return refuse(Kind::conflict, wording::edition_waits, edition.author_name);
        }
    return catalog::start_draft(desk, tx, {wanted.jurisdiction, wanted.field, wanted.level});
}

// The draft's items that no row has yet, by both names; the k-th row of equal names is the k-th item.
class ItemsByName {
  public:
    explicit ItemsByName(Transaction& tx, Compilation const& compilation) {
        std::set<ItemId> claimed;
        for (auto const& claim : claims_of(tx, compilation.id)) claimed.insert(claim.item);
        for (auto const& item : catalog::items_of_edition(tx, compilation.edition)) {
            if (!claimed.contains(item.id)) open_[key_of(item.entry)].push_back(item.id);
            here_.insert(item.id);
        }
    }
    ItemId take(catalog::Entry const& entry) {
        auto const at = open_.find(key_of(entry));
        if (at == open_.end() || at->second.empty()) return {};
        auto const item = at->second.front();
        at->second.erase(at->second.begin());
        return item;
    }
    bool has(ItemId item) const { return here_.contains(item); }

  private:
    std::map<std::string, std::vector<ItemId>> open_;
    std::set<ItemId> here_;
};

// What was decided of the same row last time, when the row is still what it was and its item still stands.
class Earlier {
  public:
    Earlier(Transaction& tx, catalog::CatalogId catalog, CompilationId except) : tx_(tx) {
        for (auto& one : compilations_of(tx, catalog))
            if (one.id != except && !compilation_) compilation_ = std::move(one);
        if (!compilation_) return;
        for (auto& claim : claims_of(tx, compilation_->id))
            claims_.emplace(std::pair{claim.source, claim.matter}, std::move(claim));
    }
    std::optional<Claim> same(SourceRow const& row) const {
        auto const at = claims_.find({row.source, row.matter});
        if (at == claims_.end() || at->second.decision == Decision::undecided) return std::nullopt;
        auto const former = row_of(tx_, *compilation_, at->second);
        if (!former || former->entry != row.entry || former->listed.name != row.listed.name) return std::nullopt;
        return at->second;
    }

  private:
    Transaction& tx_;
    std::optional<Compilation> compilation_;
    std::map<std::pair<Source, MatterId>, Claim> claims_;
};

Claim claim_of(Desk& desk, CompilationId compilation, SourceRow const& row) {
    Claim claim;
    claim.id = desk.database.make_id<ClaimId>();
    claim.compilation = compilation;
    claim.source = row.source;
    claim.row = row.row;
    claim.matter = row.matter;
    claim.position = row.position;
    return claim;
}

void add_claims(Desk& desk, Transaction& tx, Compilation const& compilation, std::vector<SourceRow> const& rows) {
    ItemsByName items{tx, compilation};
    Earlier const earlier{tx, compilation.catalog.id, compilation.id};
    for (auto const& row : rows) {
        auto claim = claim_of(desk, compilation.id, row);
        auto const before = earlier.same(row);
        if (prints_entries(row.source)) claim.item = items.take(row.entry);
        bool const stands = before && (before->decision == Decision::drop || items.has(before->item));
        if (stands) {
            claim.item = before->item;
            claim.notice = "沿用上次编制的决定";
        }
        add(tx, claim);
        if (!stands) continue;
        claim.decision = before->decision;
        claim.changed = before->changed;
        claim.reason = before->reason;
        claim.account = before->account;
        claim.decided_by = before->decided_by;
        claim.decided_at = before->decided_at;
        decided(tx, claim);
        moved(tx, claim);  // with its notice
    }
}

Result<int> all(Desk& desk, CompilationId id, std::vector<ClaimId> const& claims, Choice const& choice) {
    return desk.database.change([&](Transaction& tx) -> Result<int> {
        auto const open = TRY(open_to_decide(desk, tx, id));
        if (claims.empty()) return refuse(Kind::invalid, wording::nothing_ticked);
        Deciding deciding{desk, tx, open};
        for (auto const claim : claims) TRY(deciding.choose(claim, choice));
        TRY(deciding.save());
        return int(claims.size());
    });
}

}  // namespace

Result<CompilationId> begin(Desk& desk, NewCompilation const& wanted) try {
    return desk.database.change([&](Transaction& tx) -> Result<CompilationId> {
        auto const place = org::find_jurisdiction(tx, wanted.jurisdiction);
        if (!place || !identity::covers(desk.actor.jurisdiction_path, place->path))
            return refuse(Kind::not_found, wording::not_found);
        auto const field = org::find_field(tx, wanted.field, desk.today());
        if (!field) return refuse(Kind::not_found, wording::not_found);
        if (!decides(desk, tx, *place, *field))
            return refuse(Kind::not_allowed, wording::not_the_lead, place->name + field->name);
        if (auto const known = catalog::find_catalog_of(tx, place->id, field->id, wanted.level))
            for (auto const& one : compilations_of(tx, known->id))
                if (!one.finished_at) return refuse(Kind::conflict, wording::already_begun, one.actor);

        auto const gathered = TRY(gather(tx, *place, *field, wanted.level));
        auto const edition = TRY(draft_for(desk, tx, wanted));
        Compilation made;
        made.id = desk.database.make_id<CompilationId>();
        made.catalog = *catalog::find_catalog(tx, catalog::find_edition(tx, edition)->catalog);
        made.edition = edition;
        made.base_edition = gathered.base;
        made.round = wanted.round;
        made.unit = desk.actor.unit;
        made.account = desk.actor.account.value;
        made.actor = desk.actor.name;
        made.begun_at = desk.now;
        add(tx, made);
        add_claims(desk, tx, made, gathered.rows);
        settle_lists(desk, tx, made);
        record(desk, tx, "compilation.begin", "compilation", made.id.value, "",
               place->name + " " + field->name + "，" + std::to_string(gathered.rows.size()) + " 行");
        return made.id;
    });
} catch (storage::Failure const& failure) {
    // Two began at once: the unique index let one through.
    if (failure.kind() != storage::Failure::Kind::constraint) throw;
    return refuse(Kind::conflict, wording::already_begun, "他人刚刚开始");
}

Result<std::vector<CellProblem>> decide(Desk& desk, CompilationId id, ClaimId claim, Choice const& choice) {
    return desk.database.change([&](Transaction& tx) -> Result<std::vector<CellProblem>> {
        auto const open = TRY(open_to_decide(desk, tx, id));
        Deciding deciding{desk, tx, open};
        auto problems = TRY(deciding.choose(claim, choice));
        if (problems.empty()) TRY(deciding.save());
        return problems;
    });
}

Result<int> keep(Desk& desk, CompilationId id, std::vector<ClaimId> const& claims) {
    return all(desk, id, claims, {Decision::keep});
}

Result<int> drop(Desk& desk, CompilationId id, std::vector<ClaimId> const& claims, std::string const& reason) {
    return all(desk, id, claims, {Decision::drop, reason});
}

Result<Refreshed> refresh(Desk& desk, CompilationId id) {
    return desk.database.change([&](Transaction& tx) -> Result<Refreshed> {
        auto const open = TRY(open_to_decide(desk, tx, id));
        auto const& compilation = open.compilation;
        auto const now = TRY(gather(tx, open.jurisdiction, open.field, compilation.catalog.level));
        std::map<std::pair<Source, MatterId>, Claim> known;
        for (auto& claim : claims_of(tx, id)) known.emplace(std::pair{claim.source, claim.matter}, std::move(claim));

        Refreshed done;
        std::vector<SourceRow> fresh;
        for (auto const& row : now.rows) {
            auto const at = known.find({row.source, row.matter});
            if (at == known.end()) {
                fresh.push_back(row);
                continue;
            }
            auto claim = std::move(at->second);
            known.erase(at);
            auto const former = row_of(tx, compilation, claim);
            bool const same = former && former->entry == row.entry && former->name() == row.name();
            if (same && claim.row == row.row && claim.position == row.position) continue;
            claim.row = row.row;
            claim.position = row.position;
            if (!same) {
                auto const columns = former ? changed_columns(former->entry, row.entry) : "";
                claim.notice = "来源新版本改动了" + (columns.empty() ? std::string{"这一行"} : columns) + "，原决定：" +
                               in_words(claim, row.name());
                claim.decision = Decision::undecided;
                ++done.changed;
            }
            moved(tx, claim);
        }
        for (auto& [key, claim] : known) {
            ++done.gone;
            if (claim.decision == Decision::undecided || claim.decision == Decision::drop) {
                remove(tx, claim.id);
                continue;
            }
            claim.notice = "来源新版本已没有这一行，请决定对应的事项是否保留。";
            claim.decision = Decision::undecided;
            moved(tx, claim);
        }
        done.added = int(fresh.size());
        if (now.base != compilation.base_edition) based_on(tx, id, now.base);
        add_claims(desk, tx, compilation, fresh);
        settle_lists(desk, tx, compilation);
        record(desk, tx, "compilation.refresh", "compilation", id.value, "",
               "新增 " + std::to_string(done.added) + " 行，改动 " + std::to_string(done.changed) + " 行，减少 " +
                   std::to_string(done.gone) + " 行");
        return done;
    });
}

Result<CompilationId> finish(Desk& desk, CompilationId id) {
    return desk.database.change([&](Transaction& tx) -> Result<CompilationId> {
        TRY(open_to_decide(desk, tx, id));
        auto const counts = count_claims(tx, id);
        if (auto const problem = obstacle(counts); !problem.empty())
            return refuse(Kind::wrong_state, wording::cannot_finish, problem);
        finished(tx, id, desk.now, desk.actor.name);
        record(desk, tx, "compilation.finish", "compilation", id.value, "编制中",
               "编制完成，" + std::to_string(counts.all()) + " 行全部决定");
        return id;
    });
}

Result<CompilationId> reopen(Desk& desk, CompilationId id) {
    return desk.database.change([&](Transaction& tx) -> Result<CompilationId> {
        auto const found = TRY(open_as_lead(desk, tx, id));
        if (!found.compilation.finished_at) return refuse(Kind::wrong_state, wording::not_finished);
        for (auto const& one : compilations_of(tx, found.compilation.catalog.id))
            if (!one.finished_at) return refuse(Kind::conflict, wording::already_begun, one.actor);
        auto const edition = catalog::find_edition(tx, found.compilation.edition);
        if (!edition || !catalog::in_work(edition->state))
            return refuse(Kind::wrong_state, wording::draft_gone_on,
                          edition ? std::string{catalog::chinese(edition->state)} : "已放弃");
        finished(tx, id, std::nullopt, "");
        record(desk, tx, "compilation.reopen", "compilation", id.value, "编制完成", "编制中");
        return id;
    });
}

Result<CompilationId> begin_draft_again(Desk& desk, CompilationId id) {
    return desk.database.change([&](Transaction& tx) -> Result<CompilationId> {
        auto const found = TRY(open_as_lead(desk, tx, id));
        auto const& compilation = found.compilation;
        if (compilation.finished_at) return refuse(Kind::wrong_state, wording::finished);
        if (compilation.edition) return refuse(Kind::wrong_state, wording::has_draft);
        auto const& of = compilation.catalog;
        auto renewed = compilation;
        renewed.edition = TRY(draft_for(desk, tx, {of.jurisdiction, of.field, of.level, compilation.round}));
        has_draft(tx, id, renewed.edition);
        reopen_claims(tx, id, "草稿已重建，请重新决定。");
        ItemsByName items{tx, renewed};
        for (auto const& claim : claims_of(tx, id))
            if (prints_entries(claim.source) && !claim.item)
                if (auto const row = row_of(tx, renewed, claim))
                    if (auto const item = items.take(row->entry)) linked(tx, claim.id, item);
        settle_lists(desk, tx, renewed);
        record(desk, tx, "compilation.begin_draft_again", "compilation", id.value, "草稿已放弃", "草稿已重建");
        return id;
    });
}

}  // namespace mingtang::compilation
