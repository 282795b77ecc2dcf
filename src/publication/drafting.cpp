// find – check – change – record – commit.
#include "publication/drafting.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/door.hpp"
#include "catalog/store.hpp"
#include "org/store.hpp"
#include "publication/cleaning.hpp"
#include "publication/codes.hpp"
#include "publication/comment_store.hpp"
#include "publication/dossier.hpp"
#include "publication/kinds.hpp"
#include "publication/linking.hpp"
#include "publication/queries.hpp"
#include "publication/store.hpp"
#include "publication/wording.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

struct Whose {
    org::Unit unit;
    org::Jurisdiction place;
};

// 发布机构 as the actor may name it.
Result<Whose> unit_to_draft_for(Desk const& desk, Transaction& tx, org::UnitId wanted) {
    auto const unit = org::find_unit(tx, wanted ? wanted : desk.actor.unit);
    if (!unit) return refuse(Why::invalid, wording::unknown_unit);
    auto const place = org::find_jurisdiction(tx, unit->jurisdiction);
    if (!place || !identity::covers(desk.actor.jurisdiction_path, place->path))
        return refuse(Why::invalid, wording::unknown_unit);
    if (!identity::may(desk.actor, identity::Act::edit_publication, {place->path, {}}))
        return refuse(Why::not_allowed, wording::not_allowed);
    if (!drafts_for(desk.actor, *unit, *place)) return refuse(Why::not_allowed, wording::not_your_unit);
    return Whose{*unit, *place};
}

Result<org::FieldId> known_field(Desk const& desk, Transaction& tx, org::FieldId field) {
    if (field && !org::find_field(tx, field, desk.today())) return refuse(Why::invalid, wording::unknown_field);
    return field;
}

// What it points at exists. Whether readers can see it there is asked at publication.
Result<int> known_links(Desk const& desk, Transaction& tx, Revision const& before, Content const& content) {
    for (auto const& one : content.relations) {
        if (one.to == before.publication) return refuse(Why::invalid, wording::links_itself);
        bool const had =
            std::ranges::find(before.content.relations, one.to, &Relation::to) != before.content.relations.end();
        if (!had && !may_link(desk, tx, one.to)) return refuse(Why::invalid, wording::no_such_document, one.to.text());
    }
    for (auto const item : content.items)
        if (!catalog::door::find_item(tx, item) && !catalog::door::find_former_item(tx, item))
            return refuse(Why::invalid, wording::no_such_item, item.text());
    return 0;
}

Revision new_revision(Desk const& desk, Transaction& tx, PublicationId publication, Purpose purpose) {
    Revision draft;
    draft.id = desk.database.make_id<RevisionId>();
    draft.publication = publication;
    draft.number = next_revision_number(tx, publication);
    draft.purpose = purpose;
    draft.author = desk.actor.account.value;
    draft.author_name = desk.actor.name;
    draft.drafted_by = desk.actor.unit;
    return draft;
}

Result<Revision> begun(Desk& desk, Transaction& tx, NewPublication const& wanted) {
    auto const whose = TRY(unit_to_draft_for(desk, tx, wanted.unit));
    Publication publication;
    publication.id = desk.database.make_id<PublicationId>();
    publication.kind = wanted.kind;
    publication.unit = whose.unit.id;
    publication.jurisdiction = whose.place.id;
    publication.field = TRY(known_field(desk, tx, wanted.field));
    add(tx, publication, desk.now);
    auto draft = new_revision(desk, tx, publication.id, Purpose::first);
    add(tx, draft, desk.now);
    TRY(take_part(desk, tx, draft.id, Stage::none));
    record(desk, tx, "publication.start", "revision", draft.id.value, "",
           whose.unit.name + " " + std::string{chinese(wanted.kind)});
    return draft;
}

}  // namespace

Result<RevisionId> start(Desk& desk, NewPublication const& wanted) {
    return desk.database.change(
        [&](Transaction& tx) -> Result<RevisionId> { return TRY(begun(desk, tx, wanted)).id; });
}

Result<RevisionId> start(Desk& desk, Transaction& tx, NewPublication const& wanted, Content const& words) {
    auto const content = TRY(cleaned(words));
    auto const draft = TRY(begun(desk, tx, wanted));
    TRY(known_links(desk, tx, draft, content));
    if (!save(tx, draft.id, draft.saves, content, "")) return refuse(Why::conflict, wording::saved_by_another);
    return draft.id;
}

Result<RevisionId> begin_revision(Desk& desk, PublicationId id, Purpose purpose) try {
    return desk.database.change([&](Transaction& tx) -> Result<RevisionId> {
        auto const live = live_revision(tx, id);
        if (!live) {
            TRY(open_publication(desk, tx, id));  // what may not be seen is not there
            return refuse(Why::wrong_state, wording::nothing_live);
        }
        auto const dossier = TRY(open_dossier(desk, tx, live->id));
        if (!drafts_for(desk.actor, dossier.unit, dossier.place) && desk.actor.unit != dossier.drafting.id)
            return refuse(Why::not_allowed, identity::may(desk.actor, identity::Act::edit_publication)
                                                ? wording::not_your_unit
                                                : wording::not_allowed);
        TRY(allowed(dossier.publication.life, LifeStep::publish));
        if (auto const open = open_revision(tx, id))
            return refuse(Why::conflict, wording::already_open, state_in_words(*open) + "，" + open->author_name);

        auto const draft = new_revision(desk, tx, id, purpose == Purpose::first ? Purpose::update : purpose);
        add(tx, draft, desk.now);
        save(tx, draft.id, 1, live->content, "");
        auto files = live->content.attachments;
        for (auto& one : files) one.public_id.clear();
        add_attachments(tx, draft.id, files);
        TRY(take_part(desk, tx, draft.id, Stage::none));
        record(desk, tx, "publication.begin_revision", "revision", draft.id.value, std::to_string(live->number),
               std::string{chinese(draft.purpose)} + "：" + live->content.metadata.title);
        return draft.id;
    });
} catch (storage::Failure const& failure) {
    // Two began at once: the unique index let one through.
    if (failure.kind() != storage::Failure::Kind::constraint) throw;
    return refuse(Why::conflict, wording::already_open, "他人刚刚建立");
}

Result<Revision> save(Desk& desk, RevisionId id, int saves, Draft const& draft) {
    auto content = TRY(cleaned(draft.content));
    auto const note = clean_text(draft.change_note);
    if (length_in_characters(note) > longest_note) return refuse(Why::invalid, wording::too_long, "更正、更新说明");
    return desk.database.change([&](Transaction& tx) -> Result<Revision> {
        auto dossier = TRY(open_for_work(desk, tx, id));
        auto& publication = dossier.publication;
        auto const whose = TRY(unit_to_draft_for(desk, tx, draft.unit ? draft.unit : publication.unit));
        TRY(known_links(desk, tx, dossier.revision, content));
        TRY(take_part(desk, tx, id, Stage::none));
        if (!save(tx, id, saves, content, note)) return refuse(Why::conflict, wording::saved_by_another);
        follow_edit(tx, id, dossier.revision.content, find_revision(tx, id)->content);
        // What a document is and whose, is settled with its first publication.
        if (publication.life == Life::unpublished) {
            publication.kind = draft.kind;
            publication.unit = whose.unit.id;
            publication.jurisdiction = whose.place.id;
            publication.field = TRY(known_field(desk, tx, draft.field));
            change(tx, publication);
        }
        record(desk, tx, "publication.save", "revision", id.value, dossier.revision.content.metadata.title,
               content.metadata.title);
        return *find_revision(tx, id);
    });
}

Result<AttachmentId> attach(Desk& desk, RevisionId id, NewFile const& file) {
    return desk.database.change([&](Transaction& tx) -> Result<AttachmentId> {
        auto const dossier = TRY(open_for_work(desk, tx, id));
        if (dossier.revision.content.attachments.size() >= most_files)
            return refuse(Why::invalid, wording::too_many_files);
        TRY(take_part(desk, tx, id, Stage::none));
        auto const attachment = desk.database.make_id<AttachmentId>();
        catalog::add(tx, catalog::StoredFile{file.sm3, file.kind, file.size}, desk.now);
        add_attachments(tx, id,
                        {{attachment, file.sm3, shorten(clean_line(file.name), 200), file.kind, file.size, {}}});
        if (!count_save(tx, id, dossier.revision.saves)) return refuse(Why::conflict, wording::saved_by_another);
        follow_edit(tx, id, dossier.revision.content, find_revision(tx, id)->content);
        record(desk, tx, "publication.attach", "revision", id.value, "", clean_line(file.name), file.sm3);
        return attachment;
    });
}

Result<AttachmentId> detach(Desk& desk, RevisionId id, AttachmentId attachment) {
    return desk.database.change([&](Transaction& tx) -> Result<AttachmentId> {
        auto const dossier = TRY(open_for_work(desk, tx, id));
        Attachment const* found = nullptr;
        for (auto const& one : dossier.revision.content.attachments)
            if (one.id == attachment) found = &one;
        if (!found) return refuse(Why::not_found, wording::no_such_file);
        TRY(take_part(desk, tx, id, Stage::none));
        remove_attachment(tx, id, attachment);
        if (!count_save(tx, id, dossier.revision.saves)) return refuse(Why::conflict, wording::saved_by_another);
        follow_edit(tx, id, dossier.revision.content, find_revision(tx, id)->content);
        record(desk, tx, "publication.detach", "revision", id.value, found->name, "", found->sm3);
        return attachment;
    });
}

Result<RevisionId> discard(Desk& desk, RevisionId id) {
    return desk.database.change([&](Transaction& tx) -> Result<RevisionId> {
        auto const dossier = TRY(open_for_work(desk, tx, id));
        auto const way = TRY(allowed(place_of(dossier.revision), Step::discard, By::drafter, dossier.chain));
        tx.run(queries::revision_moved, {id, code(dossier.revision.state), code(way.to.state)});
        if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
        add(desk.database, tx, dossier.publication.id, id,
            {std::string{code(Step::discard)}, Stage::none, desk.actor.name, "", desk.now});
        record(desk, tx, "publication.discard", "revision", id.value, std::string{code(dossier.revision.state)},
               "discarded", dossier.revision.content.metadata.title);
        return id;
    });
}

}  // namespace mingtang::publication
