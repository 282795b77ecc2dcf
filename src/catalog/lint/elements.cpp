// Is there anything at all? plan §三(一): 目录应包括公开事项的名称、内容、依据、时限、主体、方式、渠道、公开对象等要素.
// What must stand before a draft may be submitted at all is submission.hpp's; here every element has its own name and
// rate.
#include "catalog/lint/check.hpp"

namespace mingtang::catalog::lint {
namespace {

constexpr std::string_view plan =
    "罗政办发〔2020〕11号三（一）：目录应包括公开事项的名称、内容、依据、时限、主体、方式、渠道、公开对象等要素。";

void name(Subject const& subject, Notes& notes) {
    if (subject.cell(Column::level1).empty() && subject.cell(Column::level2).empty())
        notes.cell(Column::level1, "没有公开事项名称，请填写一级事项或二级事项。");
}

template <Column column>
void element(Subject const& subject, Notes& notes) {
    if (subject.cell(column).empty())
        notes.cell(column, "没有填写" + std::string{info(column).chinese} + "，请对照标准指引补上。");
}

void basis(Subject const& subject, Notes& notes) {
    if (subject.cell(Column::basis).empty())
        notes.cell(Column::basis, "没有公开依据，请写明法律、法规、规章或文件的名称，如《政府信息公开条例》第二十条。");
}

void unit(Subject const& subject, Notes& notes) {
    if (!subject.item.disclosing_unit)
        notes.cell(Column::unit, "没有指定责任单位，公布后无人负责公开，请从单位名单中选择。");
}

}  // namespace

std::vector<Check> element_checks() {
    using enum Severity;
    return {
        {"element.name",
         "缺公开事项名称",
         plan,
         legal_error,
         Column::level1,
         name,
         nullptr,
         {{Column::level1, ""}, {Column::level2, ""}},
         {{Column::level1, ""}, {Column::level2, "招生范围"}}},
        {"element.content",
         "缺公开内容",
         plan,
         legal_error,
         Column::content,
         element<Column::content>,
         nullptr,
         {{Column::content, ""}},
         {{Column::content, "招生范围"}}},
        {"element.basis",
         "缺公开依据",
         plan,
         legal_error,
         Column::basis,
         basis,
         nullptr,
         {{Column::basis, ""}},
         {{Column::basis, "《义务教育法》"}}},
        {"element.time_limit",
         "缺公开时限",
         plan,
         must_look,
         Column::time_limit,
         element<Column::time_limit>,
         nullptr,
         {{Column::time_limit, ""}},
         {{Column::time_limit, "每年6月30日前"}}},
        {"element.subject",
         "缺公开主体",
         plan,
         must_look,
         Column::subject,
         element<Column::subject>,
         nullptr,
         {{Column::subject, ""}},
         {{Column::subject, "区民政局"}}},
        {"element.unit",
         "未指定责任单位",
         "条例第十条：行政机关制作的政府信息，由制作该政府信息的行政机关负责公开。",
         legal_error,
         Column::unit,
         unit,
         nullptr,
         {{Column::unit, ""}},
         {{Column::unit, "区民政局"}}},
        {"element.channels",
         "缺公开渠道",
         plan,
         must_look,
         Column::channels,
         element<Column::channels>,
         nullptr,
         {{Column::channels, ""}},
         {{Column::channels, "政府网站"}}},
        {"element.audience",
         "缺公开对象",
         plan,
         must_look,
         Column::audience,
         element<Column::audience>,
         nullptr,
         {{Column::audience, ""}},
         {{Column::audience, "全社会"}}},
        {"element.method",
         "缺公开方式",
         plan,
         must_look,
         Column::method,
         element<Column::method>,
         nullptr,
         {{Column::method, ""}},
         {{Column::method, "主动公开"}}},
        {"element.levels",
         "缺公开层级",
         "标准指引的表头：公开层级分县级、乡级、村级，据此确定由哪一级公开。",
         must_look,
         Column::levels,
         element<Column::levels>,
         nullptr,
         {{Column::levels, ""}},
         {{Column::levels, "县级;乡级"}}},
    };
}

}  // namespace mingtang::catalog::lint
