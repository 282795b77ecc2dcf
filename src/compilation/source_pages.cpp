// The sources with their versions; one version with its rows, what changed, and in which field each entry is compiled.
#include <array>
#include <map>
#include <set>

#include "compilation/assigning.hpp"
#include "compilation/decisions.hpp"
#include "compilation/handlers.hpp"
#include "compilation/importing.hpp"
#include "compilation/names.hpp"
#include "compilation/rights.hpp"
#include "compilation/source_difference.hpp"
#include "compilation/source_store.hpp"
#include "compilation/views.hpp"
#include "compilation/wording.hpp"
#include "compilation/workbench.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using storage::Transaction;

constexpr int page_size = 50;
constexpr std::array imported{Source::guideline, Source::powers, Source::services};

std::string field_name(Transaction& tx, org::FieldId id, Date on) {
    auto const field = id ? org::find_field(tx, id, on) : std::nullopt;
    return field ? field->name : "";
}

std::string change_of(SourceImport const& import) {
    if (import.number == 1) return "首次导入";
    return "新增 " + std::to_string(import.added) + "，减少 " + std::to_string(import.removed) + "，改名 " +
           std::to_string(import.renamed);
}

ImportLine line_of(Transaction& tx, SourceImport const& import, Date on, bool latest) {
    ImportLine line;
    line.kind = chinese(import.kind);
    line.field = import.field ? field_name(tx, import.field, on) : import.title;
    line.version = "第 " + std::to_string(import.number) + " 版";
    line.dated = mingtang::chinese(import.dated);
    line.rows = std::to_string(import.rows) + " 行";
    line.change = change_of(import);
    line.by = import.actor;
    line.when = local_minute(import.imported_at);
    line.open = web::own_url("/console/sources/" + import.id.text());
    if (latest && import.kind != Source::guideline)
        if (auto const open = count_places(tx, import.id).open; open > 0)
            line.open_words = std::to_string(open) + " 项未归口";
    return line;
}

// Against the version before: which rows are new, which were renamed, which are gone.
struct Changes {
    std::map<MatterId, std::string> former;  // matter -> its former name
    std::set<MatterId> added;
    std::vector<std::string> removed;
};

template <class Row>
Changes changes_of(std::vector<Row> const& before, std::vector<Row> const& now) {
    Changes changes;
    std::map<MatterId, std::string> names;
    for (auto const& row : before) names.emplace(row.matter, identity_of(row).name);
    for (auto const& row : now) {
        auto const at = names.find(row.matter);
        if (at == names.end()) {
            changes.added.insert(row.matter);
            continue;
        }
        if (folded(at->second) != folded(identity_of(row).name)) changes.former.emplace(row.matter, at->second);
        names.erase(at);
    }
    for (auto const& [matter, name] : names) changes.removed.push_back(name);
    return changes;
}

void mark(SourceRowLine& line, Changes const& changes, MatterId matter) {
    if (changes.added.contains(matter)) line.change = {"新增", "ok"};
    if (auto const at = changes.former.find(matter); at != changes.former.end()) {
        line.change = {"改名", "due"};
        line.former = at->second;
    }
}

void fill_guideline(SourcePage& page, Transaction& tx, SourceImport const& import, std::string_view asked) {
    Changes changes;
    if (auto const before = import_before(tx, import))
        changes = changes_of(guideline_rows(tx, before->id), guideline_rows(tx, import.id));
    page.removed = changes.removed;
    page.pages = web::Pages::of(asked, import.rows, page_size);
    for (auto const& row : guideline_rows(tx, import.id, (page.pages.now - 1) * page_size, page_size)) {
        SourceRowLine line;
        line.position = row.position;
        line.kind = row.entry.level1;
        line.name = identity_of(row).name;
        line.unit = row.entry.subject;
        line.basis = row.entry.time_limit;
        line.where = row.provenance;
        mark(line, changes, row.matter);
        page.lines.push_back(std::move(line));
    }
}

void fill_list(SourcePage& page, Transaction& tx, SourceImport const& import, web::Request const& request, Date on) {
    Changes changes;
    if (auto const before = import_before(tx, import))
        changes = changes_of(listed_matters(tx, before->id), listed_matters(tx, import.id));
    page.removed = changes.removed;
    auto const counts = count_places(tx, import.id);
    struct Filter {
        std::string_view value, words;
        std::optional<Placed> placed;
        int count;
    };
    std::array const filters{Filter{"", "全部", std::nullopt, import.rows},
                             Filter{"open", "未归口", Placed::open, counts.open},
                             Filter{"field", "已归口", Placed::in_field, counts.in_field},
                             Filter{"outside", "不属于各领域", Placed::outside, counts.outside}};
    auto now = filters.front();
    for (auto const& one : filters)
        if (one.value == request.parameter("place")) now = one;
    auto const path = "/console/sources/" + import.id.text();
    for (auto const& one : filters)
        page.filters.push_back({std::string{one.words}, web::own_url(path, {{"place", std::string{one.value}}}),
                                one.value == now.value, std::to_string(one.count)});
    page.pages = web::Pages::of(request.parameter("page"), now.count, page_size);
    if (!now.value.empty()) page.pages.query = {{"place", std::string{now.value}}};
    for (auto const& [matter, place] :
         placed_matters(tx, import.id, now.placed, {}, (page.pages.now - 1) * page_size, page_size)) {
        SourceRowLine line;
        line.matter = matter.matter.text();
        line.position = matter.position;
        line.code = matter.code;
        line.name = matter.name;
        line.kind = matter.kind_words;
        line.unit = matter.department;
        line.basis = matter.basis;
        line.where = matter.provenance;
        line.place = {"未归口", "due"};
        if (place) {
            line.place = place->outside ? Tag{"不属于各领域", "off"} : Tag{field_name(tx, place->field, on), "ok"};
            line.place_reason = place->reason + (place->by == Place::By::person ? "（" + place->actor + "）" : "");
        }
        mark(line, changes, matter.matter);
        page.lines.push_back(std::move(line));
    }
}

Result<SourcePage> page_of(desk::Visit& visit, Transaction& tx, ImportId id) {
    auto const import = TRY(open_import(visit.desk, tx, id));
    auto const on = visit.desk.today();
    auto const of = org::find_jurisdiction(tx, import.jurisdiction);
    SourcePage page;
    auto const name = std::string{chinese(import.kind)} +
                      (import.field ? "　" + field_name(tx, import.field, on) : "") + "　第 " +
                      std::to_string(import.number) + " 版";
    page.frame = frame_for(visit, name);
    page.frame.subtitle = of->name + "　" + mingtang::chinese(import.dated);
    page.frame.crumbs = {{"来源", web::own_url("/console/sources")}, {name}};
    page.frame.wide = true;
    page.csrf = visit.csrf;
    page.facts = import.title + (import.document_number.empty() ? "" : "（" + import.document_number + "）") + "，" +
                 std::to_string(import.rows) + " 行，" + import.actor + " 于 " + local_minute(import.imported_at) +
                 " 导入";
    if (!import.file_name.empty()) page.facts += "，文件：" + import.file_name;
    page.change = change_of(import);
    page.guideline = import.kind == Source::guideline;
    page.office = !page.guideline && is_office(visit.desk.actor, of->path);
    if (page.guideline)
        fill_guideline(page, tx, import, visit.request.parameter("page"));
    else
        fill_list(page, tx, import, visit.request, on);
    page.pages.path = "/console/sources/" + id.text();
    page.assign = web::own_url(page.pages.path);
    page.field = {"field", "归入领域"};
    page.fields.push_back({"", "不属于各领域"});
    for (auto const& field : org::fields(tx, on)) page.fields.push_back({field.id.text(), field.name});
    page.reason = {"reason", "理由", "", "选择“不属于各领域”时必填。"};
    page.reason.max_length = 200;
    return page;
}

web::Response show(desk::Visit& visit, ImportId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::source(*page));
    refuse_on(page->frame, *refusal);
    return web::html(views::source(*page), status_of(*refusal));
}

}  // namespace

web::Response sources(desk::Visit& visit) {
    SourcesPage page;
    page.frame = frame_for(visit, "来源");
    page.frame.subtitle = "标准指引、权责清单、公共服务事项清单及其历次版本";
    page.office = visit.desk.actor.has(identity::Role::disclosure_office);
    auto const wanted = parse_source(visit.request.parameter("kind"));
    visit.desk.database.read([&](Transaction& tx) {
        page.tabs = tabs_for(visit, tx, "/console/sources");
        page.kinds.push_back({"全部", web::own_url("/console/sources"), !wanted});
        for (auto const kind : imported)
            page.kinds.push_back({std::string{chinese(kind)},
                                  web::own_url("/console/sources", {{"kind", std::string{code(kind)}}}),
                                  wanted == kind});
        std::set<std::tuple<Source, org::JurisdictionId, org::FieldId>> seen;
        for (auto const& import : imports_for(tx, visit.desk.actor.jurisdiction_path, wanted))
            page.lines.push_back(line_of(tx, import, visit.desk.today(),
                                         seen.emplace(import.kind, import.jurisdiction, import.field).second));
    });
    return web::html(views::sources(page));
}

web::Response source(desk::Visit& visit) {
    auto const id = captured_id<ImportId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response assign_source_rows(desk::Visit& visit) {
    auto const id = captured_id<ImportId>(visit);
    if (!id) return desk::not_found(visit);
    if (!is_office(visit.desk.actor, visit.desk.actor.jurisdiction_path))
        return desk::page_for(visit, {Refusal::Kind::not_allowed, wording::office_only});
    auto const field = org::FieldId::parse(visit.request.field("field"));
    auto const done = assign_matters(visit.desk, *id, ticked_ids<MatterId>(visit.request, "matter"),
                                     field.value_or(org::FieldId{}), std::string{visit.request.field("reason")});
    if (done)
        return went_well(
            "/console/sources/" + id->text(), "assigned",
            {{"place", std::string{visit.request.field("place")}}, {"page", std::string{visit.request.field("page")}}});
    if (!shown_in_place(done.error())) return desk::page_for(visit, done.error());
    return show(visit, *id, done.error());
}

}  // namespace mingtang::compilation
