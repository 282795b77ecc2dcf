#include "checking/asking.hpp"

#include "catalog/wording.hpp"

namespace mingtang::checking {

Wanted wanted_of(web::Request const& request) {
    return {lint::find_check(request.parameter("check")),
            org::UnitId::parse(request.parameter("unit")).value_or(org::UnitId{}),
            lint::parse_severity(request.parameter("severity")),
            org::FieldId::parse(request.parameter("field")).value_or(org::FieldId{})};
}

std::vector<std::pair<std::string_view, std::string>> query_of(Wanted const& wanted) {
    return {{"field", wanted.field ? wanted.field.text() : ""},
            {"severity", wanted.severity ? std::string{code(*wanted.severity)} : ""},
            {"check", wanted.check ? std::string{lint::checks()[*wanted.check].code} : ""},
            {"unit", wanted.unit ? wanted.unit.text() : ""}};
}

std::vector<Look> published_for(desk::Visit& visit, catalog::Surroundings& around, storage::Transaction& tx,
                                Wanted const& wanted) {
    // A right is a prefix: somebody of a town sees the town's catalogs, the disclosure office the district's and all
    // below.
    auto const& path = visit.desk.actor.jurisdiction_path;
    if (path.empty()) return {};
    return prepare_published(tx, around, path, wanted.field);
}

Result<OfEdition> edition_for(desk::Visit& visit, storage::Transaction& tx) {
    auto const id = catalog::EditionId::parse(visit.captured(0));
    if (!id) return refuse(Refusal::Kind::not_found, catalog::wording::not_found);
    auto folder = TRY(catalog::open_folder(visit.desk, tx, *id));
    catalog::Surroundings around{tx, visit.desk.today()};
    auto look = prepare(tx, around, folder.catalog, folder.edition, folder.jurisdiction, folder.field);
    return OfEdition{std::move(folder), std::move(look)};
}

}  // namespace mingtang::checking
