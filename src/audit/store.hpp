// The audit read back: a page of entries for the audit administrator, newest first. Reading changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/audit.hpp"

namespace mingtang::audit {

struct Filter {
    std::optional<std::int64_t> account;
    std::string act;          // "catalog.publish", or "catalog" for all of its acts; empty: any
    std::string object_kind;  // empty: any
    std::optional<std::int64_t> object_id;
    std::optional<Date> from, to;  // days in Beijing, both included
    std::optional<Entry::Outcome> outcome;
};

struct Kept {
    std::int64_t id = 0;
    Entry entry;
};

struct Page {
    std::vector<Kept> entries;
    std::int64_t total = 0;
};

Page entries(storage::Transaction& tx, Filter const& filter, int page, int page_size);

// A row that names the entry's columns in the order of queries.sql.
Kept read_entry(storage::Row const& row);

}  // namespace mingtang::audit
