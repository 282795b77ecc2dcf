#include "catalog/lint/laws.hpp"

#include <array>

#include "base/text.hpp"
#include "catalog/laws_table.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

// Characters that clerks and scanners confuse in titles.
constexpr std::array<std::u32string_view, 11> confused{U"例列件", U"办辨", U"规归", U"订定", U"制治", U"与和及",
                                                       U"障章",   U"租祖", U"征证", U"账帐", U"作做"};
constexpr std::u32string_view small_words = U"的和与及等若干暂行";

bool confusable(char32_t a, char32_t b) {
    for (auto const& group : confused)
        if (group.find(a) != group.npos && group.find(b) != group.npos) return true;
    return false;
}

// One slip: a confused character, a small word too many or too few, two neighbours swapped. Nothing wider: 失业保险条例
// and 工伤保险条例 are two laws, not a slip.
bool one_slip(std::u32string_view a, std::u32string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    std::size_t from = 0;
    while (from < a.size() && a[from] == b[from]) ++from;
    std::size_t same_end = 0;
    while (same_end < a.size() - from && a[a.size() - 1 - same_end] == b[b.size() - 1 - same_end]) ++same_end;
    auto const left = a.size() - from - same_end, right = b.size() - from - same_end;
    if (left == 0 && right == 1) return small_words.find(b[from]) != small_words.npos;
    if (left == 1 && right == 1) return confusable(a[from], b[from]);
    return left == 2 && right == 2 && a[from] == b[from + 1] && a[from + 1] == b[from];
}

Refusal crooked(std::string_view file, std::size_t line) {
    static constexpr Wording wording{"catalog.crooked_laws", "法律法规表读不懂：{}。"};
    return {Refusal::Kind::invalid, wording, std::string{file} + " 第 " + std::to_string(line) + " 行"};
}

std::vector<std::string> listed(std::string_view text) {
    std::vector<std::string> found;
    for (auto const part : split(text, ';'))
        if (!part.empty()) found.emplace_back(part);
    return found;
}

std::optional<int> count_of(std::string_view text) {
    int n = 0;
    for (char const c : text) {
        if (c < '0' || c > '9' || n > 100000) return std::nullopt;
        n = n * 10 + (c - '0');
    }
    return n;
}

// Our tables hold no quotes and no commas inside a cell: the first line says how many cells a line has.
template <class Row>
std::optional<std::size_t> each_line(std::string_view csv, std::size_t cells, Row const& row) {
    auto const lines = split(csv, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || trim(lines[i]).empty()) continue;
        auto const parts = split(trim(lines[i]), ',');
        if (parts.size() != cells || !row(parts)) return i + 1;
    }
    return std::nullopt;
}

}  // namespace

Laws::Laws(std::vector<Law> laws, std::vector<MovedArticle> moved) : laws_(std::move(laws)), moved_(std::move(moved)) {
    for (auto const& law : laws_) {
        by_title_.insert_or_assign(folded_title(law.title), Found{&law, As::title});
        for (auto const& title : law.other_titles) by_title_.emplace(folded_title(title), Found{&law, As::title});
        for (auto const& title : law.wrong_titles) by_title_.emplace(folded_title(title), Found{&law, As::wrong});
        for (auto const& title : law.short_titles) by_title_.emplace(folded_title(title), Found{&law, As::cut_short});
    }
    for (auto const& [title, found] : by_title_)
        if (found.as == As::title) {
            auto letters = to_u32(title);
            auto const length = letters.size();
            by_length_.emplace(length, std::pair{std::move(letters), found.law});
        }
}

Laws::Found Laws::find(std::string_view title) const {
    auto const at = by_title_.find(folded_title(title));
    return at == by_title_.end() ? Found{} : at->second;
}

Law const* Laws::nearly(std::string_view title) const {
    auto const letters = to_u32(folded_title(title));
    if (letters.size() < 5) return nullptr;  // 律师法 and 医师法 are one character apart
    Law const* found = nullptr;
    for (auto at = by_length_.lower_bound(letters.size() - 1);
         at != by_length_.end() && at->first <= letters.size() + 1; ++at) {
        if (!one_slip(letters, at->second.first)) continue;
        if (found && found != at->second.second) return nullptr;  // two candidates: nobody guesses
        found = at->second.second;
    }
    return found;
}

Law const* Laws::successor_on(Law const& law, Date day) const {
    auto const* now = &law;
    for (int step = 0; step < 8 && now->repealed_on && *now->repealed_on <= day; ++step) {
        auto const next = find(now->successor);
        if (now->successor.empty() || !next.law) return nullptr;
        now = next.law;
    }
    return now == &law ? nullptr : now;
}

MovedArticle const* Laws::moved(Law const& law, int article, Date day) const {
    for (auto const& one : moved_)
        if (one.title == law.title && one.former == article && one.since <= day) return &one;
    return nullptr;
}

std::vector<Date> Laws::changes() const {
    std::vector<Date> days;
    for (auto const& law : laws_) {
        days.push_back(law.valid_from);
        if (law.repealed_on) days.push_back(*law.repealed_on);
    }
    for (auto const& one : moved_) days.push_back(one.since);
    return days;
}

std::string folded_number(std::string_view number) {
    auto out = folded(number);
    for (auto const& [printed, plain] :
         {std::pair{"中华人民共和国", ""}, {"第", ""}, {"国令", "国务院令"}, {"号令", "号"}, {"号公布", "号"}})
        out = replace_all(std::move(out), printed, plain);
    return out;
}

Laws const& known_laws() {
    static Laws const laws{parse_laws(laws_table).value(), parse_moved_articles(law_articles_table).value()};
    return laws;
}

Result<std::vector<Law>> parse_laws(std::string_view csv) {
    std::vector<Law> laws;
    auto const bad = each_line(csv, 10, [&](std::vector<std::string_view> const& cells) {
        Law law{std::string{cells[0]},
                listed(cells[1]),
                listed(cells[2]),
                listed(cells[3]),
                listed(cells[4]),
                listed(cells[5]),
                {},
                {},
                std::string{cells[8]},
                0};
        auto const from = parse_date(cells[6]), until = parse_date(cells[7]);
        auto const articles = count_of(cells[9]);
        if (law.title.empty() || !from || !articles || (!cells[7].empty() && !until)) return false;
        law.valid_from = *from;
        law.repealed_on = until;
        law.articles = *articles;
        laws.push_back(std::move(law));
        return true;
    });
    if (bad) return tl::unexpected(crooked("laws.csv", *bad));
    return laws;
}

Result<std::vector<MovedArticle>> parse_moved_articles(std::string_view csv) {
    std::vector<MovedArticle> moved;
    auto const bad = each_line(csv, 5, [&](std::vector<std::string_view> const& cells) {
        auto const former = count_of(cells[1]), present = count_of(cells[2]);
        auto const since = parse_date(cells[3]);
        if (!former || !present || !since) return false;
        moved.push_back({std::string{cells[0]}, *former, *present, *since, std::string{cells[4]}});
        return true;
    });
    if (bad) return tl::unexpected(crooked("law_articles.csv", *bad));
    return moved;
}

}  // namespace mingtang::catalog::lint
