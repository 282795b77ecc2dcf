// Taking in a version of a source: its rows, what changed against the version before, in which field each entry of a
// list belongs, and a task on every item in force whose service was renamed. One transaction: all of it or nothing.
#pragma once

#include <string>
#include <vector>

#include "catalog/store.hpp"
#include "compilation/source_table.hpp"
#include "compilation/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::compilation {

struct NewImport {
    Source kind = Source::guideline;
    org::JurisdictionId of;  // whose list; a guideline is imported for the district
    org::FieldId field;      // of a guideline whose table does not say it; else none
    Date dated{};
    std::string title, document_number, file_name, file_sm3;
    std::optional<catalog::StoredFile> kept{};  // the bytes, when they went into the file store
};

struct TakenImport {
    std::vector<SourceImport> imports;  // one per field for guidelines, one for a list
    int placed = 0, open = 0;           // entries of a list that found a field, and those that did not
    int drifts = 0;                     // tasks raised
    int rows() const;
};
Result<TakenImport> import_source(Desk& desk, NewImport const& wanted, SourceTable const& table);

// For pages: a version within the actor's sight.
Result<SourceImport> open_import(Desk const& desk, storage::Transaction& tx, ImportId id);

}  // namespace mingtang::compilation
