// The page of the review stages of documents and of their index numbers: everybody of the workbench reads who judges
// what and in how many days; the disclosure office changes it, for all or for a unit and a kind.
#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/handlers.hpp"
#include "publication/index_number.hpp"
#include "publication/kinds.hpp"
#include "publication/numbers_store.hpp"
#include "publication/registers.hpp"
#include "publication/views.hpp"
#include "publication/wording.hpp"
#include "publication/workbench.hpp"
#include "web/csrf.hpp"

namespace mingtang::publication {
namespace {

using identity::Role;
using storage::Transaction;

constexpr std::string_view here = "/console/publication-chain";
constexpr std::array stages{Stage::unit, Stage::second, Stage::final};

// For whom: the actor's own place, and the unit and kind that the address or the form names.
Result<ChainKey> key_of(desk::Visit const& visit, Transaction& tx, std::string_view unit, std::string_view kind) {
    auto const own = org::find_unit(tx, visit.desk.actor.unit);
    if (!own) return refuse(Refusal::Kind::not_found, wording::not_found);
    return ChainKey{own->jurisdiction, org::UnitId::parse(unit).value_or(org::UnitId{}), parse_kind(kind)};
}

// A post may be held by several: the account tells them apart.
std::string name_of(Person const& person) {
    return person.actor.name + "（" + person.login + "）";
}

StageForm stage_form(Stage stage, Chain const& chain, std::vector<org::Unit> const& units,
                     std::vector<Person> const& people) {
    auto const standard = standard_chain();
    auto const* held = chain.find(stage);
    auto const& shown = held ? *held : *standard.find(stage);
    auto const key = std::string{code(stage)};
    StageForm form;
    form.name = chinese(stage);
    form.fixed = stage != Stage::unit;
    form.on = {key + "_on", form.name};
    form.on.type = "checkbox";
    form.on_choices = {{"1", "经过这一环节", "", held != nullptr}};
    form.role = {key + "_role", "办理岗位"};
    for (auto const role : {Role::reviewer, Role::legal_reviewer, Role::signatory, Role::disclosure_office})
        if (may_hold(stage, role))
            form.roles.push_back(
                {std::string{identity::code(role)}, std::string{identity::chinese(role)}, "", role == shown.role});
    form.unit = {key + "_unit", "办理单位"};
    form.units = {{"", stage == Stage::second ? "任一有此岗位的单位" : "拟稿单位", "", !shown.unit}};
    for (auto const& unit : units) form.units.push_back({unit.id.text(), unit.name, "", unit.id == shown.unit});
    form.person = {key + "_person", "指定人员", "", "不指定的，由上面的岗位和单位中任何一人办理。"};
    form.people = {{"", "不指定", "", !shown.person}};
    for (auto const& person : people) {
        auto const& roles = person.actor.roles;
        bool const fits = std::ranges::any_of(roles, [&](Role role) { return may_hold(stage, role); });
        if (fits || person.actor.account == shown.person)
            form.people.push_back(
                {person.actor.account.text(), name_of(person), "", person.actor.account == shown.person});
    }
    form.days = {key + "_days", "办理期限（工作日）", std::to_string(shown.days), "1 至 60。"};
    form.days.type = "number";
    form.days.required = true;
    return form;
}

std::string in_words(Chain const& chain, std::vector<Person> const& people) {
    std::vector<std::string> words;
    for (auto const& stage : chain.stages) {
        auto who = std::string{identity::chinese(stage.role)};
        for (auto const& person : people)
            if (stage.person && person.actor.account == stage.person) who = name_of(person);
        words.push_back(std::string{chinese(stage.stage)} + "（" + who + "，" + std::to_string(stage.days) +
                        " 个工作日）");
    }
    return join(words, " → ");
}

Result<ChainPage> page_of(desk::Visit& visit, Transaction& tx, std::string_view unit, std::string_view kind,
                          std::optional<Chain> const& typed) {
    auto const key = TRY(key_of(visit, tx, unit, kind));
    auto const place = org::find_jurisdiction(tx, key.jurisdiction);
    auto const units = org::units_under(tx, place->path, visit.desk.today());
    auto const people = people_under(tx, place->path);
    ChainPage page;
    page.frame = frame_for(visit, "信息审核环节", here);
    page.csrf = visit.csrf;
    page.csrf_index = web::csrf_token(visit.csrf_key, desk::form_scope("/console/publication-chain/index"));
    page.place = place->name;
    page.changeable = visit.desk.actor.has(Role::disclosure_office);
    page.for_unit = {"unit", "单位"};
    page.for_units = {{"", "所有单位", "", !key.unit}};
    for (auto const& one : units) page.for_units.push_back({one.id.text(), one.name, "", one.id == key.unit});
    page.for_kind = {"kind", "体裁"};
    page.for_kinds = {{"", "所有体裁", "", !key.kind}};
    for (auto const& one : kinds())
        page.for_kinds.push_back({std::string{one.code}, std::string{one.chinese}, "", key.kind == one.kind});
    page.chosen_unit = key.unit ? key.unit.text() : "";
    page.chosen_kind = key.kind ? code(*key.kind) : "";
    auto const written = find_chain(tx, key);
    auto const chain = typed                     ? *typed
                       : !written.stages.empty() ? written
                                                 : chain_for(tx, *place, key.unit, key.kind.value_or(Kind::notice));
    page.origin = written.stages.empty() ? "没有单独设置，按上一级或一般环节办理。" : "已单独设置。";
    for (auto const stage : stages) page.stages.push_back(stage_form(stage, chain, units, people));
    page.summary = {in_words(chain, people)};
    page.dead_ends = dead_ends(tx, *place, key, chain, visit.desk.today());
    for (auto const& one : chains_of(tx, key.jurisdiction))
        page.written.push_back((one.unit ? one.unit_name : "所有单位") + "，" +
                               (one.kind ? std::string{chinese(*one.kind)} : "所有体裁") + "：" +
                               in_words(one.chain, people));
    page.index_template = {
        "template", "索引号规则", index_template(tx, key.jurisdiction),
        "可用 {area} 区划代码、{unit} 单位序号、{field} 领域、{kind} 体裁、{YYYY} 年份、{seq:7} 流水号。"};
    return page;
}

web::Response show(desk::Visit& visit, std::string_view unit, std::string_view kind,
                   std::optional<Chain> const& typed = {}, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, unit, kind, typed); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::chain(*page));
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    return web::html(views::chain(*page), 422);
}

Chain sent_chain(web::Request const& request) {
    Chain chain;
    for (auto const stage : stages) {
        auto const key = std::string{code(stage)};
        if (stage == Stage::unit && request.field(key + "_on") != "1") continue;
        ChainStage one{stage, identity::parse_role(request.field(key + "_role")).value_or(usual_role(stage)), 0,
                       org::UnitId::parse(request.field(key + "_unit")).value_or(org::UnitId{}),
                       identity::AccountId::parse(request.field(key + "_person")).value_or(identity::AccountId{})};
        auto const days = request.field(key + "_days");
        std::from_chars(days.data(), days.data() + days.size(), one.days);
        chain.stages.push_back(one);
    }
    return chain;
}

}  // namespace

web::Response publication_chain(desk::Visit& visit) {
    return show(visit, visit.request.parameter("unit"), visit.request.parameter("kind"));
}

web::Response save_publication_chain(desk::Visit& visit) {
    auto const unit = visit.request.field("unit"), kind = visit.request.field("kind");
    auto const key = visit.desk.database.read([&](Transaction& tx) { return key_of(visit, tx, unit, kind); });
    if (!key) return desk::page_for(visit, key.error());
    bool const reset = visit.request.field("reset") == "1";
    auto const chain = reset ? Chain{} : sent_chain(visit.request);
    auto const done = set_chain(visit.desk, *key, chain);
    if (done)
        return web::redirect(
            web::own_path(here, {{"unit", std::string{unit}}, {"kind", std::string{kind}}, {"done", "chain"}}));
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, unit, kind, chain, done.error());
    return desk::page_for(visit, done.error());
}

web::Response save_index_template(desk::Visit& visit) {
    auto const key = visit.desk.database.read([&](Transaction& tx) { return key_of(visit, tx, "", ""); });
    if (!key) return desk::page_for(visit, key.error());
    auto const done = set_template(visit.desk, key->jurisdiction, visit.request.field("template"));
    if (done) return saved(std::string{here}, "template");
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, "", "", {}, done.error());
    return desk::page_for(visit, done.error());
}

}  // namespace mingtang::publication
