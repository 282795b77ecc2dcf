#include "demonstration/documents.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>

#include "base/html.hpp"
#include "base/text.hpp"
#include "catalog/door.hpp"
#include "demonstration/csv.hpp"

namespace mingtang::demonstration {
namespace {

using publication::Content;
using publication::Kind;

std::string paragraph(std::string_view text) {
    std::string out = "<p>";
    escape_into(out, text);
    return out + "</p>";
}

std::string heading(std::string_view text) {
    std::string out = "<h2>";
    escape_into(out, text);
    return out + "</h2>";
}

// The annex by posts; the names that stood beside them stay away.
std::string leading_group_table(std::string const& data) {
    std::string out = "<table><tr><th>组成</th><th>职务</th></tr>";
    for (auto const& row : read_csv(data + "/leading_group.csv")) {
        out += "<tr><td>";
        escape_into(out, row.at("role"));
        out += "</td><td>";
        escape_into(out, row.at("post"));
        out += "</td></tr>";
    }
    return out + "</table>";
}

bool is_heading(std::string_view line) {
    return length_in_characters(line) < 30 &&
           (line.starts_with("一、") || line.starts_with("二、") || line.starts_with("三、") ||
            line.starts_with("四、") || line.starts_with("五、") || line.starts_with("附件"));
}

Document the_plan(District const& district, std::string const& data) {
    std::ifstream file{data + "/plan.txt"};
    if (!file) throw std::runtime_error{"no plan.txt in " + data};
    Document plan{Kind::policy, "区政府办公室", {}, {}};
    auto& content = plan.content;
    std::string line;
    std::getline(file, line);
    content.metadata.number = publication::parse_document_number(line);
    std::getline(file, line);
    content.metadata.title = line;
    while (std::getline(file, line)) {
        if (line.empty()) continue;
        if (line == "{leading_group}")
            content.body += leading_group_table(data);
        else
            content.body += is_heading(line) ? heading(line) : paragraph(line);
    }
    content.metadata.summary =
        "全面推进基层政务公开标准化规范化工作的目标、二十六个试点领域的分工、时间安排和保障措施。";
    content.metadata.issuer = "罗庄区人民政府办公室";
    content.metadata.topic_class = "综合政务\\政务公开";
    content.metadata.statutory = "20-03";
    content.metadata.special = "standardization";
    content.metadata.keywords = "政务公开、标准化、规范化、标准目录";
    content.metadata.signed_on = content.metadata.formed_on = content.metadata.valid_from = make_date(2020, 6, 30);
    content.interpretation = {"为什么制定、要做什么、谁来做、什么时候完成", "问答", "政府门户网站",
                              make_date(2020, 6, 30), ""};
    static_cast<void>(district);
    return plan;
}

Document the_plan_explained() {
    Document one{Kind::interpretation, "区政府办公室", {}, {}};
    auto& content = one.content;
    content.metadata.title = "《罗庄区全面推进基层政务公开标准化规范化工作实施方案》问答";
    content.metadata.summary = "用五个问题讲清这份方案和居民有什么关系。";
    content.metadata.issuer = "罗庄区人民政府办公室";
    content.metadata.topic_class = "综合政务\\政务公开";
    content.metadata.special = "standardization";
    content.metadata.formed_on = make_date(2020, 6, 30);
    content.form = "questions";
    for (auto const& [question, answer] : {
             std::pair{"这份文件和我有什么关系？",
                       "上学、低保、看病、征地、办证这些事，政府要公开什么、多久公开、在哪里看，以后都有清单可查，少跑"
                       "冤枉路。"},
             std::pair{"清单在哪里看？", "在区政府网站的专题里，按领域和单位都能查到，街道和镇也有自己的一份。"},
             std::pair{"谁负责编清单？", "每个领域由一个部门领头，其他有关部门配合，街镇组织站所一起编。"},
             std::pair{"多长时间完成？", "当年年底前先有清单，两年内把公开的机制、平台和队伍建起来。"},
             std::pair{"发现该公开的没公开怎么办？", "可以向区政务公开办公室反映，也可以依法提出信息公开申请。"},
         }) {
        content.body += heading(question);
        content.body += paragraph(answer);
    }
    return one;
}

Explained policy_pair(std::string const& unit, OwedItem const& item, int serial, Date day) {
    auto const name = shorten(item.name, 30);
    Explained pair;
    pair.day = day;
    // Every fourth is a 行政规范性文件 and says until when it holds.
    bool const normative = serial % 4 == 0;
    pair.policy = {normative ? Kind::normative : Kind::policy, unit, item.field, {}};
    auto& policy = pair.policy.content;
    policy.metadata.title = "关于进一步规范" + name + "工作的通知";
    policy.metadata.summary = "规范" + name + "的条件、程序、时限和监督办法。";
    policy.metadata.issuer = unit;
    policy.metadata.number = publication::DocumentNumber{"罗演发", year_of(day - Days{2}), serial};
    policy.metadata.topic_class = topic_of(unit);
    policy.metadata.statutory = normative ? "20-01" : "20-03";
    if (normative) policy.metadata.valid_until = make_date(year_of(day) + 3, 12, 31);
    policy.metadata.signed_on = policy.metadata.formed_on = day - Days{2};
    policy.metadata.valid_from = day;
    policy.body =
        heading("一、适用范围") + paragraph("本区范围内办理" + name + "，适用本通知。") + heading("二、办理程序") +
        paragraph("申请人提出申请，受理单位当场核对材料，材料齐全的在五个工作日内办结，并告知结果和救济途径。") +
        heading("三、监督") + paragraph("受理、办结数量按季度公开，对超过时限的逐件说明原因。");
    policy.interpretation = {"为什么规范、群众办事有什么变化", "文字解读", "政府门户网站", day, ""};
    policy.items = {item.item};
    pair.interpretation = {Kind::interpretation, unit, item.field, {}};
    auto& words = pair.interpretation.content;
    words.metadata.title = "《" + policy.metadata.title + "》解读";
    words.metadata.summary = "说明办事群众关心的变化。";
    words.metadata.issuer = unit;
    words.metadata.topic_class = policy.metadata.topic_class;
    words.metadata.formed_on = day - Days{2};
    words.form = "text";
    words.body = paragraph("过去各窗口的要求不一样，有的多要一份证明，有的要等半个月，群众意见比较集中。") +
                 paragraph("现在全区一个标准：要什么材料，清单上写着；几天能办好，窗口贴着；办不了，要说出理由。") +
                 paragraph("如果遇到窗口多要材料，请记下时间和窗口号，向区政务公开办公室反映。");
    return pair;
}

}  // namespace

std::string topic_of(std::string_view unit) {
    struct Trade {
        std::string_view word, topic;
    };
    static constexpr auto trades = std::to_array<Trade>({
        {"教育", "科技、教育\\教育"},
        {"民政", "民政、扶贫、救灾\\社会福利"},
        {"财政", "财政、金融、审计\\财政"},
        {"税务", "财政、金融、审计\\税务"},
        {"自然资源", "国土资源、能源\\土地"},
        {"住房", "城乡建设、环境保护\\城乡建设（含住房）"},
        {"卫生", "卫生、体育\\卫生"},
        {"农业", "农业、林业、水利\\农业、畜牧业、渔业"},
        {"水务", "农业、林业、水利\\水利"},
        {"生态", "城乡建设、环境保护\\环境监测、保护与治理"},
        {"市场", "市场监管、安全生产监管\\食品药品监管"},
        {"应急", "市场监管、安全生产监管\\安全生产监管"},
        {"人力", "劳动、人事、监察\\社会保障"},
        {"公安", "公安、安全、司法\\公安"},
        {"司法", "公安、安全、司法\\司法"},
        {"文化", "文化、广电、新闻出版\\文化"},
        {"扶贫", "民政、扶贫、救灾\\扶贫"},
        {"发展", "国民经济管理、国有资产监管\\宏观经济"},
    });
    for (auto const& one : trades)
        if (unit.find(one.word) != unit.npos) return std::string{one.topic};
    return "综合政务\\其他";
}

ItemsByUnit items_by_unit(storage::Transaction& tx, District const& district) {
    ItemsByUnit found;
    for (auto const& published : catalog::door::published_in(tx, district.root.path, true)) {
        for (auto const& item : catalog::door::items_of(tx, published.edition.id, {{}, {}, 1, 500}).items) {
            if (item.entry.audience.find("特定") != std::string::npos) continue;
            found[item.disclosing_unit].push_back(
                {item.id, published.catalog.field, matter_name(item.entry.level1, item.entry.level2)});
        }
    }
    return found;
}

Documents documents(District const& district, std::string const& data, ItemsByUnit const& items, Date today) {
    Documents all;
    all.plan = the_plan(district, data);
    all.plan_explained = the_plan_explained();
    constexpr int each = 9, policies_each = 1;
    int serial = 0, step = 0;
    for (auto const& [name, unit] : district.units) {
        auto const owed = items.find(unit);
        if (owed == items.end() || owed->second.empty()) continue;
        auto const& list = owed->second;
        for (int i = 0; i < each; ++i, ++step) {
            // Spread over two years, on every day of the week but the last two.
            auto day = today - Days{5 + (step * 37) % 725};
            auto const weekday = unsigned(std::chrono::weekday{day}.iso_encoding());
            if (weekday > 5) day -= Days{weekday - 5};
            auto const& item = list[std::size_t(i * 7) % list.size()];
            if (i < policies_each)
                all.policies.push_back(policy_pair(name, item, ++serial, day));
            else
                all.others.push_back({everyday(name, item, step, day), day});
        }
    }
    std::ranges::sort(all.policies, {}, &Explained::day);
    for (auto&& list : {platform_documents(today), statutory_documents(today), guides_of_units(district, today)})
        all.others.insert(all.others.end(), list.begin(), list.end());
    std::ranges::stable_sort(all.others, {}, &Dated::day);
    auto const school = district.unit("区教育和体育局");
    auto const& owed = items.at(school);
    for (std::size_t i = 0; i < 3; ++i)
        all.in_hand.push_back(everyday("区教育和体育局", owed[(i + 1) % owed.size()], int(i), today - Days{2}));
    return all;
}

std::vector<WithheldMatter> const& withheld_matters() {
    using publication::Ground;
    static std::vector<WithheldMatter> const list{
        {"救助对象家庭经济状况核对信息", "核对报告中的银行存款、住房、车辆等明细", "《社会救助暂行办法》、条例第十五条",
         "经济状况核对报告", Ground::third_party},
        {"学生学籍和体检个人信息", "能识别到个人的学籍号、成绩、体检结果", "《未成年人保护法》、条例第十五条", "学籍号",
         Ground::third_party},
        {"会议讨论记录", "常务会议、专题会议的讨论记录和未定稿", "条例第十六条第二款", "会议讨论记录",
         Ground::deliberative},
        {"行政执法案卷", "案件调查中的询问笔录、证据材料", "条例第十六条第二款", "询问笔录", Ground::enforcement_file},
    };
    return list;
}

}  // namespace mingtang::demonstration
