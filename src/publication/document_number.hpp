// 文号 (发文字号): 机关代字 + 〔年〕 + 号, whatever brackets somebody typed. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mingtang::publication {

struct DocumentNumber {
    std::string organ;  // 罗政办发
    int year = 0;
    int serial = 0;

    std::string text() const;  // 罗政办发〔2020〕11号
    friend bool operator==(DocumentNumber const&, DocumentNumber const&) = default;
    friend auto operator<=>(DocumentNumber const&, DocumentNumber const&) = default;
};

// The whole text must be a number: "罗政办发[2020]11号", "罗政办发（2020）第11号", "罗政办发２０２０－１１" alike.
std::optional<DocumentNumber> parse_document_number(std::string_view text);
// The first one inside a longer text, and where its bytes are.
struct FoundNumber {
    DocumentNumber number;
    std::size_t at = 0, length = 0;
};
std::optional<FoundNumber> find_document_number(std::string_view text, std::size_t from = 0);

}  // namespace mingtang::publication
