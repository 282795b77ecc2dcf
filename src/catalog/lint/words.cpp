// What no cell should hold: 同上, blanks inside words, left-over boxes and glyphs, placeholders, formulas, open doubts.
#include <array>
#include <vector>

#include "base/text.hpp"
#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

constexpr std::array<Column, 10> worded{Column::level1,     Column::level2,  Column::content,  Column::basis,
                                        Column::time_limit, Column::subject, Column::channels, Column::audience,
                                        Column::method,     Column::levels};

// rulebook §10.11: 同上 after sorting means another row's words.
void same_above(Subject const& subject, Notes& notes) {
    for (auto const column : worded) {
        auto const& cell = subject.cell(column);
        if (cell.empty() || cell.size() > 30) continue;
        for (auto const* word : {"同上", "同前", "同左", "〃", "\"", "″", "同上。", "以上同"})
            if (cell == word) notes.cell(column, "“" + cell + "”在排序、筛选后会指错行，请写出完整内容。");
    }
}

// 制 定 或 获 取: blanks that a typesetter put between the characters of a word. Basis keeps its blanks between
// issuers.
void blank_inside(Subject const& subject, Notes& notes) {
    for (auto const column : worded) {
        if (column == Column::basis || column == Column::content) continue;
        auto const& cell = subject.cell(column);
        if (cell.find(' ') == cell.npos) continue;
        std::string right;
        char32_t before = 0;
        int cut = 0;
        for (std::size_t at = 0; at < cell.size();) {
            auto const from = at;
            auto const c = next_character(cell, at);
            if (c == U' ') {
                auto after = at;
                while (after < cell.size() && cell[after] == ' ') ++after;
                auto peek = after;
                auto const next = after < cell.size() ? next_character(cell, peek) : 0;
                bool const inside = (is_han(before) || is_digit(before)) && (is_han(next) || is_digit(next)) &&
                                    !(is_digit(before) && is_digit(next));
                if (inside) {
                    ++cut;
                    at = after;
                    continue;
                }
            }
            right.append(cell, from, at - from);
            before = c;
        }
        if (cut > 0) notes.cell(column, "词中间有空格，检索时找不到，请删去空格。", right);
    }
}

bool is_box(char32_t c) {
    static constexpr std::u32string_view boxes = U"■□☑☐☒▢▣▲△▼◆◇▄√✓✔✗✘";
    return boxes.find(c) != boxes.npos || (c >= 0xe000 && c <= 0xf8ff) || c == 0xfffd;
}

void box(Subject const& subject, Notes& notes) {
    for (auto const column : worded) {
        auto const& cell = subject.cell(column);
        for (std::size_t at = 0; at < cell.size();) {
            auto const from = at;
            // Boxes are three bytes from E2, EE, EF on; most text is Han from E4 to E9.
            auto const first = static_cast<unsigned char>(cell[at]);
            if (first < 0xe2 || (first > 0xe2 && first < 0xee)) {
                at += first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;
                continue;
            }
            if (auto const c = next_character(cell, at); is_box(c)) {
                notes.words(column, {from, at, cell.substr(from, at - from)},
                            c >= 0xe000 ? "有一个无法显示的字符（多为表格里的勾选框或缺字），请改成文字或删去。"
                                        : "残留了勾选框“" + cell.substr(from, at - from) + "”，请改成文字或删去。");
                break;
            }
        }
    }
}

// Traditional characters that are no simplified form of anything else; in pairs, the traditional one first.
constexpr std::u32string_view traditional_pairs =
    U"開开內内據据時时體体對对層层級级縣县鄉乡務务網网辦办規规則则條条權权責责領领導导會会議议門门戶户養养醫医療疗衛卫"
    U"農农業业產产財财預预決决計计劃划區区鎮镇機机關关單单監监"
    U"執执處处罰罚許许請请報报訴诉訟讼證证書书項项類类別别號号點点電电話话聯联繫系標标準准總总數数據据環环資资設设稅税"
    U"險险學学藥药補补貼贴應应災灾業业審审獎奖懲惩職职務务"
    U"員员錄录發发佈布佔占樓楼歲岁溝沟淨净濟济無无營营牆墙範范約约納纳經经統统線线結结給给維维綠绿編编緩缓績绩織织"
    U"羅罗聽听聲声臨临舉举"
    U"舊旧藝艺處处術术訂订訊讯記记設设訪访詢询試试該该誠诚語语調调課课論论講讲護护變变讓让貢贡負负費费貨货質质購购賠赔"
    U"賬账賣卖軟软轉转較较載载輔辅輸输"
    U"辭辞達达違违運运過过還还進进遠远適适選选遺遗鄰邻釋释鋪铺錯错鍵键鐵铁長长問问間间閱阅隊队階阶際际隨随險险雜杂離离"
    U"難难電电靜静頁页順顺頒颁頻频題题願愿顯显風风飛飞"
    U"飲饮館馆馬马駐驻驗验驟骤魚鱼齊齐齡龄";

// By code point from U+4E00 on: the simplified form, 0 = is none of ours. Every character of a catalog is asked.
char32_t simplified(char32_t c) {
    static std::vector<char16_t> const table = [] {
        std::vector<char16_t> found(0xa000 - 0x4e00, 0);
        for (std::size_t i = 0; i + 1 < traditional_pairs.size(); i += 2)
            found[traditional_pairs[i] - 0x4e00] = static_cast<char16_t>(traditional_pairs[i + 1]);
        return found;
    }();
    return c >= 0x4e00 && c < 0xa000 ? table[c - 0x4e00] : 0;
}

void traditional(Subject const& subject, Notes& notes) {
    for (auto const column : worded) {
        auto const& cell = subject.cell(column);
        std::string right, first;
        std::size_t kept = 0;
        for (std::size_t at = 0; at < cell.size();) {
            auto const from = at;
            auto const simple = simplified(next_character(cell, at));
            if (simple == 0) continue;
            if (first.empty()) first = cell.substr(from, at - from);
            right.append(cell, kept, from - kept);
            right += to_utf8(std::u32string_view{&simple, 1});
            kept = at;
        }
        if (first.empty()) continue;
        right.append(cell, kept);
        notes.cell(column, "用了繁体字“" + first + "”，请改为规范汉字。", right);
    }
}

void placeholder(Subject const& subject, Notes& notes) {
    static constexpr std::array<std::string_view, 12> alone{"无", "暂无", "/",      "-",    "—",      "——",
                                                            "略", "(略)", "（略）", "待定", "待补充", "空"};
    static constexpr std::array<std::string_view, 7> anywhere{"请写明", "请填写", "待补充", "____", "××", "XXX", "xxx"};
    for (auto const column : worded) {
        auto const& cell = subject.cell(column);
        for (auto const words : alone)
            if (cell == words) notes.cell(column, "“" + cell + "”不是内容，请填写，确实没有的请与审核人商定写法。");
        for (auto const words : anywhere)
            if (auto const at = cell.find(words); at != cell.npos) {
                notes.words(column, {at, at + words.size(), std::string{words}},
                            "“" + std::string{words} + "”像是没有填完的空格，请补全或删去。");
                break;
            }
    }
}

// security.md C41: what a spreadsheet would run. Exports disarm it; the catalog should not hold it at all.
void formula(Subject const& subject, Notes& notes) {
    for (auto const column : worded) {
        auto const& cell = subject.cell(column);
        if (cell.size() < 2) continue;
        char const first = cell.front(), second = cell[1];
        bool const letter = (second >= 'A' && second <= 'Z') || (second >= 'a' && second <= 'z');
        bool const digit = second >= '0' && second <= '9';
        if ((first == '=' || first == '@') || ((first == '+' || first == '-') && (letter || digit || second == '(')))
            notes.cell(column, "这一格以“" + std::string{first} + "”开头，电子表格会把它当作公式，请改成文字。");
    }
}

void doubt(Subject const& subject, Notes& notes) {
    for (auto const& words : subject.item.doubts) {
        auto const colon = words.find(": ");
        auto const column = parse_column(std::string_view{words}.substr(0, colon));
        notes.cell(column.value_or(Column::level2),
                   "读取时存疑，请核对后保存：" + (column ? words.substr(colon + 2) : words) + "。");
    }
}

}  // namespace

std::vector<Check> word_checks() {
    using enum Severity;
    return {
        {"cell.same_above",
         "残留“同上”",
         "排序、筛选、按单位查看后，“同上”指的就不是原来那一行。",
         must_look,
         Column::basis,
         same_above,
         nullptr,
         {{Column::basis, "同上"}},
         {{Column::basis, "《义务教育法》"}}},
        {"cell.placeholder",
         "没有填完",
         "“请写明”“××”“略”等是表样里的提示，不是内容。",
         must_look,
         Column::content,
         placeholder,
         nullptr,
         {{Column::subject, "××局"}},
         {{Column::subject, "区民政局"}}},
        {"cell.blank_inside",
         "词中有空格",
         "排版用的空格会使检索和比对落空，如“制 定 或 获 取”。",
         hint,
         Column::level2,
         blank_inside,
         nullptr,
         {{Column::level2, "招 生 范 围"}},
         {{Column::level2, "招生范围"}}},
        {"cell.box",
         "残留勾选框或缺字",
         "从表格粘贴时带入的■□和符号字体字符，网页和读屏软件读不出来。",
         must_look,
         Column::channels,
         box,
         nullptr,
         {{Column::subject, "■区民政局"}},
         {{Column::subject, "区民政局"}}},
        {"cell.traditional",
         "繁体字",
         "国家通用语言文字法：国家机关以规范汉字为公务用字。",
         must_look,
         Column::level2,
         traditional,
         nullptr,
         {{Column::level2, "招生範圍和結果"}},
         {{Column::level2, "招生范围和结果"}}},
        {"cell.formula",
         "单元格像公式",
         "以“=”“@”等开头的文字在电子表格里会被执行，导出文件时必须防范。",
         must_look,
         Column::content,
         formula,
         nullptr,
         {{Column::content, "=HYPERLINK(\"x\")"}},
         {{Column::content, "招生范围"}}},
        {"cell.doubt",
         "存疑未核对",
         "读取表格时系统没有猜测的地方，须由人核对后再公布。",
         must_look,
         Column::time_limit,
         doubt,
         nullptr,
         {{Column::time_limit, "及时公开"}, {Column::level1, "存疑的一行"}},
         {{Column::time_limit, "及时公开"}}},
    };
}

}  // namespace mingtang::catalog::lint
