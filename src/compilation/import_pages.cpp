// A file becomes a version of a source: read in a child process (C35), kept by content, taken in whole or not at all.
#include "base/text.hpp"
#include "catalog/upload_reading.hpp"
#include "compilation/decisions.hpp"
#include "compilation/handlers.hpp"
#include "compilation/importing.hpp"
#include "compilation/views.hpp"
#include "compilation/wording.hpp"
#include "compilation/workbench.hpp"
#include "documents/child.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using storage::Transaction;

NewSourcePage form_of(desk::Visit& visit, Transaction& tx) {
    auto const& request = visit.request;
    NewSourcePage page;
    page.frame = frame_for(visit, "导入来源");
    page.frame.crumbs = {{"来源", web::own_url("/console/sources")}, {"导入来源"}};
    page.csrf = visit.csrf;
    page.kind = {"kind", "来源"};
    page.kind.required = true;
    auto const wanted = parse_source(request.field("kind"));
    for (auto const kind : {Source::guideline, Source::powers, Source::services})
        page.kinds.push_back({std::string{code(kind)}, std::string{chinese(kind)}, "", wanted == kind});
    page.place = {"place", "属于", "", "标准指引选区级；街道（镇）有自己的清单时选街道（镇）。"};
    for (auto const& place : org::jurisdictions_under(tx, visit.desk.actor.jurisdiction_path))
        if (place.kind != org::Jurisdiction::Kind::village)
            page.places.push_back({place.code, place.name, "", place.code == request.field("place")});
    page.field = {"field", "领域", "", "只用于标准指引：表格里没有“领域”一列时选择。"};
    page.fields.push_back({"", "按表格"});
    for (auto const& field : org::fields(tx, visit.desk.today()))
        page.fields.push_back({field.id.text(), field.name, "", field.id.text() == request.field("field")});
    auto const day = request.field("dated");
    page.dated = {"dated", "版本日期", day.empty() ? iso(visit.desk.today()) : std::string{day},
                  "清单公布或生效的日期，例如 2026-06-30。"};
    page.dated.type = "date";
    page.dated.required = true;
    page.title = {"title", "文件或清单名称", std::string{request.field("title")}};
    page.title.required = true;
    page.title.max_length = 200;
    page.document_number = {"document_number", "文号", std::string{request.field("document_number")}, "没有可以不填。"};
    page.document_number.max_length = 60;
    page.file = {"file", "表格", "", "支持 .xlsx、.docx、.html、.csv、.tsv，按表头文字识别各列。"};
    page.file.required = true;
    return page;
}

web::Response show(desk::Visit& visit, std::optional<Refusal> const& refusal = {}, std::string_view on = "") {
    auto const& path = visit.desk.actor.jurisdiction_path;
    if (!is_office(visit.desk.actor, path))
        return desk::page_for(visit, {Refusal::Kind::not_allowed, wording::office_only});
    auto page = visit.desk.database.read([&](Transaction& tx) { return form_of(visit, tx); });
    if (!refusal) return web::html(views::new_source(page));
    page.problems.push_back({std::string{on}, refusal->sentence()});
    if (on == "file") page.file.error = refusal->sentence();
    if (on == "dated") page.dated.error = refusal->sentence();
    if (on == "title") page.title.error = refusal->sentence();
    return web::html(views::new_source(page), status_of(*refusal));
}

Refusal bad(std::string what) {
    return {Refusal::Kind::invalid, wording::bad_form, std::move(what)};
}

}  // namespace

web::Response new_source(desk::Visit& visit) {
    return show(visit);
}

web::Response upload_source(desk::Visit& visit) {
    auto const& request = visit.request;
    if (!is_office(visit.desk.actor, visit.desk.actor.jurisdiction_path)) return show(visit);
    auto const kind = parse_source(request.field("kind"));
    if (!kind || *kind == Source::district) return show(visit, bad("请选择来源"), "kind");
    auto const dated = parse_date(clean_line(request.field("dated")));
    if (!dated) return show(visit, bad("版本日期要写成 2026-06-30 这样"), "dated");
    if (clean_line(request.field("title")).empty()) return show(visit, bad("请填写文件或清单名称"), "title");
    auto const place = visit.desk.database.read(
        [&](Transaction& tx) { return org::find_jurisdiction_by_code(tx, request.field("place")); });
    if (!place) return show(visit, bad("请选择属于哪里"), "place");

    auto const sent = catalog::sent_file(visit);
    if (!sent) return show(visit, sent.error(), "file");
    auto const grids = documents::read_grids_in_child(sent->bytes, sent->name);
    if (!grids) return show(visit, grids.error(), "file");
    auto const table = read_source(*kind, *grids, sent->name);
    if (!table) return show(visit, table.error(), "file");

    NewImport wanted;
    wanted.kind = *kind;
    wanted.of = place->id;
    wanted.field = org::FieldId::parse(request.field("field")).value_or(org::FieldId{});
    wanted.dated = *dated;
    wanted.title = request.field("title");
    wanted.document_number = request.field("document_number");
    wanted.file_name = sent->name;
    wanted.kept = catalog::keep(visit, *sent);
    wanted.file_sm3 = wanted.kept->sm3;
    auto const taken = import_source(visit.desk, wanted, *table);
    if (taken && taken->imports.size() == 1)
        return went_well("/console/sources/" + taken->imports.front().id.text(), "imported");
    if (taken) return went_well("/console/sources", "imported");
    if (!shown_in_place(taken.error())) return desk::page_for(visit, taken.error());
    return show(visit, taken.error(), "file");
}

}  // namespace mingtang::compilation
