// An uploaded table becomes the rows of a draft, each beside the place it was read from; the account of all its rows
// stays. Not here: reading the file (reading/, in a child process) and keeping its bytes (file_store.hpp).
#pragma once

#include <string>

#include "catalog/reading/read_table.hpp"
#include "catalog/store.hpp"
#include "desk/desk.hpp"

namespace mingtang::catalog {

// C36: a day's uploads of one account.
inline constexpr int most_files_a_day = 500;
inline constexpr std::int64_t most_bytes_a_day = std::int64_t{2} << 30;

// Asked before the file is read: the day's quota, and for an edition also the right.
Result<std::int64_t> may_upload_today(Desk& desk, std::int64_t size);
Result<EditionId> may_upload(Desk& desk, EditionId id, std::int64_t size);

struct TakenUpload {
    UploadId upload;
    int records = 0;       // became rows of the draft
    int other_fields = 0;  // belong to another field: listed as unread, never dropped in silence
    int continued = 0;     // carry on an item of an earlier edition
};
// Replaces the draft's rows. Items keep their ids by name (continued_ids).
Result<TakenUpload> take_table(Desk& desk, EditionId id, StoredFile const& file, std::string_view file_name,
                               ReadTable const& table);

// Rows that come from no file of this moment: the ministries' guidelines, an import. The same rules, no upload.
struct Incoming {
    Entry entry;
    std::string source;
    std::vector<std::string> doubts{};
    org::UnitId unit{};  // none: chosen from the printed subject
};
Result<TakenUpload> take_rows(Desk& desk, EditionId id, std::vector<Incoming> const& rows);

// For the page: an upload within the actor's right, with its edition's folder.
Result<Upload> open_upload(Desk& desk, UploadId id);

}  // namespace mingtang::catalog
