#include "unit/time_limit/shape.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "catalog/time_limit/rule.hpp"

using namespace mingtang::catalog;

namespace {

constexpr char const* units[] = {"WD", "CD", "W", "M", "H"};
constexpr char const* periods[] = {"D", "W", "M", "Q", "H", "Y"};
constexpr char const* names[] = {"FORMED",           "CHANGED",    "MADE",        "OBTAINED",     "RECEIVED_DOC",
                                 "REQUEST_RECEIVED", "APPROVED",   "REPLIED",     "DECIDED",      "SIGNED",
                                 "RESULT_SET",       "SURVEY_END", "EVENT_START", "BEFORE_EVENT", "CALENDAR",
                                 "ONGOING",          "NONE"};

std::string of(Span const& span) {
    return std::to_string(span.n) + units[int(span.unit)];
}

std::string of(TimeRule const& rule) {
    if (rule.unknown) return "?";
    std::string out;
    for (auto const& trigger : rule.triggers) out += (out.empty() ? "" : "|") + std::string{names[int(trigger)]};
    if (rule.offset) out += (rule.direction == TimeRule::Direction::after ? "+" : "-") + of(*rule.offset);
    if (rule.recur) {
        out += "@" + (rule.recur->every > 1 ? std::to_string(rule.recur->every) : "") + periods[int(rule.recur->unit)];
        for (auto const& anchor : rule.recur->anchors) out += " " + anchor;
    }
    if (rule.display)
        out += rule.display->kind == Display::Kind::lasting      ? " LONG"
               : rule.display->kind == Display::Kind::until_next ? " UNTIL_NEXT"
                                                                 : " show" + of(rule.display->least);
    if (rule.consult) out += " ask" + of(*rule.consult);
    if (!rule.subset.empty()) out += " [" + rule.subset + "]";
    return out + (rule.confidence == TimeRule::Confidence::low ? " low" : "");
}

// Fields of one line; a quoted one may hold commas.
std::vector<std::string> fields(std::string const& line) {
    std::vector<std::string> out(1);
    bool quoted = false;
    for (char const c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            out.emplace_back();
        else if (c != '\r')
            out.back() += c;
    }
    return out;
}

}  // namespace

std::string shape(std::string_view phrase) {
    std::string out;
    for (auto const& rule : parse_time_limit(phrase)) out += (out.empty() ? "" : "; ") + of(rule);
    return out;
}

void check(std::vector<Phrase> const& phrases) {
    for (auto const& phrase : phrases) {
        CAPTURE(phrase.printed);
        CHECK(shape(phrase.printed) == phrase.means);
    }
}

std::vector<std::string> column_of(std::string const& file, std::string_view column) {
    std::ifstream in{PROJECT_DIR "/data/" + file};
    REQUIRE_MESSAGE(in, file);
    std::string line;
    std::getline(in, line);
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    auto const header = fields(line);
    auto const at = std::ranges::find(header, column) - header.begin();
    REQUIRE_MESSAGE(at < std::ssize(header), file << " has no column " << column);
    std::vector<std::string> values;
    while (std::getline(in, line)) values.push_back(fields(line).at(std::size_t(at)));
    return values;
}
