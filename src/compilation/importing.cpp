// find – check – change – record – commit. The rules that place entries and recognise renamed ones are pure, elsewhere.
#include "compilation/importing.hpp"

#include <map>

#include "base/text.hpp"
#include "catalog/door.hpp"
#include "catalog/store.hpp"
#include "compilation/decisions.hpp"
#include "compilation/drift_store.hpp"
#include "compilation/placing.hpp"
#include "compilation/rights.hpp"
#include "compilation/source_difference.hpp"
#include "compilation/source_store.hpp"
#include "compilation/wording.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

struct Renamed {
    MatterId matter;
    std::string former_name, name;
};

class Import {
  public:
    Import(Desk& desk, Transaction& tx, NewImport const& wanted, org::Jurisdiction const& of)
        : desk_(desk), tx_(tx), wanted_(wanted), of_(of) {}

    Result<SourceImport> guideline(org::Field const& field, std::vector<GuidelineRow> rows) {
        auto import = TRY(begin(field.id, int(rows.size())));
        std::vector<GuidelineRow> former;
        if (auto const before = latest_import(tx_, import.kind, of_.id, field.id))
            former = guideline_rows(tx_, before->id);
        auto const change = compare(import, former, rows);
        add(tx_, import);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto& row = rows[i];
            row.id = desk_.database.make_id<SourceRowId>();
            row.import = import.id;
            row.matter = matter_of(change.rows[i]);
            row.position = int(i) + 1;
            row.entry.domain = field.name;
            add(tx_, row);
        }
        note(import, field.name);
        return import;
    }

    Result<SourceImport> list(std::vector<ListedMatter> matters, TakenImport& taken) {
        auto import = TRY(begin({}, int(matters.size())));
        std::vector<ListedMatter> former;
        if (auto const before = latest_import(tx_, import.kind, of_.id)) former = listed_matters(tx_, before->id);
        auto const change = compare(import, former, matters);
        add(tx_, import);
        auto const units = org::units_under(tx_, of_.path, desk_.today());
        std::map<std::string, org::UnitId> by_name;
        for (auto const& unit : units) {
            for (auto const alias : split(unit.aliases, ';'))
                if (!alias.empty()) by_name.emplace(alias, unit.id);
            by_name[unit.name] = unit.id;
        }
        bool const of_town = of_.kind != org::Jurisdiction::Kind::district;
        std::vector<Renamed> renamed;
        for (std::size_t i = 0; i < matters.size(); ++i) {
            auto& matter = matters[i];
            matter.id = desk_.database.make_id<SourceRowId>();
            matter.import = import.id;
            matter.matter = matter_of(change.rows[i]);
            matter.position = int(i) + 1;
            matter.towns = matter.towns || of_town;
            if (auto const at = by_name.find(matter.department); at != by_name.end()) matter.unit = at->second;
            add(tx_, matter);
            if (change.rows[i].kind == RowChange::Kind::renamed)
                renamed.push_back({matter.matter, change.rows[i].former_name, matter.name});
        }
        place(import, matters, taken);
        taken.drifts += raise_drifts(import, renamed);
        note(import, "");
        return import;
    }

  private:
    Result<SourceImport> begin(org::FieldId field, int rows) {
        SourceImport import;
        auto const before = latest_import(tx_, wanted_.kind, of_.id, field);
        if (before && before->dated > wanted_.dated)
            return refuse(Kind::invalid, wording::older_source, mingtang::chinese(before->dated));
        if (before && !wanted_.file_sm3.empty() && before->file_sm3 == wanted_.file_sm3)
            return refuse(Kind::conflict, wording::same_source, std::to_string(before->number));
        import.id = desk_.database.make_id<ImportId>();
        import.kind = wanted_.kind;
        import.jurisdiction = of_.id;
        import.field = field;
        import.number = before ? before->number + 1 : 1;
        import.dated = wanted_.dated;
        import.title = clean_line(wanted_.title);
        import.document_number = clean_line(wanted_.document_number);
        import.file_name = clean_line(wanted_.file_name);
        import.file_sm3 = wanted_.file_sm3;
        import.rows = rows;
        import.account = desk_.actor.account.value;
        import.actor = desk_.actor.name;
        import.imported_at = desk_.now;
        return import;
    }

    template <class Row>
    Difference compare(SourceImport& import, std::vector<Row> const& former, std::vector<Row> const& now) {
        std::vector<Identity> before, after;
        for (auto const& row : former) before.push_back(identity_of(row));
        for (auto const& row : now) after.push_back(identity_of(row));
        auto change = difference(before, after);
        import.added = change.count(RowChange::Kind::added);
        import.renamed = change.count(RowChange::Kind::renamed);
        import.removed = int(change.removed.size());
        return change;
    }

    MatterId matter_of(RowChange const& change) {
        return change.matter ? change.matter : desk_.database.make_id<MatterId>();
    }

    // What a person has placed stays where it is; a new entry goes where its name or its unit says.
    void place(SourceImport const& import, std::vector<ListedMatter> const& matters, TakenImport& taken) {
        std::vector<Named> names;
        std::map<std::int64_t, org::FieldId> field_of;
        for (auto const& one : guideline_names(tx_, district_of(tx_, of_).id)) {
            names.push_back({one.row.value, one.level2.empty() ? one.level1 : one.level2, one.level1, one.field.value});
            field_of.emplace(one.row.value, one.field);
        }
        NameIndex const index{std::move(names)};
        auto const matrix = matrix_of(org::fields(tx_, desk_.today()));
        for (auto const& matter : matters) {
            auto const already = find_place(tx_, matter.matter);
            if (already && already->by == Place::By::person) {
                ++taken.placed;
                continue;
            }
            auto const found = place_of(matter, index, field_of, matrix);
            if (found.by != Placing::By::nobody) {
                auto const by = found.by == Placing::By::name ? Place::By::name : Place::By::unit;
                put(tx_, matter.matter, import.kind, of_.id, {found.field, false, by, found.reason, "按规则"}, 0,
                    desk_.now);
            }
            ++(found.by != Placing::By::nobody || already ? taken.placed : taken.open);
        }
    }

    // S11: an item in force that carries the name a service has given up, in this place or below it.
    int raise_drifts(SourceImport const& import, std::vector<Renamed> const& renamed) {
        if (import.kind != Source::services || renamed.empty()) return 0;
        std::map<std::string, Renamed> by_name;
        for (auto const& one : renamed) by_name.emplace(folded(one.former_name), one);
        int raised = 0;
        for (auto const& published : catalog::door::published_in(tx_, of_.path, true))
            for (auto const& item : catalog::items_of_edition(tx_, published.edition.id)) {
                auto const& name = item.entry.level2.empty() ? item.entry.level1 : item.entry.level2;
                auto const at = by_name.find(folded(name));
                if (at == by_name.end()) continue;
                Drift drift;
                drift.id = desk_.database.make_id<DriftId>();
                drift.import = import.id;
                drift.matter = at->second.matter;
                drift.catalog = published.catalog.id;
                drift.jurisdiction = published.catalog.jurisdiction;
                drift.field = published.catalog.field;
                drift.item = item.id;
                drift.former_name = name;
                drift.name = at->second.name;
                drift.raised_at = desk_.now;
                add(tx_, drift);
                ++raised;
            }
        return raised;
    }

    void note(SourceImport const& import, std::string const& field) {
        record(desk_, tx_, "compilation.import_source", "source_import", import.id.value, "",
               std::string{chinese(import.kind)} + field + " 第" + std::to_string(import.number) + "版，" +
                   std::to_string(import.rows) + " 行：新增 " + std::to_string(import.added) + "，删除 " +
                   std::to_string(import.removed) + "，改名 " + std::to_string(import.renamed),
               import.file_name);
    }

    Desk& desk_;
    Transaction& tx_;
    NewImport const& wanted_;
    org::Jurisdiction const& of_;
};

// The rows of a guideline's table by field, in the printed order of fields.
Result<std::vector<std::pair<org::Field, std::vector<GuidelineRow>>>> by_field(Transaction& tx, Date on,
                                                                               NewImport const& wanted,
                                                                               std::vector<GuidelineRow> const& rows) {
    std::vector<std::pair<org::Field, std::vector<GuidelineRow>>> groups;
    std::map<std::string, std::size_t> known;
    for (auto const& row : rows) {
        auto const& domain = row.entry.domain;
        auto const [at, fresh] = known.emplace(domain, groups.size());
        if (fresh) {
            if (domain.empty() && !wanted.field) return refuse(Kind::invalid, wording::no_field_column);
            auto field =
                domain.empty() ? org::find_field(tx, wanted.field, on) : org::find_field_by_name(tx, domain, on);
            if (!field) return refuse(Kind::invalid, wording::unknown_field_in_source, domain);
            for (std::size_t i = 0; i < groups.size(); ++i)
                if (groups[i].first.id == field->id) at->second = i;
            if (at->second == groups.size()) groups.emplace_back(std::move(*field), std::vector<GuidelineRow>{});
        }
        groups[at->second].second.push_back(row);
    }
    return groups;
}

}  // namespace

int TakenImport::rows() const {
    int sum = 0;
    for (auto const& import : imports) sum += import.rows;
    return sum;
}

Result<TakenImport> import_source(Desk& desk, NewImport const& wanted, SourceTable const& table) {
    return desk.database.change([&](Transaction& tx) -> Result<TakenImport> {
        auto const of = TRY(open_as_office(desk, tx, wanted.of));
        if (table.size() > most_source_rows) return refuse(Kind::invalid, wording::too_many_rows);
        if (table.size() == 0) return refuse(Kind::invalid, wording::empty_source, "事项名称");
        if (wanted.kept) catalog::add(tx, *wanted.kept, desk.now);
        TakenImport taken;
        Import import{desk, tx, wanted, of};
        if (wanted.kind == Source::guideline) {
            for (auto& [field, rows] : TRY(by_field(tx, desk.today(), wanted, table.guideline)))
                taken.imports.push_back(TRY(import.guideline(field, std::move(rows))));
        } else {
            taken.imports.push_back(TRY(import.list(table.matters, taken)));
        }
        return taken;
    });
}

Result<SourceImport> open_import(Desk const& desk, Transaction& tx, ImportId id) {
    auto import = find_import(tx, id);
    if (!import) return refuse(Kind::not_found, wording::source_not_found);
    auto const of = org::find_jurisdiction(tx, import->jurisdiction);
    auto const& own = desk.actor.jurisdiction_path;
    // The district's sources are read by its streets and towns too.
    bool const seen = identity::covers(own, of->path) || identity::covers(of->path, own);
    if (!seen || !identity::may(desk.actor, identity::Act::read_workbench))
        return refuse(Kind::not_found, wording::source_not_found);
    return std::move(*import);
}

}  // namespace mingtang::compilation
