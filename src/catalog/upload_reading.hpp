// From an uploaded file to records: size and quota, the child process that reads it (C35), the file store that keeps
// it.
#pragma once

#include <string>

#include "catalog/reading/read_table.hpp"
#include "catalog/store.hpp"
#include "desk/route.hpp"

namespace mingtang::catalog {

struct ReadUpload {
    StoredFile file;
    std::string name;
    ReadTable table;
};

bool has_file(web::Request const& request);
// The file of a form, when it is one that a person may send today: its size and the day's quota are asked first.
struct SentFile {
    std::string name, bytes;
};
Result<SentFile> sent_file(desk::Visit& visit);
// Into the file store, once its words were read.
StoredFile keep(desk::Visit& visit, SentFile const& file);

// The bytes are kept only when they could be read.
Result<ReadUpload> read_upload(desk::Visit& visit);

}  // namespace mingtang::catalog
