#include "compilation/source_store.hpp"

#include <array>

#include "catalog/codes.hpp"
#include "compilation/decisions.hpp"
#include "compilation/none_is_null.hpp"
#include "compilation/queries.hpp"

namespace mingtang::compilation {
namespace {

using catalog::lines;
using catalog::list_of;

SourceImport import_from(storage::Row const& row) {
    SourceImport import;
    import.id = row.as_id<ImportId>(0);
    import.kind = parse_source(row.text(1)).value();
    import.jurisdiction = row.as_id<org::JurisdictionId>(2);
    import.field = row.as_id<org::FieldId>(3);
    import.number = int(row.integer(4));
    import.dated = row.date(5);
    import.title = row.text(6);
    import.document_number = row.text(7);
    import.file_name = row.text(8);
    import.file_sm3 = row.text(9);
    import.rows = int(row.integer(10));
    import.added = int(row.integer(11));
    import.removed = int(row.integer(12));
    import.renamed = int(row.integer(13));
    import.account = row.null(14) ? 0 : row.integer(14);
    import.actor = row.text(15);
    import.imported_at = row.instant(16);
    return import;
}

GuidelineRow guideline_row_from(storage::Row const& row) {
    return {row.as_id<SourceRowId>(0),
            row.as_id<ImportId>(1),
            row.as_id<MatterId>(2),
            int(row.integer(3)),
            {row.text(4), row.text(5), row.text(6), list_of(row.text(7)), row.text(8), row.text(9), row.text(10),
             list_of(row.text(11)), row.text(12), row.text(13), list_of(row.text(14))},
            row.text(15)};
}

ListedMatter matter_from(storage::Row const& row) {
    ListedMatter matter;
    matter.id = row.as_id<SourceRowId>(0);
    matter.import = row.as_id<ImportId>(1);
    matter.matter = row.as_id<MatterId>(2);
    matter.position = int(row.integer(3));
    matter.code = row.text(4);
    matter.name = row.text(5);
    matter.kind_words = row.text(6);
    matter.department = row.text(7);
    matter.unit = row.as_id<org::UnitId>(8);
    matter.towns = row.flag(9);
    matter.basis = row.text(10);
    matter.provenance = row.text(11);
    return matter;
}

constexpr std::array<std::string_view, 3> placed_by_codes{"name", "unit", "person"};
constexpr std::array<std::string_view, 3> placed_codes{"open", "field", "outside"};

Place place_from(storage::Row const& row, std::size_t from) {
    Place place{row.as_id<org::FieldId>(from), row.flag(from + 1), Place::By::person, row.text(from + 3),
                row.text(from + 4)};
    for (std::size_t i = 0; i < placed_by_codes.size(); ++i)
        if (placed_by_codes[i] == row.text(from + 2)) place.by = Place::By(i);
    return place;
}

}  // namespace

void add(storage::Transaction& tx, SourceImport const& import) {
    tx.run(queries::add_import,
           {import.id, code(import.kind), import.jurisdiction, maybe(import.field), import.number, import.dated,
            import.title, import.document_number, import.file_name, import.file_sm3, import.rows, import.added,
            import.removed, import.renamed, maybe(import.account), import.actor, import.imported_at});
}

std::optional<SourceImport> find_import(storage::Transaction& tx, ImportId id) {
    auto const row = tx.first(queries::find_import, {id});
    if (!row) return std::nullopt;
    return import_from(*row);
}

std::optional<SourceImport> latest_import(storage::Transaction& tx, Source kind, org::JurisdictionId of,
                                          org::FieldId field) {
    auto const row = tx.first(queries::latest_import, {code(kind), of, maybe(field)});
    if (!row) return std::nullopt;
    return import_from(*row);
}

std::optional<SourceImport> import_before(storage::Transaction& tx, SourceImport const& import) {
    auto const row =
        tx.first(queries::import_before, {code(import.kind), import.jurisdiction, maybe(import.field), import.number});
    if (!row) return std::nullopt;
    return import_from(*row);
}

std::vector<SourceImport> imports_for(storage::Transaction& tx, std::string_view path, std::optional<Source> kind) {
    std::vector<SourceImport> found;
    auto const wanted = kind ? std::optional<std::string>{code(*kind)} : std::nullopt;
    for (auto const& row : tx.run(queries::imports_for, {path, wanted})) found.push_back(import_from(row));
    return found;
}

void add(storage::Transaction& tx, GuidelineRow const& row) {
    auto const& entry = row.entry;
    tx.run(queries::add_guideline_row,
           {row.id, row.import, row.matter, row.position, entry.level1, entry.level2, lines(entry.content), entry.basis,
            entry.time_limit, entry.subject, lines(entry.channels), entry.audience, entry.method, lines(entry.levels),
            row.provenance});
}

std::vector<GuidelineRow> guideline_rows(storage::Transaction& tx, ImportId import, int from, int count) {
    std::vector<GuidelineRow> found;
    for (auto const& row : tx.run(queries::guideline_rows_of, {import, count, from}))
        found.push_back(guideline_row_from(row));
    return found;
}

std::optional<GuidelineRow> find_guideline_row(storage::Transaction& tx, SourceRowId id) {
    auto const row = tx.first(queries::find_guideline_row, {id});
    if (!row) return std::nullopt;
    return guideline_row_from(*row);
}

void add(storage::Transaction& tx, ListedMatter const& matter) {
    tx.run(queries::add_listed_matter,
           {matter.id, matter.import, matter.matter, matter.position, matter.code, matter.name, matter.kind_words,
            matter.department, maybe(matter.unit), matter.towns ? 1 : 0, matter.basis, matter.provenance});
}

std::vector<ListedMatter> listed_matters(storage::Transaction& tx, ImportId import, int from, int count) {
    std::vector<ListedMatter> found;
    for (auto const& row : tx.run(queries::matters_of_import, {import, count, from})) found.push_back(matter_from(row));
    return found;
}

std::optional<ListedMatter> find_listed_matter(storage::Transaction& tx, SourceRowId id) {
    auto const row = tx.first(queries::find_listed_matter, {id});
    if (!row) return std::nullopt;
    return matter_from(*row);
}

std::optional<ListedMatter> matter_of_import(storage::Transaction& tx, ImportId import, MatterId matter) {
    auto const row = tx.first(queries::matter_of_import, {import, matter});
    if (!row) return std::nullopt;
    return matter_from(*row);
}

std::vector<ListedMatter> matters_of_field(storage::Transaction& tx, ImportId import, org::FieldId field, Doer doer) {
    std::vector<ListedMatter> found;
    for (auto const& row : tx.run(queries::matters_of_field, {import, field, doer == Doer::towns ? 1 : 0}))
        found.push_back(matter_from(row));
    return found;
}

std::optional<Place> find_place(storage::Transaction& tx, MatterId matter) {
    auto const row = tx.first(queries::find_place, {matter});
    if (!row) return std::nullopt;
    return place_from(*row, 0);
}

void put(storage::Transaction& tx, MatterId matter, Source kind, org::JurisdictionId of, Place const& place,
         std::int64_t account, Instant at) {
    tx.run(queries::put_place, {matter, code(kind), of, maybe(place.field), place.outside ? 1 : 0,
                                placed_by_codes[std::size_t(place.by)], place.reason, maybe(account), place.actor, at});
}

std::vector<PlacedMatter> placed_matters(storage::Transaction& tx, ImportId import, std::optional<Placed> placed,
                                         org::FieldId field, int from, int count) {
    std::vector<PlacedMatter> found;
    auto const wanted =
        placed ? std::optional<std::string>{placed_codes[std::size_t(*placed)]} : std::optional<std::string>{};
    for (auto const& row : tx.run(queries::placed_matters, {import, wanted, maybe(field), count, from})) {
        PlacedMatter one{matter_from(row), std::nullopt};
        if (!row.null(13)) one.place = place_from(row, 12);
        found.push_back(std::move(one));
    }
    return found;
}

PlaceCounts count_places(storage::Transaction& tx, ImportId import) {
    PlaceCounts counts;
    constexpr std::array<int PlaceCounts::*, 3> of{&PlaceCounts::open, &PlaceCounts::in_field, &PlaceCounts::outside};
    for (auto const& row : tx.run(queries::count_places, {import}))
        for (std::size_t i = 0; i < placed_codes.size(); ++i)
            if (placed_codes[i] == row.text(0)) counts.*of[i] = int(row.integer(1));
    return counts;
}

std::vector<GuidelineName> guideline_names(storage::Transaction& tx, org::JurisdictionId of) {
    std::vector<GuidelineName> found;
    for (auto const& row : tx.run(queries::guideline_names, {of}))
        found.push_back({row.as_id<SourceRowId>(0), row.text(1), row.text(2), row.as_id<org::FieldId>(3)});
    return found;
}

}  // namespace mingtang::compilation
