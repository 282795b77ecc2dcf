// Writing: begin a document or a new text of a live one, save it, put files beside it, give it up. One function per
// intention, one transaction each. Nothing here changes what readers see.
#pragma once

#include <string>
#include <string_view>

#include "desk/desk.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

struct NewPublication {
    Kind kind = Kind::notice;
    org::UnitId unit;      // 发布机构; none: the actor's own
    org::FieldId field{};  // none: of no field
};
Result<RevisionId> start(Desk& desk, NewPublication const& wanted);
// The same inside another duty's action, with words to begin from; the rest of the way is every document's.
Result<RevisionId> start(Desk& desk, storage::Transaction& tx, NewPublication const& wanted, Content const& words);
// 更正 or 更新 of what is public: a draft beside it, from its words; readers go on seeing the live one (F13).
Result<RevisionId> begin_revision(Desk& desk, PublicationId id, Purpose purpose);

// What the form of a draft holds. Files are put beside it by attach(); those in `content` are left as they are.
struct Draft {
    Kind kind = Kind::notice;
    org::UnitId unit;
    org::FieldId field{};
    Content content{};
    std::string change_note{};
};
// `saves` is the draft's as it was read; somebody else's save in between is a conflict and nothing is written.
Result<Revision> save(Desk& desk, RevisionId id, int saves, Draft const& draft);

// A file whose bytes are kept already.
struct NewFile {
    std::string sm3, name, kind;
    std::int64_t size = 0;
};
Result<AttachmentId> attach(Desk& desk, RevisionId id, NewFile const& file);
Result<AttachmentId> detach(Desk& desk, RevisionId id, AttachmentId attachment);

Result<RevisionId> discard(Desk& desk, RevisionId id);

}  // namespace mingtang::publication
