// Full text over what is public: Han bigrams, exact by default, the same on both engines (stack.md §3).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "storage/database.hpp"

namespace mingtang::search {

struct Entry {
    std::string kind;  // "item"
    std::int64_t object_id = 0;
    std::string title, body;
};

// In the action's own transaction: a withdrawn thing is gone from the index with the same commit.
void index(storage::Database& database, storage::Transaction& tx, Entry const& entry);
void forget(storage::Database& database, storage::Transaction& tx, std::string_view kind, std::int64_t object_id);

struct Hit {
    std::int64_t object_id = 0;
    Html title;    // with <mark>
    Html snippet;  // with <mark>, at most ~90 characters around the first hit
};

struct Answer {
    std::vector<Hit> hits;
    int total = 0;        // stops at 5001
    bool capped = false;  // print "5000+"
    std::string problem;  // a sentence when the query said nothing searchable; never silently empty
};

// `text`: words separated by blanks are all required; "…" is a phrase; at most 100 characters and 8 terms.
// Pages count from 1. Newest first, hits in the title before others.
Answer find(storage::Database& database, storage::Transaction& tx, std::string_view kind, std::string_view text,
            int page, int page_size);

// For pages with facets: the best hits by their ids alone, in the order of find(); the words of those that are shown.
struct Ranked {
    std::vector<std::int64_t> object_ids;  // at most as many as asked for; asked for none, it only counts
    int total = 0;
    bool capped = false;
    std::string problem;
};
Ranked rank(storage::Database& database, storage::Transaction& tx, std::string_view kind, std::string_view text,
            int most);
// Those of `object_ids` that are in the index, marked, in this order.
std::vector<Hit> shown(storage::Transaction& tx, std::string_view kind, std::string_view text,
                       std::vector<std::int64_t> const& object_ids);

// The index made again from nothing: `next` gives the kind's entries until it gives none, oldest first; entries of
// other kinds keep their texts. Returns how many came.
int rebuild(storage::Database& database, storage::Transaction& tx, std::string_view kind,
            std::function<std::optional<Entry>()> const& next);

// The tokens themselves, for tests and for the engines.
std::vector<std::string> tokens(std::string_view text);

}  // namespace mingtang::search
