// The two things a reader searches: published documents and the items of the catalogs. Each finds, narrows and counts
// in its own way; search.cpp puts them on one page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/route.hpp"
#include "portal/pages.hpp"

namespace mingtang::portal {

// Facets and pages are made from the best hits; who finds more than this is asked for another word.
inline constexpr int looked_at = 300;
inline constexpr int hits_of_page = 20;

struct Found {
    std::vector<SearchHit> hits;  // of this page
    std::vector<Group> facets;
    std::vector<std::pair<std::string_view, std::string>> narrowed;  // the facets chosen
    int kept = 0;                                                    // under them, of those looked at
    web::Pages pages;
};

// Address of this search with one facet changed.
Url search_url(std::string_view text, std::string_view scope,
               std::vector<std::pair<std::string_view, std::string>> const& narrowed, std::string_view name = {},
               std::string value = {});

Found find_items(desk::Visit& visit, storage::Transaction& tx, std::string const& text);
Found find_documents(desk::Visit& visit, storage::Transaction& tx, std::string const& text);

}  // namespace mingtang::portal
