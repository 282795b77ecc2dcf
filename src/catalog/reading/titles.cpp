#include "catalog/reading/titles.hpp"

#include <algorithm>

#include "catalog/reading/channel_words.hpp"
#include "catalog/reading/levels.hpp"

namespace mingtang::catalog::reading {
namespace {

constexpr std::size_t longest_head = 16;    // characters outside brackets
constexpr std::size_t longest_whole = 120;  // what brackets explain included

bool names_level(View words, char32_t han, View other) {
    for (View const tail : {View{U"级"}, View{U"层"}}) {
        Words const name = Words{han} + Words{tail};
        if (has(words, name) && !has(words, name + U"以上")) return true;
    }
    return starts_with_any(words, {Words{other} + U"级"}) || has(words, Words{other} + U"级公开");
}

Title item_level(View words) {
    if (names_level(words, U'一', U"Ⅰ") || starts_with_any(words, {U"I级", U"1级", U"主项", U"大项"}) ||
        words == U"大类")
        return Title::level1;
    if (names_level(words, U'二', U"Ⅱ") || starts_with_any(words, {U"II级", U"2级", U"子项", U"小项"}) ||
        words == U"小类")
        return Title::level2;
    if (names_level(words, U'三', U"Ⅲ") || starts_with_any(words, {U"III级", U"3级"})) return Title::level3;
    if (names_level(words, U'四', U"Ⅳ") || starts_with_any(words, {U"IV级", U"4级"})) return Title::level4;
    return Title::none;
}

bool is_extra(View words) {
    return has_any(words, {U"条款",   U"五公开",   U"过程",     U"电话", U"网址", U"链接", U"科室", U"股室",
                           U"备注",   U"格式",     U"类型",     U"类别", U"更新", U"频率", U"频次", U"联系",
                           U"审核",   U"责任人",   U"附件",     U"保密", U"栏目", U"流程", U"程序", U"模板",
                           U"示例",   U"环节",     U"分管",     U"领导", U"监督", U"举报", U"咨询", U"编码",
                           U"代码",   U"发布时间", U"完成时间", U"办理", U"要求", U"形式", U"索引", U"来源",
                           U"二维码", U"地址",     U"属性码",   U"说明", U"分类", U"处室", U"经办", U"平台账号"});
}

Named sure(Title title) {
    return {title, {}, {}, Named::Strength::strong};
}
Named weak(Title title) {
    return {title, {}, {}, Named::Strength::weak};
}

Named item_or_content(View body) {
    if (has_any(body, {U"公开内容", U"公开要素", U"内容要素", U"事项内容", U"信息内容", U"具体内容", U"主要内容"}) ||
        is_any(body, {U"内容", U"要素", U"内容及要求", U"内容和要求", U"公开信息"}))
        return sure(Title::content);
    if (auto const level = item_level(body); level != Title::none) return sure(level);
    return {};
}

Named audience_or_method(View body, View whole) {
    if (has_any(body, {U"全社会", U"社会公众"}) || is_any(body, {U"社会", U"公众", U"面向社会", U"社会公开"}))
        return has(body, U"特定") ? sure(Title::audience) : sure(Title::audience_all);
    if (has(body, U"特定")) return sure(Title::audience_group);
    if (has_any(body, {U"公开对象", U"公开范围", U"受众"}) || body == U"对象") return sure(Title::audience);
    bool const request = has_any(body, {U"依申请", U"申请公开", U"依申"}) || body == U"申请";
    bool const active = body.starts_with(U"主动");
    if (request && has(body, U"主动")) return sure(Title::method);
    if (request) return sure(Title::method_request);
    if (active) return sure(Title::method_active);
    if (has_any(body, {U"公开方式", U"公开属性"}) || is_any(body, {U"方式", U"属性"})) return sure(Title::method);
    if (has_any(body, {U"公开层级", U"公开级别", U"公开层次"}) || is_any(body, {U"层级", U"级别"})) {
        // 公开层级(县级): the bracket names the level.
        auto const open = whole.find(U'(');
        if (open != View::npos && whole.ends_with(U')'))
            if (auto levels = levels_named(whole.substr(open + 1, whole.size() - open - 2)); !levels.empty())
                return {Title::level_mark, levels, {}, Named::Strength::strong};
        return sure(Title::levels);
    }
    return {};
}

int rank(Title title) {
    switch (title) {
        case Title::none:
            return 0;
        case Title::extra:
            return 1;
        case Title::item:
        case Title::audience:
        case Title::method:
        case Title::levels:
            return 2;
        default:
            return 3;
    }
}

}  // namespace

Named named(View whole) {
    if (whole.empty() || whole.size() > longest_whole) return {};
    Words const outside = outside_brackets(whole);
    View body = outside;
    while (!body.empty() && View{U":：*#、"}.find(body.back()) != View::npos) body.remove_suffix(1);
    if (body.empty() || body.size() > longest_head) return {};

    if (whole.size() <= 40 && has(whole, U"一级") && has(whole, U"二级")) return sure(Title::both_levels);
    if (is_any(body,
               {U"序号", U"编号", U"序", U"号", U"序列", U"序列号", U"事项序号", U"项目序号", U"总序号", U"No", U"NO"}))
        return sure(Title::number);
    if (auto levels = levels_named(whole); !levels.empty())
        return {Title::level_mark, levels, {}, Named::Strength::strong};
    bool const about_complaints = has_any(body, {U"监督", U"举报", U"投诉", U"咨询"});
    if (about_complaints && body != U"咨询" && !has(body, U"公开")) return sure(Title::extra);
    if (has_any(body, {U"渠道", U"载体"})) return sure(Title::channels);
    // Beside 公开渠道 it is the page's address.
    if (has_any(body, {U"公开途径", U"公开媒介", U"公开平台"}) || body == U"途径") return weak(Title::channels);
    if (has_any(body, {U"公开依据", U"法律依据", U"政策依据"}) || body == U"依据") return sure(Title::basis);
    bool const of_handling = has_any(body, {U"办理", U"办结", U"审批", U"承诺", U"法定", U"答复"});
    if (has(body, U"公开时限") || (has(body, U"时限") && !of_handling) || body == U"公开时")
        return sure(Title::time_limit);
    if (has(body, U"公开主体") || body == U"主体") return sure(Title::subject);
    if (auto const official = official_channel(body); !official.empty())
        return {Title::channel_mark, {}, official, Named::Strength::weak};
    if (auto const found = item_or_content(body); found.title != Title::none) return found;
    if (auto const found = audience_or_method(body, whole); found.title != Title::none) return found;
    if (is_any(body, {U"领域", U"相应领域", U"公开领域", U"所属领域", U"试点领域", U"领域名称", U"领域分类",
                      U"对应领域", U"涉及领域", U"公开领域名称", U"领域类别"}))
        return sure(Title::domain);
    if (has(body, U"五公开")) return sure(Title::extra);
    if (is_any(body, {U"责任主体", U"发布主体", U"实施主体", U"责任单位", U"责任部门", U"公开单位", U"公开部门",
                      U"公开机构", U"发布单位", U"发布机构", U"责任机构", U"信息公开单位"}))
        return weak(Title::subject);
    if (is_any(body, {U"时间", U"期限", U"时效", U"公开时间", U"公开期限", U"公开时效"}))
        return weak(Title::time_limit);
    if (has_any(body, {U"条款"})) return sure(Title::extra);
    if (has_any(body, {U"公开事项", U"事项名称", U"公开项目", U"政务公开事项"}) ||
        is_any(body, {U"事项", U"项目", U"公开事", U"项目名称", U"名称"}))
        return has_any(body, {U"类别", U"类型", U"分类"}) ? weak(Title::item) : sure(Title::item);
    if (is_extra(body)) return sure(Title::extra);
    return {};
}

Named named_column(std::vector<Words> const& path) {
    Named best;
    // A group that is one thing whatever stands under it: 公开主体 / 县级 is a subject.
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        auto const group = named(path[i]);
        if (group.title == Title::subject || group.title == Title::basis || group.title == Title::time_limit ||
            group.title == Title::channels) {
            auto const leaf = named(path.back());
            if (group.title == Title::channels && leaf.title == Title::channel_mark) return leaf;
            if (leaf.title == Title::level_mark || leaf.title == Title::none || leaf.title == Title::extra)
                return group;
        }
    }
    for (std::size_t from = path.size(); from-- > 0;) {
        Words joined;
        for (auto i = from; i < path.size(); ++i) joined += path[i];
        auto found = named(joined);
        // The shortest words at the foot of the path say it best; longer ones when they say more: 乡、 / 村级.
        bool const says_more = found.title == Title::level_mark && best.title == Title::level_mark &&
                               found.levels.size() > best.levels.size();
        if (rank(found.title) > rank(best.title) || says_more) best = std::move(found);
    }
    if (rank(best.title) < 2)
        for (auto const& piece : path)
            if (auto found = named(piece); rank(found.title) > rank(best.title)) best = std::move(found);
    return best;
}

bool is_group(Title title) {
    return title == Title::item || title == Title::audience || title == Title::method || title == Title::levels;
}

bool is_head_word(Title title) {
    switch (title) {
        case Title::number:
        case Title::domain:
        case Title::level1:
        case Title::level2:
        case Title::both_levels:
        case Title::item:
        case Title::content:
        case Title::basis:
        case Title::time_limit:
        case Title::subject:
        case Title::channels:
        case Title::audience:
        case Title::method:
        case Title::levels:
            return true;
        default:
            return false;
    }
}

bool is_head_fragment(View words) {
    static constexpr View heads =
        U"|序号|编号|公开事项名称|事项名称|一级事项|二级事项|三级事项|一级目录|公开内容(要素)及要求|公开依据|公开时限|"
        U"公开主体|"
        U"公开渠道和载体|公开对象|全社会|特定群体|特定群众|特定对象|(请写明)|公开方式|主动公开|依申请公开|公开层级|"
        U"县级|区级|市级|"
        U"乡级|乡、村级|乡镇级|镇街级|街道级|村级|相应领域|公开领域(编码)|责任单位|责任科室|咨询电话|备注|"
        U"公开渠道及载体|";
    return !words.empty() && words.size() <= 8 && !has(words, U"|") && has(heads, words);
}

}  // namespace mingtang::catalog::reading
