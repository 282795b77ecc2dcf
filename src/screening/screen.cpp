#include "screening/screen.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "screening/labelled.hpp"
#include "screening/lists.hpp"
#include "screening/numbers.hpp"

namespace mingtang::screening {
namespace {

constexpr std::size_t named_lines = 5, title_lines = 3;

// What was found twice is said once: the stricter finding, which is the one that came first.
void add(std::vector<Hit>& hits, std::vector<Hit> more, std::size_t offset) {
    for (auto& hit : more) {
        hit.from += offset;
        hit.to += offset;
        bool const known = std::ranges::any_of(hits, [&](Hit const& one) {
            return !one.masked.empty() && !hit.masked.empty() && one.from < hit.to && hit.from < one.to;
        });
        if (!known) hits.push_back(std::move(hit));
    }
}

class LineScreen {
  public:
    LineScreen(Text const& text, ReadyLists const& lists, int today) : lists_(lists), people_(about(text), today) {}

    std::vector<Hit> look(std::string_view line) {
        std::vector<Hit> hits;
        bool const table = line.find('\t') != line.npos;
        bool const head = table && people_.head(line);
        std::size_t at = 0, number = 0;
        for (auto const cell : split(line, '\t')) {
            auto const called = table && !head ? people_.called(number) : std::string_view{};
            add(hits, find_numbers(cell, called), at);
            add(hits, find_personal_codes(cell, called), at);
            add(hits, find_marks(cell), at);
            at += cell.size() + 1;
            ++number;
        }
        if (table && !head) add(hits, people_.row(line), 0);
        add(hits, lists_.words().find(line), 0);
        add(hits, find_wrong_leaders(line, lists_.leaders()), 0);
        add(hits, lists_.quotations().find(line), 0);
        return hits;
    }

  private:
    static std::string about(Text const& text) {
        std::string words = text.place;
        for (std::size_t i = 0; i < std::min(text.lines.size(), title_lines); ++i)
            words += "\n" + std::string{text.lines[i].words};
        return words;
    }

    ReadyLists const& lists_;
    PeopleList people_;
};

// The words around the first hit, with everything in them masked.
std::string example_of(std::string_view line, std::vector<Hit> const& hits, Hit const& of) {
    constexpr std::size_t around = 30;  // bytes on each side
    auto from = of.from < around ? 0 : of.from - around, to = std::min(line.size(), of.to + around);
    auto const within_character = [&](std::size_t at) { return at < line.size() && (line[at] & '\xc0') == '\x80'; };
    while (from > 0 && within_character(from)) --from;
    while (within_character(to)) ++to;
    // A number cut in half would be shown as it is.
    for (auto const& hit : hits) {
        if (hit.from < from && hit.to > from) from = hit.from;
        if (hit.from < to && hit.to > to) to = hit.to;
    }
    std::vector<Hit> inside;
    for (auto hit : hits)
        if (hit.from >= from && hit.to <= to) {
            hit.from -= from;
            hit.to -= from;
            inside.push_back(std::move(hit));
        }
    constexpr std::size_t longest = 60;
    auto words = shorten(masked(line.substr(from, to - from), inside), longest);
    std::ranges::replace(words, '\t', ' ');
    return words;
}

// A number that a line end cuts in two; only what its check digit proves. Lines of a table are rows, not sentences.
std::vector<Finding> numbers_across(Text const& text, std::string const& place) {
    constexpr std::size_t reach = 60;  // bytes on each side of the line end
    std::vector<Finding> found;
    for (std::size_t i = 0; i + 1 < text.lines.size(); ++i) {
        auto const one = text.lines[i].words, other = text.lines[i + 1].words;
        if (one.find('\t') != one.npos || other.find('\t') != other.npos) continue;
        auto from = one.size() < reach ? 0 : one.size() - reach, to = std::min(other.size(), reach);
        while (from > 0 && (one[from] & '\xc0') == '\x80') --from;
        while (to < other.size() && (other[to] & '\xc0') == '\x80') ++to;
        auto const end = one.size() - from;
        auto const joined = std::string{one.substr(from)} + std::string{other.substr(0, to)};
        auto const hits = find_numbers(joined);
        for (auto const& hit : hits) {
            bool const proved = hit.what == What::identity_number || hit.what == What::bank_card;
            if (!proved || hit.from >= end || hit.to <= end) continue;
            found.push_back({hit.what, place, {text.lines[i].number}, 1, masked(joined, hits), {}, text.hidden});
        }
    }
    return found;
}

std::vector<Finding> quotations_across(Text const& text, std::string const& place, QuotationFinder const& quotations) {
    std::vector<std::string_view> lines;
    for (auto const& line : text.lines) lines.push_back(line.words);
    std::vector<Finding> found;
    for (auto const& one : quotations.find_across(lines)) {
        constexpr std::size_t longest = 60;
        found.push_back({one.hit.what,
                         place,
                         {text.lines[one.line].number},
                         1,
                         shorten(lines[one.line], longest),
                         one.hit.reason,
                         text.hidden});
    }
    return found;
}

bool is_same_kind(Finding const& finding, Hit const& hit) {
    return finding.what == hit.what && finding.reason == hit.reason;
}

}  // namespace

Text text_of(std::string place, std::string_view words) {
    Text text{std::move(place)};
    int number = 0;
    for (auto const line : split(words, '\n')) text.lines.push_back({++number, line});
    return text;
}

std::vector<Text> texts_of(documents::FileWords const& file, std::string const& in) {
    std::vector<Text> texts;
    for (auto const& passage : file.passages) {
        Text text{in + passage.place, passage.hidden};
        for (auto const& line : passage.lines) text.lines.push_back({line.number, line.words, line.hidden});
        // Names of sheets are published, too.
        texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<std::vector<Hit>> hits_in(Text const& text, ReadyLists const& lists, int today) {
    LineScreen screen{text, lists, today};
    std::vector<std::vector<Hit>> all;
    all.reserve(text.lines.size());
    for (auto const& line : text.lines) all.push_back(screen.look(line.words));
    return all;
}

std::vector<Finding> screen(std::vector<Text> const& texts, ReadyLists const& lists, int today) {
    std::vector<Finding> findings;
    for (auto const& text : texts) {
        auto const first = findings.size();
        auto const all = hits_in(text, lists, today);
        // The name of a sheet may hold what its cells may not.
        auto const in_place = find_numbers(text.place);
        for (auto const& hit : in_place)
            findings.push_back(
                {hit.what, masked(text.place, in_place) + "（名称）", {}, 1, masked(text.place, in_place)});
        for (std::size_t i = 0; i < all.size(); ++i) {
            auto const& line = text.lines[i];
            for (auto const& hit : all[i]) {
                auto at =
                    std::find_if(findings.begin() + std::ptrdiff_t(first), findings.end(),
                                 [&](Finding const& one) { return is_same_kind(one, hit) && !one.lines.empty(); });
                if (at == findings.end()) {
                    findings.push_back({hit.what,
                                        masked(text.place, in_place),
                                        {},
                                        0,
                                        example_of(line.words, all[i], hit),
                                        hit.reason});
                    at = findings.end() - 1;
                }
                ++at->count;
                at->hidden = at->hidden || text.hidden || line.hidden;
                if (at->lines.size() < named_lines && (at->lines.empty() || at->lines.back() != line.number))
                    at->lines.push_back(line.number);
            }
        }
        auto const place = masked(text.place, in_place);
        std::ranges::move(numbers_across(text, place), std::back_inserter(findings));
        std::ranges::move(quotations_across(text, place, lists.quotations()), std::back_inserter(findings));
    }
    return findings;
}

std::string masked(std::string_view line, std::vector<Hit> const& hits) {
    auto sorted = hits;
    std::ranges::sort(sorted, {}, &Hit::from);
    std::string out;
    std::size_t at = 0;
    for (auto const& hit : sorted) {
        bool const replaced = !hit.masked.empty() && hit.what != What::wrong_word;
        if (!replaced || hit.from < at) continue;
        out += std::string{line.substr(at, hit.from - at)} + hit.masked;
        at = hit.to;
    }
    return out + std::string{line.substr(at)};
}

}  // namespace mingtang::screening
