// Printing a value by a parsed format: which section, and its digits. Dates are in number_format_dates.cpp.
#include "documents/number_format.hpp"

#include <algorithm>
#include <cmath>

#include "documents/chinese_numbers.hpp"
#include "documents/decimal.hpp"
#include "documents/zip_directory.hpp"

namespace mingtang::documents {
namespace {

using Kind = FormatPiece::Kind;
using Compare = FormatSection::Compare;
using Numerals = FormatSection::Numerals;

// A longer code is nobody's format (Excel takes 255 letters).
constexpr std::size_t longest_code = 1'000;

bool holds(FormatSection const& section, double value) {
    switch (section.compare) {
        case Compare::less:
            return value < section.against;
        case Compare::at_most:
            return value <= section.against;
        case Compare::equal:
            return value == section.against;
        case Compare::unequal:
            return value != section.against;
        case Compare::at_least:
            return value >= section.against;
        case Compare::more:
            return value > section.against;
        case Compare::none:
            break;
    }
    return true;
}

ChineseNumerals characters(Numerals numerals) {
    return numerals == Numerals::legal ? ChineseNumerals::legal : ChineseNumerals::plain;
}

std::string in_numerals(std::string digits, Numerals numerals) {
    return numerals == Numerals::western ? digits : chinese_digits(digits, characters(numerals));
}

std::string general_in(double value, Numerals numerals) {
    if (numerals != Numerals::western && value == std::trunc(value) && std::abs(value) < 1e15)
        return chinese_count(std::int64_t(value), characters(numerals));
    return in_numerals(general_text(value), numerals);
}

// Digits run into their places from the right; what is left over stands before the first place.
std::string print_digits(FormatSection const& section, double value) {
    auto const digits = rounded(value, section.fraction_places);
    auto fraction = digits.fraction;
    std::string out;
    int whole_left = section.whole_places, fraction_at = 0;
    bool after_point = false;
    auto const put_whole = [&](std::size_t from_right) {  // the digit that many places before the point
        out += digits.whole[digits.whole.size() - 1 - from_right];
        if (section.grouped && from_right > 0 && from_right % 3 == 0) out += ',';
    };
    for (auto const& piece : section.pieces) {
        switch (piece.kind) {
            case Kind::literal:
                out += piece.words;
                break;
            case Kind::percent:
                out += '%';
                break;
            case Kind::general:
                out += general_text(std::abs(value));
                break;
            case Kind::point:
                // "123.5" printed by "0" and then text: digits without places of their own come before the point.
                if (section.whole_places == 0 && !after_point)
                    for (auto i = digits.whole.size(); i-- > 0;) put_whole(i);
                out += '.';
                after_point = true;
                break;
            case Kind::digit:
                if (after_point) {
                    auto const rest = std::string_view{fraction}.substr(std::size_t(fraction_at));
                    bool const nothing_follows = rest.find_first_not_of('0') == rest.npos;
                    if (piece.words == "0" || !nothing_follows)
                        out += fraction[std::size_t(fraction_at)];
                    else if (piece.words == "?")
                        out += ' ';
                    ++fraction_at;
                } else {
                    bool const first = whole_left == section.whole_places;
                    auto const place = std::size_t(--whole_left);
                    if (first)
                        for (auto i = digits.whole.size(); i-- > place + 1;) put_whole(i);
                    if (place < digits.whole.size()) {
                        put_whole(place);
                    } else if (piece.words != "#") {
                        out += piece.words == "0" ? '0' : ' ';
                        if (section.grouped && piece.words == "0" && place > 0 && place % 3 == 0) out += ',';
                    }
                }
                break;
            default:
                break;
        }
    }
    return out;
}

std::string print_scientific(FormatSection const& section, double value) {
    std::string out;
    bool printed = false;
    for (auto const& piece : section.pieces) {
        if (piece.kind == Kind::literal) out += piece.words;
        if ((piece.kind == Kind::digit || piece.kind == Kind::point) && !printed) {
            out += scientific_text(std::abs(value), section.fraction_places);
            printed = true;
        }
    }
    return out;
}

// "# ?/?" would need the nearest fraction; the decimal says the same.
bool is_fraction(FormatSection const& section) {
    bool digit_before = false;
    for (std::size_t i = 0; i < section.pieces.size(); ++i) {
        auto const& piece = section.pieces[i];
        if (piece.kind == Kind::literal && piece.words.find('/') != std::string::npos && digit_before &&
            i + 1 < section.pieces.size() && section.pieces[i + 1].kind == Kind::digit)
            return true;
        digit_before = digit_before || piece.kind == Kind::digit;
    }
    return false;
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code) {
    if (code.empty() || code.size() > longest_code || folded_name(code) == "general") return;
    general_ = false;
    std::size_t from = 0;
    bool quoted = false, bracketed = false;
    for (std::size_t at = 0; at <= code.size(); ++at) {
        if (at == code.size() || (code[at] == ';' && !quoted && !bracketed)) {
            if (sections_.size() < 4) sections_.push_back(parse_format_section(code.substr(from, at - from)));
            from = at + 1;
        } else if (code[at] == '\\' && !quoted) {
            ++at;
            if (at >= code.size()) --at;
        } else if (code[at] == '"') {
            quoted = !quoted;
        } else if (code[at] == '[' || code[at] == ']') {
            bracketed = !quoted && code[at] == '[';
        }
    }
}

// One section serves all; two: the second for values below zero; three: and zero. Conditions say it themselves.
FormatSection const& NumberFormat::section_for(double value, bool& show_sign) const {
    show_sign = value < 0;
    bool const conditions = std::ranges::any_of(sections_, [](auto const& s) { return s.compare != Compare::none; });
    auto const numeric = std::min<std::size_t>(sections_.size(), 3);
    if (conditions) {
        for (std::size_t i = 0; i < numeric; ++i)
            if (holds(sections_[i], value)) return sections_[i];
        return sections_[numeric - 1];
    }
    if (value < 0 && numeric >= 2) {
        show_sign = false;
        return sections_[1];
    }
    return value == 0 && numeric >= 3 ? sections_[2] : sections_[0];
}

std::string NumberFormat::number(double value, DateSystem system) const {
    if (general_) return general_text(value);
    bool show_sign = false;
    auto const& section = section_for(value, show_sign);
    if (section.date) {
        auto const day = date_text(section, value, system);
        return day ? *day : general_text(value);
    }
    bool const only_words = !section.has(Kind::digit) && !section.has(Kind::general) && !section.has(Kind::point);
    if (section.has(Kind::text) && only_words) return general_text(value);
    std::string out;
    if (is_fraction(section)) {
        out = general_text(std::abs(value));
    } else if (section.has(Kind::exponent)) {
        out = print_scientific(section, value);
    } else if (section.has(Kind::general)) {
        for (auto const& piece : section.pieces) {
            if (piece.kind == Kind::literal) out += piece.words;
            if (piece.kind == Kind::general) out += general_in(std::abs(value), section.numerals);
        }
    } else {
        double scaled = std::abs(value);
        for (int i = 0; i < section.percents; ++i) scaled *= 100;
        for (int i = 0; i < section.thousands; ++i) scaled /= 1000;
        if (!std::isfinite(scaled)) return general_text(value);
        out = in_numerals(print_digits(section, scaled), section.numerals);
        if (!only_words && rounded(scaled, section.fraction_places).zero()) show_sign = false;
    }
    return (show_sign ? "-" : "") + out;
}

std::string NumberFormat::text(std::string_view words) const {
    if (general_) return std::string{words};
    FormatSection const* section = sections_.size() == 4 ? &sections_[3] : nullptr;
    if (!section && sections_.back().has(Kind::text)) section = &sections_.back();
    if (!section) return std::string{words};
    std::string out;
    for (auto const& piece : section->pieces) {
        if (piece.kind == Kind::literal) out += piece.words;
        if (piece.kind == Kind::text || piece.kind == Kind::general) out += words;
    }
    return out;
}

}  // namespace mingtang::documents
