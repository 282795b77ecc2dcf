// One concern as its dossier: the clocks, what was found out and by whom, its texts, its way; and the steps that this
// person may take now.
#include <algorithm>

#include "base/text.hpp"
#include "desk/typed_moment.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/store.hpp"
#include "response/codes.hpp"
#include "response/folder.hpp"
#include "response/handlers.hpp"
#include "response/store.hpp"
#include "response/views.hpp"
#include "response/wording.hpp"
#include "response/workbench.hpp"

namespace mingtang::response {
namespace {

using storage::Transaction;

std::string name_of(Transaction& tx, org::UnitId id) {
    auto const unit = id ? org::find_unit(tx, id) : std::nullopt;
    return unit ? unit->name : std::string{};
}

void add_facts(Transaction& tx, ConcernPage& page, Concern const& one) {
    auto const add = [&](std::string label, std::string words) {
        if (!words.empty()) page.facts.push_back({std::move(label), std::move(words)});
    };
    add("编号", one.id.text());
    add("来源", std::string{chinese(one.source)} + (one.reference.empty() ? "" : "，" + one.reference));
    add("等级", std::string{chinese(one.tier)});
    add("地点", one.place);
    add("发现时间", local_minute(one.seen_at));
    add("登记", local_minute(one.registered_at) + "，" + name_of(tx, one.registered_unit));
    add("牵头单位", name_of(tx, one.lead));
    if (one.briefed_at) add("新闻发布会", local_minute(*one.briefed_at) + "，" + one.briefing);
    if (one.state == State::passed_on) add("转往", one.passed_to + "：" + one.because);
    if (one.state == State::left) add("不需回应的理由", one.because);
    if (one.effect) add("效果评估", std::string{chinese(*one.effect)} + "：" + one.effect_words);
}

void add_texts(Transaction& tx, ConcernPage& page, Folder const& folder) {
    for (auto const& [id, which] : texts_of(tx, folder.concern.id)) {
        auto const revision = publication::latest_revision(tx, id);
        if (!revision) continue;
        page.texts.push_back({std::string{chinese(which)}, revision->content.metadata.title,
                              publication::state_in_words(*revision),
                              web::own_url("/console/publications/" + id.text())});
    }
    auto const& one = folder.concern;
    if (one.about)
        if (auto const live = publication::live_revision(tx, one.about))
            page.related.push_back({"涉及的文件：" + live->content.metadata.title,
                                    web::own_url("/console/publications/" + one.about.text())});
    if (one.merged_into)
        page.related.push_back(
            {"并入：" + find_concern(tx, one.merged_into)->matter, web::own_url(path_of(one.merged_into))});
    for (auto const id : merged_into(tx, one.id))
        page.related.push_back({"并入本条：" + find_concern(tx, id)->matter, web::own_url(path_of(id))});
}

void add_way(Transaction& tx, ConcernPage& page, ConcernId id) {
    for (auto const& step : steps_of(tx, id)) {
        bool const attention = step.step == "take_back" || step.step == "follow_up" || step.step == "reopen";
        page.way.push_back({attention ? web::Moment::Tone::attention : web::Moment::Tone::done, local_minute(step.at),
                            std::string{chinese_of_step(step.step)} + "，" + step.actor, step.words});
    }
}

void add_steps(ConcernPage& page, Folder const& folder) {
    auto const open = [&](Step step) { return bool(allowed(folder.concern.state, step, folder.parts)); };
    page.assignable = open(Step::assign);
    page.passable = open(Step::pass_on);
    page.leavable = open(Step::leave);
    page.mergeable = open(Step::merge);
    page.reopenable = open(Step::reopen);
    page.reporting = open(Step::report);
    page.verifying = open(Step::verify);
    page.holding = open(Step::hold) && !folder.concern.holding;
    page.drafting = open(Step::draft);
    page.briefing = open(Step::brief);
    page.reviewing = open(Step::close);
    auto const to = [&](std::string_view more) { return web::own_url(path_of(folder.concern.id, more)); };
    page.assign = to("/assign");
    page.pass_on = to("/pass-on");
    page.leave = to("/leave");
    page.merge = to("/merge");
    page.reopen = to("/reopen");
    page.report = to("/report");
    page.verify = to("/verify");
    page.hold = to("/hold");
    page.draft = to("/draft");
    page.brief = to("/brief");
    page.effect = to("/effect");
}

// Whose turn it is, for everybody who looks.
std::string next_of(Transaction& tx, Folder const& folder) {
    auto const lead = name_of(tx, folder.concern.lead);
    switch (folder.concern.state) {
        case State::registered:
            return "等待政务公开办公室研判分办。";
        case State::assigned:
            return "等待" + lead + "会同有关单位核实。";
        case State::verified:
            return "等待" + lead + "拟写回应。";
        case State::responding:
            return "回应稿按审核环节办理，发布后自动进入评估。";
        case State::answered:
            return "等待政务公开办公室评估回应效果。";
        default:
            return {};
    }
}

struct Typed {
    web::Request const* request;
    bool refused;
    std::string value(std::string_view name, std::string otherwise = {}) const {
        return refused ? std::string{request->field(name)} : std::move(otherwise);
    }
    bool ticked(std::string_view name, std::string_view value, bool otherwise) const {
        if (!refused) return otherwise;
        return std::ranges::any_of(request->form,
                                   [&](auto const& one) { return one.first == name && one.second == value; });
    }
};

web::FormField line(std::string_view name, std::string_view label, std::string value, std::string_view hint,
                    bool required, int most) {
    web::FormField field{std::string{name}, std::string{label}, std::move(value), std::string{hint}};
    field.required = required;
    field.max_length = most;
    return field;
}

void add_forms(desk::Visit& visit, Transaction& tx, ConcernPage& page, Folder const& folder, Typed const& typed) {
    auto const& one = folder.concern;
    page.lead = {"lead", "牵头单位", "", "涉事责任单位是回应的第一责任主体。"};
    page.lead.required = true;
    page.leads.push_back({"", "请选择"});
    page.joint = {"joint", "联合核实单位", "", "可以不选，可以选几个。"};
    page.joint.type = "checkbox";
    for (auto const& unit : org::units_under(tx, visit.desk.actor.jurisdiction_path, visit.desk.today())) {
        auto const id = unit.id.text();
        bool const helps = std::ranges::any_of(folder.units, [&](auto const& each) { return each.unit == unit.id; });
        page.leads.push_back({id, unit.name, "", typed.ticked("lead", id, unit.id == one.lead)});
        page.joints.push_back({id, unit.name, "", typed.ticked("joint", id, helps && unit.id != one.lead)});
    }
    page.tier = {"tier", "等级"};
    for (auto const tier : all_tiers)
        page.tiers.push_back({std::string{code(tier)}, std::string{chinese(tier)}, "",
                              typed.ticked("tier", code(tier), tier == one.tier)});
    page.assign_words = line("assign_words", "分办意见", typed.value("assign_words"), "", false, 1000);
    page.passed_to =
        line("passed_to", "转给", typed.value("passed_to"), "不属于本级办理的，写明转往的单位。", true, 200);
    page.pass_reason = line("pass_reason", "理由", typed.value("pass_reason"), "", true, 1000);
    page.leave_reason = line("leave_reason", "不需回应的理由", typed.value("leave_reason"),
                             "如已有公开答复、内容不实且无人关注。", true, 1000);
    page.into = line("into", "并入哪一条", typed.value("into"), "填写那条关切的编号。", true, 20);
    page.merge_reason = line("merge_reason", "说明", typed.value("merge_reason"), "", false, 1000);
    page.reopen_reason = line("reopen_reason", "重新研判的原因", typed.value("reopen_reason"), "", true, 1000);
    page.findings = line("findings", "本单位核实到的情况", typed.value("findings"), "", true, 10'000);
    std::string together;
    for (auto const& unit : folder.units)
        if (unit.found_at) together += (together.empty() ? "" : "\n") + unit.findings;
    page.established =
        line("established", "可以公开的事实", typed.value("established", one.facts.empty() ? together : one.facts),
             "回应稿从这里开始写；不写个人信息和不能公开的内容。", true, 10'000);
    page.regardless =
        line("regardless", "还有单位没有报送时，先行认定的理由", typed.value("regardless"), "", false, 1000);
    page.briefed_at = line("briefed_at", "召开时间", typed.value("briefed_at"), "", true, 0);
    page.briefed_at.type = "datetime-local";
    page.where =
        line("where", "地点和发布人", typed.value("where"), "写职务，如“区政府新闻发布厅，分管副区长”。", true, 1000);
    page.outcome = {"outcome", "效果"};
    page.outcome.type = "radio";
    page.outcome.required = true;
    for (auto const effect : all_effects)
        page.outcomes.push_back({std::string{code(effect)}, std::string{chinese(effect)}, "",
                                 typed.ticked("outcome", code(effect), false)});
    page.outcome_words =
        line("outcome_words", "依据", typed.value("outcome_words"), "回访、来电、点击和评论等情况。", true, 1000);
}

Result<ConcernPage> page_of(desk::Visit& visit, Transaction& tx, ConcernId id, bool refused) {
    auto const folder = TRY(open_concern(visit.desk, tx, id));
    auto const& one = folder.concern;
    ConcernPage page;
    page.frame = frame_for(visit, one.matter);
    page.frame.crumbs = {{"回应关切", web::own_url(home)}, {shorten(one.matter, 24)}};
    page.csrf = visit.csrf;
    page.state = chinese(one.state);
    page.tone = tone(one.state);
    page.next = next_of(tx, folder);
    page.detail = one.detail;
    page.found = one.facts;
    add_facts(tx, page, one);
    for (auto const& clock : clocks_of(one, statutes::built_in()))
        page.clocks.push_back(line_of(clock, visit.desk.now));
    for (auto const& unit : folder.units)
        page.units.push_back({unit.unit_name, unit.findings,
                              unit.found_at ? unit.found_by + "，" + local_minute(*unit.found_at) : std::string{},
                              unit.unit == one.lead});
    add_texts(tx, page, folder);
    add_way(tx, page, id);
    add_steps(page, folder);
    add_forms(visit, tx, page, folder, {&visit.request, refused});
    return page;
}

web::Response show(desk::Visit& visit, ConcernId id, std::optional<Refusal> const& refusal) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id, refusal.has_value()); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::concern(*page));
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    return web::html(views::concern(*page), refusal->kind == Refusal::Kind::invalid ? 422 : 409);
}

}  // namespace

web::Response concern(desk::Visit& visit) {
    auto const id = ConcernId::parse(visit.captured(0));
    return id ? show(visit, *id, {}) : desk::not_found(visit);
}

web::Response concern_refused(desk::Visit& visit, ConcernId id, Refusal const& refusal) {
    bool const here = refusal.kind == Refusal::Kind::invalid || refusal.kind == Refusal::Kind::conflict ||
                      refusal.kind == Refusal::Kind::wrong_state;
    return here ? show(visit, id, refusal) : desk::page_for(visit, refusal);
}

}  // namespace mingtang::response
