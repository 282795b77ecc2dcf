#include "catalog/reading/entry_from.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/reading/audience.hpp"
#include "catalog/reading/basis.hpp"
#include "catalog/reading/content.hpp"
#include "catalog/reading/domain.hpp"
#include "catalog/reading/levels.hpp"
#include "catalog/reading/marks.hpp"
#include "catalog/reading/names.hpp"
#include "catalog/reading/profile.hpp"

namespace mingtang::catalog::reading {
namespace {

bool is_same_as_above(std::string_view text) {
    if (text.size() > 24 || is_plain_check(text)) return false;
    auto words = comparable(text);
    while (!words.empty() && View{U"。.;、"}.find(words.back()) != View::npos) words.pop_back();
    return is_any(words, {U"同上", U"〃", U"″", U"同前", U"同上行", U"(同上)", U"\"", U"“"});
}

// Words of one field from several rows: lines of one text; the width of the column says which breaks are real.
Words lines_joined(std::vector<Fragment> const& fragments) {
    Words text;
    std::string_view before;
    for (auto const& fragment : fragments) {
        if (fragment.text == before) continue;  // printed again on the next page
        if (!text.empty()) text += U'\n';
        text += to_u32(fragment.text);
        before = fragment.text;
    }
    return text;
}

// A real break becomes a blank, a soft one nothing.
std::string phrase(Words const& text, ColumnWidth const& width) {
    if (text.find_first_of(U"\n\r") == Words::npos) return tidy(text);
    std::string out;
    auto const unwrapped = width.unwrapped(text);
    for (auto const line : lines_of(unwrapped)) {
        auto words = tidy(line);
        if (words.empty()) continue;
        if (!out.empty()) out += ' ';
        out += words;
    }
    return out;
}

// Parts of a merged cell with an empty line between them.
std::vector<std::string> stacked_parts(std::string_view text, ColumnWidth const& width) {
    std::vector<Words> groups(1);
    auto const printed = to_u32(text);
    for (auto const line : lines_of(printed)) {
        if (line.empty()) {
            if (!groups.back().empty()) groups.emplace_back();
            continue;
        }
        if (!groups.back().empty()) groups.back() += U'\n';
        groups.back() += line;
    }
    if (groups.back().empty()) groups.pop_back();
    std::vector<std::string> parts;
    for (auto const& group : groups) parts.push_back(phrase(group, width));
    return parts;
}

std::string without_final_stop(std::string text) {
    while (text.ends_with("。")) text.resize(text.size() - std::string_view{"。"}.size());
    return text;
}

}  // namespace

struct EntryMaker::Work {
    EntryMaker& maker;
    Draft const& draft;
    Above& above;
    MadeEntry made{};

    template <class F>
    void each(Title title, F const& f) {
        for (std::size_t c = 0; c < draft.fragments.size(); ++c)
            if (draft.layout->heads[c].title == title && !draft.fragments[c].empty())
                f(draft.layout->heads[c], draft.fragments[c]);
    }

    void doubt(std::string_view column, std::string_view sentence) {
        auto text = std::string{column} + ": " + std::string{sentence};
        if (std::ranges::find(made.doubts, text) == made.doubts.end()) made.doubts.push_back(std::move(text));
    }

    // 同上: what the record above has; with nothing above it stays empty and is said.
    template <class T>
    void same_as_above(T& field, T const& of_above, std::string_view column) {
        if (above.any)
            field = of_above;
        else
            doubt(column, "写着“同上”，但上面没有可以沿用的内容");
    }

    void domain() {
        made.entry.domain = draft.domain;
        if (!draft.layout->has(Title::domain)) return;
        std::string cell;
        each(Title::domain, [&](Head const&, auto const& fragments) {
            auto const text = lines_joined(fragments);
            if (is_same_as_above(to_utf8(text))) return;
            auto const words = comparable(View{text});
            cell = domain_of_cell(words);
            if (cell.empty()) cell = domain_in(words).name;
            if (cell.empty()) cell = "?";
        });
        if (cell.empty()) cell = above.domain_cell;
        above.domain_cell = cell;
        if (cell == "?") {
            made.entry.domain.clear();
            made.doubts.emplace_back("领域：领域一栏的文字不是 26 个试点领域的名称");
        } else if (!cell.empty()) {
            made.entry.domain = cell;
        }
    }

    // Another field begins: nothing is carried down from the one before.
    void forget_other_field() {
        if (!above.any || above.entry.domain == made.entry.domain) return;
        above.level1.clear();
        above.level2.clear();
    }

    std::string name(Title title, std::string const& of_above, std::string_view column) {
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
                if (!before.empty() && !cuts(trimmed(before), trimmed(words)))
                    doubt(column, "名称分在几行，已接在一起，请核对是不是同一个事项");
                whole += words;
                before = words;
            }
            out = name_without_number(whole);
        });
        return out;
    }

    void names() {
        auto& entry = made.entry;
        auto const& layout = *draft.layout;
        if (layout.has(Title::both_levels)) {
            each(Title::both_levels, [&](Head const&, auto const& fragments) {
                std::tie(entry.level1, entry.level2) = two_names(lines_joined(fragments));
            });
        } else {
            entry.level1 = name(Title::level1, above.level1, "level1");
            auto const second = name(Title::level2, above.entry.level2, "level2");
            auto const third = name(Title::level3, above.entry.level2, "level2");
            auto const fourth = name(Title::level4, above.entry.level2, "level2");
            bool const deep = layout.has(Title::level3);
            bool const under_same = entry.level1.empty() || entry.level1 == above.level1;
            // In a table of three levels a blank second one is merged down like the first.
            auto const carried = deep && second.empty() && !third.empty() && under_same ? above.level2 : second;
            entry.level2 = joined_levels({carried, third, fourth});
            if (deep && (!carried.empty() || !under_same)) above.level2 = carried;
            split_labelled();
        }
        bool const has_level1 = layout.has(Title::level1) || layout.has(Title::both_levels);
        if (!entry.level1.empty())
            above.level1 = entry.level1;
        else if (has_level1)
            entry.level1 = above.level1;
        if (entry.level1.empty() && entry.level2.empty()) doubt("level1", "没有事项名称");
    }

    // A lone 公开事项 cell that says 一级…：… 二级…：… holds both.
    void split_labelled() {
        auto& entry = made.entry;
        if (!entry.level2.empty() || !entry.level1.starts_with("一级") ||
            entry.level1.find("二级") == std::string::npos)
            return;
        auto const both = two_names(to_u32(entry.level1));
        entry.level1 = both.first;
        entry.level2 = both.second;
    }

    void content() {
        auto& elements = made.entry.content;
        each(Title::content, [&](Head const& head, auto const& fragments) {
            if (is_same_as_above(fragments.front().text)) {
                same_as_above(elements, above.entry.content, "content");
                return;
            }
            std::vector<Words> cells;
            for (auto const& fragment : fragments) {
                auto const words = to_u32(fragment.text);
                if (cells.empty()) {
                    cells.push_back(words);
                    continue;
                }
                if (words == cells.back()) continue;
                bool const ended = ends_with_any(trimmed(cells.back()), {U"。", U"；", U";", U"》"});
                bool const cut_with_others =
                    fragment.row == Fragment::Row::below_with_others && !ended && !begins_element(words);
                if (cut_with_others || carries_on(cells.back(), words))
                    cells.back() += words;
                else
                    cells.push_back(words);
            }
            for (auto const& cell : cells)
                for (auto& element : elements_in(cell, head.width)) elements.push_back(std::move(element));
        });
    }

    void basis() {
        each(Title::basis, [&](Head const& head, auto const& fragments) {
            if (is_same_as_above(fragments.front().text)) {
                same_as_above(made.entry.basis, above.entry.basis, "basis");
                return;
            }
            auto const words = fragments.size() == 1 ? maker.basis(fragments.front().text, head.width)
                                                     : basis_in(lines_joined(fragments), head.width);
            if (!made.entry.basis.empty() && !words.empty()) made.entry.basis += "、";
            made.entry.basis += words;
        });
    }

    void printed(Title title, std::string& field, std::string const& of_above, std::string_view column) {
        each(title, [&](Head const& head, auto const& fragments) {
            if (is_same_as_above(fragments.front().text)) {
                same_as_above(field, of_above, column);
                return;
            }
            auto const words = phrase(lines_joined(fragments), head.width);
            if (fragments.size() == 1 && fragments.front().cell && fragments.front().cell->rowspan > 1)
                if (auto parts = stacked_parts(fragments.front().text, head.width); parts.size() > 1)
                    made.stacked.push_back({title, fragments.front().cell, std::move(parts)});
            if (field.empty())
                field = words;
            else if (field.find(words) == std::string::npos)
                field += "、" + words;
        });
    }

    void add_channel(std::string const& option) {
        auto& chosen = made.entry.channels;
        if (std::ranges::find(chosen, option) == chosen.end()) chosen.push_back(option);
    }

    void channels() {
        bool printed_any = false;
        each(Title::channels, [&](Head const& head, auto const& fragments) {
            if (is_same_as_above(fragments.front().text)) {
                if (above.any)
                    for (auto const& option : above.entry.channels) add_channel(option);
                else
                    doubt("channels", "写着“同上”，但上面没有可以沿用的内容");
                return;
            }
            printed_any = true;
            auto const& found = fragments.size() == 1 && !head.width.narrow()
                                    ? maker.channels(fragments.front().text)
                                    : maker.made_ = channels_of(fragments, head);
            if (found.boxes == Channels::Boxes::lost) doubt("channels", "选项的方框已丢失，无法判断选了哪些");
            for (auto const& option : found.chosen) add_channel(option);
        });
        each(Title::channel_mark, [&](Head const& head, auto const& fragments) {
            printed_any = true;
            if (mark_cell(to_u32(fragments.front().text)).mark == Mark::checked) add_channel(head.channel);
        });
        if (printed_any && made.entry.channels.empty() && made.doubts.empty()) doubt("channels", "没有一个选项被选中");
    }

    // Options on rows of their own: a line without a box goes on with the option above it.
    static Channels channels_of(std::vector<Fragment> const& fragments, Head const& head) {
        Words text;
        bool boxed = false;
        for (auto const& fragment : fragments) {
            auto const words = to_u32(fragment.text);
            auto const first = trimmed(words);
            bool const box = !first.empty() &&
                             (mark_of(first.front()) != Mark::none || doubtful_mark_of(first.front()) != Mark::none);
            boxed |= box;
            if (!text.empty() && (box || !boxed)) text += U'\n';
            text += words;
        }
        return channels_in(!boxed && head.width.narrow() ? View{head.width.unwrapped(text)} : View{text});
    }

    void odd(std::string_view column, std::string const& words) {
        if (!words.empty()) doubt(column, "单元格里的“" + shorten(words, 20) + "”看不懂，没有读入");
    }

    void audience() {
        Audience audience;
        auto const add = [&](Title title, AudienceTitle under) {
            each(title, [&](Head const&, auto const& fragments) {
                if (is_same_as_above(fragments.front().text)) {
                    same_as_above(made.entry.audience, above.entry.audience, "audience");
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

    void method() {
        Method method;
        auto const add = [&](Title title, MethodTitle under) {
            each(title, [&](Head const&, auto const& fragments) {
                if (is_same_as_above(fragments.front().text)) {
                    same_as_above(made.entry.method, above.entry.method, "method");
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

    void add_level(std::string const& level) {
        auto& levels = made.entry.levels;
        if (std::ranges::find(levels, level) == levels.end()) levels.push_back(level);
    }

    // A level written in the cell counts before the title.
    void level_cell(Head const& head, View text) {
        if (auto const boxed = options(text, [](View words) { return is_level_name(words.substr(0, 2)); });
            boxed && boxed->size() > 1) {
            for (auto const& option : *boxed)
                if (option.mark == Mark::checked)
                    for (auto const& level : levels_named(comparable(View{option.words}))) add_level(level);
            return;
        }
        auto const cell = mark_cell(text);
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

    void levels() {
        for (auto const title : {Title::level_mark, Title::levels})
            each(title, [&](Head const& head, auto const& fragments) {
                if (is_same_as_above(fragments.front().text)) {
                    for (auto const& level : above.entry.levels)
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

    void masked() {
        for (auto const& [title, column] : {std::pair{Title::level1, "level1"}, std::pair{Title::level2, "level2"},
                                            std::pair{Title::content, "content"}, std::pair{Title::basis, "basis"},
                                            std::pair{Title::subject, "subject"}})
            each(title, [&, name = column](Head const&, auto const& fragments) {
                for (auto const& fragment : fragments) {
                    auto const text = fragment.text;
                    if (text.find("略）") != text.npos || text.find("略)") != text.npos ||
                        text.find("***") != text.npos)
                        doubt(name, "文件中有被隐去的文字");
                    if (text.find("\xef\xbf\xbd") != text.npos) doubt(name, "文件中有无法辨认的字");
                }
            });
    }
};

MadeEntry EntryMaker::make(Draft const& draft, Above& above) {
    Work work{*this, draft, above};
    work.made.doubts = draft.layout->doubts;
    for (auto const& doubt : draft.doubts) work.made.doubts.push_back(doubt);
    work.domain();
    work.forget_other_field();
    work.names();
    work.content();
    work.basis();
    work.printed(Title::time_limit, work.made.entry.time_limit, above.entry.time_limit, "time_limit");
    work.made.entry.time_limit = without_final_stop(std::move(work.made.entry.time_limit));
    work.printed(Title::subject, work.made.entry.subject, above.entry.subject, "subject");
    work.channels();
    work.audience();
    work.method();
    work.levels();
    work.masked();
    above.entry = work.made.entry;
    above.any = true;
    return std::move(work.made);
}

void EntryMaker::forget() {
    channels_.forget();
    basis_.forget();
}

Channels const& EntryMaker::channels(std::string_view text) {
    bool fresh = false;
    auto& said = channels_.at(text, fresh);
    if (fresh) said = channels_in(to_u32(text));
    return said;
}

std::string const& EntryMaker::basis(std::string_view text, ColumnWidth const& width) {
    // Another column's width may read the same cell otherwise.
    if (basis_width_ != &width) basis_.forget();
    basis_width_ = &width;
    bool fresh = false;
    auto& said = basis_.at(text, fresh);
    if (fresh) said = basis_in(to_u32(text), width);
    return said;
}

}  // namespace mingtang::catalog::reading
