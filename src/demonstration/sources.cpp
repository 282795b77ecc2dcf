// The three sources of a catalog from data/: guidelines field by field with their document, the powers list, the
// service list. Departments of powers.csv are those of the places where the lists were published (data/README.md).
#include <map>

#include "compilation/importing.hpp"
#include "demonstration/posts.hpp"

namespace mingtang::demonstration {
namespace {

using compilation::Source;

compilation::GuidelineRow guideline_row(CsvRow const& row) {
    compilation::GuidelineRow made;
    made.entry = {row.at("domain"),   row.at("level1"),     row.at("level2"),         list_of(row.at("content")),
                  row.at("basis"),    row.at("time_limit"), row.at("subject"),        list_of(row.at("channels")),
                  row.at("audience"), row.at("method"),     list_of(row.at("levels"))};
    made.provenance = replace_all(row.at("source"), "+", "；");
    return made;
}

compilation::ListedMatter matter_of(CsvRow const& row, std::string_view code, std::string_view kind,
                                    std::string_view basis) {
    compilation::ListedMatter made;
    made.code = row.at(std::string{code});
    made.name = row.at("name");
    made.kind_words = row.at(std::string{kind});
    made.department = row.at("department");
    if (!basis.empty()) made.basis = row.at(std::string{basis});
    made.provenance = row.at("source");
    made.towns = compilation::done_by_towns(made.department);
    return made;
}

}  // namespace

void found_sources(storage::Database& database, District const& district, std::string const& data) {
    calendar::Workdays const workdays;
    // The day after the plan; the lists as they stood when compiling began (plan §四(二)).
    auto office = desk_of(database, district, workdays, "gongkai", *parse_instant("2020-07-01T01:00:00.000Z"));
    compilation::NewImport wanted;
    wanted.of = district.root.id;
    wanted.dated = make_date(2020, 7, 1);

    std::map<std::string, std::string> numbers;
    for (auto const& row : read_csv(data + "/domains.csv")) numbers[row.at("domain")] = row.at("document_number");
    std::map<org::FieldId, compilation::SourceTable> by_field;
    for (auto const& row : read_csv(data + "/guideline_rows.csv"))
        by_field[district.field(row.at("domain")).id].guideline.push_back(guideline_row(row));
    for (auto const& field : district.fields) {
        wanted.title = field.guideline;
        wanted.document_number = numbers[field.name];
        wanted.file_name = "guideline_rows.csv";
        must(compilation::import_source(office, wanted, by_field[field.id]));
    }

    compilation::SourceTable powers, services;
    for (auto const& row : read_csv(data + "/powers.csv"))
        powers.matters.push_back(matter_of(row, "code", "类型", "legal_basis"));
    for (auto const& row : read_csv(data + "/service_items.csv"))
        services.matters.push_back(matter_of(row, "code_pattern", "type", ""));
    wanted.document_number.clear();
    wanted.kind = Source::powers;
    wanted.title = "区级权责清单（演示）";
    wanted.file_name = "powers.csv";
    must(compilation::import_source(office, wanted, powers));
    wanted.kind = Source::services;
    wanted.title = "公共服务事项清单（演示）";
    wanted.file_name = "service_items.csv";
    must(compilation::import_source(office, wanted, services));
}

}  // namespace mingtang::demonstration
