// The one door for all kinds of attachments, and the sentences about what is unseen in them.
#include "documents/file_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "documents/csv.hpp"
#include "documents/file_kind.hpp"
#include "documents/file_words_office.hpp"
#include "documents/file_words_pdf.hpp"
#include "documents/image_metadata.hpp"
#include "documents/limits.hpp"
#include "documents/rich_text.hpp"
#include "documents/text.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

struct Ending {
    std::string_view ending;
    WordsOf of;
};
constexpr std::array endings{
    Ending{".pdf", WordsOf::pdf},    Ending{".docx", WordsOf::document}, Ending{".xlsx", WordsOf::workbook},
    Ending{".txt", WordsOf::text},   Ending{".csv", WordsOf::table},     Ending{".tsv", WordsOf::table},
    Ending{".html", WordsOf::page},  Ending{".htm", WordsOf::page},      Ending{".jpg", WordsOf::image},
    Ending{".jpeg", WordsOf::image}, Ending{".png", WordsOf::image},     Ending{".webp", WordsOf::image}};

std::string_view named(WordsOf of) {
    constexpr std::array<std::string_view, 7> names{"Excel 工作簿，扩展名应为 .xlsx", "Word 文档，扩展名应为 .docx",
                                                    "PDF 文件，扩展名应为 .pdf",      "网页，扩展名应为 .html",
                                                    "表格文本，扩展名应为 .csv",      "纯文本，扩展名应为 .txt",
                                                    "图片，扩展名应为 .jpg 或 .png"};
    return names[std::size_t(of)];
}

// Decided by the bytes; the name's ending must agree (security.md C35).
Result<Done> agree(WordsOf found, std::string_view ending) {
    auto const at = std::ranges::find(endings, ending, &Ending::ending);
    if (at == endings.end()) return cannot_read(wording::unknown_attachment, std::string{ending});
    auto const plain = [](WordsOf of) { return of == WordsOf::text || of == WordsOf::table; };
    if (at->of != found && !(plain(at->of) && plain(found)))
        return cannot_read(wording::wrong_ending, std::string{named(found)});
    return Done{};
}

Result<FileWords> read_picture(std::string_view bytes, std::string_view ending) {
    TRY(agree(WordsOf::image, ending));
    bool const png = image_kind(bytes) == ImageKind::png, webp = image_kind(bytes) == ImageKind::webp;
    if (png != (ending == ".png") || webp != (ending == ".webp"))
        return cannot_read(wording::wrong_ending, png    ? "PNG 图片，扩展名应为 .png"
                                                  : webp ? "WebP 图片，扩展名应为 .webp"
                                                         : "JPEG 图片，扩展名应为 .jpg");
    FileWords file{WordsOf::image};
    auto const image = TRY(read_image(bytes));
    add_unseen(image, "图片", file);
    return file;
}

Result<FileWords> read_office(std::string_view bytes, std::string_view ending) {
    auto const package = TRY(Package::open(bytes));
    bool const workbook = package.kind() == PackageKind::workbook;
    TRY(agree(workbook ? WordsOf::workbook : WordsOf::document, ending));
    FileWords file{workbook ? WordsOf::workbook : WordsOf::document};
    file.title = TRY(package.title());
    TRY(workbook ? read_workbook_words(package, file) : read_document_words(package, file));
    TRY(read_office_properties(package, file));
    return file;
}

void add_lines(FileWords& file, std::string_view text) {
    Passage passage{"正文"};
    int number = 0;
    for (auto const line : split(text, '\n')) {
        ++number;
        if (auto const words = trim(line); !words.empty()) passage.lines.push_back({number, std::string{words}});
    }
    file.passages.push_back(std::move(passage));
}

Result<FileWords> read_page_words(std::string_view bytes) {
    if (bytes.size() > limits::rich_text_bytes) return cannot_read(wording::rich_text_too_big);
    auto const text = TRY(decode_text(bytes, declared_encoding(bytes)));
    auto const reading = TRY(rich_text::read_closely(text));
    FileWords file{WordsOf::page};
    add_lines(file, rich_text::plain(reading.text));
    if (reading.left_out.hidden > 0)
        file.unseen.push_back({Unseen::Kind::words, "网页", std::to_string(reading.left_out.hidden) + " 处"});
    if (reading.left_out.programs > 0)
        file.unseen.push_back(
            {Unseen::Kind::program, "网页", std::to_string(reading.left_out.programs) + " 处脚本或嵌入内容"});
    return file;
}

Result<FileWords> read_text_words(std::string_view bytes, std::string_view ending) {
    TRY(agree(WordsOf::text, ending));
    FileWords file{ending == ".txt" ? WordsOf::text : WordsOf::table};
    if (file.of == WordsOf::text) {
        auto const text = TRY(decode_text(bytes));
        add_lines(file, text);
        return file;
    }
    auto const grids = TRY(read_delimited(bytes, ending == ".tsv" ? FileKind::tsv : FileKind::csv));
    for (auto const& grid : grids.grids) {
        Passage passage{"表格"};
        for (auto const& row : grid.rows)
            if (auto words = words_of(row); !words.empty()) passage.lines.push_back({row.number, std::move(words)});
        file.passages.push_back(std::move(passage));
    }
    return file;
}

}  // namespace

Result<FileWords> read_words(std::string_view bytes, std::string_view file_name) {
    auto const ending = ending_of(file_name);
    bool const pdf = bytes.starts_with("%PDF-");
    if (bytes.size() > (pdf ? limits::pdf_bytes : limits::file_bytes))
        return cannot_read(pdf ? wording::pdf_too_big : wording::file_too_big);
    if (pdf) {
        TRY(agree(WordsOf::pdf, ending));
        return read_pdf_words(bytes);
    }
    if (image_kind(bytes)) return read_picture(bytes, ending);
    auto const content = content_of(bytes, ending);
    if (!content) {
        // The reader of tables says "this is no table"; here nobody asked for one.
        if (content.error().says.key == wording::not_a_table.key)
            return cannot_read(wording::not_an_attachment, content.error().detail);
        return tl::unexpected(content.error());
    }
    if (*content == Content::office) {
        auto file = read_office(bytes, ending);
        if (!file && file.error().says.key == wording::not_a_table.key)
            return cannot_read(wording::not_an_attachment, file.error().detail);
        return file;
    }
    bool const page = *content == Content::page || ending == ".html" || ending == ".htm";
    if (!page) return read_text_words(bytes, ending);
    TRY(agree(WordsOf::page, ending));
    return read_page_words(bytes);
}

std::string plain(Passage const& passage) {
    std::string out;
    for (auto const& line : passage.lines) out += (out.empty() ? "" : "\n") + line.words;
    return out;
}

}  // namespace mingtang::documents
