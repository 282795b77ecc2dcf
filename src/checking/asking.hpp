// What a request asks of the checks: which catalogs, which findings. Shared by the pages and the files.
#pragma once

#include "catalog/folder.hpp"
#include "checking/listing.hpp"
#include "desk/route.hpp"

namespace mingtang::checking {

// Parameters that make no sense are as if they were not there.
Wanted wanted_of(web::Request const& request);
// The same, back into an address.
std::vector<std::pair<std::string_view, std::string>> query_of(Wanted const& wanted);

// The catalogs in force under the reader's own place.
std::vector<Look> published_for(desk::Visit& visit, catalog::Surroundings& around, storage::Transaction& tx,
                                Wanted const& wanted);
// One edition that the reader may read.
struct OfEdition {
    catalog::Folder folder;
    Look look;
};
Result<OfEdition> edition_for(desk::Visit& visit, storage::Transaction& tx);

}  // namespace mingtang::checking
