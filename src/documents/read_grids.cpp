// The one door for all kinds: what the bytes are, whether the name agrees, which reader reads them.
#include <algorithm>
#include <array>

#include "documents/csv.hpp"
#include "documents/docx.hpp"
#include "documents/file_kind.hpp"
#include "documents/grid.hpp"
#include "documents/html.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"
#include "documents/xlsx.hpp"

namespace mingtang::documents {
namespace {

struct Ending {
    std::string_view ending;
    FileKind kind;
};

constexpr std::array endings{Ending{".xlsx", FileKind::xlsx}, Ending{".docx", FileKind::docx},
                             Ending{".html", FileKind::html}, Ending{".htm", FileKind::html},
                             Ending{".csv", FileKind::csv},   Ending{".tsv", FileKind::tsv}};

std::string named(FileKind kind) {
    switch (kind) {
        case FileKind::xlsx:
            return "Excel 工作簿，扩展名应为 .xlsx";
        case FileKind::docx:
            return "Word 文档，扩展名应为 .docx";
        case FileKind::html:
            return "网页，扩展名应为 .html";
        case FileKind::csv:
        case FileKind::tsv:
            break;
    }
    return "纯文本，扩展名应为 .csv 或 .tsv";
}

Result<Done> agree(FileKind found, std::string_view ending) {
    auto const at = std::ranges::find(endings, ending, &Ending::ending);
    bool const text = found == FileKind::csv || found == FileKind::tsv;
    bool const known = at != endings.end();
    if (known && (at->kind == found || (text && (at->kind == FileKind::csv || at->kind == FileKind::tsv))))
        return Done{};
    if (!known && text) return cannot_read(wording::unknown_ending, std::string{ending});
    return cannot_read(wording::wrong_ending, named(found));
}

Result<GridFile> read_office(std::string_view bytes, std::string_view ending) {
    auto const package = TRY(Package::open(bytes));
    bool const workbook = package.kind() == PackageKind::workbook;
    TRY(agree(workbook ? FileKind::xlsx : FileKind::docx, ending));
    return workbook ? read_workbook(package) : read_document(package);
}

}  // namespace

Result<GridFile> read_grids(std::string_view bytes, std::string_view file_name) {
    if (bytes.size() > limits::file_bytes) return cannot_read(wording::file_too_big);
    auto const ending = ending_of(file_name);
    switch (TRY(content_of(bytes, ending))) {
        case Content::office:
            return read_office(bytes, ending);
        case Content::page:
            TRY(agree(FileKind::html, ending));
            return read_html(bytes);
        case Content::text:
            break;
    }
    // Plain text cannot say which kind it is; its name does, and the separator is looked for. A page may begin with
    // words.
    if (ending == ".html" || ending == ".htm") return read_html(bytes);
    TRY(agree(FileKind::csv, ending));
    return read_delimited(bytes, ending == ".tsv" ? FileKind::tsv : FileKind::csv);
}

}  // namespace mingtang::documents
