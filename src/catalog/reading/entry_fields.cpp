// The fields of words: 公开内容, 公开依据, 公开时限, 公开主体, 公开渠道.
#include <algorithm>

#include "base/text.hpp"
#include "catalog/reading/basis.hpp"
#include "catalog/reading/content.hpp"
#include "catalog/reading/entry_work.hpp"
#include "catalog/reading/marks.hpp"

namespace mingtang::catalog::reading {
namespace {

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

// A stroke where nothing is to be said: — / －
bool is_stroke(std::string_view text) {
    auto const words = comparable(text.substr(0, 24));
    return !words.empty() && words.size() <= 4 && text.size() <= 24 &&
           words.find_first_not_of(U"-—–－─/\\_") == Words::npos;
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

// Options on rows of their own: a line without a box goes on with the option above it.
Channels channels_of(std::vector<Fragment> const& fragments, Head const& head) {
    Words text;
    bool boxed = false;
    for (auto const& fragment : fragments) {
        auto const words = to_u32(fragment.text);
        auto const first = trimmed(words);
        bool const box =
            !first.empty() && (mark_of(first.front()) != Mark::none || doubtful_mark_of(first.front()) != Mark::none);
        boxed |= box;
        if (!text.empty() && (box || !boxed)) text += U'\n';
        text += words;
    }
    return channels_in(!boxed && head.width.narrow() ? View{head.width.unwrapped(text)} : View{text});
}

}  // namespace

bool is_same_as_above(std::string_view text) {
    if (text.size() > 24 || is_plain_check(text)) return false;
    auto words = comparable(text);
    while (!words.empty() && View{U"。.;、"}.find(words.back()) != View::npos) words.pop_back();
    return is_any(words, {U"同上", U"〃", U"″", U"同前", U"同上行", U"(同上)", U"\"", U"“"});
}

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

void EntryWork::doubt(std::string_view column, std::string_view sentence) {
    auto text = std::string{column} + ": " + std::string{sentence};
    if (std::ranges::find(made.doubts, text) == made.doubts.end()) made.doubts.push_back(std::move(text));
}

void EntryWork::content() {
    auto& elements = made.entry.content;
    each(Title::content, [&](Head const& head, auto const& fragments) {
        if (is_same_as_above(fragments.front().text)) {
            same_as_above(elements, above_.entry.content, "content");
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

void EntryWork::basis() {
    each(Title::basis, [&](Head const& head, auto const& fragments) {
        if (is_same_as_above(fragments.front().text)) {
            same_as_above(made.entry.basis, above_.entry.basis, "basis");
            return;
        }
        auto const words = fragments.size() == 1 ? maker_.basis(fragments.front().text, head.width)
                                                 : basis_in(lines_joined(fragments), head.width);
        if (!made.entry.basis.empty() && !words.empty()) made.entry.basis += "、";
        made.entry.basis += words;
    });
}

void EntryWork::printed(Title title, std::string& field, std::string const& of_above, std::string_view column) {
    each(title, [&](Head const& head, auto const& fragments) {
        if (is_same_as_above(fragments.front().text)) {
            same_as_above(field, of_above, column);
            return;
        }
        auto const words = phrase(lines_joined(fragments), head.width);
        if (is_stroke(words)) return;
        if (fragments.size() == 1 && fragments.front().cell && fragments.front().cell->rowspan > 1)
            if (auto parts = stacked_parts(fragments.front().text, head.width); parts.size() > 1)
                made.stacked.push_back({title, fragments.front().cell, std::move(parts)});
        if (field.empty())
            field = words;
        else if (field.find(words) == std::string::npos)
            field += "、" + words;
    });
}

void EntryWork::add_channel(std::string const& option) {
    auto& chosen = made.entry.channels;
    if (std::ranges::find(chosen, option) == chosen.end()) chosen.push_back(option);
}

void EntryWork::channels() {
    bool printed_any = false;
    each(Title::channels, [&](Head const& head, auto const& fragments) {
        if (is_same_as_above(fragments.front().text)) {
            if (above_.any)
                for (auto const& option : above_.entry.channels) add_channel(option);
            else
                doubt("channels", wording::nothing_above);
            return;
        }
        printed_any = true;
        auto const found = fragments.size() == 1 && !head.width.narrow() ? maker_.channels(fragments.front().text)
                                                                         : channels_of(fragments, head);
        if (found.boxes == Channels::Boxes::lost) doubt("channels", wording::boxes_lost);
        for (auto const& option : found.chosen) add_channel(option);
    });
    each(Title::channel_mark, [&](Head const& head, auto const& fragments) {
        printed_any = true;
        if (mark_cell(to_u32(fragments.front().text)).mark == Mark::checked) add_channel(head.channel);
    });
    if (printed_any && made.entry.channels.empty() && made.doubts.empty()) doubt("channels", wording::nothing_chosen);
}

void EntryWork::masked() {
    for (auto const& [title, column] :
         {std::pair{Title::level1, "level1"}, std::pair{Title::level2, "level2"}, std::pair{Title::content, "content"},
          std::pair{Title::basis, "basis"}, std::pair{Title::subject, "subject"}})
        each(title, [&, name = column](Head const&, auto const& fragments) {
            for (auto const& fragment : fragments) {
                auto const text = fragment.text;
                if (text.find("略）") != text.npos || text.find("略)") != text.npos || text.find("***") != text.npos)
                    doubt(name, wording::masked);
                if (text.find("\xef\xbf\xbd") != text.npos) doubt(name, wording::unreadable);
            }
        });
}

}  // namespace mingtang::catalog::reading
