// What a reader may search: published documents, the items of the catalogs. Each scope finds, narrows and shows in its
// own way; search.cpp puts them on one page, as tabs with counts.
//
// Another scope: its things go into the index under a kind of their own (search::index in the transaction that makes
// them public, search::forget in the one that takes them away), a find_… in a file beside the others gives their hits
// and facets, and one line in `scopes` of search.cpp names it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/route.hpp"
#include "portal/pages.hpp"
#include "search/search.hpp"

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

// `best`: of the scope's kind, at most `looked_at`.
Found find_items(desk::Visit& visit, storage::Transaction& tx, std::string const& text, search::Ranked const& best);
Found find_documents(desk::Visit& visit, storage::Transaction& tx, std::string const& text, search::Ranked const& best);
Found find_questions(desk::Visit& visit, storage::Transaction& tx, std::string const& text, search::Ranked const& best);

struct Scope {
    std::string_view code;   // in the address: "doc"
    std::string_view words;  // on the tab, and as what was found
    std::string_view kind;   // in the index
    Found (*find)(desk::Visit&, storage::Transaction&, std::string const& text, search::Ranked const& best);
};

}  // namespace mingtang::portal
