#include "publication/draft_form.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "publication/classes.hpp"
#include "publication/cleaning.hpp"
#include "publication/codes.hpp"
#include "publication/draft_links.hpp"
#include "publication/kinds.hpp"

namespace mingtang::publication {
namespace {

using web::Choice;
using web::FormField;

FormField text(std::string name, std::string label, std::string value, std::string hint = {}, int most = 0) {
    FormField field{std::move(name), std::move(label), std::move(value), std::move(hint)};
    field.max_length = most;
    return field;
}

FormField day(std::string name, std::string label, std::optional<Date> value, std::string hint = {}) {
    auto field = text(std::move(name), std::move(label), value ? iso(*value) : "", std::move(hint));
    field.type = "date";
    return field;
}

// A day as typed; a complaint when it is none.
std::optional<Date> sent_day(web::Request const& request, SentDraft& sent, std::string_view name) {
    auto const typed = clean_line(request.field(name));
    if (typed.empty()) return std::nullopt;
    auto const found = parse_date(typed);
    if (!found) sent.problems.push_back({std::string{name}, "日期请写成 2026-11-20 这样。"});
    return found;
}

}  // namespace

DraftForm form_of(Draft const& draft, Revision const& revision, bool first, FormFacts const& facts) {
    auto const& content = draft.content;
    auto const& data = content.metadata;
    DraftForm form;
    form.first = first;
    form.interpreted = info(draft.kind).interpreted;
    form.interprets = draft.kind == Kind::interpretation;
    form.kind = text("kind", "体裁", "");
    for (auto const& one : kinds())
        form.kinds.push_back({std::string{one.code}, std::string{one.chinese}, "", one.kind == draft.kind});
    form.unit = text("unit", "发布机构", "");
    for (auto const& one : facts.units) form.units.push_back({one.id.text(), one.name, "", one.id == draft.unit});
    form.field = text("field", "所属领域", "");
    form.fields = {{"", "不属于试点领域", "", !draft.field}};
    for (auto const& one : facts.fields) form.fields.push_back({one.id.text(), one.name, "", one.id == draft.field});

    form.title = text("title", "标题", data.title, "", int(longest_title));
    form.title.required = true;
    form.summary = text("summary", "内容概述", data.summary, "一两句话说清是什么、对谁有用。", int(longest_summary));
    form.number =
        text("number", "文号", data.number ? data.number->text() : "", "如“罗政办发〔2020〕11号”，括号怎么写都认得。");
    form.issuer = text("issuer", "发文机关", data.issuer, "联合发文的用“、”分开。", int(longest_line));
    form.topic_class = text("topic_class", "主题分类", "");
    form.classes = {{"", "请选择", "", data.topic_class.empty()}};
    for (auto const& one : topic_classes()) {
        form.classes.push_back({std::string{one.name}, std::string{one.name}, "", data.topic_class == one.name});
        for (auto const sub : split(one.subclasses, ';')) {
            if (sub.empty()) continue;
            auto const whole = std::string{one.name} + "\\" + std::string{sub};
            form.classes.push_back({whole, whole, "", data.topic_class == whole});
        }
    }
    form.statutory = text("statutory", "法定主动公开内容", "");
    form.matters = {{"", "不属于条例第二十条、第二十一条所列", "", data.statutory.empty()}};
    for (auto const& one : statutory_matters())
        form.matters.push_back({std::string{one.code}, std::string{one.article} + "　" + std::string{one.chinese}, "",
                                data.statutory == one.code});
    form.special = text("special", "专题", "");
    form.specials = {{"", "不放入专题", "", data.special.empty()}};
    for (auto const& one : topic_pages())
        form.specials.push_back({std::string{one.code}, std::string{one.chinese}, "", data.special == one.code});
    form.keywords = text("keywords", "主题词", data.keywords, "用“、”分开。", int(longest_line));
    form.source = text("source", "信息来源", data.source, "转载的写明出处。", int(longest_line));
    form.signed_on = day("signed_on", "成文日期", data.signed_on);
    form.formed_on = day("formed_on", "形成日期", data.formed_on, "公开时限从这一天的次日起算。");
    form.valid_from = day("valid_from", "施行日期", data.valid_from);
    form.valid_until = day("valid_until", "有效期至", data.valid_until, "过了这一天自动标为失效。");
    form.body = text("body", "正文", content.body, "可以直接粘贴；多余的格式和脚本不会保存。");

    form.openness = text("openness", "公开属性", "");
    form.openness.type = "radio";
    for (auto const one : all_openness)
        form.opennesses.push_back(
            {std::string{code(one)}, std::string{chinese(one)}, "", one == content.openness.openness});
    form.grounds = text("grounds", "不予公开的类别", "", "选“不予公开”时至少勾选一类。");
    form.grounds.type = "checkbox";
    for (auto const& one : grounds())
        form.ground_choices.push_back(
            {std::string{one.code}, std::string{one.chinese}, std::string{one.article},
             std::ranges::find(content.openness.grounds, one.ground) != content.openness.grounds.end()});
    form.reason = text("openness_reason", "不主动公开的理由", content.openness.reason, "依申请公开和不予公开都要写。",
                       int(longest_note));
    form.review_due =
        day("review_due", "下次复核日期", content.openness.review_due, "条例第十八条：定期评估，情况变化的及时公开。");

    auto const& plan = content.interpretation;
    form.plan_outline = text("plan_outline", "解读提纲", plan.outline, "", int(longest_note));
    form.plan_form = text("plan_form", "解读形式", plan.form, "", int(longest_line));
    form.plan_channels = text("plan_channels", "解读途径", plan.channels, "", int(longest_line));
    form.plan_on = day("plan_on", "解读时间", plan.on);
    form.plan_exempt = text("plan_exempt", "不需要解读的理由", plan.exempt_because,
                            "只在确不需要解读时填写，会计入考核。", int(longest_note));
    form.form = text("form", "解读形式", "");
    form.forms = {{"", "请选择", "", content.form.empty()}};
    for (auto const& one : interpretation_forms())
        form.forms.push_back({std::string{one.code}, std::string{one.chinese}, one.needs_transcript ? "要附文字稿" : "",
                              content.form == one.code});
    form.change_note = text("change_note", std::string{chinese(revision.purpose)} + "说明", draft.change_note,
                            "读者会看到：改了什么，为什么改。", int(longest_note));
    return form;
}

SentDraft sent_draft(web::Request const& request) {
    SentDraft sent;
    auto& draft = sent.draft;
    auto& content = draft.content;
    auto& data = content.metadata;
    auto const saves = request.field("saves");
    std::from_chars(saves.data(), saves.data() + saves.size(), sent.saves);
    if (auto const kind = parse_kind(request.field("kind"))) draft.kind = *kind;
    draft.unit = org::UnitId::parse(request.field("unit")).value_or(org::UnitId{});
    draft.field = org::FieldId::parse(request.field("field")).value_or(org::FieldId{});
    data.title = request.field("title");
    if (clean_line(data.title).empty()) sent.problems.push_back({"title", "请填写标题。"});
    data.summary = request.field("summary");
    if (auto const number = clean_line(request.field("number")); !number.empty()) {
        data.number = parse_document_number(number);
        if (!data.number)
            sent.problems.push_back({"number", "文号要有机关代字、年份和序号，如“罗政办发〔2020〕11号”。"});
    }
    data.issuer = request.field("issuer");
    data.topic_class = request.field("topic_class");
    data.statutory = request.field("statutory");
    data.special = request.field("special");
    data.keywords = request.field("keywords");
    data.source = request.field("source");
    data.signed_on = sent_day(request, sent, "signed_on");
    data.formed_on = sent_day(request, sent, "formed_on");
    data.valid_from = sent_day(request, sent, "valid_from");
    data.valid_until = sent_day(request, sent, "valid_until");
    content.body = request.field("body");
    content.openness.openness = parse_openness(request.field("openness")).value_or(Openness::proactive);
    for (auto const& [name, value] : request.form)
        if (name == "grounds")
            if (auto const ground = parse_ground(value)) content.openness.grounds.push_back(*ground);
    content.openness.reason = request.field("openness_reason");
    content.openness.review_due = sent_day(request, sent, "review_due");
    content.interpretation = {std::string{request.field("plan_outline")}, std::string{request.field("plan_form")},
                              std::string{request.field("plan_channels")}, sent_day(request, sent, "plan_on"),
                              std::string{request.field("plan_exempt")}};
    content.form = request.field("form");
    read_links(request, sent);
    draft.change_note = request.field("change_note");
    return sent;
}

void mark(DraftForm& form, SentDraft const& sent, web::Request const& request) {
    for (auto* field : {&form.title, &form.summary, &form.number, &form.issuer, &form.keywords, &form.source,
                        &form.signed_on, &form.formed_on, &form.valid_from, &form.valid_until, &form.body, &form.reason,
                        &form.review_due, &form.plan_on, &form.change_note})
        for (auto const& problem : sent.problems)
            if (problem.field == field->name) {
                if (sent.wants == SentDraft::Wants::save) field->error = problem.sentence;
                field->value = request.field(field->name);  // as it was typed
            }
}

}  // namespace mingtang::publication
