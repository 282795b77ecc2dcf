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
    LaidColumn extra{
        "", choose.of(Words{"责任科室", "咨询电话", "备注", "五公开", "事项类型", "公开格式", "监督投诉电话"}), {}};
    said += " extra " + extra.head + ",";
    for (std::size_t i = 0; i < records; ++i)
        extra.cells.push_back(choose.of(Words{"", "办公室", "000-0000000", "■决策□执行", "见附件", "/"}));
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i <= columns.size(); ++i)
        if (i == columns.size() || columns[i].group.empty() || columns[i].group != columns[i - 1].group)
            places.push_back(i);
    columns.insert(columns.begin() + std::ptrdiff_t(choose.of(places)), std::move(extra));
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
            if (column.below == LaidColumn::Below::level1 && same_level1) {
                if (level1_ == 0 || (level1_ == 1 && top_of_page)) continue;  // printed again
                row[c].text = level1_ == 2 ? "同上" : blank();
                if (level1_ == 1 && merging_ == Merging::possible) merge(row, c);
            } else if (column.below == LaidColumn::Below::may_merge && i > 0 &&
                       column.cells[i - 1] == column.cells[i] && !column.cells[i].empty()) {
                if (repeat_ == 1) row[c].text = "同上";
                if (repeat_ == 2 && merging_ == Merging::possible && !top_of_page) row[c].text.clear(), merge(row, c);
            } else if (row[c].text.empty()) {
                row[c].text = blank();
            }
        }
        rows.push_back(std::move(row));
    }

    std::string choices() const {
        return (one_row_ ? " one row of heads," : "") + std::string{" level1 "} + std::to_string(level1_) +
               ", repeat " + std::to_string(repeat_);
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
    for (auto extra = choose.below(3); extra > 0; --extra) add_extra(columns, entries.size(), choose, laid.choices);
    auto const field = field_of(entries);
    auto const caption = choose.of(Words{"某县", "（三）", "附件2：", ""}) + field + "领域基层政务公开标准目录";
    bool const title_in_table = merging == Merging::flat || choose.chance(40);
    if (!title_in_table) laid.title = caption;
    laid.name = title_in_table ? "Sheet1" : choose.of(Words{field, "11." + field, field + "领域"});
    Printer print{columns, merging, choose};
    if (title_in_table) print.across(caption);
    print.header();
    auto const page = choose.chance(30) ? 2 + choose.below(3) : 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (page > 0 && i > 0 && i % page == 0) {
            if (choose.chance(30)) print.across(caption);
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
