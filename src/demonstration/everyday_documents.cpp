// The everyday documents of a unit: what kind of paper an item calls for is read from its name, so that a licence gets
// its results, a subsidy its rules and its list. Units, numbers and dates are invented.
#include <algorithm>
#include <array>

#include "base/html.hpp"
#include "base/text.hpp"
#include "demonstration/documents.hpp"

namespace mingtang::demonstration {
namespace {

using publication::Kind;

struct Pattern {
    std::string_view words;  // of the item's name, divided by '|'; none: for any
    Kind kind;
    std::string_view title, summary, body;  // {}: the matter; {n} {m}: numbers; {season}: 2026年第三季度
    std::string_view statutory;
};

// The first that fits is taken.
constexpr auto patterns = std::to_array<Pattern>({
    {"指南|须知|流程", Kind::notice, "{}（{season}更新）", "{}：谁可以办、带什么、到哪里、多久办结。",
     "#谁可以办|符合条件的本区居民和单位。|#带什么材料|身份证明和申请表；能够通过部门共享取得的材料不用提交。|#"
     "到哪里办|区政"
     "务服务大厅综合窗口，或者居住地的街道、镇便民服务中心。|#多久办结|材料齐全的，{k}"
     "个工作日内办结；不予办理的，书面说明理"
     "由。",
     "20-05"},
    {"处罚|强制|违法|擅自|未按|不按", Kind::penalty, "行政处罚信息公示：{}（{season}）",
     "{}的案件数量、依据和结果，不含个人信息。",
     "{season}，对“{}”的行为立案{m}件，作出处罚决定{m}件，均已按《行政处罚法》第四十八条公示。|=序号=处罚种类=件数|=1="
     "警告、通报批评={m}|=2=罚款={k}|当事人对处罚决定不服的，可以依法申请行政复议或者提起行政诉讼。",
     "20-06"},
    {"采购|招标|中标|投标|合同", Kind::procurement, "{}公告（{season}）", "{}的方式、金额和质疑渠道。",
     "{season}共发布相关公告{m}项，公开招标{k}项。|=项目编号=采购方式=金额（万元）|=YS-{n}=公开招标={n}|=YS-{m}="
     "竞争性磋商={m}|供应商认为权益受到损害的，可以在规定期限内提出质疑。",
     "20-09"},
    {"许可|审批|核准|认定|审核|登记|注册|备案", Kind::licence, "{}办理结果公示（{season}）",
     "{}的受理、办结数量和结果。",
     "{season}，“{}”受理申请{n}件，办结{n}件，其中准予{m}件，不予{k}件；不予的已书面说明理由并告知救济途径。|=编号=受理"
     "日期=结果|=YS{n}01=本季度首月=准予|=YS{n}02=本季度次月=准予|=YS{n}03=本季度末月=补正后准予|结果按编号列出，不含"
     "个人信息。",
     "20-05"},
    {"补贴|津贴|救助|奖励|扶助|补助|保障|对象", Kind::list, "{}对象公示（{season}）",
     "{}的对象按编号公示，期限七个工作日。",
     "经申请、审核，现将{season}“{}”的对象按编号公示，公示期七个工作日。|=编号=街镇=标准（元）|=LZ{n}1=盛庄街道={n}0|="
     "LZ{n}2=褚墩镇={n}0|=LZ{n}3=黄山镇={m}0|姓名以外的个人信息不予公开。公示期内有异议的，请书面反映。",
     "20-11"},
    {"预算|决算|资金|财政|财务|收费", Kind::budget, "{}公开说明（{season}）", "{}的来源、安排和执行进度。",
     "金额单位为万元。|=项目=全年安排=累计执行|=基本支出={n}0={m}0|=项目支出={n}5={m}5|执行进度符合序时要求；三公经费"
     "比上年同期减少。绩效目标随部门预算一并公开。",
     "20-07"},
    {"检查|监督|监管|抽检|监测|验收|安全", Kind::report, "{}情况通报（{season}）", "{}检查了什么、发现什么、怎样整改。",
     "{season}，围绕“{}”检查{n}家次，发现问题{m}个，当场整改{k}个，其余限期整改并复查。|"
     "检查结果与信用评价挂钩，复查情况"
     "下季度通报。",
     "20-13"},
    {"法律|法规|规章|政策|文件|标准|条件", Kind::notice, "{}目录（{season}更新）", "{}涉及的现行有效文件名称和文号。",
     "经清理，现将“{}”涉及的现行有效文件列出，共{m}件。|=序号=类别=件数|=1=法律法规={k}|=2=规章和规范性文件={k}|全文可"
     "以在本平台按文号搜索。",
     "20-15"},
    {"计划|规划|项目|建设", Kind::report, "{}进展情况（{season}）", "{}做了什么、还差什么、什么时候完成。",
     "{season}，“{}”列入计划{m}项，完成{k}项，其余按进度推进。|=阶段=项数|=前期={k}|=在建={k}|=完成={k}|"
     "下季度重点是逐项"
     "核对时限，进展按季度公布。",
     "20-03"},
    {"统计|数据|概况|年报", Kind::statistics, "{}主要数据（{season}）", "{}的主要指标及与上年同期的比较。",
     "根据统计，{season}主要指标总体平稳。|=指标=本期=上年同期|=总量={n}={m}|=完成率（%）=78=74|"
     "数据按统计口径汇总，尾数因"
     "四舍五入可能与分项合计略有出入，最终数据以年度公报为准。",
     "20-04"},
    {"", Kind::notice, "关于{}有关事项的公告", "办理{}的时间、地点、材料和咨询方式。",
     "#什么时候办|工作日上午九点至十二点、下午两点至五点，节假日顺延。|#在哪里办|"
     "区政务服务大厅综合窗口，街道、镇便民服务中"
     "心可以代收。|#带什么材料|身份证明和申请表；能够通过部门共享取得的材料不用提交。|#多久办结|"
     "材料齐全的，五个工作日内"
     "办结。",
     "20-05"},
});

bool fits(Pattern const& pattern, std::string_view name) {
    if (pattern.words.empty()) return true;
    for (auto const word : split(pattern.words, '|'))
        if (name.find(word) != name.npos) return true;
    return false;
}

std::string season_of(Date day) {
    static constexpr std::string_view seasons[] = {"第一季度", "第二季度", "第三季度", "第四季度"};
    auto const month = unsigned(std::chrono::year_month_day{day}.month());
    return std::to_string(year_of(day)) + "年" + std::string{seasons[(month - 1) / 3]};
}

}  // namespace

std::string written_body(std::string_view written) {
    std::string body;
    bool in_table = false;
    for (auto const part : split(written, '|')) {
        bool const row = part.starts_with('=');
        if (in_table && !row) body += "</table>";
        if (row) {
            std::string_view const tag = in_table ? "td" : "th";
            body += in_table ? "<tr>" : "<table><tr>";
            for (auto const cell : split(part.substr(1), '=')) {
                body.append("<").append(tag).append(">");
                escape_into(body, cell);
                body.append("</").append(tag).append(">");
            }
            body += "</tr>";
        } else {
            bool const heading = part.starts_with('#');
            body += heading ? "<h2>" : "<p>";
            escape_into(body, heading ? part.substr(1) : part);
            body += heading ? "</h2>" : "</p>";
        }
        in_table = row;
    }
    return in_table ? body + "</table>" : body;
}

Document everyday(std::string const& unit, OwedItem const& item, int step, Date day) {
    auto const& pattern = *std::ranges::find_if(patterns, [&](auto const& one) { return fits(one, item.name); });
    auto const filled = [&](std::string_view words) {
        auto out = std::string{words};
        for (auto const& [mark, value] : {std::pair<std::string, std::string>{"{}", shorten(item.name, 40)},
                                          {"{season}", season_of(day)},
                                          {"{n}", std::to_string(36 + step * 7 % 190)},
                                          {"{m}", std::to_string(12 + step * 5 % 23)},
                                          {"{k}", std::to_string(2 + step % 7)}})
            out = replace_all(std::move(out), mark, value);
        return out;
    };
    Document one{pattern.kind, unit, item.field, {}};
    auto& content = one.content;
    content.metadata.title = filled(pattern.title);
    content.metadata.summary = filled(pattern.summary);
    content.metadata.issuer = unit;
    content.metadata.topic_class = topic_of(unit);
    content.metadata.statutory = pattern.statutory;
    content.metadata.formed_on = day - Days{3};
    content.body = written_body(filled(pattern.body));
    content.items = {item.item};
    return one;
}

// 办事指南 or 审核信息 alone says nothing outside its table: the heading above it goes before.
std::string matter_name(std::string_view level1, std::string_view level2) {
    if (level2.empty()) return std::string{level1};
    if (length_in_characters(level2) > 6 || level1.ends_with("事项") || level1.ends_with("文件") ||
        level1.starts_with("行政") || level1.starts_with("其他") || level2.find(level1) != level2.npos)
        return std::string{level2};
    return std::string{level1}.append(level2);
}

}  // namespace mingtang::demonstration
