// What is written as CSV, as TSV or as a page is read back as it was, whatever the words are.
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/html.hpp"
#include "base/text.hpp"
#include "documents/child_message.hpp"
#include "documents/csv.hpp"
#include "documents/html.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// Words with everything in them that a separated file or a page could trip over.
std::string any_words() {
    static std::vector<std::string> const pieces{"县级",     "公开内容（要素）",
                                                 "《条例》", "■",
                                                 "□",        "√",
                                                 "20",       "a",
                                                 ",",        ";",
                                                 "\t",       "\"",
                                                 "\"\"",     "'",
                                                 "\n",       "<b>",
                                                 "&lt;",     "&",
                                                 "=",        "－",
                                                 "sep=;",    "</td>",
                                                 " ",        "、",
                                                 "\u00a0",   "𬭎",
                                                 "-->"};
    std::string words;
    for (auto const i : *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())))
        words += pieces[i];
    return words;
}

Rows any_rows() {
    Rows rows;
    auto const width = *rc::gen::inRange(2, 6);
    for (int r = *rc::gen::inRange(2, 6); r > 0; --r) {
        rows.emplace_back();
        for (int c = 0; c < width; ++c) rows.back().push_back(any_words());
        rows.back().front() = "一级事项公开内容" + rows.back().front();  // words enough to know an encoding by
    }
    return rows;
}

std::string written(Rows const& rows, char separator, std::string_view line_end) {
    std::string out;
    for (auto const& row : rows) {
        for (auto const& field : row) {
            if (&field != &row.front()) out += separator;
            out += '"' + replace_all(field, "\"", "\"\"") + '"';
        }
        out += line_end;
    }
    return out;
}

// As C41 guards them, so that a spreadsheet takes no words for a formula.
Rows guarded(Rows rows) {
    for (auto& row : rows)
        for (auto& field : row)
            for (std::string_view const sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'"})
                if (field.starts_with(sign)) {
                    field.insert(0, "'");
                    break;
                }
    return rows;
}

std::string in_gb18030(std::string const& utf8) {
    std::string bytes(utf8.size() * 4 + 8, '\0');
    UErrorCode status = U_ZERO_ERROR;
    auto const size =
        ucnv_convert("gb18030", "utf-8", bytes.data(), int(bytes.size()), utf8.data(), int(utf8.size()), &status);
    bytes.resize(std::size_t(size));
    return bytes;
}

Rows read_back(GridFile const& file) {
    Rows rows;
    for (auto const& row : file.grids.at(0).rows) {
        rows.emplace_back();
        for (auto const& cell : row.cells) rows.back().push_back(cell.text.str());
    }
    return rows;
}

// As a browser shows words: blanks and line breaks run together, none at the ends.
std::string as_shown(std::string const& words) {
    std::string out;
    auto const spaced = replace_all(replace_all(words, "\n", " "), "\t", " ");
    for (auto const part : split(spaced, ' '))
        if (!part.empty()) out += (out.empty() ? "" : " ") + std::string{part};
    return out;
}

}  // namespace

TEST_CASE("separated files: any separator, any line end, both encodings") {
    CHECK(rc::check([] {
        auto rows = any_rows();
        // An apostrophe before a sign is a guard wherever it comes from.
        for (auto& row : rows)
            for (auto& field : row) field = replace_all(field, "'", "’");
        auto const separator = *rc::gen::element(',', ';', '\t');
        auto const text = written(guarded(rows), separator, *rc::gen::element("\n", "\r\n", "\r"));
        auto const kind = separator == '\t' ? FileKind::tsv : FileKind::csv;
        auto const plain = read_delimited(text, kind);
        RC_ASSERT(plain);
        RC_ASSERT(read_back(*plain) == rows);
        auto const marked = read_delimited("\xef\xbb\xbf" + text, kind);
        RC_ASSERT(marked && read_back(*marked) == rows);
        auto const other = read_delimited(in_gb18030(text), kind);
        RC_ASSERT(other && read_back(*other) == rows);
    }));
}

TEST_CASE("pages: words that look like markup stay words") {
    CHECK(rc::check([] {
        auto const rows = any_rows();
        bool const closed = *rc::gen::arbitrary<bool>();
        std::string page = "<table>";
        Rows expected;
        for (auto const& row : rows) {
            page += "<tr>";
            expected.emplace_back();
            for (auto const& field : row) {
                page += "<td>";
                escape_into(page, field);
                if (closed) page += "</td>";
                expected.back().push_back(as_shown(field));
            }
            if (closed) page += "</tr>";
        }
        auto const file = read_html(page + "</table>");
        RC_ASSERT(file);
        RC_ASSERT(read_back(*file) == expected);
    }));
}

TEST_CASE("what a child says, its parent hears") {
    CHECK(rc::check([] {
        auto const file = read_delimited(written(any_rows(), ',', "\n"), FileKind::csv);
        RC_ASSERT(file);
        std::string message;
        write_answer(file, [&](std::string_view bytes) { message += bytes; });
        auto const heard = parse_answer(message);
        RC_ASSERT(heard && *heard);
        RC_ASSERT(read_back(**heard) == read_back(*file));
    }));
}
