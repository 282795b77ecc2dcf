#include "publication/kinds.hpp"

#include <array>

namespace mingtang::publication {
namespace {

// rulebook §1.3 (条例 20), §6.1 (ColumnType), §7.1: 政府规章, 规范性文件 and documents on vital interests are
// interpreted.
constexpr auto table = std::to_array<KindInfo>({
    // kind, code, chinese, statutory, column, policy, interpreted, numbered, names persons
    {Kind::normative, "normative", "行政规范性文件", "20-01", "政策文件", true, true, true, false},
    {Kind::policy, "policy", "其他政策文件", "20-03", "政策文件", true, true, true, false},
    {Kind::interpretation, "interpretation", "政策解读", "", "政策解读", false, false, false, false},
    {Kind::notice, "notice", "通知公告", "", "工作动态", false, false, false, false},
    {Kind::plan, "plan", "规划计划", "20-03", "政策文件", true, false, true, false},
    {Kind::report, "report", "工作报告和总结", "", "工作动态", false, false, false, false},
    {Kind::budget, "budget", "财政预决算", "20-07", "数据发布", false, false, false, false},
    {Kind::statistics, "statistics", "统计信息", "20-04", "数据发布", false, false, false, false},
    {Kind::personnel, "personnel", "人事信息", "20-14", "工作动态", false, false, false, true},
    {Kind::procurement, "procurement", "政府采购和公共资源交易", "20-09", "数据发布", false, false, false, false},
    {Kind::project, "project", "重大建设项目", "20-10", "数据发布", false, false, false, false},
    {Kind::licence, "licence", "行政许可等办理结果", "20-05", "办事服务", false, false, false, false},
    {Kind::penalty, "penalty", "行政处罚和行政强制", "20-06", "数据发布", false, false, false, false},
    {Kind::list, "list", "公示名单", "20-11", "数据发布", false, false, false, true},
    {Kind::emergency, "emergency", "应急预案、预警和应对", "20-12", "工作动态", false, false, false, false},
    {Kind::institution, "institution", "机构职能和负责人信息", "20-02", "机构职能", false, false, false, false},
    {Kind::guide, "guide", "公开指南和制度", "", "信息公开指南", false, false, false, false},
    {Kind::response, "response", "回应关切", "", "回应关切", false, false, false, false},
    {Kind::news, "news", "工作动态", "", "工作动态", false, false, false, false},
});

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].kind != Kind(i)) return false;
    return true;
}
static_assert(in_order());  // info() is an index

constexpr auto forms = std::to_array<InterpretationForm>({
    {"text", "文字解读", false},
    {"questions", "问答", false},
    {"picture", "图解", true},
    {"case", "案例", false},
    {"conference", "发布会", true},
    {"video", "视频", true},
});

}  // namespace

std::span<KindInfo const> kinds() {
    return table;
}

KindInfo const& info(Kind kind) {
    return table[std::size_t(kind)];
}

std::string_view code(Kind kind) {
    return info(kind).code;
}

std::string_view chinese(Kind kind) {
    return info(kind).chinese;
}

std::optional<Kind> parse_kind(std::string_view code) {
    for (auto const& one : table)
        if (one.code == code) return one.kind;
    return std::nullopt;
}

std::span<InterpretationForm const> interpretation_forms() {
    return forms;
}

InterpretationForm const* interpretation_form(std::string_view code) {
    for (auto const& one : forms)
        if (one.code == code) return &one;
    return nullptr;
}

}  // namespace mingtang::publication
