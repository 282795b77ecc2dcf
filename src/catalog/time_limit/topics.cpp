// Whom a clause speaks of: 其中行政许可、行政处罚事项应自…, 其他相关信息…, 企业或单位欠税的，….
#include <array>

#include "catalog/time_limit/starts.hpp"

namespace mingtang::catalog::time_words {
namespace {

// 自 and 在 also stand inside words: 自然资源, 在建工程.
struct LeadIn {
    View word;
    std::initializer_list<View> not_in;  // words that contain it
};

std::array<LeadIn, 8> const& lead_ins() {
    static std::array<LeadIn, 8> const words{
        {{U"自", {U"自然", U"自治", U"自行", U"自愿", U"自主", U"自来水", U"各自", U"自查", U"自建"}},
         {U"从", {U"从业", U"从事", U"从其", U"服从"}},
         {U"应", {U"应急", U"供应", U"适应", U"响应", U"相应", U"应用", U"对应", U"反应", U"回应", U"应征", U"应届"}},
         {U"须", {U"必须"}},
         {U"在", {U"在建", U"在职", U"存在", U"所在", U"在编", U"在岗", U"在线", U"在册", U"在校", U"在押", U"正在"}},
         {U"于",
          {U"关于", U"对于", U"属于", U"位于", U"用于", U"由于", U"基于", U"至于", U"少于", U"低于", U"短于", U"鉴于",
           U"处于", U"高于", U"晚于", U"迟于", U"大于", U"小于"}},
         {U"必须", {}},
         {U":", {}}}};
    return words;
}

bool stands_inside(View text, std::size_t at, LeadIn const& word) {
    for (View const longer : word.not_in)
        for (std::size_t i = 0; i + word.word.size() <= longer.size(); ++i)
            if (longer.substr(i).starts_with(word.word) && at >= i && text.substr(at - i).starts_with(longer))
                return true;
    return false;
}

}  // namespace

View cut_topic(View& text) {
    std::size_t first = View::npos, size = 0;
    for (auto const& one : lead_ins())
        for (auto at = text.find(one.word); at != View::npos; at = text.find(one.word, at + 1))
            if (!stands_inside(text, at, one)) {
                if (at < first || (at == first && one.word.size() > size)) first = at, size = one.word.size();
                break;
            }
    if (first == View::npos) return {};
    auto const topic = bare(text.substr(0, first));
    text = bare(text.substr(first + size));
    return topic;
}

View narrowing(View text) {
    text = bare(text);
    while (drop_head(text,
                     {U"其中", U"但",   U"同时", U"并",         U"且",     U"凡是",       U"凡",         U"对于",
                      U"、",   U":",    U",",    U"条目化展示", U"原则上", U"一般情况下", U"最迟不超过", U"最长不超过",
                      U"最迟", U"至迟", U"最晚", U"不超过",     U"不迟于", U"不晚于"})) {
    }
    while (drop_tail(text, {U"公开时限为", U"公开时限", U"公开时间为", U"公开期限为", U"时限为", U"期限为", U"逐项逐笔",
                            U"逐笔",       U"逐项",     U"定期",       U"至少",       U"不少于", U"不低于", U"原则上",
                            U"必须",       U"应",       U"须",         U"要",         U"需",     U"均",     U"都",
                            U"则",         U"于",       U"在",         U"自",         U"经",     U"及",     U"为",
                            U"是",         U"由",       U":",          U",",          U"、"})) {
    }
    // Without its own words a clause is about the information as a whole.
    for (View const whole : {View{U"公开事项信息"}, View{U"公开事项"},
                             View{U"事项信息"},     View{U"该信息"},
                             View{U"该政府信息"},   View{U"政府信息"},
                             View{U"相关政府信息"}, View{U"信息"},
                             View{U"该"},           View{U"该政府"},
                             View{U"本信息"},       View{U"该类信息"},
                             View{U"该项信息"},     View{U"此信息"},
                             View{U"相关信息"},     View{U"有关信息"},
                             View{U"公开信息"},     View{U"公告信息"},
                             View{U"公示信息"},     View{U"内容"},
                             View{U"公开内容"},     View{U"信息公开"},
                             View{U"政府信息公开"}, View{U"主动公开的信息"},
                             View{U"主动公开信息"}, View{U"主动公开的政府信息"},
                             View{U"本事项"},       View{U"该事项"},
                             View{U"公开"},         View{U"公示"},
                             View{U"公开栏内容"},   View{U"时间"},
                             View{U"时限"},         View{U"期限"},
                             View{U"公开时限"},     View{U"公开时间"},
                             View{U"文件"},         View{U"该文件"},
                             View{U"其"},           View{U"的"},
                             View{U"各单位"},       View{U"本单位"},
                             View{U"本机关"},       View{U"发生"},
                             View{U"一般"},         View{U"通常"},
                             View{U"年度"},         View{U"节假日除外"}})
        if (text == whole) return {};
    return text;
}

bool narrows_by_itself(View text) {
    return starts_with_any(text, {U"其他", U"其它", U"其余", U"涉及", U"属于", U"除", U"重大", U"重要", U"一般",
                                  U"紧急", U"特殊", U"《"}) ||
           text.ends_with(U"的");
}

}  // namespace mingtang::catalog::time_words
