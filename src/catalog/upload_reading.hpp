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
// The bytes are kept only when they could be read.
Result<ReadUpload> read_upload(desk::Visit& visit);

}  // namespace mingtang::catalog
