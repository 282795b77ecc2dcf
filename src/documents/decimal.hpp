// A number as a spreadsheet holds it: at most fifteen significant digits. What is kept as 0.30000000000000004 is shown
// as 0.3, and 1.005 to two places is 1.01, because the digits are rounded, not the binary fraction.
#pragma once

#include <string>

namespace mingtang::documents {

// Whole and fractional digits, without signs; "" for a whole part of zero.
struct DecimalDigits {
    std::string whole, fraction;
    bool zero() const { return whole.empty() && fraction.find_first_not_of('0') == fraction.npos; }
};

// |value| rounded to `places` digits after the point (half away from zero).
DecimalDigits rounded(double value, int places);

// As a cell of format General shows it, given room: 0.3, 13800138000, 1.5E-11. A code of up to fifteen digits is never
// shortened to 1.0E+14: it is read in full where it is edited, and a shortened one would be lost.
std::string general_text(double value);

// "1.50E+05" with `places` digits after the point.
std::string scientific_text(double value, int places);

}  // namespace mingtang::documents
