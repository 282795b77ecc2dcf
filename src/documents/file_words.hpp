// The words of an attachment, page by page and sheet by sheet, with what is in it but not seen when it is opened:
// hidden sheets, rows and columns, comments, revisions, names of authors, where a photograph was taken (F94, F108,
// security.md C66). For search and for whoever looks for what may not be published. It is not the reader of tables:
// read_grids is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "documents/child.hpp"

namespace mingtang::documents {

enum class WordsOf { workbook, document, pdf, page, table, text, image };

struct WordsLine {
    int number = 0;     // row of the sheet, line of the page or the text, from 1
    std::string words;  // tabs part the cells of a row
    bool hidden = false;
    bool operator==(WordsLine const&) const = default;
};

// What stands in one place.
struct Passage {
    std::string place;    // "第 3 页", "工作表“名单”", "页眉", "批注"
    int page = 0;         // of a PDF, and of a document that was saved with its pages; else 0
    bool hidden = false;  // all of it
    std::vector<WordsLine> lines{};
    bool operator==(Passage const&) const = default;
};

struct Unseen {
    enum class Kind {
        sheet,          // 隐藏的工作表
        rows,           // 隐藏的行
        columns,        // 隐藏的列
        words,          // 隐藏的文字
        revision,       // 修订痕迹
        comment,        // 批注
        cache,          // 透视表或外部引用里留存的数据
        location,       // 图片里的拍摄地点
        device,         // 图片里的设备、时间
        author,         // 文件属性里的姓名、单位
        attached_file,  // PDF 里夹带的文件
        program,        // PDF 里的脚本
        unreadable,     // 没有文字的页，无法检查
    };
    Kind kind;
    std::string place;   // as in Passage, or "文件属性", "图片 image1.jpeg"
    std::string detail;  // what exactly: "第 5、6 行", "作者：…"
    bool operator==(Unseen const&) const = default;
};

struct FileWords {
    WordsOf of = WordsOf::text;
    std::string title{};
    int pages = 0;  // of a PDF, or of a document that was saved with its pages
    std::vector<Passage> passages{};
    std::vector<Unseen> unseen{};
};

// Could a stranger read more out of it than its author meant to say? Names of authors and devices are only worth a
// word.
bool is_serious(Unseen::Kind kind);
// What is wrong and what to do, for people.
std::string sentence_of(Unseen const& unseen);

// .docx .xlsx .pdf .txt .csv .tsv .html .jpg .png; anything else is refused with a sentence that says what it is.
Result<FileWords> read_words(std::string_view bytes, std::string_view file_name);
// The same, for what a stranger sent.
Result<FileWords> read_words_in_child(std::string_view bytes, std::string_view file_name,
                                      ChildLimits const& allowed = {});

// All words of a page or sheet, a line each.
std::string plain(Passage const& passage);

}  // namespace mingtang::documents
