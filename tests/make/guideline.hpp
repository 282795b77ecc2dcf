// The 701 guideline rows as lint facts, one per field: the district's units and its matrix, rows of towns and villages
// owed by 盛庄街道. No database.
#pragma once

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "base/text.hpp"
#include "catalog/lint/facts.hpp"
#include "demonstration/csv.hpp"

namespace mingtang::make {

inline std::vector<std::string> listed(std::string_view text, std::string const& separator = ";") {
    std::vector<std::string> found;
    auto const lines = replace_all(std::string{text}, separator, "\n");
    for (auto const part : split(lines, '\n'))
        if (!part.empty()) found.emplace_back(part);
    return found;
}

inline catalog::Entry entry_of(demonstration::CsvRow const& row) {
    return {row.at("domain"),   row.at("level1"),     row.at("level2"),        listed(row.at("content")),
            row.at("basis"),    row.at("time_limit"), row.at("subject"),       listed(row.at("channels")),
            row.at("audience"), row.at("method"),     listed(row.at("levels"))};
}

inline std::map<std::string, catalog::lint::Facts> guideline_facts(Date day) {
    using namespace catalog;
    std::string const data = PROJECT_DIR "/data/";
    std::vector<lint::UnitFact> units;
    std::map<std::string, org::UnitId> by_name;
    for (auto const& row : demonstration::read_csv(data + "organs.csv")) {
        lint::UnitFact unit{
            org::UnitId{std::int64_t(units.size()) + 1}, row.at("name"), listed(row.at("aliases_or_note")), {}, {}, ""};
        if (row.at("kind") == "街道") unit.place = org::Jurisdiction::Kind::subdistrict;
        if (row.at("kind") == "镇") unit.place = org::Jurisdiction::Kind::town;
        by_name.emplace(unit.name, unit.id);
        units.push_back(std::move(unit));
    }
    std::map<std::string, lint::Facts> fields;
    for (auto const& row : demonstration::read_csv(data + "domains.csv")) {
        auto& facts = fields[row.at("domain")];
        facts.day = day;
        facts.place_code = "371311";
        facts.units = units;
        facts.laws = &lint::known_laws();
        facts.statutes = statutes::built_in();
        facts.special_laws = statutes::built_in_special_laws();
        facts.field.name = row.at("domain");
        facts.field.lead_unit = by_name.at(row.at("lead_unit"));
        for (auto const& name : listed(row.at("responsible_units"), "、"))
            facts.field.responsible_units.push_back(by_name.at(name));
    }
    std::int64_t id = 0;
    for (auto const& row : demonstration::read_csv(data + "guideline_rows.csv")) {
        auto& facts = fields.at(row.at("domain"));
        Item item;
        item.id = ItemId{++id};
        item.position = int(facts.items.size()) + 1;
        item.entry = entry_of(row);
        auto const& levels = item.entry.levels;
        bool const below = !levels.empty() &&
                           std::ranges::all_of(levels, [](auto const& one) { return one == "乡级" || one == "村级"; });
        item.disclosing_unit = below ? by_name.at("盛庄街道") : facts.field.lead_unit;
        facts.items.push_back(std::move(item));
    }
    return fields;
}

}  // namespace mingtang::make
