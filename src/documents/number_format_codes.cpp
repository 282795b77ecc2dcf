// Reading a format's code: letters to pieces. And the codes no workbook spells out.
#include <algorithm>
#include <array>
#include <charconv>

#include "documents/number_format.hpp"
#include "documents/zip_directory.hpp"

namespace mingtang::documents {
namespace {

using Kind = FormatPiece::Kind;

struct BuiltIn {
    int id;
    std::string_view code;
};

// ECMA-376 part 1, 18.8.30, with the codes of its zh-CN table. 14 and 22 follow the reader's place: here 2018/1/1.
constexpr std::array built_in{BuiltIn{1, "0"},
                              BuiltIn{2, "0.00"},
                              BuiltIn{3, "#,##0"},
                              BuiltIn{4, "#,##0.00"},
                              BuiltIn{5, "¥#,##0;¥-#,##0"},
                              BuiltIn{6, "¥#,##0;¥-#,##0"},
                              BuiltIn{7, "¥#,##0.00;¥-#,##0.00"},
                              BuiltIn{8, "¥#,##0.00;¥-#,##0.00"},
                              BuiltIn{9, "0%"},
                              BuiltIn{10, "0.00%"},
                              BuiltIn{11, "0.00E+00"},
                              BuiltIn{14, "yyyy/m/d"},
                              BuiltIn{15, "d-mmm-yy"},
                              BuiltIn{16, "d-mmm"},
                              BuiltIn{17, "mmm-yy"},
                              BuiltIn{18, "h:mm AM/PM"},
                              BuiltIn{19, "h:mm:ss AM/PM"},
                              BuiltIn{20, "h:mm"},
                              BuiltIn{21, "h:mm:ss"},
                              BuiltIn{22, "yyyy/m/d h:mm"},
                              BuiltIn{27, "yyyy年m月"},
                              BuiltIn{28, "m月d日"},
                              BuiltIn{29, "m月d日"},
                              BuiltIn{30, "m-d-yy"},
                              BuiltIn{31, "yyyy年m月d日"},
                              BuiltIn{32, "h时mm分"},
                              BuiltIn{33, "h时mm分ss秒"},
                              BuiltIn{34, "上午/下午h时mm分"},
                              BuiltIn{35, "上午/下午h时mm分ss秒"},
                              BuiltIn{36, "yyyy年m月"},
                              BuiltIn{37, "#,##0;-#,##0"},
                              BuiltIn{38, "#,##0;-#,##0"},
                              BuiltIn{39, "#,##0.00;-#,##0.00"},
                              BuiltIn{40, "#,##0.00;-#,##0.00"},
                              BuiltIn{41, "#,##0;-#,##0;\"-\";@"},
                              BuiltIn{42, "¥#,##0;¥-#,##0;¥\"-\";@"},
                              BuiltIn{43, "#,##0.00;-#,##0.00;\"-\";@"},
                              BuiltIn{44, "¥#,##0.00;¥-#,##0.00;¥\"-\";@"},
                              BuiltIn{45, "mm:ss"},
                              BuiltIn{46, "[h]:mm:ss"},
                              BuiltIn{47, "mm:ss.0"},
                              BuiltIn{48, "##0.0E+0"},
                              BuiltIn{49, "@"},
                              BuiltIn{50, "yyyy年m月"},
                              BuiltIn{51, "m月d日"},
                              BuiltIn{52, "yyyy年m月"},
                              BuiltIn{53, "m月d日"},
                              BuiltIn{54, "m月d日"},
                              BuiltIn{55, "上午/下午h时mm分"},
                              BuiltIn{56, "上午/下午h时mm分ss秒"},
                              BuiltIn{57, "yyyy年m月"},
                              BuiltIn{58, "m月d日"}};

bool is_date_piece(Kind kind) {
    return kind >= Kind::year;
}

class SectionReader {
  public:
    explicit SectionReader(std::string_view code) : code_(code) {}

    FormatSection read() {
        while (at_ < code_.size()) step();
        settle_minutes();
        settle_numbers();
        return std::move(section_);
    }

  private:
    bool next_is(std::string_view words) const { return folded_name(code_.substr(at_, words.size())) == words; }

    void add(Kind kind, std::string_view words) { section_.pieces.push_back({kind, std::string{words}}); }
    void literal(std::string_view words) {
        if (!section_.pieces.empty() && section_.pieces.back().kind == Kind::literal)
            section_.pieces.back().words += words;
        else
            add(Kind::literal, words);
    }

    // One letter of UTF-8, whole.
    std::string_view letter_at(std::size_t at) const {
        std::size_t length = 1;
        while (at + length < code_.size() && (std::uint8_t(code_[at + length]) & 0xc0) == 0x80) ++length;
        return code_.substr(at, std::min(length, code_.size() - at));
    }

    void bracket() {
        auto const close = std::min(code_.find(']', at_), code_.size());
        auto const words = code_.substr(at_ + 1, close - at_ - 1);
        at_ = std::min(close + 1, code_.size());
        auto const folded = folded_name(words);
        if (words.starts_with('$')) {
            auto const dash = words.find('-');
            literal(words.substr(1, dash == words.npos ? words.npos : dash - 1));
            auto const place = dash == words.npos ? "" : folded.substr(dash + 1);
            section_.chinese = section_.chinese || place.ends_with("804") || place.ends_with("404");
            // The reader's own long date, and time, whatever the rest of the code says.
            if (place == "f800" || place == "x-sysdate") return instead("yyyy年m月d日");
            if (place == "f400" || place == "x-systime") return instead("h:mm:ss");
        } else if (folded == "dbnum1") {
            section_.numerals = FormatSection::Numerals::chinese;
        } else if (folded == "dbnum2") {
            section_.numerals = FormatSection::Numerals::legal;
        } else if (folded == "h" || folded == "hh") {
            add(Kind::all_hours, folded);
        } else if (folded == "m" || folded == "mm") {
            add(Kind::all_minutes, folded);
        } else if (folded == "s" || folded == "ss") {
            add(Kind::all_seconds, folded);
        } else {
            condition(words);
        }
    }

    void instead(std::string_view code) {
        code_ = code;
        at_ = 0;
        section_.pieces.clear();
    }

    void condition(std::string_view words) {
        using Compare = FormatSection::Compare;
        constexpr std::array<std::pair<std::string_view, Compare>, 6> signs{{{"<=", Compare::at_most},
                                                                             {"<>", Compare::unequal},
                                                                             {">=", Compare::at_least},
                                                                             {"<", Compare::less},
                                                                             {">", Compare::more},
                                                                             {"=", Compare::equal}}};
        for (auto const& [sign, compare] : signs) {
            if (!words.starts_with(sign)) continue;
            auto const number = words.substr(sign.size());
            auto const read = std::from_chars(number.data(), number.data() + number.size(), section_.against);
            if (read.ec == std::errc{}) section_.compare = compare;
            return;
        }  // anything else is a colour
    }

    void run(Kind kind) {
        auto const from = at_;
        auto const letter = folded_name(code_.substr(at_, 1));
        while (at_ < code_.size() && folded_name(code_.substr(at_, 1)) == letter) ++at_;
        add(kind, folded_name(code_.substr(from, at_ - from)));
    }

    void step() {
        if (next_is("general")) return take(Kind::general, 7);
        if (next_is("am/pm") || next_is("a/p")) return take(Kind::half_day, next_is("am/pm") ? 5 : 3);
        if (next_is("上午/下午")) return take(Kind::half_day, std::string_view{"上午/下午"}.size());
        char const letter = code_[at_];
        bool const has_digits = section_.has(Kind::digit);
        switch (letter) {
            case '"': {
                auto const close = std::min(code_.find('"', at_ + 1), code_.size());
                literal(code_.substr(at_ + 1, close - at_ - 1));
                at_ = std::min(close + 1, code_.size());
                return;
            }
            case '\\':
            case '!':
                ++at_;
                literal(letter_at(at_));
                at_ += letter_at(at_).size();
                return;
            case '_':  // room of the next letter's width
            case '*':  // filled up with the next letter
                ++at_;
                at_ += letter_at(at_).size();
                return;
            case '[':
                return bracket();
            case '0':
            case '#':
            case '?':
                if (letter == '0' && after_seconds()) return run(Kind::second_part);
                return take(Kind::digit, 1);
            case '.':
                return take(Kind::point, 1);
            case ',':
                return comma();
            case '%':
                return take(Kind::percent, 1);
            case '@':
                return take(Kind::text, 1);
            case 'y':
            case 'Y':
                return run(Kind::year);
            case 'm':
            case 'M':
                return run(Kind::month);
            case 'd':
            case 'D':
                return run(Kind::day);
            case 'a':
            case 'A':
                return next_is("aaa") ? run(Kind::weekday) : plain();
            case 'h':
            case 'H':
                return run(Kind::hour);
            case 's':
            case 'S':
                return run(Kind::second);
            case 'e':
            case 'E':
                if (has_digits && (next_is("e+") || next_is("e-"))) return take(Kind::exponent, 2);
                return run(Kind::year);
            default:
                return plain();
        }
    }

    void take(Kind kind, std::size_t length) {
        add(kind, code_.substr(at_, length));
        at_ += length;
    }
    void plain() {
        literal(letter_at(at_));
        at_ += letter_at(at_).size();
    }

    // "ss.0" shows parts of a second.
    bool after_seconds() const {
        auto const& pieces = section_.pieces;
        return pieces.size() >= 2 && pieces.back().kind == Kind::point &&
               (pieces[pieces.size() - 2].kind == Kind::second || pieces[pieces.size() - 2].kind == Kind::all_seconds);
    }

    // Between digits it groups them; behind the last one each comma divides by a thousand.
    void comma() {
        bool const digit_before = !section_.pieces.empty() && section_.pieces.back().kind == Kind::digit;
        auto const behind = code_.find_first_not_of(',', at_);
        bool const digit_behind =
            behind != code_.npos && (code_[behind] == '0' || code_[behind] == '#' || code_[behind] == '?');
        if (!digit_before) return plain();
        if (digit_behind) {
            section_.grouped = true;
            at_ = behind;
        } else {
            auto const count = (behind == code_.npos ? code_.size() : behind) - at_;
            section_.thousands += int(std::min<std::size_t>(count, 5));
            at_ += count;
        }
    }

    // m is a minute beside hours or seconds.
    void settle_minutes() {
        std::vector<FormatPiece*> dates;
        for (auto& piece : section_.pieces)
            if (is_date_piece(piece.kind) && piece.kind != Kind::half_day) dates.push_back(&piece);
        for (std::size_t i = 0; i < dates.size(); ++i) {
            if (dates[i]->kind != Kind::month || dates[i]->words.size() > 2) continue;
            bool const after_hour =
                i > 0 && (dates[i - 1]->kind == Kind::hour || dates[i - 1]->kind == Kind::all_hours);
            bool const before_second =
                i + 1 < dates.size() && (dates[i + 1]->kind == Kind::second || dates[i + 1]->kind == Kind::all_seconds);
            if (after_hour || before_second) dates[i]->kind = Kind::minute;
        }
    }

    void settle_numbers() {
        bool after_point = false;
        for (auto& piece : section_.pieces) {
            section_.date = section_.date || is_date_piece(piece.kind);
            if (piece.kind == Kind::percent) ++section_.percents;
            if (piece.kind == Kind::point) after_point = true;
            if (piece.kind == Kind::exponent) break;
            if (piece.kind == Kind::digit) ++(after_point ? section_.fraction_places : section_.whole_places);
        }
    }

    std::string_view code_;
    std::size_t at_ = 0;
    FormatSection section_;
};

}  // namespace

bool FormatSection::has(FormatPiece::Kind kind) const {
    return std::ranges::any_of(pieces, [&](auto const& piece) { return piece.kind == kind; });
}

FormatSection parse_format_section(std::string_view code) {
    return SectionReader{code}.read();
}

std::optional<std::string_view> built_in_format(int id) {
    auto const at = std::ranges::find(built_in, id, &BuiltIn::id);
    return at == built_in.end() ? std::nullopt : std::optional{at->code};
}

}  // namespace mingtang::documents
