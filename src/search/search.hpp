// Full text over what is public: Han bigrams, exact by default, the same on both engines (stack.md §3, decision 20).
#pragma once

#include <cstdint>
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

// In the action's own transaction: a withdrawn thing is gone from the index with the same commit, its parts too.
void index(storage::Database& database, storage::Transaction& tx, Entry const& entry);
void forget(storage::Database& database, storage::Transaction& tx, std::string_view kind, std::int64_t object_id);

// What a thing carries with it, a page or a sheet of a file: found for itself, shown as a hit of the thing. All words
// of a question must be in one part or in the thing's title.
struct Part {
    int number = 0;     // from 1, in the order of the files
    std::string place;  // 附件“名单.xlsx”工作表“一年级”
    std::string words;
};
// Nothing happens when the thing is not in the index (any more), or has this part already.
void add_part(storage::Database& database, storage::Transaction& tx, std::string_view kind, std::int64_t object_id,
              Part const& part);

struct Hit {
    std::int64_t object_id = 0;
    Html title;         // with <mark>
    Html snippet;       // with <mark>, at most ~90 characters around the first hit
    std::string place;  // of the part it is from; empty for the thing's own words
};

struct Answer {
    std::vector<Hit> hits;
    int total = 0;        // stops at 5001
    bool capped = false;  // print "5000+"
    bool about = false;   // the words are there; whether they stand together was seen in the best of them alone
    std::string problem;  // a sentence when the query said nothing searchable; never silently empty
};

// `text`: words separated by blanks are all required; "…" is a phrase; at most 100 characters and 8 terms.
// Pages count from 1. Newest first, hits in the title before others.
Answer find(storage::Database& database, storage::Transaction& tx, std::string_view kind, std::string_view text,
            int page, int page_size);

// For pages with facets: the best hits by their ids alone, in the order of find(); the words of those that are shown.
struct Ranked {
    std::vector<std::int64_t> object_ids;  // at most as many as asked for; asked for none, it only counts
    std::vector<std::int64_t> part_ids;    // beside each, the part it was found in
    int total = 0;
    bool capped = false;
    bool about = false;
    std::string problem;
};
Ranked rank(storage::Database& database, storage::Transaction& tx, std::string_view kind, std::string_view text,
            int most);
// Those of `object_ids` that are in the index, marked, in this order; with their own words, not those of their parts.
std::vector<Hit> shown(storage::Transaction& tx, std::string_view kind, std::string_view text,
                       std::vector<std::int64_t> const& object_ids);
// The same with the words of the very parts that were found.
std::vector<Hit> shown(storage::Transaction& tx, std::string_view text, std::vector<std::int64_t> const& part_ids);

// Before everything is put in again (mingtang rebuild): until then a search finds only what has come.
void start_again(storage::Database& database, storage::Transaction& tx);
bool is_empty(storage::Transaction& tx);

// The tokens themselves, for tests and for the engines.
std::vector<std::string> tokens(std::string_view text);

}  // namespace mingtang::search
