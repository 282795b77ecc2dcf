// What a cell is by itself. Only certain signs count: telling columns apart must never be a guess.
#include <algorithm>

#include "base/text.hpp"
#include "catalog/reading/audience.hpp"
#include "catalog/reading/channel_words.hpp"
#include "catalog/reading/channels.hpp"
#include "catalog/reading/domain.hpp"
#include "catalog/reading/levels.hpp"
#include "catalog/reading/marks.hpp"
#include "catalog/reading/names.hpp"
#include "catalog/reading/profile.hpp"

namespace mingtang::catalog::reading {
namespace {

// 《听证通知书》在组织听证7个工作日前予以公开: a limit that names a paper.
bool limits_paper(View words) {
    return std::ranges::count(words, U'《') == 1 && has_any(words, {U"工作日", U"日内", U"日前"}) &&
           has_any(words, {U"公开", U"公示", U"公布", U"公告"});
}

bool is_time(View words) {
    if (words.size() > 160 || (has(words, U"《") && !limits_paper(words))) return false;
    return has_any(words, {U"工作日", U"之日起", U"日内", U"及时公开", U"实时公开", U"长期公开", U"定期公开",
                           U"按年公开", U"动态调整", U"动态更新", U"每季度", U"每月", U"每年", U"每半年", U"天内",
                           U"随时公开", U"即时公开", U"常年公开"}) ||
           is_any(words, {U"及时", U"实时", U"长期", U"即时", U"常年", U"适时", U"随时"});
}

bool is_subject(View words) {
    if (words.size() > 80 || has_any(words, {U"《", U"公开"})) return false;
    return ends_with_any(words,
                         {U"局",     U"政府",   U"委员会", U"办事处", U"部门",   U"中心",     U"街道办",    U"卫健委",
                          U"办公室", U"管委会", U"所",     U"大队",   U"机构",   U"主管单位", U"单位",      U"银行",
                          U"学校",   U"中学",   U"小学",   U"幼儿园", U"政府办", U"分局",     U"党政办",    U"司法局",
                          U"民政办", U"村委会", U"居委会", U"公司",   U"站",     U"执法局",   U"民政局(所)"}) &&
           !ends_with_any(words, {U"场所", U"网站"});
}

bool is_basis(View words) {
    if (!has(words, U"《") || channels_named(words) > 1 || limits_paper(words)) return false;
    return has_any(words, {U"法》", U"条例》", U"规定》", U"办法", U"意见", U"通知", U"条例", U"规定", U"细则", U"方案",
                           U"规程", U"法律", U"决定", U"纲要", U"要点"});
}

}  // namespace

CellKind kind_of(std::string_view text) {
    if (text.size() > 3000) text = text.substr(0, 3000);
    auto const printed = to_u32(text);
    auto const words = comparable(View{printed});
    if (words.empty()) return CellKind::blank;
    if (is_any(words, {U"同上", U"同上。", U"〃", U"同前", U"″"})) return CellKind::same;
    if (words.size() <= 30) {
        auto const mark = mark_cell(printed);
        // A sign nobody knows is a mark that is not understood; a digit is a number.
        if (mark.words.empty() && !(mark.strange && (is_ordinal(words) || is_latin(words.front()))))
            return CellKind::mark;
        // √村级: a mark with the word it means.
        if (mark.mark != Mark::none && is_level_name(mark.words)) return CellKind::level;
        if (mark.mark != Mark::none && starts_with_any(mark.words, {U"全社会", U"社会", U"特定"}))
            return CellKind::audience;
        if (mark.mark != Mark::none && is_method_word(mark.words)) return CellKind::method;
    }
    if (is_ordinal(words)) return CellKind::number;
    if (words.size() <= 24 && is_level_name(words)) return CellKind::level;
    if (is_audience_word(words)) return CellKind::audience;
    if (is_method_word(words)) return CellKind::method;
    if (!domain_of_cell(words).empty()) return CellKind::domain;
    if (looks_like_channels(printed)) return CellKind::channels;
    if (is_basis(words)) return CellKind::basis;
    if (is_time(words)) return CellKind::time;
    if (is_subject(words)) return CellKind::subject;
    return CellKind::text;
}

bool fits(Title title, CellKind kind) {
    using K = CellKind;
    if (kind == K::blank || kind == K::same) return true;
    if (kind == K::text)
        return title != Title::number && title != Title::level_mark && title != Title::levels &&
               title != Title::channel_mark && title != Title::method_active && title != Title::method_request &&
               title != Title::audience_all;
    auto const one_of = [&](std::initializer_list<K> kinds) { return std::ranges::find(kinds, kind) != kinds.end(); };
    switch (title) {
        case Title::number:
            return one_of({K::number});
        // A name may be a law's, an office's or a field's; never a list of boxes, a mark or a time limit.
        case Title::level1:
        case Title::level2:
        case Title::level3:
        case Title::level4:
        case Title::item:
        case Title::both_levels:
            return !one_of({K::mark, K::channels, K::method});
        case Title::content:
            return !one_of({K::mark, K::channels, K::number, K::method, K::audience});
        case Title::basis:
            return one_of({K::basis, K::subject, K::number});
        case Title::time_limit:
            return one_of({K::time, K::number, K::method});
        case Title::subject:
            return one_of({K::subject, K::level, K::domain});
        case Title::channels:
            return one_of({K::channels, K::subject, K::level});
        case Title::channel_mark:
            return one_of({K::mark, K::channels});
        case Title::audience_all:
        case Title::audience:
            return one_of({K::mark, K::audience, K::subject});
        case Title::audience_group:
            return one_of({K::mark, K::audience, K::subject, K::level, K::domain});
        case Title::method_active:
        case Title::method_request:
        case Title::method:
            return one_of({K::mark, K::method});
        case Title::level_mark:
        case Title::levels:
            return one_of({K::mark, K::level});
        case Title::domain:
            return one_of({K::domain});
        default:
            return true;
    }
}

}  // namespace mingtang::catalog::reading
