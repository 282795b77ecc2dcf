#include "published_document.hpp"

#include "catalog/file_store.hpp"
#include "publication/door.hpp"
#include "publication/ending.hpp"

namespace mingtang {

using identity::Role;
using make::must;
using namespace publication;

PressAtWork::PressAtWork(House& at, std::string const& logins)
    : house(at),
      clerk(at.desk_of(at.account(logins + "nigao", {Role::editor}, "区教育和体育局"))),
      unit(at.desk_of(at.account(logins + "chushen", {Role::reviewer}, "区教育和体育局"))),
      legal(at.desk_of(at.account(logins + "fushen", {Role::legal_reviewer}, "区司法局"))),
      // the walk's district lets the disclosure office sign
      head(at.desk_of(at.account(logins + "qianfa", {Role::disclosure_office}, "区政务公开办公室"))),
      publisher(at.desk_of(at.account(logins + "fabu", {Role::publisher}, "区教育和体育局"))) {
    publisher.touched = &touched_;
}

RevisionId PressAtWork::draft(Kind kind, Content const& content) {
    auto const field = house.district.field("义务教育").id;
    auto const id = must(start(clerk, {kind, clerk.actor.unit, field}));
    auto const saves = house.database.read([&](storage::Transaction& tx) { return find_revision(tx, id)->saves; });
    must(save(clerk, id, saves, {kind, clerk.actor.unit, field, content, {}}));
    return id;
}

PublicationId PressAtWork::publication_of(RevisionId id) {
    return house.database.read([&](storage::Transaction& tx) { return find_revision(tx, id)->publication; });
}

void PressAtWork::to_signature(RevisionId id) {
    must(submit(clerk, id));
    must(pass(unit, id));
    must(review_secrecy(legal, id, make::no_secrets()));
    must(pass(legal, id));
}

void PressAtWork::drop_touched() {
    house.front->cache().drop(touched_);
    touched_.clear();
}

PublicationId PressAtWork::publish(RevisionId id) {
    to_signature(id);
    must(sign(head, id));
    auto const published = must(publication::publish(publisher, id)).id;
    drop_touched();
    return published;
}

PressAtWork::Pair PressAtWork::published_in_step(Content const& content) {
    auto const policy = draft(Kind::policy, content);
    auto const beside = draft(Kind::interpretation, make::interpretation(publication_of(policy)));
    to_signature(policy);
    to_signature(beside);
    must(sign(head, policy));
    must(publication::publish(publisher, policy));
    drop_touched();
    return {publication_of(policy), publication_of(beside)};
}

void PressAtWork::withdraw(PublicationId id, Withdrawal const& how) {
    must(publication::withdraw(publisher, id, how));
    drop_touched();
}

void PressAtWork::repeal(PublicationId id, std::string because) {
    must(publication::repeal(publisher, id, {{}, std::move(because)}));
    drop_touched();
}

void PressAtWork::correct(PublicationId id, std::string body, std::string note) {
    auto const revision = must(begin_revision(clerk, id, Purpose::correction));
    auto const now = house.database.read([&](storage::Transaction& tx) { return *find_revision(tx, revision); });
    auto content = now.content;
    content.body = std::move(body);
    auto const before = house.database.read([&](storage::Transaction& tx) { return *find_publication(tx, id); });
    must(save(clerk, revision, now.saves, {before.kind, before.unit, before.field, content, std::move(note)}));
    publish(revision);
}

DocumentAddresses document_of(DistrictAtWork& district) {
    auto& house = district.house;
    auto const addresses = [&] {
        return house.database.read([&](storage::Transaction& tx) -> std::optional<DocumentAddresses> {
            for (auto const& one : door::list(tx, {}).documents)
                if (auto const found = door::find_document(tx, one.id);
                    found && !found->revision.content.attachments.empty())
                    return DocumentAddresses{
                        door::path_of(one.id), door::edition_path_of(one.id, 1),
                        door::file_path_of(one.id, found->revision.content.attachments.front().public_id)};
            return {};
        });
    };
    if (auto const known = addresses()) return *known;
    PressAtWork press{house, "walk_"};
    auto const draft = press.draft(Kind::notice, make::notice());
    auto const sm3 = catalog::FileStore{house.files}.keep("学校,地址\n示范小学,盛庄街道\n");
    make::file_was_read(house.database, sm3);
    must(attach(press.clerk, draft, {sm3, "学校名单.csv", "csv", 42}));
    press.publish(draft);
    return *addresses();
}

}  // namespace mingtang
