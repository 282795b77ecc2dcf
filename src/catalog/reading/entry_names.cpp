// 领域 and the names of an entry: codes dropped, blanks and 同上 filled from above.
#include <tuple>

#include "base/text.hpp"
#include "catalog/reading/domain.hpp"
#include "catalog/reading/entry_work.hpp"
#include "catalog/reading/names.hpp"

namespace mingtang::catalog::reading {

void EntryWork::domain() {
    made.entry.domain = draft_.domain;
    if (!draft_.layout->has(Title::domain)) return;
    each(Title::domain, [&](Head const&, auto const& fragments) {
        auto const text = lines_joined(fragments);
        if (is_same_as_above(to_utf8(text))) return;
        auto const words = comparable(View{text});
        auto whole = domain_of_cell(words);
        above_.domain_cell = whole.empty() ? domain_in(words).name : std::move(whole);
        above_.domain_printed = true;
    });
    // A blank cell says what the one above it says; a column that is blank so far says nothing.
    if (!above_.domain_printed) return;
    made.entry.domain = above_.domain_cell;
    if (made.entry.domain.empty()) made.doubts.emplace_back(wording::odd_domain);
}

// Another field begins: nothing is carried down from the one before.
void EntryWork::forget_other_field() {
    if (!above_.any || above_.entry.domain == made.entry.domain) return;
    above_.level1.clear();
    above_.level2.clear();
}

std::string EntryWork::name(Title title, std::string const& of_above, std::string_view column) {
    std::string out;
    each(title, [&](Head const&, auto const& fragments) {
        if (is_same_as_above(fragments.front().text)) {
            same_as_above(out, of_above, column);
            return;
        }
        // A name goes on in the rows below, cut anywhere; the same name again is not its second half.
        Words whole, before;
        for (auto const& fragment : fragments) {
            auto const words = to_u32(fragment.text);
            if (!before.empty() && comparable(View{words}) == comparable(View{before})) continue;
            if (!before.empty() && !cuts(trimmed(before), trimmed(words))) doubt(column, wording::name_over_rows);
            whole += words;
            before = words;
        }
        out = name_without_number(whole);
    });
    return out;
}

void EntryWork::names() {
    auto& entry = made.entry;
    auto const& layout = *draft_.layout;
    if (layout.has(Title::both_levels)) {
        each(Title::both_levels, [&](Head const&, auto const& fragments) {
            std::tie(entry.level1, entry.level2) = two_names(lines_joined(fragments));
        });
    } else {
        entry.level1 = name(Title::level1, above_.level1, "level1");
        auto const second = name(Title::level2, above_.entry.level2, "level2");
        auto const third = name(Title::level3, above_.entry.level2, "level2");
        auto const fourth = name(Title::level4, above_.entry.level2, "level2");
        bool const deep = layout.has(Title::level3);
        bool const under_same = entry.level1.empty() || entry.level1 == above_.level1;
        // In a table of three levels a blank second one is merged down like the first.
        auto const carried = deep && second.empty() && !third.empty() && under_same ? above_.level2 : second;
        entry.level2 = joined_levels({carried, third, fourth});
        if (deep && (!carried.empty() || !under_same)) above_.level2 = carried;
        split_labelled();
    }
    bool const has_level1 = layout.has(Title::level1) || layout.has(Title::both_levels);
    if (!entry.level1.empty())
        above_.level1 = entry.level1;
    else if (has_level1)
        entry.level1 = above_.level1;
    if (entry.level1.empty() && entry.level2.empty()) doubt("level1", wording::no_name);
}

// A lone 公开事项 cell that says 一级…：… 二级…：… holds both.
void EntryWork::split_labelled() {
    auto& entry = made.entry;
    if (!entry.level2.empty() || !entry.level1.starts_with("一级") || entry.level1.find("二级") == std::string::npos)
        return;
    auto const both = two_names(to_u32(entry.level1));
    entry.level1 = both.first;
    entry.level2 = both.second;
}

}  // namespace mingtang::catalog::reading
