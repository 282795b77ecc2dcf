// Fields by level with the state of each catalog; and the form that begins one.
#include "catalog/actions.hpp"
#include "catalog/codes.hpp"
#include "catalog/handlers.hpp"
#include "catalog/upload_reading.hpp"
#include "catalog/uploading.hpp"
#include "catalog/views.hpp"
#include "catalog/wording.hpp"
#include "catalog/workbench.hpp"
#include "org/store.hpp"

namespace mingtang::catalog {
namespace {

using storage::Transaction;

constexpr std::array all_levels{Level::county, Level::town, Level::village};

// The places the actor's right covers, villages left out: they keep no catalogs of their own yet.
std::vector<org::Jurisdiction> places(desk::Visit const& visit, Transaction& tx) {
    auto found = org::jurisdictions_under(tx, visit.desk.actor.jurisdiction_path);
    std::erase_if(found, [](auto const& one) { return one.kind == org::Jurisdiction::Kind::village; });
    return found;
}

std::optional<org::Jurisdiction> chosen_place(std::vector<org::Jurisdiction> const& places, std::string_view code) {
    for (auto const& one : places)
        if (one.code == code) return one;
    if (places.empty() || !code.empty()) return std::nullopt;
    return places.front();
}

CatalogCell cell_of(std::vector<Listed> const& editions, org::Jurisdiction const& place, org::FieldId field,
                    Level level, bool may_begin) {
    CatalogCell cell{std::string{chinese(level)} + "目录", {}, {}};
    bool open = false;
    for (auto const& listed : editions) {
        if (listed.catalog.jurisdiction != place.id || listed.catalog.field != field || listed.catalog.level != level)
            continue;
        if (listed.edition.state == EditionState::superseded) continue;
        open = open || listed.edition.state != EditionState::published;
        cell.editions.push_back({"第 " + std::to_string(listed.edition.number) + " 版",
                                 web::own_url(path_of(listed.edition.id)), false,
                                 std::string{chinese(listed.edition.state)}});
    }
    if (may_begin && !open)
        cell.begin = {
            cell.editions.empty() ? "开始编制" : "修订",
            web::own_url("/console/catalogs/new",
                         {{"field", field.text()}, {"level", std::string{code(level)}}, {"jurisdiction", place.code}})};
    return cell;
}

NewCatalogPage form_page(desk::Visit const& visit, Transaction& tx, std::string_view field, std::string_view level,
                         std::string_view place_code) {
    NewCatalogPage page;
    page.frame = frame_for(visit, "上传或新编目录", "/console/uploads");
    page.frame.crumbs = {{"标准目录", Url{"/console/catalogs"}}, {"上传或新编目录"}};
    page.csrf = visit.csrf;
    auto const all = places(visit, tx);
    auto const place = chosen_place(all, place_code);
    page.field = {"field", "领域"};
    page.field.required = true;
    page.fields.push_back({"", "请选择领域"});
    for (auto const& one : org::fields(tx, visit.desk.today()))
        if (place && compiles(visit.desk, tx, *place, one))
            page.fields.push_back({one.id.text(), one.name, "", one.id.text() == field});
    page.level = {"level", "目录层级", "", "哪一级政府的目录；默认是本级。"};
    auto const own = place ? own_level(place->kind) : Level::county;
    for (auto const one : all_levels)
        if (one >= own)
            page.levels.push_back({std::string{code(one)}, std::string{chinese(one)} + "目录", "", code(one) == level});
    page.jurisdiction = {"jurisdiction", "编制机关所在地"};
    for (auto const& one : all)
        page.jurisdictions.push_back({one.code, one.name, "", place && one.code == place->code});
    page.file = {"file", "目录表格", "",
                 "支持 .xlsx、.docx、.html、.csv、.tsv，不超过 50 MB。不选文件时，以现行版本为底稿（没有则为空白）。"};
    return page;
}

web::Response form_again(desk::Visit& visit, Refusal const& refusal, std::string_view on_field) {
    auto const& request = visit.request;
    auto page = visit.desk.database.read([&](Transaction& tx) {
        return form_page(visit, tx, request.field("field"), request.field("level"), request.field("jurisdiction"));
    });
    page.problems.push_back({std::string{on_field}, refusal.sentence()});
    if (on_field == "file") page.file.error = refusal.sentence();
    if (on_field == "field") page.field.error = refusal.sentence();
    return web::html(views::new_catalog(page), 422);
}

}  // namespace

web::Response catalogs(desk::Visit& visit) {
    CatalogsPage page;
    page.frame = frame_for(visit, "标准目录", "/console/catalogs");
    page.editor =
        identity::may(visit.desk.actor, identity::Act::edit_catalog, {visit.desk.actor.jurisdiction_path, {}});
    auto const wanted = visit.request.parameter("jurisdiction");
    bool const found = visit.desk.database.read([&](Transaction& tx) {
        auto const all = places(visit, tx);
        auto const place = chosen_place(all, wanted);
        if (!place) return false;
        page.jurisdiction = place->name;
        page.frame.subtitle = place->name;
        for (auto const& one : all) page.jurisdictions.push_back({one.code, one.name, "", one.id == place->id});
        std::vector<Level> levels;
        for (auto const level : all_levels)
            if (may_compile_level(place->kind, level)) levels.push_back(level);
        for (auto const level : levels) page.levels.emplace_back(chinese(level));
        auto const editions = editions_under(tx, place->path);
        for (auto const& field : org::fields(tx, visit.desk.today())) {
            CatalogLine line;
            line.field = field.name;
            if (auto const lead = org::find_unit(tx, field.lead_unit)) line.lead = lead->name;
            bool const may_begin = compiles(visit.desk, tx, *place, field);
            for (auto const level : levels) line.cells.push_back(cell_of(editions, *place, field.id, level, may_begin));
            page.lines.push_back(std::move(line));
        }
        return true;
    });
    return found ? web::html(views::catalogs(page)) : desk::not_found(visit);
}

web::Response new_catalog(desk::Visit& visit) {
    auto const& request = visit.request;
    auto const page = visit.desk.database.read([&](Transaction& tx) {
        return form_page(visit, tx, request.parameter("field"), request.parameter("level"),
                         request.parameter("jurisdiction"));
    });
    return web::html(views::new_catalog(page));
}

web::Response create_catalog(desk::Visit& visit) {
    auto const& request = visit.request;
    auto const field = org::FieldId::parse(request.field("field"));
    if (!field) return form_again(visit, {Refusal::Kind::invalid, wording::unknown_field}, "field");
    auto const place = visit.desk.database.read(
        [&](Transaction& tx) { return chosen_place(places(visit, tx), request.field("jurisdiction")); });
    if (!place) return desk::not_found(visit);

    // The file is read before anything is begun: a file that cannot be read leaves nothing behind.
    auto const level = parse_level(request.field("level")).value_or(own_level(place->kind));
    std::optional<ReadUpload> read;
    if (has_file(request)) {
        auto done = read_upload(visit);
        if (!done) return form_again(visit, done.error(), "file");
        read = std::move(*done);
    }
    NewDraft wanted{place->id, *field, level, NewDraft::Begin::from_edition_in_force};
    if (read) wanted.begin = NewDraft::Begin::empty;
    auto const draft = start_draft(visit.desk, wanted);
    if (!draft) {
        if (draft.error().kind == Refusal::Kind::not_found) return desk::not_found(visit);
        return form_again(visit, draft.error(), "field");
    }
    if (!read) return web::redirect(path_of(*draft));
    auto const taken = take_table(visit.desk, *draft, read->file, read->name, read->table);
    if (!taken) {
        (void)discard_draft(visit.desk, *draft);
        return form_again(visit, taken.error(), "file");
    }
    return web::redirect(web::own_path("/console/uploads/" + taken->upload.text(), {{"done", "read"}}));
}

}  // namespace mingtang::catalog
