// 公开主体, 责任单位 and 公开层级: does the unit exist on the day, is it ours, and do subject, unit and level agree?
#include <algorithm>
#include <array>

#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

using Kind = SubjectPart::Kind;
using Place = org::Jurisdiction::Kind;

std::string name_of(UnitFact const* unit) {
    return unit ? unit->name : "";
}

// plan §二: 各部门、各街镇; a unit that a reform ended owes nothing any more.
void gone(Subject const& subject, Notes& notes) {
    auto const& facts = subject.facts();
    if (!subject.item.disclosing_unit) return;
    if (!subject.unit) {
        notes.cell(Column::unit, "责任单位不在现有单位名单中，请重新指定。");
        return;
    }
    if (!subject.unit->ended_on || *subject.unit->ended_on > facts.day) return;
    auto const& next = subject.unit->successor;
    notes.cell(Column::unit,
               subject.unit->name + "已于" + mingtang::chinese(*subject.unit->ended_on) + "撤销，" +
                   (next.empty() ? "请改为现在承担这项职责的单位。" : "请改为" + next + "。"),
               next.empty() ? std::nullopt : std::optional{next});
}

void unknown(Subject const& subject, Notes& notes) {
    for (auto const& part : subject.parts) {
        if (part.kind != Kind::unknown) continue;
        auto const name = name_of(subject.unit);
        bool const alone = subject.parts.size() == 1 && !name.empty();
        notes.words(Column::subject, part.words,
                    "单位名单中没有“" + part.words.text + "”，" +
                        (alone ? "责任单位是" + name + "，请写它的规范名称。" : "请写本地单位的规范名称。"),
                    alone ? std::optional{name} : std::nullopt);
    }
}

// 教育部门, 相关审批部门: a guideline cannot know whom a district has; the district's own catalog must say.
void generic(Subject const& subject, Notes& notes) {
    if (subject.parts.empty() ||
        !std::ranges::all_of(subject.parts, [](auto const& one) { return one.kind == Kind::generic; }))
        return;
    auto const name = name_of(subject.unit);
    if (name.empty())
        notes.cell(Column::subject, "公开主体写的是一类单位，请写明是哪一个。");
    else
        notes.cell(Column::subject, "公开主体写的是一类单位，责任单位是" + name + "，请写明。", name);
}

// The printed subject names one unit of ours, the duty was given to another.
void other_unit(Subject const& subject, Notes& notes) {
    if (!subject.unit || subject.parts.empty()) return;
    for (auto const& part : subject.parts)
        if (part.kind != Kind::ours || part.unit == subject.item.disclosing_unit) return;
    notes.cell(Column::unit, "公开主体写的是“" + subject.cell(Column::subject) + "”，责任单位却是" +
                                 subject.unit->name + "，请核对由谁公开。");
}

struct Former {
    std::string_view was, is;
};
// 2018 and 2023 reforms of state organs; county governments followed.
constexpr auto former_names = std::to_array<Former>({
    {"国土资源", "自然资源"},
    {"环境保护局", "生态环境局"},
    {"环境保护部门", "生态环境部门"},
    {"环保局", "生态环境局"},
    {"环保部门", "生态环境部门"},
    {"卫生和计划生育", "卫生健康"},
    {"卫生计生", "卫生健康"},
    {"卫计", "卫生健康"},
    {"工商行政管理", "市场监督管理"},
    {"工商局", "市场监督管理局"},
    {"质量技术监督", "市场监督管理"},
    {"食品药品监督管理", "市场监督管理"},
    {"安全生产监督管理", "应急管理"},
    {"安监局", "应急管理局"},
    {"文化广电新闻出版", "文化和旅游"},
    {"文广新局", "文化和旅游局"},
    {"扶贫", "农业农村"},
    {"乡村振兴局", "农业农村局"},
});

void former_name(Subject const& subject, Notes& notes) {
    for (auto const& part : subject.parts) {
        if (part.kind == Kind::ours) continue;  // the unit list knows better than a table of reforms
        for (auto const& [was, is] : former_names)
            if (has(part.words.text, was)) {
                notes.words(Column::subject, part.words,
                            "“" + part.words.text + "”是机构改革前的叫法，职责现由" + std::string{is} +
                                (has(is, "局") || has(is, "部门") ? "" : "部门") + "承担，请改为现在的名称。");
                break;
            }
    }
}

void outside_field(Subject const& subject, Notes& notes) {
    auto const& field = subject.facts().field;
    if (!subject.unit || !field.lead_unit || subject.unit->place != Place::district) return;
    auto const& units = field.responsible_units;
    if (subject.unit->id == field.lead_unit || std::ranges::find(units, subject.unit->id) != units.end()) return;
    notes.cell(Column::unit, subject.unit->name + "不是" + field.name + "的牵头单位或责任单位，请核对职责分工。");
}

// 县级 is disclosed by the district's units, 乡级 by streets and towns, 村级 by villages or the town for them.
void level_of_another(Subject const& subject, Notes& notes) {
    auto const& levels = subject.item.entry.levels;
    if (!subject.unit || levels.empty()) return;
    bool const county = subject.has_level("县级");
    bool const below = subject.has_level("乡级") || subject.has_level("村级");
    if (subject.unit->place == Place::district && below && !county)
        notes.cell(Column::levels, "公开层级是" + subject.cell(Column::levels) + "，责任单位却是区级的" +
                                       subject.unit->name + "，请改为街镇，或加上县级。");
    if (subject.unit->place != Place::district && county && !below)
        notes.cell(Column::levels,
                   "公开层级只有县级，责任单位却是" + subject.unit->name + "，请改为乡级，或改由区级单位公开。");
}

// A town's catalog holds what towns and villages disclose (submission.hpp refuses it as well).
void level_of_catalog(Subject const& subject, Notes& notes) {
    auto const level = subject.facts().level;
    if (level == Level::county || subject.item.entry.levels.empty() || subject.has_level("村级")) return;
    if (level == Level::town && subject.has_level("乡级")) return;
    notes.cell(Column::levels, std::string{"这是"} + (level == Level::town ? "街镇" : "村") +
                                   "的目录，这一项的公开层级里没有" + (level == Level::town ? "乡级或村级" : "村级") +
                                   "，请核对。");
}

void level_above(Subject const& subject, Notes& notes) {
    for (auto const& level : subject.item.entry.levels)
        if (level != "县级" && level != "乡级" && level != "村级")
            notes.cell(Column::levels, "“" + level + "”不是区、街镇、村（社区）的层级，请改为县级、乡级或村级。");
}

}  // namespace

std::vector<Check> unit_checks() {
    using enum Severity;
    constexpr std::string_view maker = "条例第十条：行政机关制作的政府信息，由制作该政府信息的行政机关负责公开。";
    return {
        {"unit.gone",
         "责任单位已撤销",
         "机构改革后撤销的单位不能再承担公开职责，须由承接单位负责（条例第十条第四款）。",
         legal_error,
         Column::unit,
         gone,
         nullptr,
         {{Column::unit, "区扶贫办"}},
         {{Column::unit, "区民政局"}}},
        {"unit.unknown",
         "公开主体不在单位名单",
         maker,
         must_look,
         Column::subject,
         unknown,
         nullptr,
         {{Column::subject, "市教育局"}},
         {{Column::subject, "罗庄区民政局"}}},
        {"unit.generic",
         "公开主体没有写明",
         "标准指引只能写一类单位；本地目录要写到具体单位，群众才知道找谁。",
         hint,
         Column::subject,
         generic,
         nullptr,
         {{Column::subject, "民政部门"}},
         {{Column::subject, "区民政局"}}},
        {"unit.other_unit",
         "主体与责任单位不一致",
         maker,
         must_look,
         Column::unit,
         other_unit,
         nullptr,
         {{Column::subject, "区民政局"}, {Column::unit, "区教育和体育局"}},
         {{Column::subject, "区民政局、区教育和体育局"}, {Column::unit, "区教育和体育局"}}},
        {"unit.former_name",
         "公开主体用旧称",
         "2018年、2023年机构改革后部门名称和职责已调整。",
         must_look,
         Column::subject,
         former_name,
         nullptr,
         {{Column::subject, "国土资源部门"}},
         {{Column::subject, "自然资源部门"}}},
        {"unit.outside_field",
         "责任单位不在领域分工内",
         "罗政办发〔2020〕11号三（一）：各领域的牵头单位和责任单位见分工表。",
         hint,
         Column::unit,
         outside_field,
         nullptr,
         {{Column::unit, "区水务局"}},
         {{Column::unit, "区教育和体育局"}}},
        {"level.of_another",
         "层级与责任单位不符",
         "县级由区直单位公开，乡级由街镇公开，村级由村（社区）公开或街镇代为公开。",
         must_look,
         Column::levels,
         level_of_another,
         nullptr,
         {{Column::levels, "乡级"}, {Column::unit, "区民政局"}},
         {{Column::levels, "乡级"}, {Column::unit, "盛庄街道"}}},
        {"level.of_catalog",
         "层级与目录不符",
         "鲁政办发〔2020〕11号：县级和乡级政府分别编制本级目录。",
         legal_error,
         Column::levels,
         level_of_catalog,
         nullptr,
         {{Column::levels, "县级"}, {Column::unit, "盛庄街道"}},
         {{Column::levels, "乡级"}, {Column::unit, "盛庄街道"}}},
        {"level.above",
         "层级不属于基层",
         "国办发〔2019〕54号：基层政府指县（市、区）和乡镇（街道）；市级事项由市里公开。",
         must_look,
         Column::levels,
         level_above,
         nullptr,
         {{Column::levels, "市级"}},
         {{Column::levels, "县级;村级"}}},
    };
}

}  // namespace mingtang::catalog::lint
