#include "documents/compound_file.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

constexpr std::string_view mark{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8};
constexpr std::size_t entry_size = 128, header_size = 512, longest_name = 64;

// The names of the container's streams. Directory entries are 128 bytes at multiples of 128; the chain of sectors is
// not followed, since a name that is found where an entry may stand is good enough for a sentence.
std::vector<std::string> stream_names(std::string_view bytes) {
    constexpr std::size_t enough = 1'000;
    std::vector<std::string> names;
    for (std::size_t at = header_size; at + entry_size <= bytes.size() && names.size() < enough; at += entry_size) {
        auto const entry = bytes.substr(at, entry_size);
        std::size_t const length = std::uint8_t(entry[64]) + 256U * std::uint8_t(entry[65]);
        auto const type = std::uint8_t(entry[66]);  // 1 a folder, 2 a stream, 5 the root
        bool plausible = length >= 4 && length <= longest_name && length % 2 == 0 && (type == 1 || type == 2);
        std::string name;
        for (std::size_t i = 0; plausible && i + 2 < length; i += 2) {
            plausible = entry[i + 1] == '\0' && entry[i] != '\0';
            name += entry[i];
        }
        if (plausible) names.push_back(std::move(name));
    }
    return names;
}

}  // namespace

bool is_compound_file(std::string_view bytes) {
    return bytes.starts_with(mark);
}

Refusal refusal_of_compound_file(std::string_view bytes, std::string_view ending) {
    auto const names = stream_names(bytes);
    auto const has = [&](std::string_view name) { return std::ranges::find(names, name) != names.end(); };
    auto const say = [](Wording says, std::string detail = {}) {
        return Refusal{Refusal::Kind::invalid, says, std::move(detail)};
    };
    if (has("EncryptedPackage") || has("EncryptionInfo")) return say(wording::encrypted);
    if (ending == ".et") return say(wording::wps_workbook);
    if (ending == ".wps") return say(wording::wps_document);
    if (has("Workbook") || has("Book")) return say(wording::old_workbook);
    if (has("WordDocument")) return say(wording::old_document);
    if (has("PowerPoint Document")) return say(wording::not_a_table, "演示文稿");
    if (ending == ".xls" || ending == ".xlsx") return say(wording::old_workbook);
    if (ending == ".doc" || ending == ".docx") return say(wording::old_document);
    return say(wording::not_a_table, "旧版 Office 文件或其他复合文档");
}

}  // namespace mingtang::documents
