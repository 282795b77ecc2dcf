#include "catalog/reading/lines.hpp"

#include <algorithm>
#include <unordered_set>

namespace mingtang::catalog::reading {
namespace {

// Words of catalogs that no line break ever parts on purpose; each pair of neighbours is remembered.
constexpr View common_words =
    U"工作日|政府|信息|公开|管理|保障|救助|社会|服务|办理|条件|标准|流程|材料|时限|地点|联系|方式|名单|对象|审批|审核|"
    U"政策|法规|"
    U"文件|规定|条例|办法|意见|通知|国务院|人民|部门|机构|监督|检查|投诉|举报|电话|地址|渠道|咨询|申请|情况|结果|项目|"
    U"建设|规划|"
    U"中华|共和国|教育|招生|学生|学校|资助|养老|补贴|补助|就业|创业|保险|工伤|失业|养老|医疗|卫生|健康|生育|计划|家庭|"
    U"残疾|困难|"
    U"低保|特困|供养|临时|环境|影响|评价|污染|防治|许可|处罚|强制|执法|行政|决定|公示|公告|公布|批准|征收|土地|房屋|"
    U"补偿|安置|"
    U"方案|农村|危房|改造|住房|租赁|城市|市政|设施|道路|供水|供气|公共|文化|体育|图书|法律|援助|公证|调解|仲裁|律师|"
    U"宣传|财政|"
    U"预算|决算|收支|支出|收入|税收|纳税|发票|食品|药品|安全|生产|事故|应急|救灾|灾害|物资|扶贫|贫困|人口|脱贫|振兴|"
    U"乡镇|街道|"
    U"村民|委员会|办事处|主管|相关|有关|实施|开展|执行|依据|程序|形成|变更|之日|或者|以及|工作|单位|企业|组织|人员|"
    U"资金|收费|"
    U"标识|办公室|内容|要素|范围|名称|时间|基本|生活|最低|重大|指南|目录|制度|职责|职能|权责|清单|统计|数据|年度|报告|"
    U"解读|"
    U"公积金|技术|活动|登记|证明|注销|迁移|户口|户籍|身份证|居住|出生|死亡|变动|备案|确认|核准|认定|鉴定|评估|考核|"
    U"验收|竣工|"
    U"施工|招标|投标|采购|交易|合同|供应商|成交|中标|资源|配置|推进|加强|进一步|关于|印发|发展|改革|全面|指导|民政|"
    U"公安|司法|";

struct Pair {
    char32_t a, b;
    bool operator==(Pair const&) const = default;
};
struct HashPair {
    std::size_t operator()(Pair pair) const { return std::size_t(pair.a) * 0x9e3779b1u ^ std::size_t(pair.b); }
};

bool within_common_word(char32_t a, char32_t b) {
    static std::unordered_set<Pair, HashPair> const pairs = [] {
        std::unordered_set<Pair, HashPair> made;
        for (std::size_t i = 0; i + 1 < common_words.size(); ++i)
            if (common_words[i] != U'|' && common_words[i + 1] != U'|')
                made.insert({common_words[i], common_words[i + 1]});
        return made;
    }();
    return pairs.contains({a, b});
}

bool closes(char32_t c) {
    return View{U"、，；：。！？）》〉】〕”’,;:.!?)]%"}.find(c) != View::npos;
}

int open_brackets(View line) {
    int depth = 0;
    for (char32_t const c : line) {
        depth += bracket_step(c);
        if (depth < 0) depth = 0;
    }
    return depth;
}

// What would have had to move to the next line: a number or a Latin word whole, else one character.
double first_piece(View line) {
    std::size_t end = 0;
    while (end < line.size() && (is_latin(line[end]) || is_digit(line[end]) || line[end] == U'.')) ++end;
    return end ? width_of(line.substr(0, end)) : line.empty() ? 0 : width_of(line.substr(0, 1));
}

// No real line is longer, and no hard-wrapped column is wider.
constexpr double widest_narrow_column = 24;

}  // namespace

double width_of(View line) {
    double width = 0;
    for (char32_t const c : line) width += c < 0x2000 ? 0.5 : 1;
    return width;
}

bool cuts(View line, View next) {
    if (line.empty() || next.empty()) return false;
    char32_t const last = line.back(), first = next.front();
    if (closes(first) || first == U'的' || open_brackets(line) > 0) return true;
    if (View{U"、，,／/－-及和与或"}.find(last) != View::npos) return true;
    if (last == U'的' && !ends_with_any(line, {U"目的", U"标的"})) return true;
    if (is_digit(last) && (is_digit(first) || View{U"个日年月号条项天"}.find(first) != View::npos)) return true;
    return within_common_word(last, first);
}

void ColumnWidth::learn(View cell) {
    auto const lines = lines_of(cell);
    double widest = 0;
    int printed = 0;
    View before;
    for (auto const line : lines) {
        if (line.empty()) continue;
        widest = std::max(widest, width_of(line));
        if (++printed > 1) {
            bool const cut = cuts(before, line);
            ++breaks_;
            cuts_ += cut;
            broken_.emplace_back(width_of(before), cut);
        }
        before = line;
    }
    // Cells of one line count too: they show how wide the column really is.
    if (printed > 0) widest_.push_back(widest);
}

void ColumnWidth::settle() {
    if (widest_.empty() || breaks_ == 0) return;
    std::ranges::sort(widest_);
    width_ = widest_[(widest_.size() - 1) * 9 / 10];
    // Lines that are as long as the column is wide: in a hard-wrapped column they end within words, and in every other
    // column they are a few that happen to be long.
    int full = 0, full_cuts = 0;
    for (auto const& [width, cut] : broken_)
        if (width + 1.5 > width_ && width <= width_ + 1) ++full, full_cuts += cut;
    narrow_ = width_ <= widest_narrow_column &&
              ((cuts_ > 0 && cuts_ * 6 >= breaks_) || (full_cuts > 1 && full_cuts * 4 >= full));
    widest_ = {};
    broken_ = {};
}

bool ColumnWidth::parts(View line, View next) const {
    if (line.empty() || next.empty()) return true;
    if (cuts(line, next)) return false;
    if (!narrow_) return true;
    if (line.back() == U'》') return true;
    // Clearly short of the column's width: the next piece would have found room.
    return width_of(line) + first_piece(next) + 1 <= width_;
}

Words ColumnWidth::unwrapped(View cell) const {
    Words out;
    if (cell.find_first_of(U"\n\r\v\x2028") == View::npos) return out = trimmed(cell);
    View before;
    for (auto const line : lines_of(cell)) {
        if (line.empty()) continue;
        if (!before.empty() && parts(before, line)) out += U'\n';
        out += line;
        before = line;
    }
    return out;
}

}  // namespace mingtang::catalog::reading
