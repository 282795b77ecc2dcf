// A spreadsheet's number format: what makes 43101 read 2018年1月1日 and 0.5 read 50% (ECMA-376 part 1, 18.8.30–31).
// Parsed once per format of a workbook, then asked per cell. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::documents {

// Day 0 of a workbook's calendar: 1900 with its false 29 February, or the Macintosh's 1904.
enum class DateSystem { from_1900, from_1904 };

struct FormatPiece {
    enum class Kind {
        literal,
        digit,
        point,
        exponent,
        percent,
        general,
        text,
        year,
        month,
        day,
        weekday,
        hour,
        minute,
        second,
        second_part,
        half_day,
        all_hours,
        all_minutes,
        all_seconds
    };
    Kind kind;
    std::string words;  // a literal's; else the letters of the code
};

// What stands between two ';' of a code.
struct FormatSection {
    enum class Compare { none, less, at_most, equal, unequal, at_least, more };
    enum class Numerals { western, chinese, legal };

    std::vector<FormatPiece> pieces;
    Compare compare = Compare::none;
    double against = 0;
    Numerals numerals = Numerals::western;
    bool chinese = false;  // names of months and days
    bool date = false, grouped = false;
    int percents = 0, thousands = 0, whole_places = 0, fraction_places = 0;

    bool has(FormatPiece::Kind kind) const;
};

class NumberFormat {
  public:
    NumberFormat() = default;  // General
    explicit NumberFormat(std::string_view code);

    bool general() const { return general_; }
    std::string number(double value, DateSystem system) const;
    std::string text(std::string_view words) const;

  private:
    FormatSection const& section_for(double value, bool& show_sign) const;

    bool general_ = true;
    std::vector<FormatSection> sections_;
};

// The code of a format every workbook knows without saying it, as a Chinese Excel shows it; nothing for unknown
// numbers.
std::optional<std::string_view> built_in_format(int id);

FormatSection parse_format_section(std::string_view code);
// Of a section that prints dates; nothing where the value is no day (negative, or beyond the year 9999).
std::optional<std::string> date_text(FormatSection const& section, double value, DateSystem system);

}  // namespace mingtang::documents
