#include "compilation/gathering.hpp"

#include <algorithm>

#include "catalog/codes.hpp"
#include "catalog/door.hpp"
#include "catalog/store.hpp"
#include "compilation/decisions.hpp"
#include "compilation/names.hpp"
#include "compilation/source_store.hpp"
#include "compilation/wording.hpp"

namespace mingtang::compilation {
namespace {

using storage::Transaction;

std::string where_of(SourceImport const& import, int position, std::string const& provenance) {
    auto where = std::string{chinese(import.kind)} + "第 " + std::to_string(import.number) + " 版第 " +
                 std::to_string(position) + " 行";
    return provenance.empty() ? where : where + "：" + provenance;
}

SourceRow row_from(SourceImport const& import, GuidelineRow const& row) {
    SourceRow made;
    made.source = Source::guideline;
    made.row = row.id;
    made.matter = row.matter;
    made.position = row.position;
    made.entry = row.entry;
    made.where = where_of(import, row.position, row.provenance);
    return made;
}

SourceRow row_from(SourceImport const& import, ListedMatter const& matter, catalog::Level level) {
    SourceRow made;
    made.source = import.kind;
    made.row = matter.id;
    made.matter = matter.matter;
    made.position = matter.position;
    made.entry = proposed_entry(matter, level);
    made.listed = matter;
    made.where = where_of(import, matter.position, matter.provenance);
    return made;
}

// The district's item for towns: its id is its row and its matter, through all editions.
SourceRow row_from(catalog::Item const& item, catalog::Level level) {
    SourceRow made;
    made.source = Source::district;
    made.row = SourceRowId{item.id.value};
    made.matter = MatterId{item.id.value};
    made.position = item.position;
    made.entry = item.entry;
    std::erase_if(made.entry.levels, [&](std::string const& printed) {
        return level == catalog::Level::village ? printed != "村级" : printed == "县级";
    });
    made.where = "区级目录第 " + std::to_string(item.position) + " 项";
    return made;
}

bool carries(catalog::Entry const& entry, catalog::Level level) {
    auto const wanted = catalog::chinese(level);
    return std::ranges::find(entry.levels, wanted) != entry.levels.end();
}

void add_lists(Transaction& tx, org::Jurisdiction const& of, org::FieldId field, catalog::Level level, Doer doer,
               std::vector<SourceRow>& rows) {
    for (auto const kind : {Source::powers, Source::services}) {
        auto const import = latest_import(tx, kind, of.id);
        if (!import) continue;
        for (auto const& matter : matters_of_field(tx, import->id, field, doer))
            rows.push_back(row_from(*import, matter, level));
    }
}

}  // namespace

std::string const& SourceRow::name() const {
    return listed.name.empty() ? item_name(entry) : listed.name;
}

std::string const& item_name(catalog::Entry const& entry) {
    return entry.level2.empty() ? entry.level1 : entry.level2;
}

std::string key_of(catalog::Entry const& entry) {
    return folded(entry.level1) + "\n" + folded(entry.level2);
}

Result<Gathered> gather(Transaction& tx, org::Jurisdiction const& place, org::Field const& field,
                        catalog::Level level) {
    Gathered gathered;
    auto const district = district_of(tx, place);
    bool const town = place.id != district.id;
    if (town) {
        if (auto const base = catalog::door::published_of_field(tx, district.path, field.id)) {
            gathered.base = base->edition.id;
            for (auto const& item : catalog::items_of_edition(tx, base->edition.id))
                if (carries(item.entry, level)) gathered.rows.push_back(row_from(item, level));
        }
        if (gathered.rows.empty()) return refuse(Refusal::Kind::wrong_state, wording::no_town_rows, field.name);
        add_lists(tx, district, field.id, level, Doer::towns, gathered.rows);
        add_lists(tx, place, field.id, level, Doer::towns, gathered.rows);
        return gathered;
    }
    auto const guideline = latest_import(tx, Source::guideline, district.id, field.id);
    if (!guideline) return refuse(Refusal::Kind::wrong_state, wording::no_rows, field.name);
    for (auto const& row : guideline_rows(tx, guideline->id))
        if (level == catalog::Level::county || carries(row.entry, level))
            gathered.rows.push_back(row_from(*guideline, row));
    if (gathered.rows.empty()) return refuse(Refusal::Kind::wrong_state, wording::no_rows, field.name);
    if (level == catalog::Level::county) add_lists(tx, district, field.id, level, Doer::departments, gathered.rows);
    return gathered;
}

std::optional<SourceRow> row_of(Transaction& tx, Compilation const& compilation, Claim const& claim) {
    if (claim.source == Source::district) {
        auto const item = catalog::find_item_of(tx, compilation.base_edition, catalog::ItemId{claim.row.value});
        if (!item) return std::nullopt;
        return row_from(*item, compilation.catalog.level);
    }
    if (claim.source == Source::guideline) {
        auto const row = find_guideline_row(tx, claim.row);
        if (!row) return std::nullopt;
        return row_from(*find_import(tx, row->import), *row);
    }
    auto const matter = find_listed_matter(tx, claim.row);
    if (!matter) return std::nullopt;
    return row_from(*find_import(tx, matter->import), *matter, compilation.catalog.level);
}

catalog::Entry proposed_entry(ListedMatter const& matter, catalog::Level level) {
    catalog::Entry entry;
    entry.level1 = matter.kind_words.empty() ? "办事服务" : matter.kind_words;
    entry.level2 = matter.name;
    auto const is = [&](std::string_view kind) { return matter.kind_words.find(kind) != std::string::npos; };
    // 条例 20 (六): 实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定;
    // 条例 20 (五): 办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果.
    if (is("处罚"))
        entry.content = {"处罚依据", "处罚条件", "处罚程序", "具有一定社会影响的行政处罚决定"};
    else if (is("强制"))
        entry.content = {"强制依据", "强制条件", "强制程序"};
    else if (is("检查"))
        entry.content = {"检查依据", "检查内容", "检查程序", "检查结果"};
    else
        entry.content = {"事项名称", "设定依据", "申请条件", "办理材料", "办理流程",
                         "办理时限", "办理地点", "联系电话", "办理结果"};
    entry.basis = "《中华人民共和国政府信息公开条例》";
    if (!matter.basis.empty() && matter.basis.find("政府信息公开条例") == std::string::npos)
        entry.basis += "、" + matter.basis;
    // 条例 26: 自该政府信息形成或者变更之日起20个工作日内及时公开.
    entry.time_limit = "信息形成或者变更之日起20个工作日内";
    entry.subject = matter.department;
    entry.channels = {"政府网站", "政务服务中心"};
    entry.audience = "全社会";
    entry.method = "主动公开";
    entry.levels = {std::string{catalog::chinese(level)}};
    return entry;
}

}  // namespace mingtang::compilation
