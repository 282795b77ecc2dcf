#include "catalog/reading/channels.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/reading/channel_words.hpp"
#include "catalog/reading/marks.hpp"

namespace mingtang::catalog::reading {
namespace {

constexpr View edge_marks = U";；,，、。.．:：/|+*_-—~ ";

View without_edges(View words) {
    auto const is_edge = [](char32_t c) { return is_blank(c) || edge_marks.find(c) != View::npos; };
    while (!words.empty() && is_edge(words.front())) words.remove_prefix(1);
    while (!words.empty() && is_edge(words.back())) words.remove_suffix(1);
    return words;
}

// 注：有关公开信息可推送…: a remark in the cell, no option.
bool is_note(View words) {
    return starts_with_any(words, {U"注:", U"备注:", U"说明:", U"(注:", U"注1", U"*注", U"※"});
}

Words without_address(View text) {
    Words out{text};
    if (!has(text, U"http") && !has(text, U"www.")) return out;
    for (View const head : {View{U"http"}, View{U"www."}})
        for (auto at = out.find(head); at != Words::npos; at = out.find(head)) {
            auto end = at;
            while (end < out.size() && out[end] > 0x20 && out[end] < 0x7f) ++end;
            out.erase(at, end - at);
        }
    return out;
}

// 注 and what follows on its line, and the addresses of web pages.
Words without_notes(View cell) {
    Words kept;
    if (cell.find_first_of(U"注备说※hw") == View::npos) return kept = cell;
    for (auto const line : lines_of(cell)) {
        auto part = line;
        if (is_note(comparable(part.substr(0, 8)))) continue;
        for (View const note : {View{U"注："}, View{U"注:"}})
            if (auto const at = part.find(note); at != View::npos && (at == 0 || !is_han(part[at - 1])))
                part = part.substr(0, at);
        if (!kept.empty()) kept += U'\n';
        kept += part;
    }
    return without_address(kept);
}

// 其他:words, the words as printed; blanks to fill in (其他____) are no words.
std::string other(View printed) {
    auto words = Words{without_edges(printed)};
    if (words.size() > 2 && half_width(words.front()) == U'(' && half_width(words.back()) == U')' &&
        std::ranges::count_if(words, [](char32_t c) { return half_width(c) == U'('; }) == 1)
        words = Words{without_edges(View{words}.substr(1, words.size() - 2))};
    std::erase(words, U'_');
    // 其他（请注明）：办税服务厅
    for (View const asked :
         {View{U"(请注明)"}, View{U"(请写明)"}, View{U"(请填写)"}, View{U"(请说明)"}, View{U"(注明)"}})
        if (auto const folded = comparable(View{words}); folded.starts_with(asked) && folded.size() > asked.size()) {
            auto const end = words.find_first_of(U")）");
            words = Words{without_edges(View{words}.substr(end + 1))};
        }
    auto const known = comparable(View{words});
    if (known.empty() || is_any(known, {U"请注明", U"请写明", U"请填写", U"注明", U"()", U"…", U"……"})) return "其他";
    return "其他:" + tidy(words);
}

std::string canonical(View printed) {
    auto const words = without_edges(printed);
    auto known = comparable(words);
    if (known.empty()) return {};
    if (starts_with_any(known, {U"其他", U"其它"})) {
        // The second character of 其他 is printed somewhere in `words`; cut behind it.
        auto const at = words.find_first_of(U"他它");
        return other(words.substr(at + 1));
    }
    if (auto const official = official_channel(known); !official.empty()) return official;
    return "其他:" + tidy(words);
}

// Where the first option of a boxed segment ends: an option without a box of its own may follow it.
View first_option(View segment) {
    auto const whole = without_edges(segment);
    auto const known = comparable(whole);
    if (!official_channel(known).empty()) return whole;
    if (starts_with_any(known, {U"其他", U"其它"})) {
        // Words belong to 其他 up to a line that is another option of the vocabulary.
        for (std::size_t at = whole.find(U'\n'); at != View::npos; at = whole.find(U'\n', at + 1))
            if (label_at(comparable(whole.substr(at, 40)))) return whole.substr(0, at);
        return whole;
    }
    int depth = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        char32_t const c = whole[i];
        depth = std::max(0, depth + bracket_step(c));
        bool const hard = View{U";；,，。、:：\n"}.find(c) != View::npos;
        if (depth > 0 || !(hard || is_blank(c))) continue;
        auto const before = whole.substr(0, i), after = trimmed(whole.substr(i + 1, 40));
        constexpr std::size_t longest_option = 80;
        if (i > longest_option) return before;
        bool const goes_on = !after.empty() && (half_width(after.front()) == U'(' || half_width(after.front()) == U')');
        if (goes_on) continue;
        if (!official_channel(comparable(before)).empty()) return before;
        if (View{U";；。"}.find(c) != View::npos) return before;
        if (hard && label_at(comparable(after))) return before;
    }
    return whole;
}

// Vocabulary words printed without anything between them: 政府网站两微一端.
std::vector<std::string> run_together(View known) {
    std::vector<std::string> found;
    while (!known.empty()) {
        auto const* label = label_at(known);
        if (!label) {
            if (known == U"其他" && !found.empty()) {
                found.emplace_back("其他");
                return found;
            }
            return {};
        }
        found.emplace_back(label->official);
        known.remove_prefix(label->words.size());
    }
    return found;
}

// Without boxes every option counts: one per line, number, blank or 、; a slash never separates.
std::vector<Words> unboxed_tokens(View text) {
    std::vector<Words> tokens;
    Words token;
    int depth = 0;
    auto const flush = [&] {
        auto const words = without_edges(token);
        if (!without_blanks(words).empty()) tokens.emplace_back(words);
        token.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t const c = text[i];
        depth = std::max(0, depth + bracket_step(c));
        if (depth == 0 && (is_blank(c) || View{U"、，,；;。|"}.find(c) != View::npos)) {
            flush();
            continue;
        }
        // "1." and "(2)" before an option; not the number of 12345热线.
        if (is_digit(c) && without_edges(token).empty()) {
            auto end = i;
            while (end < text.size() && is_digit(text[end])) ++end;
            if (end < text.size() && end - i <= 2 && View{U".．、)）:：,"}.find(text[end]) != View::npos) {
                flush();
                i = end;
                continue;
            }
        }
        if (c >= U'①' && c <= U'⑳') {
            flush();
            continue;
        }
        token += c;
        // 政府网站2.两微一端: the next number, right behind an option.
        if (i + 2 < text.size() && depth == 0 && is_digit(text[i + 1]) && !is_digit(c) &&
            View{U".．、"}.find(text[i + 2]) != View::npos && !official_channel(comparable(token)).empty())
            flush();
    }
    flush();
    return tokens;
}

// Words cut by blanks or line ends come together again where the vocabulary knows the whole.
std::vector<Words> joined_again(std::vector<Words> const& tokens) {
    std::vector<Words> joined;
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t taken = 1;
        Words run;
        for (std::size_t n = 1; n <= 8 && i + n <= tokens.size(); ++n) {
            run += tokens[i + n - 1];
            // Of cut words put together again nothing less than a whole label will do.
            if (n > 1 && is_label(comparable(run))) taken = n;
        }
        Words words;
        for (std::size_t n = 0; n < taken; ++n) words += tokens[i + n];
        i += taken;
        bool const goes_on = !joined.empty() && taken == 1 &&
                             (joined.back().ends_with(U'/') || words.starts_with(U'/') || words.starts_with(U'(') ||
                              words.starts_with(U'（'));
        if (goes_on)
            joined.back() += words;
        else
            joined.push_back(std::move(words));
    }
    return joined;
}

// More options than that are no list of channels.
constexpr std::size_t most_options = 60;

void choose(Channels& channels, std::string option) {
    if (!option.empty() && channels.chosen.size() < most_options &&
        std::ranges::find(channels.chosen, option) == channels.chosen.end())
        channels.chosen.push_back(std::move(option));
}

// Options without any box. All of the vocabulary, bare 其他 included, is a list whose boxes were lost: nobody ever
// chooses 其他 without saying what.
Channels unboxed(View text) {
    Channels channels;
    auto const known = comparable(text);
    auto const named = channels_named(known);
    auto const plain_other = has(known, U"其他") && known.find(U"其他") + 2 >= known.size();
    auto const tokens = joined_again(unboxed_tokens(text));
    bool const together = tokens.size() <= 2 && named >= 5;
    // Boxes that a code page did not know came out as question marks, checked and unchecked ones alike.
    auto const question_marks = std::ranges::count_if(
        tokens, [](Words const& token) { return View{U"?？\xfffd"}.find(token.front()) != View::npos; });
    if (question_marks > 1 || (named >= 7 && plain_other) || together) {
        channels.boxes = Channels::Boxes::lost;
        return channels;
    }
    for (auto const& token : tokens) {
        auto const run = run_together(comparable(token));
        if (run.size() > 1)
            for (auto const& option : run) choose(channels, option);
        else
            choose(channels, canonical(token));
    }
    return channels;
}

}  // namespace

Channels channels_in(View cell) {
    auto const text = without_notes(cell);
    auto const boxed = options(text, begins_option);
    if (!boxed) return unboxed(text);
    Channels channels;
    for (auto const& option : *boxed)
        if (option.mark == Mark::checked) {
            // Nearly every option is a word of the vocabulary as it stands.
            auto official = official_channel(comparable(without_edges(option.words)));
            choose(channels, official.empty() ? canonical(first_option(option.words)) : std::move(official));
        }
    return channels;
}

bool looks_like_channels(View cell) {
    if (cell.size() > 1000) return false;
    auto const known = comparable(cell);
    if (has(known, U"《")) return false;
    auto const named = channels_named(known);
    if (named >= 2) return true;
    if (auto const boxed = options(cell, begins_option)) {
        // √ before words stands in mark columns, too: 特定群众 | √法律援助申请人.
        bool const tick = View{U"√✓✔"}.find(known.front()) != View::npos;
        // ●服务对象●办事指南 is a list of contents: ● makes a list of channels only with a word of the vocabulary.
        bool const bullet = View{U"●◆▲·•"}.find(known.front()) != View::npos;
        return named > 0 || (!tick && !bullet && mark_of(known.front()) != Mark::none &&
                             begins_option(comparable(boxed->front().words)));
    }
    return named == 1 && known.size() <= 20;
}

bool begins_list_again(View list, View line) {
    auto first = comparable(line);
    while (!first.empty() && (mark_of(first.front()) != Mark::none || doubtful_mark_of(first.front()) != Mark::none))
        first.erase(0, 1);
    auto const* label = label_at(first);
    return label && has(comparable(list), label->words);
}

}  // namespace mingtang::catalog::reading
