// Days and times of a spreadsheet: a serial number, printed by a section of its format.
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>

#include "base/date.hpp"
#include "documents/chinese_numbers.hpp"
#include "documents/number_format.hpp"

namespace mingtang::documents {
namespace {

using Kind = FormatPiece::Kind;
using Numerals = FormatSection::Numerals;

constexpr std::array<std::string_view, 12> english_months{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> english_days{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 7> chinese_days{"日", "一", "二", "三", "四", "五", "六"};

constexpr double beyond_9999 = 2'958'466;

struct Moment {
    int year = 0;
    unsigned month = 0, day = 0, weekday = 0;
    std::int64_t seconds = 0;  // of the day
    std::int64_t all_seconds = 0;
    double part = 0;  // of the second
};

// Excel keeps Lotus's error: 1900 had a 29 February, its day 60. Earlier days are one off, and day 0 is "1900-01-00".
void put_day(Moment& moment, std::int64_t serial) {
    moment.weekday = unsigned((serial + 6) % 7);
    if (serial == 0 || serial == 60) {
        moment.year = 1900;
        moment.month = serial == 0 ? 1 : 2;
        moment.day = serial == 0 ? 0 : 29;
        return;
    }
    auto const day = make_date(1899, 12, serial < 60 ? 31 : 30) + Days{serial};
    std::chrono::year_month_day const parts{day};
    moment.year = int(parts.year());
    moment.month = unsigned(parts.month());
    moment.day = unsigned(parts.day());
}

Moment moment_of(double value, std::size_t places) {
    Moment moment;
    auto days = std::int64_t(std::floor(value));
    double seconds = (value - double(days)) * 86'400;
    // Binary fractions of a day are never whole seconds.
    double const parts = places == 0 ? 1 : places == 1 ? 10 : places == 2 ? 100 : 1000;
    seconds = std::floor(seconds * parts + 0.5) / parts;
    if (seconds >= 86'400) {
        seconds -= 86'400;
        ++days;
    }
    moment.seconds = std::int64_t(seconds);
    moment.part = seconds - double(moment.seconds);
    moment.all_seconds = days * 86'400 + moment.seconds;
    put_day(moment, days);
    return moment;
}

class DatePrinter {
  public:
    DatePrinter(FormatSection const& section, Moment const& moment) : section_(section), moment_(moment) {}

    std::string print() {
        bool const half_days = section_.has(Kind::half_day);
        auto const hour = moment_.seconds / 3600;
        for (auto const& piece : section_.pieces) {
            auto const width = piece.words.size();
            switch (piece.kind) {
                case Kind::literal:
                    out_ += piece.words;
                    break;
                case Kind::year:
                    year(width);
                    break;
                case Kind::month:
                    month(width);
                    break;
                case Kind::day:
                    day(width);
                    break;
                case Kind::weekday:
                    out_ += (width > 3 ? "星期" : "周") + std::string{chinese_days[moment_.weekday]};
                    break;
                case Kind::hour:
                    number(half_days ? (hour + 11) % 12 + 1 : hour, width);
                    break;
                case Kind::minute:
                    number(moment_.seconds / 60 % 60, width);
                    break;
                case Kind::second:
                    number(moment_.seconds % 60, width);
                    break;
                case Kind::second_part:
                    part(width);
                    break;
                case Kind::half_day:
                    half_day(piece.words, hour >= 12);
                    break;
                case Kind::all_hours:
                    number(moment_.all_seconds / 3600, width);
                    break;
                case Kind::all_minutes:
                    number(moment_.all_seconds / 60, width);
                    break;
                case Kind::all_seconds:
                    number(moment_.all_seconds, width);
                    break;
                case Kind::point:
                    out_ += '.';
                    break;
                case Kind::digit:
                    out_ += piece.words == "0" ? "0" : "";
                    break;
                default:
                    break;
            }
        }
        return std::move(out_);
    }

  private:
    void number(std::int64_t value, std::size_t width) {
        if (section_.numerals != Numerals::western) {
            out_ += chinese_count(value, numerals());
            return;
        }
        auto const digits = std::to_string(value);
        if (digits.size() < width) out_.append(std::min<std::size_t>(width - digits.size(), 4), '0');
        out_ += digits;
    }
    ChineseNumerals numerals() const {
        return section_.numerals == Numerals::legal ? ChineseNumerals::legal : ChineseNumerals::plain;
    }

    // A year is said digit for digit: 二〇一八.
    void year(std::size_t width) {
        auto digits = std::to_string(width == 2 ? moment_.year % 100 : moment_.year);
        if (digits.size() < 2) digits.insert(0, "0");
        out_ += section_.numerals == Numerals::western ? digits : chinese_digits(digits, numerals());
    }

    void month(std::size_t width) {
        if (width <= 2) return number(moment_.month, width);
        if (section_.chinese) {
            out_ += chinese_count(moment_.month, ChineseNumerals::plain) + "月";
            return;
        }
        auto const name = english_months[moment_.month - 1];
        out_ += width == 3 ? name.substr(0, 3) : width == 5 ? name.substr(0, 1) : name;
    }

    void day(std::size_t width) {
        if (width <= 2) return number(moment_.day, width);
        if (section_.chinese) {
            out_ += (width > 3 ? "星期" : "周") + std::string{chinese_days[moment_.weekday]};
            return;
        }
        auto const name = english_days[moment_.weekday];
        out_ += width == 3 ? name.substr(0, 3) : name;
    }

    void part(std::size_t width) {
        auto const digits = std::to_string(std::int64_t(std::floor(moment_.part * 1000 + 0.5)) + 1000).substr(1);
        out_ += digits.substr(0, std::min<std::size_t>(width, 3));
    }

    void half_day(std::string_view words, bool afternoon) {
        if (words.starts_with("上午") || section_.chinese)
            out_ += afternoon ? "下午" : "上午";
        else if (words.size() == 3)
            out_ += afternoon ? "P" : "A";
        else
            out_ += afternoon ? "PM" : "AM";
    }

    FormatSection const& section_;
    Moment const& moment_;
    std::string out_;
};

}  // namespace

std::optional<std::string> date_text(FormatSection const& section, double value, DateSystem system) {
    constexpr int days_1900_to_1904 = 1'462;
    if (system == DateSystem::from_1904) value += days_1900_to_1904;
    if (!(value >= 0) || value >= beyond_9999) return std::nullopt;
    std::size_t places = 0;
    for (auto const& piece : section.pieces)
        if (piece.kind == Kind::second_part) places = piece.words.size();
    auto const moment = moment_of(value, places);
    if (moment.year > 9999) return std::nullopt;
    return DatePrinter{section, moment}.print();
}

}  // namespace mingtang::documents
