// 公开对象 and 公开方式: of the vocabulary, written out, and in agreement with each other.
#include "base/text.hpp"
#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

void vocabulary(Subject const& subject, Notes& notes) {
    for (auto const part : split(subject.cell(Column::audience), ';'))
        if (!part.empty() && part != "全社会" && part != "特定群体" && !part.starts_with("特定群体:"))
            notes.cell(Column::audience,
                       "公开对象“" + shorten(part, 20) + "”不在规定写法中，请写“全社会”或“特定群体:具体群体”。");
    for (auto const part : split(subject.cell(Column::method), ';'))
        if (!part.empty() && part != "主动公开" && part != "依申请公开")
            notes.cell(Column::method,
                       "公开方式“" + shorten(part, 20) + "”不在规定写法中，请写“主动公开”或“依申请公开”。");
}

void who(Subject const& subject, Notes& notes) {
    for (auto const part : split(subject.cell(Column::audience), ';')) {
        if (!part.starts_with("特定群体")) continue;
        auto const words = part.size() > std::string_view{"特定群体:"}.size()
                               ? part.substr(std::string_view{"特定群体:"}.size())
                               : std::string_view{};
        if (words.empty() || has(words, "请写明") || has(words, "__"))
            notes.cell(Column::audience, "没有写明是哪些人，请写成“特定群体:具体群体”，如“特定群体:被征收人”。");
    }
}

// 条例 27: 除行政机关主动公开的政府信息外，公民、法人或者其他组织可以申请获取: what everybody gets needs no request.
void request_by_all(Subject const& subject, Notes& notes) {
    if (subject.method_is("依申请公开") && subject.item.entry.audience == "全社会")
        notes.cell(
            Column::method,
            "公开对象是全社会，公开方式却只有依申请公开；如可以向全社会公开，请改为主动公开，否则请写明特定群体。");
}

}  // namespace

std::vector<Check> audience_checks() {
    using enum Severity;
    return {
        {"audience.vocabulary",
         "对象或方式写法不规范",
         "标准指引：公开对象分全社会、特定群体，公开方式分主动、依申请。",
         must_look,
         Column::audience,
         vocabulary,
         nullptr,
         {{Column::audience, "广大居民"}},
         {{Column::audience, "全社会;特定群体:学生家长"}}},
        {"audience.who",
         "特定群体没有写明",
         "标准指引表头：特定群体（请写明）。",
         must_look,
         Column::audience,
         who,
         nullptr,
         {{Column::audience, "特定群体"}},
         {{Column::audience, "特定群体:学生家长"}}},
        {"method.request_by_all",
         "面向全社会却只依申请",
         "条例第十三条：除不予公开的外，政府信息应当公开；以公开为常态。",
         must_look,
         Column::method,
         request_by_all,
         nullptr,
         {{Column::method, "依申请公开"}, {Column::audience, "全社会"}},
         {{Column::method, "依申请公开"}, {Column::audience, "特定群体:行政相对人"}}},
    };
}

}  // namespace mingtang::catalog::lint
