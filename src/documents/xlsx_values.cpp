#include "documents/xlsx_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/date.hpp"
#include "base/text.hpp"
#include "documents/decimal.hpp"
#include "documents/wording.hpp"
#include "documents/xlsx_text.hpp"

namespace mingtang::documents {
namespace {

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    text = trim(text);
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool is_plain_integer(std::string_view text) {
    return !text.empty() && text.size() <= 15 && (text.front() != '0' || text.size() == 1) &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string number_text(std::string_view value, NumberFormat const& format, DateSystem dates) {
    if (format.general() && is_plain_integer(value)) return std::string{value};
    auto const number = number_of(value);
    return number ? format.number(*number, dates) : std::string{value};
}

// t="d": "2018-03-01" or "2018-03-01T08:30:00", which the style may print otherwise.
std::string iso_text(std::string_view value, NumberFormat const& format) {
    auto const day = parse_date(value.substr(0, 10));
    if (!day) return std::string{value};
    double serial = double((*day - make_date(1899, 12, 30)).count());
    int hour = 0, minute = 0, second = 0;
    bool const has_time = value.size() >= 19 && value[10] == 'T';
    if (has_time) {
        std::from_chars(value.data() + 11, value.data() + 13, hour);
        std::from_chars(value.data() + 14, value.data() + 16, minute);
        std::from_chars(value.data() + 17, value.data() + 19, second);
        serial += (hour * 3600 + minute * 60 + second) / 86'400.0;
    }
    if (!format.general()) return format.number(serial, DateSystem::from_1900);
    return NumberFormat{has_time ? "yyyy/m/d h:mm:ss" : "yyyy/m/d"}.number(serial, DateSystem::from_1900);
}

tl::unexpected<Refusal> too_long(std::string_view sheet, int row) {
    return cannot_read(wording::cell_too_long, "工作表“" + std::string{sheet} + "”第 " + std::to_string(row) + " 行");
}

}  // namespace

Result<SharedText> shown(RawCell& cell, Workbook& workbook, std::string_view sheet, int row) {
    auto const& format = workbook.styles.formats[cell.look.format];
    bool const pictures = cell.look.font != SymbolFont::none;
    if (cell.type == "s") {
        std::size_t index = 0;
        auto const value = trim(cell.value);
        if (value.empty()) return SharedText{};
        auto const read = std::from_chars(value.data(), value.data() + value.size(), index);
        if (read.ec != std::errc{} || read.ptr != value.data() + value.size() || index >= workbook.strings.size())
            return cannot_read(wording::damaged,
                               "工作表“" + std::string{sheet} + "”第 " + std::to_string(row) + " 行引用了不存在的文字");
        auto const& words = workbook.strings[index];
        if (words.empty() || (format.general() && !pictures)) return words;
        auto const printed = format.text(words);
        return workbook.recent.share(pictures ? seen_in(cell.look.font, printed) : printed);
    }
    std::string text;
    if (cell.type == "inlineStr" || cell.type == "str" || !cell.words.empty()) {
        // Some writers mix up where a text of its own stands.
        text = std::move(cell.words.empty() ? cell.value : cell.words);
        if (!settle_cell_text(text)) return too_long(sheet, row);
        text = format.text(text);
    } else if (cell.type == "b") {
        auto const value = trim(cell.value);
        text = value.empty() ? "" : value == "0" || value == "false" ? "FALSE" : "TRUE";
    } else if (cell.type == "d") {
        text = iso_text(trim(cell.value), format);
    } else if (cell.type == "e") {
        text = std::move(cell.value);
    } else if (!cell.value.empty()) {
        text = number_text(trim(cell.value), format, workbook.dates);
    }
    // A program wrote the formula and never its value. Shown as it is, it is seen to be missing.
    if (text.empty() && !cell.formula.empty() && cell.type != "str") text = "=" + cell.formula;
    if (pictures) text = seen_in(cell.look.font, text);
    if (!settle_cell_text(text)) return too_long(sheet, row);
    return workbook.recent.share(text);
}

}  // namespace mingtang::documents
