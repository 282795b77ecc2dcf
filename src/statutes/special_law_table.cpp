// data/special_limits.csv read: which items a special law speaks of. Lists are separated by semicolons.
#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "statutes/special_law.hpp"
#include "statutes/special_limits_table.hpp"
#include "statutes/wording.hpp"

namespace mingtang::statutes {
namespace {

constexpr std::string_view header = "limit,kind,stricter,fields,items,except";

std::vector<std::string> listed(std::string_view cell) {
    std::vector<std::string> words;
    for (auto const part : split(cell, ';'))
        if (!part.empty()) words.emplace_back(part);
    return words;
}

std::optional<LimitKind> kind_of(std::string_view word) {
    static constexpr std::array<std::string_view, 4> words{"within", "shown", "asked", "every"};
    auto const at = std::ranges::find(words, word);
    return at == words.end() ? std::nullopt : std::optional{LimitKind(at - words.begin())};
}

std::optional<SpecialLimit> parse_line(std::string_view line) {
    auto const cells = split(line, ',');
    if (cells.size() != 6 || cells[0].empty()) return std::nullopt;
    auto const kind = kind_of(cells[1]);
    bool const reported = cells[2] == "reported";
    if (!kind || (!reported && cells[2] != "allowed")) return std::nullopt;
    // A line that names neither field nor item would speak of everything.
    if (cells[3].empty() && cells[4].empty()) return std::nullopt;
    return SpecialLimit{std::string{cells[0]},
                        *kind,
                        reported ? SpecialLimit::Stricter::reported : SpecialLimit::Stricter::allowed,
                        listed(cells[3]),
                        listed(cells[4]),
                        listed(cells[5])};
}

}  // namespace

Result<SpecialLaws> parse_special_laws(std::string_view csv) {
    std::vector<SpecialLimit> limits;
    int number = 0;
    for (auto line : split(csv, '\n')) {
        ++number;
        line = trim(line);
        if (number == 1) {
            if (line != header) return refuse(Refusal::Kind::invalid, wording::no_special_header);
            continue;
        }
        if (line.empty()) continue;
        auto limit = parse_line(line);
        if (!limit) return refuse(Refusal::Kind::invalid, wording::crooked_special, std::to_string(number));
        limits.push_back(std::move(*limit));
    }
    return SpecialLaws{std::move(limits)};
}

SpecialLaws const& built_in_special_laws() {
    static SpecialLaws const table = parse_special_laws(special_limits_table).value();
    return table;
}

}  // namespace mingtang::statutes
