// The findings as the page would list them, all of them, as a file.
#include "checking/asking.hpp"
#include "checking/files.hpp"
#include "checking/handlers.hpp"

namespace mingtang::checking {
namespace {

enum class Format { csv, xlsx };

web::Response file_of(desk::Visit const& visit, AllChecked const& checked, std::string const& name, Format format) {
    auto const lines = lines_of(checked, wanted_of(visit.request));
    auto const title = name + "规则检查" + iso(visit.desk.today());
    if (format == Format::csv) return web::download(to_csv(lines), "text/csv; charset=utf-8", title + ".csv");
    return web::download(to_xlsx({checked.begin(), checked.end()}, lines),
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", title + ".xlsx");
}

web::Response published(desk::Visit& visit, Format format) {
    auto const checked = visit.desk.database.read([&](storage::Transaction& tx) {
        catalog::Surroundings around{tx, visit.desk.today()};
        AllChecked all;
        for (auto const& one : published_for(visit, around, tx, wanted_of(visit.request)))
            all.push_back(std::make_shared<Checked>(look(with_items(tx, one))));
        return all;
    });
    return file_of(visit, checked, "标准目录", format);
}

web::Response edition(desk::Visit& visit, Format format) {
    auto const checked = visit.desk.database.read([&](storage::Transaction& tx) -> Result<AllChecked> {
        auto const found = TRY(edition_for(visit, tx));
        return AllChecked{std::make_shared<Checked>(look(with_items(tx, found.look)))};
    });
    if (!checked) return desk::page_for(visit, checked.error());
    auto const& one = *checked->front();
    return file_of(visit, *checked, one.jurisdiction.name + one.field.name, format);
}

}  // namespace

web::Response findings_csv(desk::Visit& visit) {
    return published(visit, Format::csv);
}
web::Response findings_xlsx(desk::Visit& visit) {
    return published(visit, Format::xlsx);
}
web::Response findings_csv_of_edition(desk::Visit& visit) {
    return edition(visit, Format::csv);
}
web::Response findings_xlsx_of_edition(desk::Visit& visit) {
    return edition(visit, Format::xlsx);
}

}  // namespace mingtang::checking
