#include "documents/difference.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "documents/alignment.hpp"
#include "documents/difference_lines.hpp"
#include "documents/difference_words.hpp"

namespace mingtang::documents {
namespace {

using Kind = DifferenceLine::Kind;

constexpr double alike = 0.5;                  // from here on a line was changed, below it was written anew
constexpr std::size_t most_compared = 60'000;  // pairs of lines in one gap

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::heading:
            return "标题";
        case Kind::subheading:
            return "小标题";
        case Kind::item:
            return "列表项";
        case Kind::row:
            return "表格行";
        case Kind::paragraph:
            break;
    }
    return "正文";
}

class Comparison {
  public:
    Comparison(std::vector<TextLine> const& before, std::vector<TextLine> const& after)
        : before_(before), after_(after) {}

    Difference compare() {
        Numbers lines;
        std::vector<std::uint32_t> old_numbers, new_numbers;
        for (auto const& line : before_) old_numbers.push_back(lines.of(line.words));
        for (auto const& line : after_) new_numbers.push_back(lines.of(line.words));
        auto posts = align(old_numbers, new_numbers);
        posts.emplace_back(before_.size(), after_.size());
        std::size_t i = 0, j = 0;
        for (auto const& [to_old, to_new] : posts) {
            gap(i, to_old, j, to_new);
            if (to_old < before_.size() && to_new < after_.size()) pair(before_[to_old], after_[to_new]);
            i = to_old + 1;
            j = to_new + 1;
        }
        return std::move(found_);
    }

  private:
    // Lines that went and lines that came, between two that stayed: which of them are one line, changed?
    void gap(std::size_t i, std::size_t to_old, std::size_t j, std::size_t to_new) {
        auto const pairs = pairs_of(i, to_old, j, to_new);
        for (auto const& [one, other] : pairs) {
            while (i < one) whole(before_[i++], Change::removed);
            while (j < other) whole(after_[j++], Change::added);
            pair(before_[i++], after_[j++]);
        }
        while (i < to_old) whole(before_[i++], Change::removed);
        while (j < to_new) whole(after_[j++], Change::added);
    }

    // The pairing in which the lines are most alike, all in all.
    Alignment pairs_of(std::size_t from_old, std::size_t to_old, std::size_t from_new, std::size_t to_new) {
        auto const rows = to_old - from_old, columns = to_new - from_new;
        if (rows == 0 || columns == 0 || rows * columns > most_compared) return {};
        Numbers numbers;
        auto const sorted = [&](TextLine const& line) {
            std::vector<std::uint32_t> pieces;
            for (auto const piece : pieces_of(line.words)) pieces.push_back(numbers.of(piece));
            std::ranges::sort(pieces);
            return pieces;
        };
        std::vector<std::vector<std::uint32_t>> old_pieces, new_pieces;
        for (auto i = from_old; i < to_old; ++i) old_pieces.push_back(sorted(before_[i]));
        for (auto j = from_new; j < to_new; ++j) new_pieces.push_back(sorted(after_[j]));
        auto const width = columns + 1;
        std::vector<double> like(rows * columns), best((rows + 1) * width, 0);
        for (auto i = rows; i-- > 0;)
            for (auto j = columns; j-- > 0;) {
                auto const here = likeness(old_pieces[i], new_pieces[j]);
                bool const kinds_fit =
                    (before_[from_old + i].kind == Kind::row) == (after_[from_new + j].kind == Kind::row);
                like[i * columns + j] = here >= alike && kinds_fit ? here : -1;
                best[i * width + j] = std::max({best[(i + 1) * width + j], best[i * width + j + 1],
                                                best[(i + 1) * width + j + 1] + like[i * columns + j]});
            }
        Alignment pairs;
        for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
            if (like[i * columns + j] > 0 &&
                best[i * width + j] == best[(i + 1) * width + j + 1] + like[i * columns + j])
                pairs.emplace_back(from_old + i++, from_new + j++);
            else
                best[i * width + j] == best[(i + 1) * width + j] ? ++i : ++j;
        }
        return pairs;
    }

    void pair(TextLine const& before, TextLine const& after) {
        DifferenceLine line{after.kind};
        auto const old_cells = split(before.words, '\t'), new_cells = split(after.words, '\t');
        if (before.words != after.words) line.change = Change::changed;
        if (before.kind != after.kind) {
            line.change = Change::changed;
            line.note = "由" + std::string{name_of(before.kind)} + "改为" + std::string{name_of(after.kind)};
        } else if (before.look != after.look) {
            line.change = Change::changed;
            if (before.words == after.words) line.note = "只改动了格式";
        }
        if (after.kind != Kind::row || before.kind != Kind::row) {
            line.cells.push_back(difference(std::string_view{before.words}, std::string_view{after.words}));
        } else {
            for (std::size_t c = 0; c < std::max(old_cells.size(), new_cells.size()); ++c)
                line.cells.push_back(difference(c < old_cells.size() ? old_cells[c] : std::string_view{},
                                                c < new_cells.size() ? new_cells[c] : std::string_view{}));
        }
        found_.changed += line.change == Change::changed;
        found_.lines.push_back(std::move(line));
    }

    void whole(TextLine const& one, Change change) {
        DifferenceLine line{one.kind, change};
        if (one.kind == Kind::row) {
            for (auto const cell : split(one.words, '\t')) {
                line.cells.emplace_back();
                if (!cell.empty()) line.cells.back().push_back({change, std::string{cell}});
            }
        } else {
            line.cells.push_back({{change, one.words}});
        }
        (change == Change::added ? found_.added : found_.removed) += 1;
        found_.lines.push_back(std::move(line));
    }

    std::vector<TextLine> const &before_, &after_;
    Difference found_;
};

std::vector<TextLine> plain_lines(std::vector<std::string> const& lines) {
    std::vector<TextLine> out;
    for (auto const& words : lines)
        out.push_back({words.find('\t') == words.npos ? Kind::paragraph : Kind::row, words, {}});
    return out;
}

}  // namespace

Difference difference(RichText const& before, RichText const& after) {
    auto const old_lines = lines_of(before), new_lines = lines_of(after);
    return Comparison{old_lines, new_lines}.compare();
}

Difference difference(std::vector<std::string> const& before, std::vector<std::string> const& after) {
    auto const old_lines = plain_lines(before), new_lines = plain_lines(after);
    return Comparison{old_lines, new_lines}.compare();
}

std::vector<DifferenceLine> without_the_rest(Difference const& difference, std::size_t around) {
    std::vector<bool> shown(difference.lines.size(), false);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (difference.lines[i].change == Change::same) continue;
        auto const from = i < around ? 0 : i - around, to = std::min(shown.size() - 1, i + around);
        for (auto near = from; near <= to; ++near) shown[near] = true;
    }
    std::vector<DifferenceLine> out;
    for (std::size_t i = 0; i < shown.size();) {
        auto const begin = i;
        while (i < shown.size() && !shown[i]) ++i;
        if (i > begin) {
            DifferenceLine left_out;
            left_out.note = "（此处 " + std::to_string(i - begin) + " 段没有改动）";
            out.push_back(std::move(left_out));
        }
        for (; i < shown.size() && shown[i]; ++i) out.push_back(difference.lines[i]);
    }
    return out;
}

std::vector<FileChange> difference(std::vector<NamedFile> const& before, std::vector<NamedFile> const& after) {
    using Is = FileChange::Kind;
    std::vector<FileChange> changes;
    std::vector<bool> used(before.size(), false);
    auto const find = [&](auto const& fits) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < before.size(); ++i)
            if (!used[i] && fits(before[i])) return i;
        return std::nullopt;
    };
    // Names first, so that a file that only stayed is never taken for the new name of another.
    std::vector<std::optional<std::size_t>> of(after.size());
    for (std::size_t j = 0; j < after.size(); ++j)
        if ((of[j] = find([&](NamedFile const& one) { return one.name == after[j].name; }))) used[*of[j]] = true;
    for (std::size_t j = 0; j < after.size(); ++j) {
        bool const named = of[j].has_value();
        if (!named && (of[j] = find([&](NamedFile const& one) { return one.digest == after[j].digest; })))
            used[*of[j]] = true;
        if (!of[j])
            changes.push_back({Is::added, after[j].name});
        else if (!named)
            changes.push_back({Is::renamed, after[j].name, before[*of[j]].name});
        else
            changes.push_back({before[*of[j]].digest == after[j].digest ? Is::same : Is::replaced, after[j].name});
    }
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!used[i]) changes.push_back({Is::removed, before[i].name});
    return changes;
}

}  // namespace mingtang::documents
