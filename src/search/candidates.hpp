// What the engine's index gives for a question: the parts that hold all its tokens, newest first. Whether the tokens
// stand in a row is not seen there; holds() sees it in the words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/terms.hpp"
#include "storage/database.hpp"

namespace mingtang::search {

inline constexpr int most_counted = 5001;

struct Candidate {
    std::int64_t part_id = 0, entry_id = 0, object_id = 0;
    int part = 0;
    std::string title;
};

struct Candidates {
    std::vector<Candidate> newest;  // of the stretch that was asked for
    int entries = 0, parts = 0;     // of all; counting stops at most_counted parts
};

Candidates candidates(storage::Engine engine, storage::Transaction& tx, std::string_view kind,
                      std::vector<Term> const& terms, int limit, int offset);

// Does each term stand in the title or in the words of the part? One answer for each, in their order.
std::vector<bool> standing(storage::Transaction& tx, std::vector<Candidate const*> const& asked,
                           std::vector<Term> const& terms);

}  // namespace mingtang::search
