// find – check – change – record – commit.
#include "catalog/actions.hpp"

#include <set>

#include "base/text.hpp"
#include "catalog/chain_store.hpp"
#include "catalog/codes.hpp"
#include "catalog/comments.hpp"
#include "catalog/door.hpp"
#include "catalog/facts.hpp"
#include "catalog/folder.hpp"
#include "catalog/queries.hpp"
#include "catalog/retiring.hpp"
#include "catalog/store.hpp"
#include "catalog/submission.hpp"
#include "catalog/wording.hpp"
#include "catalog/workflow.hpp"
#include "org/reform.hpp"
#include "org/store.hpp"
#include "org/wording.hpp"
#include "search/search.hpp"

namespace mingtang::catalog {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

std::optional<Edition> in_force(std::vector<Edition> const& editions) {
    for (auto const& edition : editions)
        if (edition.state == EditionState::published) return edition;
    return std::nullopt;
}

search::Entry search_entry(Item const& item, std::string_view unit) {
    auto const& entry = item.entry;
    auto const& title = entry.level2.empty() ? entry.level1 : entry.level2;
    std::string body = entry.level1;
    for (auto const& part : {join(entry.content, "；"), entry.basis, entry.subject, std::string{unit}, entry.domain})
        if (!part.empty()) body += "\n" + part;
    return {"item", item.id.value, title, std::move(body)};
}

// Who answers for it today: a unit that ended is found under its successor's name.
std::string present_name(Transaction& tx, org::UnitId unit, org::FieldId field) {
    for (auto const& one : org::successors(tx, unit))
        if (one.field == field) unit = one.successor;
    auto const found = org::find_unit(tx, unit);
    return found ? found->name : "";
}

void index_items(storage::Database& database, Transaction& tx, std::vector<Item> const& items, org::FieldId field) {
    std::map<org::UnitId, std::string> names;
    for (auto const& item : items) {
        auto const [at, fresh] = names.emplace(item.disclosing_unit, "");
        if (fresh) at->second = present_name(tx, item.disclosing_unit, field);
        search::index(database, tx, search_entry(item, at->second));
    }
}

// Everything a reader could have seen of the former edition or will see of this one.
std::vector<web::Topic> topics_of(Folder const& folder, std::vector<Item> const& former, std::vector<Item> const& now) {
    std::set<web::Topic> topics{"catalogs", "units", "catalog:" + folder.catalog.id.text(),
                                "field:" + folder.field.id.text()};
    for (auto const* items : {&former, &now})
        for (auto const& item : *items) topics.insert("unit:" + item.disclosing_unit.text());
    return {topics.begin(), topics.end()};
}

// Complete enough to be judged, and without a legal error (a law repealed or misquoted, a limit beyond the law's). The
// law of the day decides: what was lawful when the draft was submitted may be no longer when it is published.
Result<int> complete_and_lawful(Desk const& desk, Transaction& tx, Folder const& folder,
                                std::vector<Item> const& items) {
    if (auto const problem = obstacle(items, folder.catalog.level); !problem.empty())
        return refuse(Kind::invalid, wording::incomplete, problem);
    if (auto const error = legal_obstacle(tx, folder.catalog, items, desk.today()); !error.empty())
        return refuse(Kind::invalid, wording::legal_errors, error);
    if (auto const open = open_must_fixes(comments_of(tx, folder.edition.id)); !open.empty())
        return refuse(Kind::invalid, wording::must_fix_open, open);
    return int(items.size());
}

// 办理期限: working days from the day it arrives at the stage.
std::optional<Date> due_at(Desk const& desk, Chain const& chain, Stage stage) {
    auto const* found = chain.find(stage);
    return found ? std::optional{desk.workdays.after(desk.today(), found->days).day} : std::nullopt;
}

void write_step(Desk const& desk, Transaction& tx, Folder const& folder, Step step, std::string words) {
    add(tx, folder.edition.id,
        {std::string{code(step)}, folder.edition.stage, desk.actor.name, std::move(words), desk.now,
         folder.edition.due_on});
}

Result<Edition> reread(Transaction& tx, EditionId id) {
    return *find_edition(tx, id);
}

}  // namespace

Result<EditionId> start_draft(Desk& desk, Transaction& tx, NewDraft const& wanted) {
    auto const place = org::find_jurisdiction(tx, wanted.jurisdiction);
    auto const& path = desk.actor.jurisdiction_path;
    if (!place || path.empty() || !place->path.starts_with(path)) return refuse(Kind::not_found, wording::not_found);
    auto const field = org::find_field(tx, wanted.field, desk.today());
    if (!field) return refuse(Kind::invalid, wording::unknown_field);
    if (!org::days_of(tx, field->id)->on(desk.today()))
        return refuse(Kind::invalid, org::wording::field_not_now, field->name);
    if (!identity::may(desk.actor, identity::Act::edit_catalog, {place->path, {}}))
        return refuse(Kind::not_allowed, wording::not_allowed);
    if (!may_compile_level(place->kind, wanted.level)) return refuse(Kind::invalid, wording::level_above);
    if (auto const far = reach_of(desk, tx, *place, *field); far != Reach::whole)
        return refuse(Kind::not_allowed, far == Reach::none ? wording::not_your_field : wording::own_rows_only,
                      field->name);

    auto catalog = find_catalog_of(tx, place->id, field->id, wanted.level);
    if (!catalog) {
        catalog = Catalog{desk.database.make_id<CatalogId>(), place->id, field->id, wanted.level};
        add(tx, *catalog);
    }
    auto const editions = editions_of_catalog(tx, catalog->id);
    for (auto const& edition : editions)
        if (in_work(edition.state) || edition.state == EditionState::submitted)
            return refuse(Kind::conflict, wording::already_open,
                          std::string{chinese(edition.state)} + "，" + edition.author_name);

    Edition draft;
    draft.id = desk.database.make_id<EditionId>();
    draft.catalog = catalog->id;
    draft.number = next_number(tx, catalog->id);
    draft.author = desk.actor.account.value;
    draft.author_name = desk.actor.name;
    draft.unit = desk.actor.unit;
    add(tx, draft, desk.now);
    TRY(take_part(desk, tx, draft.id, Stage::none));
    if (auto const former = in_force(editions); former && wanted.begin == NewDraft::Begin::from_edition_in_force)
        tx.run(queries::copy_edition_items, {former->id, draft.id});
    record(desk, tx, "catalog.start_draft", "edition", draft.id.value, "",
           place->name + " " + field->name + " 第" + std::to_string(draft.number) + "版");
    return draft.id;
}

Result<EditionId> start_draft(Desk& desk, NewDraft const& wanted) try {
    return desk.database.change([&](Transaction& tx) { return start_draft(desk, tx, wanted); });
} catch (storage::Failure const& failure) {
    // Two began at once: the unique index let one through.
    if (failure.kind() != storage::Failure::Kind::constraint) throw;
    return refuse(Kind::conflict, wording::already_open, "他人刚刚建立");
}

Result<Edition> submit(Desk& desk, EditionId id, std::string_view note) {
    return desk.database.change([&](Transaction& tx) -> Result<Edition> {
        auto const folder = TRY(open_for_work(desk, tx, id));
        auto const way = TRY(allowed(place_of(folder.edition), Step::submit, By::editor, folder.chain));
        TRY(complete_and_lawful(desk, tx, folder, items_of_edition(tx, id)));
        if (auto const left = unexplained(leaving_items(tx, id)); !left.empty())
            return refuse(Kind::invalid, wording::retired_without_reason, left);
        TRY(take_part(desk, tx, id, Stage::none));
        auto const words = clean_text(note);
        auto const due = due_at(desk, folder.chain, way.to.stage);
        tx.run(queries::edition_submitted, {id, desk.now, words, code(way.to.stage), due});
        add(tx, id, {std::string{code(Step::submit)}, Stage::none, desk.actor.name, words, desk.now, {}});
        record(desk, tx, "catalog.submit", "edition", id.value, std::string{code(folder.edition.state)},
               std::string{code(way.to.stage)}, words);
        return reread(tx, id);
    });
}

Result<Edition> pass(Desk& desk, EditionId id, std::string_view note) {
    return desk.database.change([&](Transaction& tx) -> Result<Edition> {
        auto const folder = TRY(open_for_review(desk, tx, id));
        auto const stage = folder.edition.stage;
        auto const way = TRY(allowed(place_of(folder.edition), Step::pass, actor_of(stage), folder.chain));
        TRY(complete_and_lawful(desk, tx, folder, items_of_edition(tx, id)));
        TRY(take_part(desk, tx, id, stage));
        tx.run(queries::edition_passed,
               {id, code(stage), code(way.to.stage), due_at(desk, folder.chain, way.to.stage)});
        if (tx.changed() != 1) return refuse(Kind::conflict, wording::decided_meanwhile);
        write_step(desk, tx, folder, Step::pass, clean_text(note));
        record(desk, tx, "catalog.pass", "edition", id.value, std::string{code(stage)}, std::string{code(way.to.stage)},
               clean_text(note));
        return reread(tx, id);
    });
}

Result<Edition> send_back(Desk& desk, EditionId id, std::string_view reason) {
    return desk.database.change([&](Transaction& tx) -> Result<Edition> {
        auto const folder = TRY(open_for_review(desk, tx, id));
        auto const stage = folder.edition.stage;
        TRY(allowed(place_of(folder.edition), Step::send_back, actor_of(stage), folder.chain));
        auto const words = clean_text(reason);
        if (words.empty()) return refuse(Kind::invalid, wording::reason_needed);
        TRY(take_part(desk, tx, id, stage));
        tx.run(queries::edition_returned, {id, desk.actor.account, desk.actor.name, words});
        if (tx.changed() != 1) return refuse(Kind::conflict, wording::decided_meanwhile);
        follow_successors(tx, id);  // a unit may have ended while it waited
        write_step(desk, tx, folder, Step::send_back, words);
        record(desk, tx, "catalog.send_back", "edition", id.value, std::string{code(stage)}, "returned", words);
        return reread(tx, id);
    });
}

Result<Edition> publish(Desk& desk, EditionId id, std::string_view note) {
    return desk.database.change([&](Transaction& tx) -> Result<Edition> {
        auto const folder = TRY(open_for_review(desk, tx, id));
        auto const stage = folder.edition.stage;
        TRY(allowed(place_of(folder.edition), Step::publish, actor_of(stage), folder.chain));
        auto const items = items_of_edition(tx, id);
        TRY(complete_and_lawful(desk, tx, folder, items));
        TRY(take_part(desk, tx, id, stage));

        auto const former = in_force(editions_of_catalog(tx, folder.catalog.id));
        auto const former_items = former ? items_of_edition(tx, former->id) : std::vector<Item>{};
        if (former) {
            TRY(allowed(place_of(*former), Step::supersede, By::successor, folder.chain));
            tx.run(queries::edition_superseded, {folder.catalog.id});
            record(desk, tx, "catalog.supersede", "edition", former->id.value, "published", "superseded");
        }
        tx.run(queries::edition_published, {id, desk.actor.account, desk.actor.name, desk.now});
        if (tx.changed() != 1) return refuse(Kind::conflict, wording::decided_meanwhile);
        write_step(desk, tx, folder, Step::publish, clean_text(note));
        keep_counts(tx, id);

        std::set<ItemId> stays;
        for (auto const& item : items) stays.insert(item.id);
        for (auto const& item : former_items)
            if (!stays.contains(item.id)) search::forget(desk.database, tx, "item", item.id.value);
        index_items(desk.database, tx, items, folder.catalog.field);
        touch(desk, tx, topics_of(folder, former_items, items));
        record(desk, tx, "catalog.publish", "edition", id.value, std::string{code(stage)}, "published",
               clean_text(note));
        return reread(tx, id);
    });
}

Result<EditionId> discard_draft(Desk& desk, EditionId id) {
    return desk.database.change([&](Transaction& tx) -> Result<EditionId> {
        auto const folder = TRY(open_for_work(desk, tx, id));
        tx.run(queries::remove_edition_items, {id});
        tx.run(queries::detach_uploads, {id});
        tx.run(queries::remove_edition, {id});
        tx.run(queries::remove_orphan_items, {folder.catalog.id});
        record(desk, tx, "catalog.discard_draft", "edition", id.value,
               std::string{code(folder.edition.state)} + "，" + std::to_string(folder.edition.items) + " 项");
        return id;
    });
}

int rebuild_counts(storage::Database& database) {
    return *database.change([](Transaction& tx) -> Result<int> { return keep_all_counts(tx); });
}

void index_items_of(storage::Database& database, Transaction& tx, org::UnitId unit) {
    auto const found = org::find_unit(tx, unit);
    int total = 0;
    for (auto const& one : door::items_of_unit(tx, unit, 1, 1'000'000, total))
        search::index(database, tx, search_entry(one.item, found->name));
}

int rebuild_search(storage::Database& database) {
    auto const published = database.read([](Transaction& tx) { return door::published_in(tx, "/", true); });
    int count = 0;
    for (auto const& one : published) {
        auto const done = database.change([&](Transaction& tx) -> Result<int> {
            auto const items = items_of_edition(tx, one.edition.id);
            index_items(database, tx, items, one.catalog.field);
            return int(items.size());
        });
        count += *done;
    }
    return count;
}

}  // namespace mingtang::catalog
