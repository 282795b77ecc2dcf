#include "publication/workbench.hpp"

#include <array>

#include "base/text.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/kinds.hpp"
#include "publication/wording.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {
namespace {

struct Greeting {
    std::string_view key, words;
};
constexpr auto greetings = std::to_array<Greeting>({
    {"saved", "已保存。"},
    {"attached", "附件已添加。"},
    {"detached", "附件已删除。"},
    {"submitted", "已提交，等待审核。"},
    {"passed", "审核通过，已转下一环节。"},
    {"returned", "已退回，拟稿人会看到理由。"},
    {"reviewed", "保密审查意见已记入，只对现在的稿件有效。"},
    {"accepted", "说明已记入。"},
    {"commented", "意见已记入，只在工作台内可见。"},
    {"opinion", "审查意见已记入。"},
    {"signed", "已签发，等待发布。"},
    {"published", "已发布，公开平台已更新。"},
    {"scheduled", "已定时，到时再次核对各项条件后发布。"},
    {"unscheduled", "已取消定时。"},
    {"recalled", "已退回重审，签发作废。"},
    {"filed", "已留存，不对外发布。"},
    {"discarded", "已放弃这份稿件。"},
    {"ended", "已标注，公开平台已更新。"},
    {"withdrawn", "已撤回，公开平台已更新，原地址说明撤回原因。张贴、推送、播出过的，请到“发布渠道”逐处撤下并登记。"},
    {"archived", "已归档。"},
    {"listed", "已列入负面清单，拟稿和审核时会提示。"},
    {"reviewed_listing", "复核日期已更新。"},
    {"ended_listing", "已移出负面清单。"},
    {"chain", "审核环节已保存，之后提交的稿件按此办理。"},
    {"template", "索引号规则已保存，之后发布的信息按此编号。"},
});

}  // namespace

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title, std::string_view here) {
    auto frame = desk::console_frame(visit, std::move(title), here);
    frame.icons = {"upload", "download", "plus", "trash-2", "send"};
    auto const done = visit.request.parameter("done");
    for (auto const& [key, words] : greetings)
        if (key == done) frame.flash = {web::ConsoleFrame::Flash::Kind::done, std::string{words}};
    return frame;
}

std::string path_of(RevisionId id, std::string_view more) {
    return "/console/revisions/" + id.text() + std::string{more};
}
std::string console_path_of(PublicationId id, std::string_view more) {
    return "/console/publications/" + id.text() + std::string{more};
}

std::string_view tone(State state) {
    switch (state) {
        case State::draft:
            return "";
        case State::submitted:
        case State::signed_off:
        case State::scheduled:
            return "due";
        case State::returned:
            return "late";
        case State::live:
            return "ok";
        default:
            return "off";
    }
}

std::string_view tone(Life life) {
    if (life == Life::in_force) return "ok";
    if (life == Life::unpublished) return "";
    return life == Life::withdrawn ? "late" : "off";
}

std::string title_of(Dossier const& dossier) {
    auto const& title = dossier.revision.content.metadata.title;
    return title.empty() ? "（未写标题）" : title;
}

DocumentLine line_of(OpenRevision const& one, std::string next_words, std::string next_path) {
    DocumentLine line;
    line.title = one.title.empty() ? "（未写标题）" : one.title;
    Revision shown;
    shown.state = one.state;
    shown.stage = one.stage;
    shown.publish_at = one.publish_at;
    line.state = state_in_words(shown);
    line.tone = tone(one.state);
    line.facts = std::string{chinese(one.kind)} + "，" + one.unit + "，" + one.author_name;
    if (one.purpose != Purpose::first) line.facts = std::string{chinese(one.purpose)} + "，" + line.facts;
    if (one.submitted_at) line.facts += " 于 " + local_minute(*one.submitted_at) + " 提交";
    if (one.due_on) line.facts += "，应于 " + mingtang::chinese(*one.due_on) + "前办结";
    if (one.state == State::returned || one.state == State::signed_off) line.note = one.note;
    line.next = {std::move(next_words), web::own_url(next_path)};
    return line;
}

template <class AnId>
Result<AnId> captured_id(desk::Visit const& visit, std::size_t i) {
    if (auto const id = AnId::parse(visit.captured(i))) return *id;
    return refuse(Refusal::Kind::not_found, wording::not_found);
}
template Result<RevisionId> captured_id<RevisionId>(desk::Visit const&, std::size_t);
template Result<PublicationId> captured_id<PublicationId>(desk::Visit const&, std::size_t);
template Result<AttachmentId> captured_id<AttachmentId>(desk::Visit const&, std::size_t);

std::vector<WayLine> way_of(storage::Transaction& tx, PublicationId id) {
    std::vector<WayLine> lines;
    for (auto const& step : steps_of(tx, id)) {
        WayLine line{step.actor, std::string{chinese_of_step(step.step)}, local_minute(step.at), step.words};
        if (step.stage != Stage::none) line.what = std::string{chinese(step.stage)} + "：" + line.what;
        if (step.revision > 1) line.what += "（第 " + std::to_string(step.revision) + " 稿）";
        if (step.due_on && local_date(step.at) > *step.due_on)
            line.when += "（超过期限 " + mingtang::chinese(*step.due_on) + "）";
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<FindingLine> finding_lines(std::vector<Finding> const& found, std::vector<Accepted> const& accepted,
                                       bool acceptable, RevisionId id) {
    std::vector<FindingLine> lines;
    for (auto const& one : found) {
        FindingLine line;
        bool const doubt = one.weight == Finding::Weight::doubt;
        line.weight = one.weight == Finding::Weight::stop ? "必须改正" : doubt ? "需要核实" : "提示";
        line.tone = one.weight == Finding::Weight::stop ? "late" : doubt ? "due" : "";
        line.sentence = one.where.empty() ? one.sentence : one.where + "：" + one.sentence;
        line.key = one.key();
        for (auto const& by : accepted)
            if (by.finding == line.key) line.accepted = by.actor + "说明：" + by.reason;
        line.acceptable = acceptable && doubt && line.accepted.empty();
        if (!line.accepted.empty()) line.tone = "ok";
        line.accept = web::own_url(path_of(id, "/accept"));
        line.reason = {"reason", "核实情况", "", "写明为什么可以公开。"};
        line.reason.max_length = 500;
        line.reason.required = true;
        lines.push_back(std::move(line));
    }
    return lines;
}

FormFacts form_facts(desk::Visit const& visit, storage::Transaction& tx) {
    FormFacts facts;
    auto const& actor = visit.desk.actor;
    for (auto& unit : org::units_under(tx, actor.jurisdiction_path, visit.desk.today())) {
        auto const place = org::find_jurisdiction(tx, unit.jurisdiction);
        if (place && drafts_for(actor, unit, *place)) facts.units.push_back(std::move(unit));
    }
    facts.fields = org::fields(tx, visit.desk.today());
    return facts;
}

web::Response saved(std::string path, std::string_view done) {
    return web::redirect(web::own_path(path, {{"done", std::string{done}}}));
}

}  // namespace mingtang::publication
