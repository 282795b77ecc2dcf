#include "screening/superior.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/rich_text_characters.hpp"
#include "screening/folded.hpp"

namespace mingtang::screening {
namespace {

constexpr std::size_t piece = 12;           // characters
constexpr std::size_t shortest_quote = 40;  // of a passage; salutations and set phrases are shorter
constexpr std::size_t shortest_title = 6;

// FNV-1a: the same on every machine, for fingerprints are kept.
std::uint64_t hash(std::string_view bytes) {
    std::uint64_t value = 14695981039346656037ull;
    for (char const c : bytes) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return value;
}

std::vector<std::size_t> beginnings(std::string_view words) {
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < words.size(); i += documents::character_at(words, i).size) at.push_back(i);
    at.push_back(words.size());
    return at;
}

std::vector<std::uint64_t> hashes_in_order(std::string_view words, std::vector<std::size_t> const& at) {
    std::vector<std::uint64_t> hashes;
    for (std::size_t i = 0; i + piece < at.size(); ++i)
        hashes.push_back(hash(words.substr(at[i], at[i + piece] - at[i])));
    return hashes;
}

// "鲁政办发〔2020〕11号" as its parts: what stands before the year, the year, the number.
struct NumberParts {
    std::string before, year, number;
    std::size_t from = 0, to = 0;  // in the line, from the year's bracket on
};

// Any bracket, with blanks, with 第, full width or not.
std::vector<NumberParts> numbers_in(std::string_view line) {
    Folded const folded{line};
    std::vector<NumberParts> found;
    auto const skip = [&](std::size_t i) {
        while (i < folded.size() && !is_digit(folded.signs[i])) {
            auto const sign = line.substr(folded.at[i], folded.at[i + 1] - folded.at[i]);
            static constexpr std::string_view between = "〔〕[]()（）【】〖〗{}［］「」第 　年";
            if (between.find(sign) == between.npos) break;
            ++i;
        }
        return i;
    };
    for (std::size_t i = 0; i + 4 < folded.size(); ++i) {
        bool const year = folded.signs.compare(i, 2, "19") == 0 || folded.signs.compare(i, 2, "20") == 0;
        bool const alone = !is_digit(folded.sign(std::ptrdiff_t(i) - 1)) && is_digit(folded.signs[i + 2]) &&
                           is_digit(folded.signs[i + 3]) && !is_digit(folded.signs[i + 4]);
        if (!year || !alone) continue;
        auto const number = skip(i + 4);
        auto end = number;
        while (end < folded.size() && is_digit(folded.signs[end])) ++end;
        auto after = end;
        while (folded.sign(std::ptrdiff_t(after)) == ' ') ++after;
        if (number == i + 4 || end == number || !line.substr(folded.at[after]).starts_with("号")) continue;
        auto digits = folded.signs.substr(number, end - number);
        digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
        found.push_back({words_only(line.substr(0, folded.at[i])), folded.signs.substr(i, 4), std::move(digits),
                         folded.at[i], folded.at[after] + 3});
    }
    return found;
}

std::string number_key(NumberParts const& parts) {
    return parts.year + "/" + parts.number;
}

}  // namespace

// Over its line ends: where a line ends is the paper's, not the text's.
std::vector<std::uint64_t> fingerprint(std::string_view text) {
    auto const words = words_only(text);
    auto all = hashes_in_order(words, beginnings(words));
    std::ranges::sort(all);
    auto const rest = std::ranges::unique(all);
    all.erase(rest.begin(), rest.end());
    return all;
}

QuotationFinder::QuotationFinder(std::vector<NonPublicDocument> const& register_of) {
    known_.reserve(register_of.size());
    for (auto const& document : register_of) {
        auto const index = std::uint32_t(known_.size());
        known_.push_back({{},
                          {},
                          words_only(document.title),
                          document.number.empty() ? "《" + document.title + "》" : document.number});
        auto& known = known_.back();
        if (auto const numbers = numbers_in(document.number); !numbers.empty() && !numbers[0].before.empty()) {
            known.before = numbers[0].before;
            by_number_.emplace(number_key(numbers[0]), index);
        }
        for (auto const one : document.passages) passages_.push_back({one, index});
    }
    for (std::uint32_t i = 0; i < known_.size(); ++i) {
        auto const at = beginnings(known_[i].title);
        if (at.size() > shortest_title)
            by_title_.emplace(std::string_view{known_[i].title}.substr(0, at[shortest_title]), i);
    }
    std::ranges::sort(passages_);
}

std::vector<Hit> QuotationFinder::find(std::string_view line) const {
    std::vector<Hit> hits;
    if (known_.empty()) return hits;
    find_numbers(hits, line);
    auto const words = words_only(line);
    auto const at = beginnings(words);
    for (auto const& one : titles_in(words, at))
        hits.push_back({What::superior_document, 0, line.size(), {}, "出现标题：" + known_[one.document].name});
    for (auto const& one : passages_in(words, at))
        hits.push_back({What::superior_document, 0, line.size(), {}, "出现原文段落：" + known_[one.document].name});
    return hits;
}

std::vector<QuotationFinder::Across> QuotationFinder::find_across(std::vector<std::string_view> const& lines) const {
    std::vector<Across> found;
    if (known_.empty() || lines.size() < 2) return found;
    std::string words;
    std::vector<std::size_t> line_of;  // of every character
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const more = words_only(lines[i]);
        line_of.resize(line_of.size() + beginnings(more).size() - 1, i);
        words += more;
    }
    auto const at = beginnings(words);
    auto const add = [&](std::vector<Quoted> const& quoted, std::string_view what) {
        for (auto const& one : quoted) {
            auto const from = line_of[one.first], to = line_of[one.last];
            if (from == to) continue;  // found where it stands
            found.push_back(
                {from,
                 {What::superior_document, 0, lines[from].size(), {}, std::string{what} + known_[one.document].name}});
        }
    };
    add(titles_in(words, at), "出现标题：");
    add(passages_in(words, at), "出现原文段落：");
    return found;
}

void QuotationFinder::find_numbers(std::vector<Hit>& hits, std::string_view line) const {
    if (by_number_.empty()) return;
    for (auto const& one : numbers_in(line)) {
        auto const [from, to] = by_number_.equal_range(number_key(one));
        for (auto at = from; at != to; ++at) {
            auto const& known = known_[at->second];
            if (one.before.ends_with(known.before))
                hits.push_back({What::superior_document, one.from, one.to, {}, "出现文号：" + known.name});
        }
    }
}

std::vector<QuotationFinder::Quoted> QuotationFinder::titles_in(std::string_view words,
                                                                std::vector<std::size_t> const& at) const {
    std::vector<Quoted> found;
    if (by_title_.empty()) return found;
    for (std::size_t i = 0; i + shortest_title < at.size(); ++i) {
        auto const [from, to] = by_title_.equal_range(words.substr(at[i], at[i + shortest_title] - at[i]));
        for (auto one = from; one != to; ++one) {
            auto const& title = known_[one->second].title;
            if (!words.substr(at[i]).starts_with(title)) continue;
            found.push_back({one->second, i, i + beginnings(title).size() - 2});
        }
    }
    return found;
}

std::vector<QuotationFinder::Quoted> QuotationFinder::passages_in(std::string_view words,
                                                                  std::vector<std::size_t> const& at) const {
    std::vector<Quoted> found;
    if (passages_.empty()) return found;
    struct Run {
        std::size_t last = 0, length = 0;
    };
    std::unordered_map<std::uint32_t, Run> runs;
    auto const hashes = hashes_in_order(words, at);
    constexpr std::size_t enough = shortest_quote - piece + 1;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        auto one = std::ranges::lower_bound(passages_, hashes[i], {}, &Passage::hash);
        for (; one != passages_.end() && one->hash == hashes[i]; ++one) {
            auto& run = runs[one->document];
            run.length = run.length > 0 && run.last + 1 == i ? run.length + 1 : 1;
            run.last = i;
            if (run.length == enough) found.push_back({one->document, i + 1 - enough, i + piece - 1});
        }
    }
    return found;
}

}  // namespace mingtang::screening
