#include "layout.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "layout_columns.hpp"

namespace mingtang::printed {
namespace {

using Words = std::vector<std::string>;
using catalog::Entry;

std::string field_of(std::vector<Entry> const& entries) {
    auto domain = entries.front().domain;
    domain.resize(domain.size() - std::string_view{"领域"}.size());
    return domain;
}

void add_extra(std::vector<LaidColumn>& columns, std::size_t records, Chooser& choose, std::string& said) {
    LaidColumn extra{"",
                     choose.of(Words{"责任科室", "咨询电话", "备注", "五公开", "事项类型", "公开格式", "监督投诉电话"}),
                     {},
                     LaidColumn::Below::own,
                     "extra"};
    said += " extra " + extra.head + ",";
    for (std::size_t i = 0; i < records; ++i)
        extra.cells.push_back(choose.of(Words{"", "办公室", "000-0000000", "■决策□执行", "见附件", "/"}));
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i <= columns.size(); ++i)
        if (i == columns.size() || columns[i].group.empty() || columns[i].group != columns[i - 1].group)
            places.push_back(i);
    columns.insert(columns.begin() + std::ptrdiff_t(choose.of(places)), std::move(extra));
}

// The field in a column of its own, before the names.
void add_field(std::vector<LaidColumn>& columns, std::string const& field, std::size_t records, Chooser& choose) {
    LaidColumn one{"",
                   choose.of(Words{"相应领域", "对应领域", "公开领域（编码）", "所属领域"}),
                   {},
                   LaidColumn::Below::may_merge,
                   "field"};
    auto const printed = field + choose.of(Words{"", "领域", "\n（07）"});
    one.cells.assign(records, printed);
    std::size_t at = 0;
    while (columns[at].below != LaidColumn::Below::level1) ++at;
    columns.insert(columns.begin() + std::ptrdiff_t(at), std::move(one));
}

// Groups change places, the number and the names stay in front.
void reorder(std::vector<LaidColumn>& columns, Chooser& choose, std::string& said) {
    std::size_t first = 0;
    while (first < columns.size() && columns[first].below != LaidColumn::Below::level1) ++first;
    first += 2;
    std::vector<std::vector<LaidColumn>> groups;
    for (auto i = first; i < columns.size(); ++i) {
        if (groups.empty() || columns[i].group.empty() || groups.back().front().group != columns[i].group)
            groups.emplace_back();
        groups.back().push_back(columns[i]);
    }
    for (std::size_t i = groups.size(); i > 1; --i) std::swap(groups[i - 1], groups[choose.below(std::uint32_t(i))]);
    columns.resize(first);
    for (auto& group : groups) columns.insert(columns.end(), group.begin(), group.end());
    said += " reordered,";
}

// Words broken at the width of a narrow column, as Word breaks them; never within a number or a Latin word.
std::string broken(std::string const& text, std::size_t width) {
    std::u32string out;
    std::size_t used = 0;
    auto const source = to_u32(text);
    auto const latin = [](char32_t c) { return c < 0x80 && c > 0x20; };
    for (std::size_t i = 0; i < source.size();) {
        auto end = i + 1;
        while (latin(source[i]) && end < source.size() && latin(source[end])) ++end;
        auto const piece = latin(source[i]) ? (end - i + 1) / 2 : 1;
        if (used + piece > width && used > 0) out += U'\n', used = 0;
        out += source.substr(i, end - i);
        used += piece;
        i = end;
    }
    return to_utf8(out);
}

void narrow(std::vector<LaidColumn>& columns, Chooser& choose, std::string& said) {
    auto const width = 4 + choose.below(6);
    said += " broken at " + std::to_string(width) + ",";
    for (auto& column : columns)
        if (column.name == "level2" || column.name == "time" || column.name == "subject")
            for (auto& cell : column.cells) cell = broken(cell, width);
}

class Printer {
  public:
    Printer(std::vector<LaidColumn> const& columns, Merging merging, Chooser& choose)
        : columns_{columns},
          merging_{merging},
          choose_{choose},
          one_row_{choose.chance(merging == Merging::flat ? 40 : 10)} {}

    std::vector<LaidRow> rows;

    void across(std::string const& words) {
        LaidRow row(columns_.size());
        row[0].text = words;
        if (merging_ == Merging::possible) {
            row[0].colspan = int(columns_.size());
            for (std::size_t c = 1; c < row.size(); ++c) row[c].covered = true;
        }
        rows.push_back(std::move(row));
    }

    void header() {
        auto const n = columns_.size();
        LaidRow top(n), leaf(n);
        for (std::size_t c = 0; c < n; ++c) {
            auto const& column = columns_[c];
            if (one_row_ || column.group.empty()) {
                top[c].text = column.head;
                if (merging_ == Merging::possible && !one_row_) top[c].rowspan = 2, leaf[c].covered = true;
                continue;
            }
            leaf[c].text = column.head;
            bool const goes_on = c > 0 && columns_[c - 1].group == column.group;
            if (goes_on) {
                top[c].covered = merging_ == Merging::possible;
                continue;
            }
            top[c].text = column.group;
            int span = 1;
            while (c + std::size_t(span) < n && columns_[c + std::size_t(span)].group == column.group) ++span;
            if (merging_ == Merging::possible) top[c].colspan = span;
        }
        rows.push_back(std::move(top));
        if (!one_row_) rows.push_back(std::move(leaf));
        page_begins_ = rows.size();
    }

    void record(std::size_t i, bool same_level1) {
        LaidRow row(columns_.size());
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            auto const& column = columns_[c];
            row[c].text = column.cells[i];
            bool const top_of_page = rows.size() == page_begins_;
            auto const repeat = spread_.empty() ? repeat_ : 0;
            auto const level1 = spread_.empty() || level1_ == 2 ? level1_ : 0;
            if (column.below == LaidColumn::Below::level1 && same_level1) {
                if (level1 == 0 || (level1 == 1 && top_of_page)) continue;  // printed again
                row[c].text = level1 == 2 ? "同上" : blank();
                if (level1 == 1 && merging_ == Merging::possible) merge(row, c);
            } else if (column.below == LaidColumn::Below::may_merge && i > 0 &&
                       column.cells[i - 1] == column.cells[i] && !column.cells[i].empty()) {
                if (repeat == 1) row[c].text = "同上";
                if (repeat == 2 && merging_ == Merging::possible && !top_of_page) row[c].text.clear(), merge(row, c);
            } else if (row[c].text.empty()) {
                row[c].text = blank();
            }
        }
        rows.push_back(std::move(row));
        spread();
    }

    // The lines of one column as physical rows of their own: all other cells merged over them, or blank beside them.
    void spread() {
        if (spread_.empty()) return;
        auto const at = std::size_t(std::ranges::find(columns_, spread_, &LaidColumn::name) - columns_.begin());
        if (at == columns_.size() || rows.back()[at].covered) return;
        auto const lines = split(rows.back()[at].text, '\n');
        if (lines.size() < 2 || rows.back()[at].text == "同上") return;
        auto const first = rows.size() - 1;
        std::vector<std::string> kept{lines.begin(), lines.end()};
        rows[first][at].text = kept.front();
        for (std::size_t n = 1; n < kept.size(); ++n) {
            LaidRow row(columns_.size());
            for (std::size_t c = 0; c < row.size(); ++c) {
                if (c == at) continue;
                if (merging_ == Merging::flat || !merged_spread_) continue;
                row[c].covered = true;
                for (auto r = rows.size(); r-- > page_begins_;)
                    if (!rows[r][c].covered) {
                        ++rows[r][c].rowspan;
                        break;
                    }
            }
            row[at].text = kept[n];
            rows.push_back(std::move(row));
        }
    }

    std::string choices() const {
        return (one_row_ ? " one row of heads," : "") + std::string{" level1 "} + std::to_string(level1_) +
               ", repeat " + std::to_string(repeat_) + (spread_.empty() ? "" : ", rows of " + spread_);
    }

  private:
    std::string blank() { return choose_.of(Words{"", "", "", "\xc2\xa0", "　"}); }

    void merge(LaidRow& row, std::size_t c) {
        row[c] = {};
        row[c].covered = true;
        for (auto r = rows.size(); r-- > page_begins_;)
            if (!rows[r][c].covered) {
                ++rows[r][c].rowspan;
                return;
            }
    }

    std::vector<LaidColumn> const& columns_;
    Merging merging_;
    Chooser& choose_;
    bool one_row_;
    std::uint32_t level1_ = choose_.below(3);  // again, merged or blank, 同上
    std::uint32_t repeat_ = choose_.below(3);  // again, 同上, merged
    // Lines of options, or elements with marks, as rows of their own; then nothing is merged over several records.
    std::string spread_ = choose_.chance(20) ? choose_.of(Words{"channels", "content"}) : std::string{};
    bool merged_spread_ = choose_.chance(50);
    std::size_t page_begins_ = 0;
};

// A blank level1 takes the value above; the final stop of a limit goes.
void as_read(std::vector<Entry>& entries) {
    std::string above;
    for (auto& entry : entries) {
        if (entry.level1.empty()) entry.level1 = above;
        above = entry.level1;
        while (entry.time_limit.ends_with("。"))
            entry.time_limit.resize(entry.time_limit.size() - std::string_view{"。"}.size());
    }
}

}  // namespace

Laid lay_out(std::vector<Entry> entries, Chooser& choose, Merging merging) {
    Laid laid;
    as_read(entries);
    auto columns = columns_of(entries, choose, laid.choices);
    if (choose.chance(30)) reorder(columns, choose, laid.choices);
    if (choose.chance(25)) narrow(columns, choose, laid.choices);
    for (auto extra = choose.below(3); extra > 0; --extra) add_extra(columns, entries.size(), choose, laid.choices);
    auto const field = field_of(entries);
    bool const in_field_column = choose.chance(15);
    if (in_field_column) add_field(columns, field, entries.size(), choose);
    auto const caption = choose.of(Words{"某县", "（三）", "附件2：", ""}) + field + "领域基层政务公开标准目录";
    bool const title_in_table = merging == Merging::flat || choose.chance(40);
    if (!title_in_table) laid.title = caption;
    if (in_field_column) {
        laid.title.clear();
        laid.choices += " field column,";
    }
    laid.name = title_in_table || in_field_column ? "Sheet1" : choose.of(Words{field, "11." + field, field + "领域"});
    Printer print{columns, merging, choose};
    if (title_in_table) print.across(in_field_column ? "某街道基层政务公开标准目录" : caption);
    print.header();
    auto const page = choose.chance(30) ? 2 + choose.below(3) : 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (page > 0 && i > 0 && i % page == 0) {
            if (choose.chance(30) && !in_field_column) print.across(caption);
            print.header();
        }
        print.record(i, i > 0 && entries[i].level1 == entries[i - 1].level1);
    }
    if (choose.chance(20)) print.rows.push_back(LaidRow(columns.size()));
    if (choose.chance(20)) print.across("注：本目录由政务公开主管部门负责解释。");
    laid.choices += print.choices();
    laid.rows = std::move(print.rows);
    laid.entries = std::move(entries);
    return laid;
}

}  // namespace mingtang::printed
