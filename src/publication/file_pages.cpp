// Files beside a draft: put in, taken out, and looked at by who may see the draft. What readers fetch is the portal's.
#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "catalog/file_store.hpp"
#include "crypto/sm3.hpp"
#include "documents/image_metadata.hpp"
#include "publication/drafting.hpp"
#include "publication/file_kinds.hpp"
#include "publication/handlers.hpp"
#include "publication/wording.hpp"
#include "publication/workbench.hpp"
#include "screening/door.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

std::string bytes_of(web::UploadedFile const& file) {
    std::ifstream in{file.path, std::ios::binary};
    std::ostringstream all;
    all << in.rdbuf();
    return std::move(all).str();
}

}  // namespace

web::Response attach_file(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    auto const right = visit.desk.database.read([&](Transaction& tx) { return open_for_work(visit.desk, tx, *id); });
    if (!right) return desk::page_for(visit, right.error());
    if (visit.request.files.empty() || visit.request.files.front().size == 0)
        return draft_refused(visit, *id, {Refusal::Kind::invalid, wording::no_file});
    if (visit.desk.files.empty()) return draft_refused(visit, *id, {Refusal::Kind::invalid, wording::files_away});
    auto const& file = visit.request.files.front();
    auto bytes = bytes_of(file);
    auto const kind = kind_of_file(file.name, bytes);
    if (!kind) return draft_refused(visit, *id, kind.error());
    // The public copy of a picture says neither where nor by whom it was taken (C40).
    if (documents::image_kind(bytes)) {
        auto clean = documents::without_metadata(bytes);
        if (!clean) return draft_refused(visit, *id, clean.error());
        bytes = std::move(*clean);
    }
    // What cannot be read cannot be reviewed; what can, is read once, by content (C35, C66).
    auto const read = screening::door::take_file(visit.desk, crypto::sm3_hex(bytes), bytes, file.name);
    if (!read) return draft_refused(visit, *id, read.error());
    auto const sm3 = catalog::FileStore{visit.desk.files}.keep(bytes);
    auto const done = attach(visit.desk, *id, {sm3, file.name, *kind, std::int64_t(bytes.size())});
    if (done) return saved(path_of(*id), "attached");
    if (done.error().kind == Refusal::Kind::invalid) return draft_refused(visit, *id, done.error());
    return desk::page_for(visit, done.error());
}

web::Response detach_file(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    auto const attachment = captured_id<AttachmentId>(visit, 1);
    if (!id || !attachment) return desk::not_found(visit);
    auto const done = detach(visit.desk, *id, *attachment);
    return done ? saved(path_of(*id), "detached") : desk::page_for(visit, done.error());
}

// Never as what it claims to be: always bytes to keep, so that no browser runs an officer's file (C40).
web::Response draft_file(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    auto const attachment = captured_id<AttachmentId>(visit, 1);
    if (!id || !attachment) return desk::not_found(visit);
    auto const found = visit.desk.database.read([&](Transaction& tx) -> Result<Attachment> {
        auto const dossier = TRY(open_dossier(visit.desk, tx, *id));
        for (auto const& one : dossier.revision.content.attachments)
            if (one.id == *attachment) return one;
        return refuse(Refusal::Kind::not_found, wording::no_such_file);
    });
    if (!found) return desk::page_for(visit, found.error());
    auto bytes = visit.desk.files.empty() ? std::nullopt : catalog::FileStore{visit.desk.files}.read(found->sm3);
    if (!bytes) return desk::not_found(visit);
    return web::download(std::move(*bytes), "application/octet-stream", found->name);
}

}  // namespace mingtang::publication
