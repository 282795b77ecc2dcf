// Rows <-> values of the sources: imports, guideline rows, entries of the two lists, and the field each belongs to.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compilation/types.hpp"
#include "storage/database.hpp"

namespace mingtang::compilation {

void add(storage::Transaction& tx, SourceImport const& import);
std::optional<SourceImport> find_import(storage::Transaction& tx, ImportId id);
// The version in force of one source; `field` is none for the two lists.
std::optional<SourceImport> latest_import(storage::Transaction& tx, Source kind, org::JurisdictionId of,
                                          org::FieldId field = {});
std::optional<SourceImport> import_before(storage::Transaction& tx, SourceImport const& import);
// Every version that holds for this place, newest first within each kind.
std::vector<SourceImport> imports_for(storage::Transaction& tx, std::string_view path, std::optional<Source> kind = {});

void add(storage::Transaction& tx, GuidelineRow const& row);
std::vector<GuidelineRow> guideline_rows(storage::Transaction& tx, ImportId import, int from = 0,
                                         int count = 1'000'000);
std::optional<GuidelineRow> find_guideline_row(storage::Transaction& tx, SourceRowId id);

void add(storage::Transaction& tx, ListedMatter const& matter);
std::vector<ListedMatter> listed_matters(storage::Transaction& tx, ImportId import, int from = 0,
                                         int count = 1'000'000);
std::optional<ListedMatter> find_listed_matter(storage::Transaction& tx, SourceRowId id);
std::optional<ListedMatter> matter_of_import(storage::Transaction& tx, ImportId import, MatterId matter);
enum class Doer { departments, towns };
std::vector<ListedMatter> matters_of_field(storage::Transaction& tx, ImportId import, org::FieldId field, Doer doer);

// In which field an entry is compiled; `field` none and `outside`: in none, for a reason.
struct Place {
    org::FieldId field;
    bool outside = false;
    enum class By { name, unit, person } by = By::person;
    std::string reason, actor;
};
struct PlacedMatter {
    ListedMatter matter;
    std::optional<Place> place;
};
enum class Placed { open, in_field, outside };
std::optional<Place> find_place(storage::Transaction& tx, MatterId matter);
void put(storage::Transaction& tx, MatterId matter, Source kind, org::JurisdictionId of, Place const& place,
         std::int64_t account, Instant at);
std::vector<PlacedMatter> placed_matters(storage::Transaction& tx, ImportId import, std::optional<Placed> placed,
                                         org::FieldId field = {}, int from = 0, int count = 1'000'000);
struct PlaceCounts {
    int open = 0, in_field = 0, outside = 0;
};
PlaceCounts count_places(storage::Transaction& tx, ImportId import);

// The names of the guidelines in force, as an index takes them.
struct GuidelineName {
    SourceRowId row;
    std::string level1, level2;
    org::FieldId field;
};
std::vector<GuidelineName> guideline_names(storage::Transaction& tx, org::JurisdictionId of);

}  // namespace mingtang::compilation
