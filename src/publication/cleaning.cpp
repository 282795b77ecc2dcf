#include "publication/cleaning.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/rich_text.hpp"
#include "publication/classes.hpp"
#include "publication/kinds.hpp"
#include "publication/wording.hpp"

namespace mingtang::publication {
namespace {

using Why = Refusal::Kind;

Result<std::string> line(std::string_view text, std::size_t most, std::string_view what) {
    auto clean = clean_line(text);
    if (length_in_characters(clean) > most) return refuse(Why::invalid, wording::too_long, std::string{what});
    return clean;
}

Result<std::string> lines(std::string_view text, std::size_t most, std::string_view what) {
    auto clean = clean_text(text);
    if (length_in_characters(clean) > most) return refuse(Why::invalid, wording::too_long, std::string{what});
    return clean;
}

// 主题词 as people separate them: commas, blanks, semicolons.
std::string keyword_list(std::string text) {
    for (auto const* separator : {"，", ",", "；", ";", " ", "\n"})
        text = replace_all(std::move(text), separator, "、");
    std::vector<std::string> kept;
    auto const parts = replace_all(std::move(text), "、", "\n");
    for (auto const part : split(parts, '\n'))
        if (!part.empty() && std::ranges::find(kept, part) == kept.end()) kept.emplace_back(part);
    return join(kept, "、");
}

}  // namespace

Result<Content> cleaned(Content content) {
    auto& data = content.metadata;
    data.title = TRY(line(data.title, longest_title, "标题"));
    data.summary = TRY(lines(data.summary, longest_summary, "内容概述"));
    data.issuer = TRY(line(data.issuer, longest_line, "发文机关"));
    data.source = TRY(line(data.source, longest_line, "信息来源"));
    data.keywords = keyword_list(TRY(line(data.keywords, longest_line, "主题词")));
    if (!data.topic_class.empty() && !is_topic_class(data.topic_class))
        return refuse(Why::invalid, wording::unknown_class, data.topic_class);
    if (!data.statutory.empty() && !statutory_matter(data.statutory))
        return refuse(Why::invalid, wording::unknown_class, data.statutory);
    if (!data.special.empty() && !topic_page(data.special))
        return refuse(Why::invalid, wording::unknown_class, data.special);
    if (!content.form.empty() && !interpretation_form(content.form))
        return refuse(Why::invalid, wording::unknown_class, content.form);

    if (content.body.size() > longest_body) return refuse(Why::invalid, wording::too_long, "正文");
    content.body = documents::rich_text::to_html(TRY(documents::rich_text::read_typed(content.body)).text);

    auto& openness = content.openness;
    openness.reason = TRY(lines(openness.reason, longest_note, "理由"));
    std::ranges::sort(openness.grounds);
    openness.grounds.erase(std::ranges::unique(openness.grounds).begin(), openness.grounds.end());
    auto& plan = content.interpretation;
    plan.outline = TRY(lines(plan.outline, longest_note, "解读提纲"));
    plan.form = TRY(line(plan.form, longest_line, "解读形式"));
    plan.channels = TRY(line(plan.channels, longest_line, "解读途径"));
    plan.exempt_because = TRY(lines(plan.exempt_because, longest_note, "不作解读的理由"));

    for (auto& one : content.relations) one.clause = TRY(line(one.clause, longest_line, "条款"));
    if (content.relations.size() > most_links) return refuse(Why::invalid, wording::too_long, "关联列表");
    std::ranges::sort(content.items);
    content.items.erase(std::ranges::unique(content.items).begin(), content.items.end());
    if (content.items.size() > most_links) return refuse(Why::invalid, wording::too_long, "公开事项列表");
    return content;
}

}  // namespace mingtang::publication
