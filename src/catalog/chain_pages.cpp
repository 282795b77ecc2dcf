// The page of the review stages: everybody of the workbench reads who judges what and in how many days; the disclosure
// office changes it.
#include <charconv>

#include "catalog/chain_store.hpp"
#include "catalog/chains.hpp"
#include "catalog/codes.hpp"
#include "catalog/handlers.hpp"
#include "catalog/views.hpp"
#include "catalog/wording.hpp"
#include "catalog/workbench.hpp"
#include "org/store.hpp"

namespace mingtang::catalog {
namespace {

using identity::Role;
using storage::Transaction;

constexpr std::array stages{Stage::unit, Stage::legal, Stage::office};
constexpr std::array levels{Level::county, Level::town, Level::village};

struct Wanted {
    org::Jurisdiction place;
    Level level = Level::county;
};

// What the address or the form names; else the actor's own place and its own level.
Result<Wanted> wanted(desk::Visit& visit, Transaction& tx, std::string_view code, std::string_view level) {
    auto const& actor = visit.desk.actor;
    std::optional<org::Jurisdiction> place;
    if (!code.empty()) {
        place = org::find_jurisdiction_by_code(tx, code);
    } else if (auto const unit = org::find_unit(tx, actor.unit)) {
        place = org::find_jurisdiction(tx, unit->jurisdiction);
    }
    if (!place || !place->path.starts_with(actor.jurisdiction_path))
        return refuse(Refusal::Kind::not_found, wording::not_found);
    return Wanted{*place, parse_level(level).value_or(own_level(place->kind))};
}

ChainStageForm stage_form(Stage stage, Chain const& chain, std::vector<org::Unit> const& units) {
    auto const standard = standard_chain();
    auto const* held = chain.find(stage);
    auto const& shown = held ? *held : *standard.find(stage);
    auto const key = std::string{code(stage)};
    ChainStageForm form;
    form.name = chinese(stage);
    form.on = {key + "_on", form.name};
    form.on.type = "checkbox";
    form.on_choices = {{"1", "经过这一环节", "", held != nullptr}};
    form.fixed = stage == Stage::office;
    form.role = {key + "_role", "办理岗位"};
    for (auto const role : {Role::reviewer, Role::legal_reviewer, Role::disclosure_office})
        if (role == usual_role(stage) || (stage == Stage::legal && role == Role::reviewer))
            form.roles.push_back(
                {std::string{identity::code(role)}, std::string{identity::chinese(role)}, "", role == shown.role});
    form.unit = {key + "_unit", "办理单位"};
    form.units = {{"", stage == Stage::unit ? "编制单位" : "任一有此岗位的单位", "", !shown.unit}};
    for (auto const& unit : units) form.units.push_back({unit.id.text(), unit.name, "", unit.id == shown.unit});
    form.days = {key + "_days", "办理期限（工作日）", std::to_string(shown.days), "1 至 60。"};
    form.days.type = "number";
    form.days.required = true;
    return form;
}

Result<ChainPage> page_of(desk::Visit& visit, Transaction& tx, std::string_view code_wanted, std::string_view level,
                          std::optional<Chain> const& typed) {
    auto const at = TRY(wanted(visit, tx, code_wanted, level));
    ChainPage page;
    page.frame = frame_for(visit, "目录审核环节", "/console/review-chain");
    page.csrf = visit.csrf;
    page.place = at.place.name;
    page.code = at.place.code;
    page.level = code(at.level);
    for (auto const one : levels)
        if (may_compile_level(at.place.kind, one))
            page.levels.push_back({std::string{chinese(one)} + "目录",
                                   web::own_url("/console/review-chain",
                                                {{"jurisdiction", at.place.code}, {"level", std::string{code(one)}}}),
                                   one == at.level});
    for (auto const& one : org::jurisdictions_under(tx, visit.desk.actor.jurisdiction_path))
        page.places.push_back(
            {one.name, web::own_url("/console/review-chain", {{"jurisdiction", one.code}}), one.id == at.place.id});
    auto const own = find_chain(tx, at.place.id, at.level);
    auto const chain = typed ? *typed : chain_for(tx, at.place, at.level);
    page.origin = own.stages.empty() ? "这里没有单独设置，按上级或系统的规定办理。" : "这里单独设置了审核环节。";
    page.changeable = may_set_chain(visit.desk.actor, at.place);
    auto const units = org::units_under(tx, at.place.path, visit.desk.today());
    for (auto const stage : stages) page.stages.push_back(stage_form(stage, chain, units));
    for (auto const& one : chain.stages)
        page.summary.push_back(std::string{chinese(one.stage)} + "：" + std::string{identity::chinese(one.role)} +
                               "，" + std::to_string(one.days) + " 个工作日");
    for (auto const& one : dead_ends(tx, at.place, at.level, chain_for(tx, at.place, at.level), visit.desk.today()))
        page.dead_ends.push_back(one.sentence);
    return page;
}

Chain chain_from(web::Request const& request) {
    Chain chain;
    for (auto const stage : stages) {
        auto const key = std::string{code(stage)};
        if (stage != Stage::office && request.field(key + "_on") != "1") continue;
        ChainStage one{stage, identity::parse_role(request.field(key + "_role")).value_or(usual_role(stage)), 0, {}};
        auto const days = request.field(key + "_days");
        std::from_chars(days.data(), days.data() + days.size(), one.days);  // nothing readable stays 0, a fault
        if (auto const unit = org::UnitId::parse(request.field(key + "_unit"))) one.unit = *unit;
        chain.stages.push_back(one);
    }
    return chain;
}

}  // namespace

web::Response review_chain(desk::Visit& visit) {
    auto const page = visit.desk.database.read([&](Transaction& tx) {
        return page_of(visit, tx, visit.request.parameter("jurisdiction"), visit.request.parameter("level"), {});
    });
    return page ? web::html(views::review_chain(*page)) : desk::page_for(visit, page.error());
}

web::Response save_review_chain(desk::Visit& visit) {
    auto const place_code = visit.request.field("jurisdiction");
    auto const level_code = visit.request.field("level");
    auto const at =
        visit.desk.database.read([&](Transaction& tx) { return wanted(visit, tx, place_code, level_code); });
    if (!at) return desk::page_for(visit, at.error());
    auto const chain = chain_from(visit.request);
    auto const done = set_chain(visit.desk, at->place.id, at->level, chain);
    if (done)
        return web::redirect(web::own_path(
            "/console/review-chain",
            {{"jurisdiction", at->place.code}, {"level", std::string{code(at->level)}}, {"done", "chain"}}));
    if (done.error().kind != Refusal::Kind::invalid) return desk::page_for(visit, done.error());
    auto page = visit.desk.database.read(
        [&](Transaction& tx) { return page_of(visit, tx, at->place.code, code(at->level), chain); });
    if (!page) return desk::page_for(visit, page.error());
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, done.error().sentence()};
    return web::html(views::review_chain(*page), 422);
}

}  // namespace mingtang::catalog
