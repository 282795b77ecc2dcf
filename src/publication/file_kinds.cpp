#include "publication/file_kinds.hpp"

#include <array>

#include "base/text.hpp"
#include "documents/file_kind.hpp"
#include "publication/wording.hpp"

namespace mingtang::publication {
namespace {

struct FileKind {
    std::string_view ending, kind, begins, media;  // begins: "" for text
};
using namespace std::string_view_literals;
constexpr auto known = std::to_array<FileKind>({
    {".docx", "docx", "PK\x03\x04"sv, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".xlsx", "xlsx", "PK\x03\x04"sv, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {".pdf", "pdf", "%PDF-"sv, "application/pdf"},
    {".png", "png", "\x89PNG\r\n\x1a\n"sv, "image/png"},
    {".jpg", "jpg", "\xff\xd8\xff"sv, "image/jpeg"},
    {".jpeg", "jpg", "\xff\xd8\xff"sv, "image/jpeg"},
    {".txt", "txt", ""sv, "text/plain; charset=utf-8"},
    {".csv", "csv", ""sv, "text/csv; charset=utf-8"},
});

// The harmless file by which virus scanners are tried; in two pieces, so that ours is not taken for it.
constexpr std::string_view eicar_begins = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$",
                           eicar_ends = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!";

bool like_text(std::string_view bytes) {
    return bytes.substr(0, 64 * 1024).find('\0') == bytes.npos;
}

}  // namespace

Result<std::string> kind_of_file(std::string_view name, std::string_view bytes) {
    using Why = Refusal::Kind;
    auto const shown = shorten(clean_line(name), 60);
    if (bytes.size() > largest_file) return refuse(Why::invalid, wording::file_too_large, shown);
    if (bytes.find(eicar_ends) != bytes.npos && bytes.find(eicar_begins) != bytes.npos)
        return refuse(Why::invalid, wording::file_infected, shown);
    auto const ending = documents::ending_of(name);
    for (auto const& one : known) {
        if (one.ending != ending) continue;
        bool const agrees = one.begins.empty() ? like_text(bytes) : bytes.starts_with(one.begins);
        if (!agrees || bytes.empty()) return refuse(Why::invalid, wording::file_lies, shown);
        // An archive is a workbook or a document only with the part that says so.
        if (one.kind == "xlsx" && bytes.find("xl/") == bytes.npos)
            return refuse(Why::invalid, wording::file_lies, shown);
        if (one.kind == "docx" && bytes.find("word/") == bytes.npos)
            return refuse(Why::invalid, wording::file_lies, shown);
        return std::string{one.kind};
    }
    return refuse(Why::invalid, wording::file_kind, ending.empty() ? "没有扩展名的文件" : ending);
}

std::string_view media_type(std::string_view kind) {
    for (auto const& one : known)
        if (one.kind == kind) return one.media;
    return "application/octet-stream";
}

}  // namespace mingtang::publication
