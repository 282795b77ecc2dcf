#include "screening/superior.hpp"

#include <algorithm>
#include <optional>

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

std::vector<std::uint64_t> hashes_in_order(std::string_view words) {
    auto const at = beginnings(words);
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

void find_number(std::vector<Hit>& hits, std::vector<NumberParts> const& said, NonPublicDocument const& document,
                 std::string const& reason) {
    auto const own = numbers_in(document.number);
    if (own.empty() || own[0].before.empty()) return;
    for (auto const& one : said)
        if (one.year == own[0].year && one.number == own[0].number && one.before.ends_with(own[0].before))
            hits.push_back({What::superior_document, one.from, one.to, {}, "出现文号：" + reason});
}

}  // namespace

std::vector<std::uint64_t> fingerprint(std::string_view text) {
    std::vector<std::uint64_t> all;
    for (auto const line : split(text, '\n'))
        for (auto const one : hashes_in_order(words_only(line))) all.push_back(one);
    std::ranges::sort(all);
    auto const rest = std::ranges::unique(all);
    all.erase(rest.begin(), rest.end());
    return all;
}

std::vector<Hit> find_quotations(std::string_view line, std::vector<NonPublicDocument> const& register_of) {
    std::vector<Hit> hits;
    if (register_of.empty()) return hits;
    auto const words = words_only(line);
    auto const hashes = hashes_in_order(words);
    auto const said = numbers_in(line);
    for (auto const& document : register_of) {
        auto const reason = document.number.empty() ? "《" + document.title + "》" : document.number;
        find_number(hits, said, document, reason);
        auto const title = words_only(document.title);
        if (length_in_characters(title) >= shortest_title && words.find(title) != words.npos)
            hits.push_back({What::superior_document, 0, line.size(), {}, "出现标题：" + reason});
        std::size_t run = 0;
        for (auto const one : hashes) {
            run = std::ranges::binary_search(document.passages, one) ? run + 1 : 0;
            if (run != shortest_quote - piece + 1) continue;
            hits.push_back({What::superior_document, 0, line.size(), {}, "出现原文段落：" + reason});
            break;
        }
    }
    return hits;
}

}  // namespace mingtang::screening
