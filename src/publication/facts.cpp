#include "publication/facts.hpp"

#include "base/text.hpp"
#include "publication/classes.hpp"
#include "publication/codes.hpp"
#include "publication/kinds.hpp"
#include "publication/openness.hpp"

namespace mingtang::publication {
namespace {

std::string day(std::optional<Date> const& date) {
    return date ? mingtang::chinese(*date) : "";
}

std::string matter(std::string const& code) {
    auto const* found = statutory_matter(code);
    return found ? std::string{found->article} + " " + std::string{found->chinese} : code;
}

std::string links(Content const& content) {
    std::vector<std::string> lines;
    for (auto const& one : content.relations)
        lines.push_back(std::string{chinese(one.kind)} + " " + one.to.text() +
                        (one.clause.empty() ? "" : " " + one.clause));
    return join(lines, "；");
}

std::string items(Content const& content) {
    std::vector<std::string> numbers;
    for (auto const item : content.items) numbers.push_back(item.text());
    return join(numbers, "、");
}

}  // namespace

std::vector<Fact> facts_of(Content const& content) {
    auto const& data = content.metadata;
    auto const& plan = content.interpretation;
    auto const* form = interpretation_form(content.form);
    auto const* special = topic_page(data.special);
    return {
        {"title", "标题", data.title},
        {"summary", "内容概述", data.summary},
        {"number", "文号", data.number ? data.number->text() : ""},
        {"issuer", "发文机关", data.issuer},
        {"signed_on", "成文日期", day(data.signed_on)},
        {"formed_on", "形成日期", day(data.formed_on)},
        {"valid_from", "施行日期", day(data.valid_from)},
        {"valid_until", "有效期至", day(data.valid_until)},
        {"topic_class", "主题分类", data.topic_class},
        {"statutory", "法定主动公开内容", matter(data.statutory)},
        {"special", "专题", special ? std::string{special->chinese} : data.special},
        {"keywords", "主题词", data.keywords},
        {"source", "信息来源", data.source},
        {"openness", "公开属性", in_words(content.openness)},
        {"openness_reason", "不主动公开的理由", content.openness.reason},
        {"review_due", "下次复核日期", day(content.openness.review_due)},
        {"plan_outline", "解读提纲", plan.outline},
        {"plan_form", "解读方案的形式", plan.form},
        {"plan_channels", "解读途径", plan.channels},
        {"plan_on", "解读时间", day(plan.on)},
        {"plan_exempt", "不需要解读的理由", plan.exempt_because},
        {"form", "解读形式", form ? std::string{form->chinese} : content.form},
        {"relations", "关联", links(content)},
        {"items", "对应的公开事项", items(content)},
    };
}

}  // namespace mingtang::publication
