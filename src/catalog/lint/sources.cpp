// The catalog against its three sources (rulebook §4.1): the guideline's rows, the powers list, the public-service
// list. Which name belongs to which item was found by whoever gathered the facts; here the differences get their
// sentences.
#include <unordered_map>

#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

using List = ListedFact::List;

void undecided(Facts const& facts, Notes& notes) {
    for (auto const& row : facts.guideline)
        if (!row.decided)
            notes.catalog(Column::level2, row.name,
                          "标准指引中的“" + row.name + "”还没有决定，请选择保留、修改或删除（写明理由）。");
}

void without_item(Facts const& facts, Notes& notes, List list, std::string_view of) {
    for (auto const& one : facts.lists)
        if (one.list == list && !one.item)
            notes.catalog(Column::level2, one.name,
                          std::string{of} + "中的“" + one.name + "”没有对应的公开事项，请新增，或注明不公开的理由。");
}

void power_without_item(Facts const& facts, Notes& notes) {
    without_item(facts, notes, List::powers, "权责清单");
}

void service_without_item(Facts const& facts, Notes& notes) {
    without_item(facts, notes, List::services, "公共服务事项清单");
}

// plan §三(一): 事项名称与政务服务网一致. Blanks and widths do not make another name.
void drift(Facts const& facts, Notes& notes) {
    std::unordered_map<std::int64_t, Item const*> items;
    for (auto const& one : facts.lists)
        if (one.list == List::services && one.item) {
            if (items.empty())
                for (auto const& item : facts.items) items.emplace(item.id.value, &item);
            auto const at = items.find(one.item.value);
            if (at == items.end()) continue;
            auto const& entry = at->second->entry;
            auto const wanted = folded(one.name);
            if (folded(entry.level2) == wanted || folded(entry.level1) == wanted) continue;
            auto const column = entry.level2.empty() ? Column::level1 : Column::level2;
            notes.about(*at->second);
            notes.cell(column,
                       "政务服务网的名称是“" + one.name + "”，目录写的是“" + cell(entry, column) + "”，请改为一致。",
                       one.name);
        }
}

}  // namespace

std::vector<Check> source_checks() {
    using enum Severity;
    return {
        {"source.undecided",
         "标准指引未逐项确定",
         "国办发〔2019〕54号：对照标准指引逐项梳理；保留、修改、删除、新增都要有决定。",
         must_look,
         Column::level2,
         nullptr,
         undecided,
         {{Column::level2, "未决定的指引事项"}},
         {{Column::level2, "招生范围"}}},
        {"source.power",
         "权责清单有事项未公开",
         "罗政办发〔2020〕11号三（一）：结合权责清单，全面梳理公开事项。",
         must_look,
         Column::level2,
         nullptr,
         power_without_item,
         {{Column::level2, "没有对应的权力"}},
         {{Column::level2, "招生范围"}}},
        {"source.service",
         "公共服务清单有事项未公开",
         "罗政办发〔2020〕11号三（一）：结合公共服务事项清单，全面梳理公开事项。",
         must_look,
         Column::level2,
         nullptr,
         service_without_item,
         {{Column::level2, "没有对应的服务"}},
         {{Column::level2, "招生范围"}}},
        {"source.drift",
         "与政务服务网名称不一致",
         "罗政办发〔2020〕11号三（一）：办事服务类事项名称与政务服务网保持一致。",
         must_look,
         Column::level2,
         nullptr,
         drift,
         {{Column::level2, "居住证的申领"}},
         {{Column::level2, "居住证 申领"}}},
    };
}

}  // namespace mingtang::catalog::lint
