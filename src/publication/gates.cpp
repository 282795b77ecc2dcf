#include "publication/gates.hpp"

#include <array>
#include <set>

#include "base/text.hpp"
#include "publication/classes.hpp"
#include "publication/codes.hpp"
#include "publication/kinds.hpp"
#include "publication/openness.hpp"
#include "publication/workflow.hpp"
#include "screening/folded.hpp"

namespace mingtang::publication {
namespace {

using Weight = Finding::Weight;
using Findings = std::vector<Finding>;

Finding stop(std::string_view gate, std::string sentence, std::string place = {}) {
    return {Weight::stop, std::string{gate}, std::move(sentence), std::move(place)};
}
Finding doubt(std::string_view gate, std::string sentence, std::string place = {}) {
    return {Weight::doubt, std::string{gate}, std::move(sentence), std::move(place)};
}
Finding note(std::string_view gate, std::string sentence, std::string place = {}) {
    return {Weight::note, std::string{gate}, std::move(sentence), std::move(place)};
}

// 条例 12: 索引、名称、内容概述、生成日期 are the least a published piece of information says of itself.
Findings complete(Publication const& publication, Revision const& revision, Context const&) {
    Findings found;
    auto const& data = revision.content.metadata;
    if (data.title.empty()) found.push_back(stop("complete", "请填写标题。", "title"));
    if (data.summary.empty()) found.push_back(stop("complete", "请填写内容概述（条例第十二条）。", "summary"));
    if (!data.formed_on) found.push_back(stop("complete", "请填写形成日期（条例第十二条、第二十六条）。", "formed_on"));
    if (data.topic_class.empty()) found.push_back(stop("complete", "请选择主题分类。", "topic_class"));
    if (revision.content.body.empty() && revision.content.attachments.empty())
        found.push_back(stop("complete", "正文和附件都是空的。", "body"));
    auto const& kind = info(publication.kind);
    if (kind.numbered && !data.number)
        found.push_back(stop("complete", std::string{kind.chinese} + "要有文号，如“罗政办发〔2020〕11号”。", "number"));
    if (kind.numbered && !data.signed_on)
        found.push_back(stop("complete", std::string{kind.chinese} + "要有成文日期。", "signed_on"));
    if (data.issuer.empty()) found.push_back(stop("complete", "请填写发文机关。", "issuer"));
    if (publication.kind == Kind::interpretation && !interpretation_form(revision.content.form))
        found.push_back(stop("complete", "请选择解读形式。", "form"));
    if (revision.purpose != Purpose::first && revision.change_note.empty())
        found.push_back(stop("complete", "请写明更正或更新了什么，读者会看到。", "change_note"));
    return found;
}

// 成文 ≠ 形成 ≠ 发布 (rulebook trap 18): none of them lies in the future, and validity does not end before it begins.
Findings dates(Publication const&, Revision const& revision, Context const& context) {
    Findings found;
    auto const& data = revision.content.metadata;
    if (data.signed_on && *data.signed_on > context.today)
        found.push_back(stop("dates", "成文日期晚于今天，请核对。", "signed_on"));
    if (data.formed_on && *data.formed_on > context.today)
        found.push_back(stop("dates", "形成日期晚于今天，请核对。", "formed_on"));
    if (data.valid_from && data.valid_until && *data.valid_until < *data.valid_from)
        found.push_back(stop("dates", "失效日期早于施行日期，请核对。", "valid_until"));
    if (data.valid_until && *data.valid_until < context.today)
        found.push_back(doubt("dates", "失效日期已过，发布后即标为失效。", "valid_until"));
    if (data.number && data.signed_on && data.number->year != year_of(*data.signed_on))
        found.push_back(doubt("dates", "文号的年份与成文日期的年份不同，请核对。", "number"));
    return found;
}

// 条例 26: 属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。
Findings in_time(Publication const&, Revision const& revision, Context const& context) {
    if (revision.content.openness.openness != Openness::proactive || !revision.content.metadata.formed_on ||
        revision.purpose == Purpose::correction || context.days_since_formed <= context.statutory_days)
        return {};
    return {note("in_time", "自形成之日起已有 " + std::to_string(context.days_since_formed) + " 个工作日，超过了 " +
                                std::to_string(context.statutory_days) + " 个工作日的公开时限（条例第二十六条）。")};
}

Findings openness_decided(Publication const&, Revision const& revision, Context const& context) {
    Findings found;
    for (auto const& fault : faults(revision.content.openness, context.today))
        found.push_back(stop("openness", fault, std::to_string(found.size())));
    return found;
}

// 细则80 一(一): a policy document that shall not be public is looked at by the unit's 政务公开工作机构 first.
Findings office_opinion(Publication const& publication, Revision const& revision, Context const& context) {
    if (!info(publication.kind).policy || revision.content.openness.openness == Openness::proactive ||
        !context.office_opinion.empty())
        return {};
    return {stop("office_opinion", "政策文件拟不主动公开，要先由区政务公开办公室出具审查意见。")};
}

// 保密条例 42, 条例 17: 先审查、后公开; of this very text.
Findings secrecy(Publication const&, Revision const& revision, Context const& context) {
    if (!context.secrecy) return {stop("secrecy", "还没有逐项进行保密审查。")};
    if (context.secrecy->digest != context.digest)
        return {stop("secrecy", "保密审查之后内容有改动，审查意见已失效，请重新逐项审查。")};
    auto const verdict = context.secrecy->form.verdict;
    if (verdict == Verdict::report) return {stop("secrecy", "保密审查结论是“需报审”：报有关主管部门确定后再办。")};
    if (verdict == Verdict::exempt && revision.content.openness.openness == Openness::proactive)
        return {stop("secrecy", "保密审查结论是“免于公开”，公开属性却是“主动公开”，请改正其中之一。")};
    return {};
}

// plan §三(六): 落实政策解读方案、解读材料与政策文件同步组织、同步审签、同步部署工作机制。
Findings three_in_step(Publication const& publication, Revision const& revision, Context const& context) {
    if (!info(publication.kind).interpreted || revision.purpose == Purpose::correction) return {};
    if (revision.content.openness.openness != Openness::proactive) return {};
    auto const& plan = revision.content.interpretation;
    if (!plan.exempt_because.empty())
        return {note("three_in_step", "不作解读，理由：" + plan.exempt_because, "exempt")};
    Findings found;
    if (plan.outline.empty() || plan.form.empty() || plan.channels.empty() || !plan.on)
        found.push_back(stop("three_in_step",
                             "没有解读方案：请写明解读提纲、形式、途径和时间；确不需要解读的，请写明理由。", "plan"));
    if (context.companions.empty())
        found.push_back(stop("three_in_step",
                             "没有解读材料：请另拟一份“政策解读”，在“关联”中选“解读”并指向本文件，与本文件同步审签。",
                             "material"));
    return found;
}

// 解读 must not be the policy again in fewer words (rulebook §7.1).
Findings no_copy(Publication const& publication, Revision const& revision, Context const& context) {
    if (publication.kind != Kind::interpretation) return {};
    bool interprets = false;
    for (auto const& one : revision.content.relations) interprets |= one.kind == Relation::Kind::interprets;
    if (!interprets)
        return {stop("no_copy", "没有指明解读的是哪份文件：请在“关联”中选“解读”，填写文件和条款。", "which")};
    constexpr int most = 60;
    auto const percent = copied_percent(context.text, context.interpreted_text);
    if (percent < most) return {};
    return {stop("no_copy",
                 "解读有 " + std::to_string(percent) +
                     "% 的文字照抄原文，不是解读。请讲清背景依据、目标任务、适用范围、办理标准、新旧差异。",
                 "copied")};
}

Findings transcript(Publication const& publication, Revision const& revision, Context const& context) {
    auto const* form = interpretation_form(revision.content.form);
    if (publication.kind != Kind::interpretation || !form || !form->needs_transcript) return {};
    constexpr std::size_t least = 100;
    if (length_in_characters(context.text) >= least) return {};
    return {stop("transcript",
                 std::string{form->chinese} + "解读要附文字稿（不少于 100 字），供看不见图、听不见声音的人阅读。")};
}

Findings served_items(Publication const&, Revision const&, Context const& context) {
    Findings found;
    for (auto const& name : context.items_not_in_force)
        found.push_back(stop("items", "关联的公开事项“" + name + "”已不在现行目录中，请改选。", name));
    // rulebook trap 13: what is for a specific group must not go to the public site.
    for (auto const& name : context.items_for_a_group)
        found.push_back(
            doubt("items",
                  "公开事项“" + name + "”的公开对象是特定群体，不应发布到公开平台；请核对是否属于面向社会公开的部分。",
                  name));
    return found;
}

Findings number_free(Publication const&, Revision const&, Context const& context) {
    Findings found;
    for (auto const& title : context.same_number)
        found.push_back(doubt("number", "已发布的《" + title + "》用的是同一文号，请核对。", title));
    return found;
}

Findings links_public(Publication const&, Revision const&, Context const& context) {
    Findings found;
    for (auto const& title : context.links_not_public)
        found.push_back(
            stop("links", "关联的《" + title + "》还没有发布或者已经撤回，读者看不到，请改正关联。", title));
    return found;
}

// plan §三(八): 探索建立政务公开负面清单.
Findings negative(Publication const&, Revision const& revision, Context const& context) {
    if (revision.content.openness.openness != Openness::proactive) return {};
    Findings found;
    if (context.negative_list.empty()) return found;
    // Blanks, marks and line ends within a word do not hide it.
    auto const text = screening::words_only(context.text), attached = screening::words_only(context.attached_text);
    for (auto const& matter : context.negative_list)
        for (auto const& word : matter.words) {
            auto const plain = screening::words_only(word);
            if (plain.empty()) continue;
            bool const in_text = text.find(plain) != text.npos;
            if (!in_text && attached.find(plain) == attached.npos) continue;
            found.push_back(doubt("negative_list",
                                  (in_text ? "文中出现“" : "附件中出现“") + word + "”，与负面清单事项“" +
                                      matter.matter + "”（" + matter.basis + "）相符，请核对是否可以公开。",
                                  std::to_string(matter.id)));
            break;
        }
    return found;
}

Findings screening(Publication const&, Revision const&, Context const& context) {
    return context.screened;
}

// F103: a draft does not come back with a must-fix unmet, nor go on before the stage that said it accepted.
Findings comments_met(Publication const&, Revision const& revision, Context const& context) {
    Findings found;
    for (auto const& one : context.must_fixes) {
        if (!holds_back(one, revision.state, revision.stage)) continue;
        found.push_back(
            stop("comments",
                 in_work(revision.state)
                     ? "必须修改的意见还没有办理：" + one.where + "，请修改那一处，或者在意见下面写明怎样办理的。"
                     : "必须修改的意见还没有认可：" + one.where + "，请核对后认可，或者重新提出并退回。",
                 one.id));
    }
    return found;
}

// What was signed is what goes out (C72).
Findings as_signed(Publication const&, Revision const& revision, Context const& context) {
    if (revision.digest.empty() || revision.digest == context.digest) return {};
    return {stop("as_signed", "稿件内容与签发时不一致。请退回重审，并告知系统管理员。")};
}

constexpr auto table = std::to_array<GateRow>({
    {"complete", "要素齐全", complete, Moment::submit, "条例 12"},
    {"dates", "日期", dates, Moment::submit, "rulebook §10"},
    {"comments", "审核意见", comments_met, Moment::submit, "条例 17"},
    {"openness", "公开属性", openness_decided, Moment::submit, "条例 13–18, 细则80"},
    {"items", "公开事项", served_items, Moment::submit, "54号"},
    {"number", "文号", number_free, Moment::submit, "GB/T 9704"},
    {"negative_list", "负面清单", negative, Moment::submit, "条例 18, plan §三(八)"},
    {"no_copy", "解读不照抄", no_copy, Moment::submit, "rulebook §7.1"},
    {"transcript", "文字稿", transcript, Moment::submit, "无障碍环境建设法 32"},
    {"in_time", "公开时限", in_time, Moment::submit, "条例 26"},
    {"screening", "内容筛查", screening, Moment::submit, "rulebook §9.3, §9.4"},
    {"office_opinion", "政务公开机构意见", office_opinion, Moment::for_signature, "细则80 一(一)"},
    {"three_in_step", "三同步", three_in_step, Moment::for_signature, "plan §三(六)"},
    {"secrecy", "保密审查", secrecy, Moment::for_signature, "保密条例 42, 条例 17"},
    {"links", "关联", links_public, Moment::publish, "条例 24"},
    {"as_signed", "与签发一致", as_signed, Moment::publish, "C72"},
});

}  // namespace

std::span<GateRow const> gates() {
    return table;
}

std::vector<Finding> find_all(Publication const& publication, Revision const& revision, Context const& context,
                              Moment moment) {
    Findings all;
    for (auto const& row : table) {
        if (moment < row.from) continue;
        auto found = row.gate(publication, revision, context);
        all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    return all;
}

std::vector<Finding> holding_back(std::vector<Finding> const& found, std::vector<std::string> const& accepted) {
    Findings open;
    for (auto const& one : found) {
        if (one.weight == Weight::note) continue;
        bool const explained =
            one.weight == Weight::doubt && std::find(accepted.begin(), accepted.end(), one.key()) != accepted.end();
        if (!explained) open.push_back(one);
    }
    return open;
}

int copied_percent(std::string_view text, std::string_view policy) {
    constexpr std::size_t piece = 8;
    auto const words = [](std::string_view all) {
        std::u32string kept;
        for (auto const c : to_u32(all))
            if (c > U' ' && c != U'，' && c != U'。' && c != U'、' && c != U'；') kept += c;
        return kept;
    };
    auto const own = words(text), theirs = words(policy);
    if (own.size() < piece || theirs.size() < piece) return 0;
    std::set<std::u32string_view> pieces;
    for (std::size_t at = 0; at + piece <= theirs.size(); ++at)
        pieces.insert(std::u32string_view{theirs}.substr(at, piece));
    std::size_t same = 0, all = 0;
    for (std::size_t at = 0; at + piece <= own.size(); ++at, ++all)
        same += pieces.contains(std::u32string_view{own}.substr(at, piece));
    return int(same * 100 / all);
}

}  // namespace mingtang::publication
