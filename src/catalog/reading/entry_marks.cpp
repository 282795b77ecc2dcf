// 公开对象, 公开方式 and 公开层级 of an entry: the columns that are marked.
#include <algorithm>

#include "base/text.hpp"
#include "catalog/reading/audience.hpp"
#include "catalog/reading/entry_work.hpp"
#include "catalog/reading/levels.hpp"
#include "catalog/reading/marks.hpp"

namespace mingtang::catalog::reading {

void EntryWork::odd(std::string_view column, std::string const& words) {
    if (!words.empty()) doubt(column, "单元格里的“" + shorten(words, 20) + "”看不懂，没有读入");
}

void EntryWork::audience() {
    Audience audience;
    auto const add = [&](Title title, AudienceTitle under) {
        each(title, [&](Head const&, auto const& fragments) {
            if (is_same_as_above(fragments.front().text)) {
                same_as_above(made.entry.audience, above_.entry.audience, "audience");
                return;
            }
            if (under != AudienceTitle::both && is_plain_check(fragments.front().text)) {
                (under == AudienceTitle::all ? audience.all : audience.group) = Choice::yes;
                return;
            }
            // Marks whose head says nothing are the layout's doubt, not the cell's.
            auto const text = lines_joined(fragments);
            auto const strange = add_audience(audience, text, under);
            if (under != AudienceTitle::both || mark_cell(text).mark == Mark::none) odd("audience", strange);
        });
    };
    add(Title::audience_all, AudienceTitle::all);
    add(Title::audience_group, AudienceTitle::group);
    add(Title::audience, AudienceTitle::both);
    if (auto words = audience.printed(); !words.empty()) made.entry.audience = std::move(words);
}

void EntryWork::method() {
    Method method;
    auto const add = [&](Title title, MethodTitle under) {
        each(title, [&](Head const&, auto const& fragments) {
            if (is_same_as_above(fragments.front().text)) {
                same_as_above(made.entry.method, above_.entry.method, "method");
                return;
            }
            if (under != MethodTitle::both && is_plain_check(fragments.front().text)) {
                (under == MethodTitle::active ? method.active : method.on_request) = Choice::yes;
                return;
            }
            auto const text = lines_joined(fragments);
            auto const strange = add_method(method, text, under);
            if (under != MethodTitle::both || mark_cell(text).mark == Mark::none) odd("method", strange);
        });
    };
    add(Title::method_active, MethodTitle::active);
    add(Title::method_request, MethodTitle::on_request);
    add(Title::method, MethodTitle::both);
    if (auto words = method.printed(); !words.empty()) made.entry.method = std::move(words);
}

void EntryWork::add_level(std::string const& level) {
    auto& levels = made.entry.levels;
    if (std::ranges::find(levels, level) == levels.end()) levels.push_back(level);
}

// A level written in the cell counts before the title.
void EntryWork::level_cell(Head const& head, View text) {
    if (auto const boxed = options(text, [](View words) { return is_level_name(words.substr(0, 2)); });
        boxed && boxed->size() > 1 && std::ranges::any_of(*boxed, [](Option const& option) {
            return is_level_name(comparable(View{option.words}));
        })) {
        for (auto const& option : *boxed)
            if (option.mark == Mark::checked)
                for (auto const& level : levels_named(comparable(View{option.words}))) add_level(level);
        return;
    }
    auto const cell = mark_cell(text);
    if (cell.mark == Mark::unchecked) return;
    if (!cell.words.empty()) {
        auto const named = levels_named(cell.words);
        for (auto const& level : named) add_level(level);
        if (!named.empty()) return;
        if (cell.mark != Mark::checked) return odd("levels", to_utf8(cell.words));
    }
    if (cell.strange) return odd("levels", to_utf8(comparable(text)));
    if (cell.mark == Mark::checked)
        for (auto const& level : head.levels) add_level(level);
}

void EntryWork::levels() {
    for (auto const title : {Title::level_mark, Title::levels})
        each(title, [&](Head const& head, auto const& fragments) {
            if (is_same_as_above(fragments.front().text)) {
                for (auto const& level : above_.entry.levels)
                    if (title == Title::levels || std::ranges::find(head.levels, level) != head.levels.end())
                        add_level(level);
                return;
            }
            if (is_plain_check(fragments.front().text))
                for (auto const& level : head.levels) add_level(level);
            else
                level_cell(head, lines_joined(fragments));
        });
}

}  // namespace mingtang::catalog::reading
