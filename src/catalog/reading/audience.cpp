#include "catalog/reading/audience.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/reading/marks.hpp"

namespace mingtang::catalog::reading {
namespace {

bool is_everybody(View words) {
    return is_any(words, {U"全社会", U"社会", U"社会公众", U"公众", U"全社会公众", U"面向全社会", U"面向社会",
                          U"社会大众", U"社会各界", U"全体社会公众", U"向社会公开", U"社会公开", U"全社会公开"});
}

constexpr View group_names[] = {U"特定群体", U"特定群众", U"特定对象", U"特定人群", U"特定公众"};

View group_name_at(View words) {
    for (auto const name : group_names)
        if (words.starts_with(name)) return name;
    return {};
}

bool begins_choice(View words) {
    return starts_with_any(words, {U"全社会", U"社会", U"特定", U"主动", U"依申请", U"申请"});
}

// The words behind 特定群体, without the colon or the brackets around them.
std::string words_behind(View printed, std::size_t name_length) {
    auto words = trimmed(printed.substr(std::min(name_length, printed.size())));
    while (!words.empty() && View{U":：-—(（_"}.find(words.front()) != View::npos) words.remove_prefix(1);
    while (!words.empty() && View{U")）_。"}.find(words.back()) != View::npos &&
           std::ranges::count(words, words.back()) > std::ranges::count(words, words.back() == U')' ? U'(' : U'（'))
        words.remove_suffix(1);
    if (is_any(comparable(words), {U"请写明", U"请注明"})) return {};
    return tidy(words);
}

// Words for both kinds in one cell: 全社会、特定群体; 全社会/特定群体.
bool add_pair(Audience& audience, View known) {
    bool all = false, group = false;
    Words part;
    for (std::size_t i = 0; i <= known.size(); ++i) {
        if (i < known.size() && View{U"、,;/和及与或"}.find(known[i]) == View::npos) {
            part += known[i];
            continue;
        }
        if (part.empty()) continue;
        if (is_everybody(part))
            all = true;
        else if (group_name_at(part) == View{part})
            group = true;
        else
            return false;
        part.clear();
    }
    if (all) audience.all = Choice::yes;
    if (group) audience.group = Choice::yes;
    return all || group;
}

void add_group_words(Audience& audience, std::string words) {
    audience.group = Choice::yes;
    if (words.empty()) return;
    if (!audience.group_words.empty() && audience.group_words != words) audience.group_words += "、";
    if (audience.group_words != words) audience.group_words += words;
}

std::string add_words(Audience& audience, View printed, AudienceTitle under) {
    auto const known = comparable(printed);
    if (add_pair(audience, known)) return {};
    if (auto const name = group_name_at(known); !name.empty()) {
        auto const packed = without_blanks(printed);
        add_group_words(audience, words_behind(packed, name.size()));
        return {};
    }
    // A sentence in the column 全社会 may be a remark; who is meant cannot be known.
    if (under == AudienceTitle::all) return to_utf8(known);
    // √（企业）: the bracket belongs to the mark.
    auto const packed = without_blanks(printed);
    auto const inside = outside_brackets(packed);
    bool const bracketed = inside.size() + 2 == packed.size() && half_width(packed.front()) == U'(';
    add_group_words(audience, tidy(bracketed ? View{inside} : printed));
    return {};
}

bool says_active(View words) {
    return has(words, U"主动");
}
bool says_request(View words) {
    return has_any(words, {U"依申请", U"依法申请", U"申请公开"});
}

}  // namespace

std::string Audience::printed() const {
    std::string out = all == Choice::yes ? "全社会" : "";
    if (group == Choice::yes) {
        if (!out.empty()) out += ';';
        out += group_words.empty() ? "特定群体" : "特定群体:" + group_words;
    }
    return out;
}

std::string add_audience(Audience& audience, View cell, AudienceTitle under) {
    if (auto const boxed = options(cell, begins_choice); boxed && boxed->size() > 1) {
        for (auto const& option : *boxed)
            if (option.mark == Mark::checked)
                if (auto const odd = add_words(audience, option.words, AudienceTitle::both); !odd.empty()) return odd;
        return {};
    }
    auto const mark = mark_cell(cell);
    if (mark.strange) return to_utf8(comparable(cell));
    if (!mark.words.empty()) {
        if (mark.mark == Mark::unchecked) return {};
        auto odd = add_words(audience, mark.printed, under);
        // √ with a remark is still √.
        if (!odd.empty() && mark.mark == Mark::checked) audience.all = Choice::yes;
        return odd;
    }
    if (mark.mark != Mark::checked) return {};
    if (under == AudienceTitle::both) return to_utf8(comparable(cell));
    (under == AudienceTitle::all ? audience.all : audience.group) = Choice::yes;
    return {};
}

bool is_audience_word(View known) {
    Audience ignored;
    if (known.empty() || known.size() > 16) return false;
    return add_pair(ignored, known) || !group_name_at(known).empty();
}

std::string Method::printed() const {
    std::string out = active == Choice::yes ? "主动公开" : "";
    if (on_request == Choice::yes) out += out.empty() ? "依申请公开" : ";依申请公开";
    return out;
}

std::string add_method(Method& method, View cell, MethodTitle under) {
    auto const take = [&](View words) {
        if (says_active(words)) method.active = Choice::yes;
        if (says_request(words)) method.on_request = Choice::yes;
        return says_active(words) || says_request(words);
    };
    if (auto const boxed = options(cell, begins_choice); boxed && boxed->size() > 1) {
        for (auto const& option : *boxed)
            if (option.mark == Mark::checked) take(comparable(option.words));
        return {};
    }
    auto const mark = mark_cell(cell);
    if (mark.strange) return to_utf8(comparable(cell));
    if (!mark.words.empty()) {
        if (mark.mark == Mark::unchecked || take(mark.words)) return {};
        // √ with a remark is still √.
        if (mark.mark != Mark::checked) return to_utf8(mark.words);
    } else if (mark.mark != Mark::checked) {
        return {};
    }
    if (under == MethodTitle::both) return to_utf8(comparable(cell));
    (under == MethodTitle::active ? method.active : method.on_request) = Choice::yes;
    return {};
}

bool is_method_word(View known) {
    if (known.empty() || known.size() > 14) return false;
    // The words of the two methods and what joins them; 主动公开目录 is something that is disclosed.
    bool named = false;
    while (!known.empty()) {
        auto const before = known.size();
        for (View const word : {View{U"主动公开"}, View{U"主动"}, View{U"依申请公开"}, View{U"依申请"},
                                View{U"依法申请公开"}, View{U"依法申请"}, View{U"申请公开"}})
            if (known.starts_with(word)) {
                known.remove_prefix(word.size());
                named = true;
                break;
            }
        if (known.size() < before) continue;
        if (View{U"、,;/和及与或()"}.find(known.front()) == View::npos) return false;
        known.remove_prefix(1);
    }
    return named;
}

}  // namespace mingtang::catalog::reading
