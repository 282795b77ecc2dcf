// A published catalog as a file: the official table, the plain table, the values. Any edition that was ever in force;
// a draft has no address here. Not kept: a file is made when somebody wants it.
#include "catalog/export.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/place.hpp"

namespace mingtang::portal {
namespace {

struct Format {
    std::string_view ending, type;
    std::string (*write)(catalog::Export const&);
};

constexpr Format xlsx{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", catalog::to_xlsx};
constexpr Format csv{".csv", "text/csv; charset=utf-8", catalog::to_csv};
constexpr Format json{".json", "application/json", catalog::to_json};

// `number` 0: the edition in force.
web::Response download(desk::Visit& visit, Whose whose, Format const& format, int number = 0) {
    std::optional<catalog::Export> found;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const place = find_place(tx, visit, whose);
        auto const published =
            place ? catalog::door::published_of_field(tx, place->jurisdiction.path, place->field.id) : std::nullopt;
        found = published ? catalog::gather(tx, published->catalog.id, number) : std::nullopt;
    });
    if (!found) return missing(visit);
    return web::download(format.write(*found), std::string{format.type}, found->title() + std::string{format.ending});
}

web::Response download_edition(desk::Visit& visit, Whose whose, Format const& format) {
    auto const number = edition_number(visit, whose);
    return number ? download(visit, whose, format, *number) : missing(visit);
}

}  // namespace

web::Response download_xlsx(desk::Visit& visit) {
    return download(visit, Whose::district, xlsx);
}
web::Response download_csv(desk::Visit& visit) {
    return download(visit, Whose::district, csv);
}
web::Response download_json(desk::Visit& visit) {
    return download(visit, Whose::district, json);
}
web::Response download_xlsx_of_area(desk::Visit& visit) {
    return download(visit, Whose::area, xlsx);
}
web::Response download_csv_of_area(desk::Visit& visit) {
    return download(visit, Whose::area, csv);
}
web::Response download_json_of_area(desk::Visit& visit) {
    return download(visit, Whose::area, json);
}
web::Response download_edition_xlsx(desk::Visit& visit) {
    return download_edition(visit, Whose::district, xlsx);
}
web::Response download_edition_csv(desk::Visit& visit) {
    return download_edition(visit, Whose::district, csv);
}
web::Response download_edition_json(desk::Visit& visit) {
    return download_edition(visit, Whose::district, json);
}
web::Response download_edition_xlsx_of_area(desk::Visit& visit) {
    return download_edition(visit, Whose::area, xlsx);
}
web::Response download_edition_csv_of_area(desk::Visit& visit) {
    return download_edition(visit, Whose::area, csv);
}
web::Response download_edition_json_of_area(desk::Visit& visit) {
    return download_edition(visit, Whose::area, json);
}

}  // namespace mingtang::portal
