#include "documents/file_words_pdf.hpp"

#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

// libpoppler's own conversion asks iconv, which may want to open files.
std::string utf8(poppler::ustring const& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t c = text[i];
        bool const pair =
            c >= 0xd800 && c < 0xdc00 && i + 1 < text.size() && text[i + 1] >= 0xdc00 && text[i + 1] < 0xe000;
        if (pair) c = 0x10000 + ((c - 0xd800) << 10) + (char32_t(text[++i]) - 0xdc00);
        if (c >= 0xd800 && c < 0xe000) c = 0xfffd;
        out += c;
    }
    return to_utf8(out);
}

// As laid out on the page, columns are blanks; two or more part cells.
std::string cells(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        auto const end = std::min(line.find_first_not_of(' ', at), line.size());
        if (end - at >= 2)
            out += '\t';
        else
            out += line.substr(at, end - at);
        auto const next = std::min(line.find(' ', end), line.size());
        out += line.substr(end, next - end);
        at = next;
    }
    return std::string{trim(out)};
}

void add_page(FileWords& file, int number, poppler::page const& page, std::vector<std::string>& empty) {
    std::string const place = "第 " + std::to_string(number) + " 页";
    Passage passage{place, number};
    auto const words = utf8(page.text(poppler::rectf{}, poppler::page::physical_layout));
    int line_number = 0;
    for (auto const line : split(words, '\n')) {
        ++line_number;
        std::string text{line};
        std::erase_if(text, [](char c) { return c == '\f' || c == '\r' || c == '\0'; });
        if (text = cells(text); !text.empty()) passage.lines.push_back({line_number, std::move(text)});
    }
    if (passage.lines.empty()) empty.push_back(std::to_string(number));
    file.passages.push_back(std::move(passage));
}

void add_properties(FileWords& file, poppler::document& document) {
    file.title = clean_line(utf8(document.info_key("Title")));
    if (auto const author = clean_line(utf8(document.info_key("Author"))); !author.empty())
        file.unseen.push_back({Unseen::Kind::author, "文件属性", "作者：" + author});
    if (!document.has_embedded_files()) return;
    constexpr std::size_t longest_name = 60;
    for (auto const* attached : document.embedded_files())
        file.unseen.push_back(
            {Unseen::Kind::attached_file, "文件", shorten(clean_line(attached->name()), longest_name)});
}

using Document = std::unique_ptr<poppler::document>;

Document open(std::string_view bytes) {
    return Document{poppler::document::load_from_raw_data(bytes.data(), int(bytes.size()))};
}

}  // namespace

Result<FileWords> read_pdf_words(std::string_view bytes) {
    poppler::set_debug_error_function([](std::string const&, void*) {}, nullptr);
    auto const document = open(bytes);
    if (!document) return cannot_read(wording::pdf_damaged);
    if (document->is_locked()) return cannot_read(wording::pdf_locked);
    FileWords file{WordsOf::pdf};
    file.pages = document->pages();
    if (file.pages > limits::pdf_pages) return cannot_read(wording::pdf_too_many_pages);
    add_properties(file, *document);
    // As written in the open; inside compressed parts a viewer of today asks before it runs one.
    if (bytes.find("/JavaScript") != bytes.npos)
        file.unseen.push_back({Unseen::Kind::program, "文件", "JavaScript 脚本"});
    std::vector<std::string> empty;
    std::size_t bytes_of_words = 0;
    for (int number = 1; number <= file.pages; ++number) {
        std::unique_ptr<poppler::page> const page{document->create_page(number - 1)};
        if (!page) {
            empty.push_back(std::to_string(number));
            continue;
        }
        add_page(file, number, *page, empty);
        for (auto const& line : file.passages.back().lines) bytes_of_words += line.words.size();
        if (bytes_of_words > limits::words_bytes) return cannot_read(wording::words_too_many);
    }
    constexpr std::size_t named = 8;
    auto const count = empty.size();
    if (count > named) empty.resize(named);
    if (count > 0)
        file.unseen.push_back({Unseen::Kind::unreadable,
                               "第 " + join(empty, "、") + (count > named ? " 等" : "") + " 页",
                               "共 " + std::to_string(count) + " 页"});
    return file;
}

void make_ready_for_pdf() {
    // A page in a Chinese font that is not in the file, in the encodings that Chinese writers use: setting its words
    // makes libpoppler read and keep their tables. The document lives as long as the child, for with it go the tables.
    static std::string const page = [] {
        std::string fonts, objects;
        int number = 10;
        constexpr std::string_view encodings[] = {"GBK-EUC-H", "UniGB-UCS2-H", "UniGB-UTF16-H", "GB-EUC-H"};
        for (auto const encoding : encodings) {
            auto const font = std::to_string(number), descendant = std::to_string(number + 1);
            fonts += "/F" + font + " " + font + " 0 R ";
            objects += font + " 0 obj\n<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/" + std::string{encoding} +
                       "/DescendantFonts[" + descendant + " 0 R]>>\nendobj\n" + descendant +
                       " 0 obj\n<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)"
                       "/Ordering(GB1)/Supplement 2>>>>\nendobj\n";
            number += 2;
        }
        std::string content = "BT ";
        for (int font = 10; font < number; font += 2) content += "/F" + std::to_string(font) + " 9 Tf <B0A1> Tj ";
        content += "ET";
        return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count "
               "1>>\n"
               "endobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<<" +
               fonts + ">>>>>>\nendobj\n4 0 obj\n<</Length " + std::to_string(content.size()) + ">>\nstream\n" +
               content + "\nendstream\nendobj\n" + objects + "trailer\n<</Root 1 0 R>>\n%%EOF\n";
    }();
    poppler::set_debug_error_function([](std::string const&, void*) {}, nullptr);
    static Document const document = open(page);
    if (!document || document->pages() == 0) return;
    std::unique_ptr<poppler::page> const first{document->create_page(0)};
    if (first) (void)first->text();
}

}  // namespace mingtang::documents
