// A published catalog as a file: the official table (XLSX, DOCX, PDF), the plain table, the values. Any edition that
// was ever in force; a draft has no address here. The official tables take seconds for a large catalog and are kept;
// the others are made when somebody wants them.
#include "catalog/export.hpp"
#include "catalog/kept_export.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/place.hpp"

namespace mingtang::portal {
namespace {

struct Format {
    std::string_view ending, type;
    enum class Kept { no, yes } kept;
    std::string (*write)(catalog::Export const&);
};

// Rows of a workbook go from the database into the file; the others need all of them at hand.
constexpr Format xlsx{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Format::Kept::yes,
                      nullptr};
constexpr Format docx{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                      Format::Kept::yes, catalog::to_docx};
constexpr Format pdf{".pdf", "application/pdf", Format::Kept::yes, catalog::to_pdf};
constexpr Format csv{".csv", "text/csv; charset=utf-8", Format::Kept::no, catalog::to_csv};
constexpr Format json{".json", "application/json", Format::Kept::no, catalog::to_json};

std::string written(desk::Visit& visit, catalog::Export const& head, Format const& format) {
    std::string bytes;
    std::optional<catalog::Export> whole;
    visit.desk.database.read([&](storage::Transaction& tx) {
        if (!format.write)
            bytes = catalog::to_xlsx(head, catalog::items_in_store(tx, head.edition.id));
        else
            whole = catalog::gather(tx, head.catalog.id, head.edition.number);
    });
    // Setting pages takes longer than reading rows: not while a transaction is open.
    return whole ? format.write(*whole) : bytes;
}

web::Response busy() {
    auto answer = web::plain("正在为其他读者生成文件，请过几秒再下载。", 503);
    answer.header("Retry-After", "5");
    return answer;
}

// `number` 0: the edition in force.
web::Response download(desk::Visit& visit, Whose whose, Format const& format, int number = 0) {
    std::optional<catalog::Export> found;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const place = find_place(tx, visit, whose);
        auto const published =
            place ? catalog::door::published_of_field(tx, place->jurisdiction.path, place->field.id) : std::nullopt;
        found = published ? catalog::gather_head(tx, published->catalog.id, number) : std::nullopt;
    });
    if (!found) return missing(visit);
    auto const name = found->title() + std::string{format.ending};
    if (format.kept == Format::Kept::no) {
        return web::download(written(visit, *found, format), std::string{format.type}, name);
    }
    auto kept = catalog::kept_export(visit.desk.files, found->edition, format.ending,
                                     [&] { return written(visit, *found, format); });
    if (!kept) return busy();
    auto answer = web::download(std::move(kept->bytes), std::string{format.type}, name);
    answer.file = std::move(kept->file);
    return answer;
}

web::Response download_edition(desk::Visit& visit, Whose whose, Format const& format) {
    auto const number = edition_number(visit, whose);
    return number ? download(visit, whose, format, *number) : missing(visit);
}

}  // namespace

web::Response download_xlsx(desk::Visit& visit) {
    return download(visit, Whose::district, xlsx);
}
web::Response download_docx(desk::Visit& visit) {
    return download(visit, Whose::district, docx);
}
web::Response download_pdf(desk::Visit& visit) {
    return download(visit, Whose::district, pdf);
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
web::Response download_docx_of_area(desk::Visit& visit) {
    return download(visit, Whose::area, docx);
}
web::Response download_pdf_of_area(desk::Visit& visit) {
    return download(visit, Whose::area, pdf);
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
web::Response download_edition_docx(desk::Visit& visit) {
    return download_edition(visit, Whose::district, docx);
}
web::Response download_edition_pdf(desk::Visit& visit) {
    return download_edition(visit, Whose::district, pdf);
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
web::Response download_edition_docx_of_area(desk::Visit& visit) {
    return download_edition(visit, Whose::area, docx);
}
web::Response download_edition_pdf_of_area(desk::Visit& visit) {
    return download_edition(visit, Whose::area, pdf);
}
web::Response download_edition_csv_of_area(desk::Visit& visit) {
    return download_edition(visit, Whose::area, csv);
}
web::Response download_edition_json_of_area(desk::Visit& visit) {
    return download_edition(visit, Whose::area, json);
}

}  // namespace mingtang::portal
