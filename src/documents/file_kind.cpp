#include "documents/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "documents/compound_file.hpp"
#include "documents/wording.hpp"
#include "documents/zip_directory.hpp"

namespace mingtang::documents {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    std::string_view chinese;
};

constexpr std::array foreign{Mark{"%PDF-"sv, "PDF 文件"},
                             Mark{"\x89PNG"sv, "图片"},
                             Mark{"\xff\xd8\xff"sv, "图片"},
                             Mark{"GIF8"sv, "图片"},
                             Mark{"BM"sv, "图片"},
                             Mark{"II*\0"sv, "图片"},
                             Mark{"MM\0*"sv, "图片"},
                             Mark{"RIFF"sv, "图片或音视频"},
                             Mark{"Rar!"sv, "压缩包"},
                             Mark{"7z\xbc\xaf"sv, "压缩包"},
                             Mark{"\x1f\x8b"sv, "压缩包"},
                             Mark{"BZh"sv, "压缩包"},
                             Mark{"\xfd\x37zXZ"sv, "压缩包"},
                             Mark{"MZ"sv, "程序"},
                             Mark{"\x7f\x45LF"sv, "程序"},
                             Mark{"SQLite format 3"sv, "数据库文件"}};

// Some servers send kilobytes of blank lines before a page begins.
constexpr std::size_t looked_at = 64 * 1024;

// The beginning as small letters without the zero bytes of UTF-16, and without what may stand before the first word.
std::string beginning(std::string_view bytes) {
    std::string words;
    for (char const byte : bytes.substr(0, looked_at))
        if (byte != '\0') words += byte;
    words = folded_name(words);
    for (auto const mark : {"\xef\xbb\xbf"sv, "\xff\xfe"sv, "\xfe\xff"sv})
        if (words.starts_with(mark)) words.erase(0, mark.size());
    words.erase(0, std::min(words.find_first_not_of(" \t\r\n"), words.size()));
    return words;
}

bool has_tag(std::string_view words, std::string_view name) {
    for (auto at = words.find(name); at != words.npos; at = words.find(name, at + 1)) {
        auto const after = at + name.size() < words.size() ? words[at + name.size()] : '>';
        if (at > 0 && words[at - 1] == '<' &&
            (after == '>' || after == ' ' || after == '\n' || after == '\r' || after == '\t'))
            return true;
    }
    return false;
}

// A page begins with a tag; a table pasted out of one may begin with any of these.
bool is_page(std::string_view words) {
    constexpr std::array<std::string_view, 14> tags{"html", "head",  "body", "table",  "meta", "title", "div",
                                                    "p",    "style", "link", "center", "h1",   "span",  "tbody"};
    if (words.starts_with("<!doctype html")) return true;
    if (!words.starts_with('<')) return false;
    return std::ranges::any_of(tags, [&](auto const tag) { return has_tag(words, tag); });
}

// UTF-16 text is half zero bytes; in anything else a zero byte means that no text editor wrote it.
bool is_binary(std::string_view bytes) {
    auto const first = bytes.substr(0, looked_at);
    if (first.starts_with("\xff\xfe") || first.starts_with("\xfe\xff")) return false;
    auto const zeros = std::ranges::count(first, '\0');
    return zeros > 0 && std::size_t(zeros) * 3 < first.size();
}

}  // namespace

std::string ending_of(std::string_view file_name) {
    auto const name = file_name.substr(file_name.find_last_of("/\\") + 1);
    auto const dot = name.rfind('.');
    return dot == name.npos ? std::string{} : folded_name(name.substr(dot));
}

Result<Content> content_of(std::string_view bytes, std::string_view ending) {
    if (bytes.empty()) return cannot_read(wording::empty_file);
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return Content::office;
    if (is_compound_file(bytes)) return tl::unexpected(refusal_of_compound_file(bytes, ending));
    auto const words = beginning(bytes);
    if (words.starts_with("{\\rtf")) return cannot_read(wording::save_as_docx, "RTF 文档");
    if (words.starts_with("mime-version:") || words.find("\ncontent-type: multipart/related") != words.npos)
        return cannot_read(wording::save_as_xlsx, "单个文件网页（.mht）");
    bool const text_like = ending == ".csv" || ending == ".tsv";
    for (auto const& mark : foreign) {
        // "BM" and "MZ" may begin an honest column title.
        if (bytes.starts_with(mark.bytes) && !(text_like && mark.bytes.size() == 2 && !is_binary(bytes)))
            return cannot_read(wording::not_a_table, std::string{mark.chinese});
    }
    if (words.starts_with("<?xml") && words.find("schemas-microsoft-com:office:spreadsheet") != words.npos)
        return cannot_read(wording::save_as_xlsx, "XML 表格 2003");
    if (words.starts_with("<?xml") && words.find("office/word/2003/wordml") != words.npos)
        return cannot_read(wording::save_as_docx, "Word 2003 XML 文档");
    if (words.find("uof") != words.npos && words.starts_with("<?xml"))
        return cannot_read(wording::save_as_xlsx, "UOF 文档");
    if (is_page(words) || (words.starts_with("<?xml") && words.find("<html") != words.npos)) return Content::page;
    if (is_binary(bytes)) return cannot_read(wording::not_a_table, "无法识别的文件");
    return Content::text;
}

}  // namespace mingtang::documents
