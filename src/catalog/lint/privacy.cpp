// Persons in cells: a catalog names posts and units. 个人信息保护法 6: only what the purpose needs; 条例 15.
#include <array>

#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

constexpr std::array<Column, 6> worded{Column::level1, Column::level2,  Column::content,
                                       Column::basis,  Column::subject, Column::audience};

// Runs of digits (an X may end one); `look` gets where they stand.
template <class Look>
void digits_of(std::string const& cell, Look const& look) {
    for (std::size_t at = 0; at < cell.size();) {
        if (cell[at] < '0' || cell[at] > '9') {
            ++at;
            continue;
        }
        auto const from = at;
        while (at < cell.size() && cell[at] >= '0' && cell[at] <= '9') ++at;
        if (at - from == 17 && at < cell.size() && (cell[at] == 'X' || cell[at] == 'x')) ++at;
        look(Piece{from, at, cell.substr(from, at - from)});
    }
}

// GB 11643: the last digit checks the seventeen before it, so that a long code of items is not taken for a person.
bool is_identity_number(std::string_view digits) {
    static constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (digits.size() != 18) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) sum += (digits[i] - '0') * weights[i];
    char const last = digits[17] == 'x' ? 'X' : digits[17];
    auto const year = digits.substr(6, 2);
    return last == "10X98765432"[sum % 11] && (year == "19" || year == "20");
}

void identity_number(Subject const& subject, Notes& notes) {
    for (auto const column : worded)
        digits_of(subject.cell(column), [&](Piece const& where) {
            if (is_identity_number(where.text))
                notes.words(column, {where.begin, where.end, where.text.substr(0, 6) + "************"},
                            "这里有一个居民身份证号码，目录里不得出现，请立即删去。", "");
        });
}

void mobile_number(Subject const& subject, Notes& notes) {
    for (auto const column : worded)
        digits_of(subject.cell(column), [&](Piece const& where) {
            if (where.text.size() == 11 && where.text[0] == '1' && where.text[1] >= '3')
                notes.words(column, {where.begin, where.end, where.text.substr(0, 3) + "********"},
                            "这里有一个手机号码，目录里只留单位和办公电话，请删去或换成办公电话。");
        });
}

constexpr std::u32string_view surnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈任姚卢傅钟姜崔谭"
    U"廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤";

// 联系人：王某某 at the end of a cell or before a separator. 负责人：姓名、职务 names no person.
void person(Subject const& subject, Notes& notes) {
    static constexpr std::array<std::string_view, 5> titles{"联系人：", "联系人:", "经办人：", "经办人:", "负责人："};
    static constexpr std::u32string_view ends = U" 、，,；;。()（）\n0123456789";
    for (auto const column : worded) {
        auto const& cell = subject.cell(column);
        for (auto const title : titles) {
            auto const found = cell.find(title);
            if (found == cell.npos) continue;
            auto const begin = found + title.size();
            std::size_t at = begin, end = begin, length = 0;
            bool named = at < cell.size();
            while (named && at < cell.size()) {
                auto after = at;
                auto const c = next_character(cell, after);
                if (length > 0 && ends.find(c) != ends.npos) break;
                if (!is_han(c) || length == 3 || (length == 0 && surnames.find(c) == surnames.npos)) named = false;
                ++length;
                end = at = after;
            }
            if (named && length >= 2)
                notes.words(column, {begin, end, cell.substr(begin, end - begin)},
                            "这里像是个人姓名，请改为岗位或科室名称。");
        }
    }
}

}  // namespace

std::vector<Check> privacy_checks() {
    using enum Severity;
    constexpr std::string_view law =
        "个人信息保护法第六条：收集、公开个人信息限于实现目的的最小范围；目录以单位和岗位为主体。";
    return {
        {"privacy.identity_number",
         "出现身份证号码",
         law,
         legal_error,
         Column::content,
         identity_number,
         nullptr,
         {{Column::content, "公示名单：11010519491231002X"}},
         {{Column::content, "事项编码：371311000000000000"}}},
        {"privacy.mobile_number",
         "出现手机号码",
         law,
         must_look,
         Column::subject,
         mobile_number,
         nullptr,
         {{Column::subject, "区民政局（13800000000）"}},
         {{Column::subject, "区民政局（0539-8000000）"}}},
        {"privacy.person",
         "出现个人姓名",
         law,
         must_look,
         Column::content,
         person,
         nullptr,
         {{Column::content, "联系人：王小明"}},
         {{Column::content, "联系人：姓名、职务"}}},
    };
}

}  // namespace mingtang::catalog::lint
