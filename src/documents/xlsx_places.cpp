#include "documents/xlsx_places.hpp"

#include <algorithm>

namespace mingtang::documents {

std::optional<SheetPlace> parse_place(std::string_view text) {
    int column = 0, row = 0;
    std::size_t at = 0;
    auto const skip_dollar = [&] { at += at < text.size() && text[at] == '$'; };
    skip_dollar();
    for (; at < text.size(); ++at) {
        char const letter = text[at] >= 'a' && text[at] <= 'z' ? char(text[at] - 32) : text[at];
        if (letter < 'A' || letter > 'Z') break;
        column = column * 26 + (letter - 'A' + 1);
        if (column > last_sheet_column + 1) return std::nullopt;
    }
    skip_dollar();
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        row = row * 10 + (text[at] - '0');
        if (row > last_sheet_row) return std::nullopt;
    }
    if (at != text.size() || column == 0 || row == 0) return std::nullopt;
    return SheetPlace{row, column - 1};
}

std::optional<SheetArea> parse_area(std::string_view text) {
    auto const colon = text.find(':');
    auto const one = parse_place(text.substr(0, colon));
    auto const other = colon == text.npos ? one : parse_place(text.substr(colon + 1));
    if (!one || !other) return std::nullopt;
    return SheetArea{std::min(one->row, other->row), std::min(one->column, other->column),
                     std::max(one->row, other->row), std::max(one->column, other->column)};
}

std::string column_letters(int column) {
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), char('A' + (rest - 1) % 26));
    return letters;
}

}  // namespace mingtang::documents
