#include "catalog/reading/row_kind.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "catalog/reading/channels.hpp"
#include "catalog/reading/domain.hpp"
#include "catalog/reading/marks.hpp"
#include "catalog/reading/names.hpp"
#include "catalog/reading/profile.hpp"

namespace mingtang::catalog::reading {
namespace {

bool is_name(Title title) {
    return title == Title::level2 || title == Title::level3 || title == Title::level4 || title == Title::both_levels;
}
bool has_field(Title title) {
    return title != Title::none && title != Title::extra && title != Title::number;
}

bool begins_remark(View words) {
    return starts_with_any(words, {U"注:", U"注1", U"备注", U"说明:", U"填表", U"附注", U"*注", U"※", U"(注", U"合计",
                                   U"总计", U"共计", U"小计", U"填报", U"制表", U"联系人", U"审核人", U"附件"});
}

// Everything the decision needs to know of a row, gathered in one look.
struct Facts {
    RowView const& row;
    int printed = 0, fields = 0;  // own cells with words; those in columns that have a field
    bool number = false;
    bool mark = false;  // a mark or a word in a marked column
    bool level1 = false, name = false, content = false, channels = false;
    bool described = false;  // basis, time limit or subject
    bool name_column = false, number_column = false, marked_column = false;
    bool number_covered = false, mark_covered = false, name_covered = false, content_covered = false;
    Title lowest_name = Title::none, lowest_covered = Title::none;  // 三级事项 stands below 二级事项

    explicit Facts(RowView const& view) : row{view} {
        for (std::size_t c = 0; c < view.layout.heads.size(); ++c) {
            auto const title = view.layout.heads[c].title;
            number_column |= title == Title::number;
            marked_column |= Layout::is_marked(title);
            name_column |= is_name(title);
        }
        for (int c = 0; c < view.sheet.columns(); ++c) look(c);
    }

    void look(int c) {
        auto const& head = row.layout.heads[std::size_t(row.place[std::size_t(c)])];
        auto const title = head.title;
        auto const* cell = row.sheet.own(c);
        if (!cell) {
            if (!row.sheet.covered_from_above(c) || !row.sheet.at(c)) return;
            number_covered |= title == Title::number;
            name_covered |= is_name(title);
            if (is_name(title)) lowest_covered = std::max(lowest_covered, title);
            mark_covered |= Layout::is_marked(title);
            content_covered |= title == Title::content;
            return;
        }
        ++printed;
        auto const text = cell->text.view();
        if (has_field(title)) ++fields;
        if (title == Title::number) {
            number = true;
        } else if (Layout::is_marked(title)) {
            if (mark || is_plain_check(text)) {
                mark = true;
                return;
            }
            auto const found = text.size() <= 300 ? mark_cell(to_u32(text)) : MarkCell{};
            mark |= found.mark == Mark::checked || !found.words.empty();
        } else if (title == Title::level1) {
            level1 = true;
        } else if (is_name(title)) {
            name = true;
            lowest_name = std::max(lowest_name, title);
        } else if (title == Title::basis || title == Title::time_limit || title == Title::subject) {
            described = true;
        } else if (title == Title::content) {
            content = true;
        } else if (title == Title::channels) {
            channels = true;
        }
    }

    // A time limit and a citation that stand here whole, not as the second half of those above.
    bool whole() const {
        bool time = false, basis = false;
        for (int const c : row.sheet.own_columns()) {
            auto const title = row.layout.heads[std::size_t(row.place[std::size_t(c)])].title;
            auto const text = row.sheet.own(c)->text.view();
            if (title == Title::time_limit) time = kind_of(text) == CellKind::time;
            if (title == Title::basis) basis = comparable(text.substr(0, 60)).starts_with(U"《");
        }
        return time && basis && fields >= 5;
    }

    bool only(bool that) const { return that && printed == 1; }
};

// One cell that spans the table, or stands alone in it, or says the same in every column.
bool is_caption(RowView const& row, Facts const& facts) {
    auto const& own = row.sheet.own_columns();
    auto const* first = row.sheet.own(own.front());
    auto const title = row.layout.heads[std::size_t(row.place[std::size_t(own.front())])].title;
    // An item has more cells than that, and numbers in front.
    if (facts.printed > 4 && (facts.number || facts.mark)) return false;
    auto const words = comparable(first->text.view().substr(0, 400));
    auto const columns = row.sheet.columns();
    bool const covered_beside = facts.number_covered || facts.name_covered || facts.mark_covered;
    if (facts.printed == 1) {
        int const span = std::min(first->colspan, columns);
        if (!covered_beside && span >= 3 && span * 2 >= columns) return true;
        if (begins_remark(words) && title != Title::channels) return true;
        // In the first column of the table: a title or a note, not a number and not the name of an item.
        if (own.front() == 0 && title == Title::number && !is_ordinal(words) && !covered_beside) return true;
        auto const field = domain_in(words);
        bool const heads = (!field.name.empty() || !field.foreign.empty()) && has_any(words, {U"领域", U"目录"});
        return heads && own.front() == 0 && words.size() <= 40 && !covered_beside;
    }
    // 合计 | 25 项
    bool const sum = is_any(words, {U"合计", U"总计", U"共计", U"小计", U"合计:", U"总计:", U"合计数"});
    if (sum && facts.printed <= 4) return true;
    bool const all_same = std::ranges::all_of(own, [&](int c) { return row.sheet.own(c)->text == first->text; });
    if (all_same && facts.printed >= 3 && words.size() > 2) return true;
    // A title with a date or a page number beside it.
    return facts.printed <= 3 && own.front() <= 1 && has_any(words, {U"标准目录", U"公开目录", U"事项目录"}) &&
           words.size() <= 60 && !facts.mark && !facts.channels;
}

// Right under a header a line of options belongs to the item below; so does one that begins the list anew.
bool is_above_item(RowView const& row, Facts const& facts) {
    // Where the number stands in the middle of its item, more lines than options stand above it.
    if (row.lines == RowView::Lines::held && !row.open && !facts.name && !facts.level1) return true;
    if (!facts.only(facts.channels)) return false;
    if (!row.open) return true;
    // A list that goes on for so many rows is no list of options.
    constexpr std::size_t most_lines = 64;
    for (std::size_t c = 0; c < row.open->fragments.size(); ++c)
        if (row.open->fragments[c].size() > most_lines) return false;
    auto const* cell = row.sheet.own(row.sheet.own_columns().front());
    return begins_list_again(to_u32(row.open->words(Title::channels)), to_u32(cell->text.view()));
}

bool same_words_above(Draft const& open, RowView const& row, Title title) {
    for (int const c : row.sheet.own_columns()) {
        auto const place = std::size_t(row.place[std::size_t(c)]);
        if (row.layout.heads[place].title != title || place >= open.fragments.size()) continue;
        auto const& above = open.fragments[place];
        if (!above.empty() && above.front().text == row.sheet.own(c)->text.view()) return true;
    }
    return false;
}

RowJudged item_or_more(RowView const& row, Facts const& facts) {
    bool const has_words = facts.level1 || facts.name || facts.content || facts.name_covered;
    if (facts.number || facts.mark) {
        // Marks alone, below an item that has none: its second line, not an item without words.
        bool const stray_marks =
            !facts.number && !has_words && row.open && !facts.name_covered && facts.fields <= 8 && !facts.channels;
        if (stray_marks) {
            bool marked_above = false;
            for (auto const title : {Title::audience_all, Title::audience_group, Title::audience, Title::method_active,
                                     Title::method_request, Title::method, Title::level_mark, Title::levels})
                marked_above |= row.open->has_words(title);
            if (!marked_above) return {RowKind::carries_on, {}};
        }
        // A row of the form with its boxes, not filled in.
        if (!has_words && !facts.content_covered && !facts.described) return {RowKind::without_words, {}};
        return {RowKind::begins, {}};
    }
    if (is_above_item(row, facts)) return {RowKind::above_item, {}};
    bool const named = facts.name || (!facts.name_column && facts.level1);
    if (!facts.number_column && !facts.marked_column)
        return {named || !row.open ? RowKind::begins : RowKind::carries_on, {}};
    if (!row.open)
        return named || facts.content ? RowJudged{RowKind::begins, "level1: 这一行没有序号和标记，按一个事项读入"}
                                      : RowJudged{RowKind::above_item, {}};
    // A merged number or merged marks cover this row, and its name is its own: one more item of the merge.
    bool const own_name = !facts.name_covered || facts.lowest_name > facts.lowest_covered;
    if (named && (facts.mark_covered || facts.number_covered) && own_name) return {RowKind::begins, {}};
    // All fields stand here again, and whole: an item whose number and marks were forgotten.
    bool const said_again =
        same_words_above(*row.open, row, Title::time_limit) && same_words_above(*row.open, row, Title::subject);
    if (named && facts.content && (said_again || facts.whole()))
        return {RowKind::begins, "level1: 这一行没有序号和标记，按一个事项读入"};
    return {RowKind::carries_on, {}};
}

int misfits(Sheet const& sheet, Layout const& layout, int from, int by) {
    int n = 0;
    for (int const c : sheet.own_columns()) {
        auto const place = c < from ? c : c + by;
        if (place >= int(layout.heads.size())) return 1000;
        n += !fits(layout.heads[std::size_t(place)].title, kind_of(sheet.own(c)->text.view()));
    }
    return n;
}

// A row that lacks its first cells has words where its number should be, or a mark where its channels should be. Most
// rows that end early only lack their last marks.
bool looks_shifted(Sheet const& sheet, Layout const& layout) {
    constexpr std::size_t longest_mark = 6;  // bytes
    for (int const c : sheet.own_columns()) {
        auto const title = layout.heads[std::size_t(c)].title;
        auto const text = sheet.own(c)->text.view();
        if (title == Title::number && (text.size() > 60 || !is_ordinal(comparable(text)))) return true;
        if (title == Title::channels && text.size() <= longest_mark) return true;
    }
    return !layout.has(Title::number) && !layout.has(Title::channels);
}

}  // namespace

RowJudged judge_row(RowView const& row) {
    if (row.sheet.own_columns().empty()) return {RowKind::blank, {}};
    Facts const facts{row};
    if (is_caption(row, facts)) return {RowKind::caption, {}};
    if (facts.only(facts.number) && is_ordinal(comparable(row.sheet.own(row.sheet.own_columns().front())->text.view())))
        return {RowKind::only_number, {}};
    return item_or_more(row, facts);
}

std::vector<int> places_of(Sheet const& sheet, Layout const& layout) {
    std::vector<int> places(std::size_t(sheet.columns()));
    std::iota(places.begin(), places.end(), 0);
    int const lacking = sheet.columns() - sheet.printed_columns();
    if (lacking <= 0 || sheet.own_columns().size() < 3 || !looks_shifted(sheet, layout)) return places;
    int const as_printed = misfits(sheet, layout, 0, 0);
    if (as_printed < 2) return places;
    int best = as_printed, best_from = 0, best_by = 0;
    for (int by = 1; by <= std::min(lacking, 3); ++by)
        for (int from = 0; from <= 3 && from < sheet.columns(); ++from)
            if (auto const n = misfits(sheet, layout, from, by); n < best) best = n, best_from = from, best_by = by;
    if (best > 0) return places;
    for (int c = best_from; c < sheet.columns(); ++c)
        places[std::size_t(c)] = std::min(c + best_by, sheet.columns() - 1);
    return places;
}

}  // namespace mingtang::catalog::reading
