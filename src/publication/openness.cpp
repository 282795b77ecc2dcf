#include "publication/openness.hpp"

#include "base/text.hpp"
#include "publication/codes.hpp"

namespace mingtang::publication {
namespace {

constexpr std::size_t shortest_reason = 10;  // characters: "不宜公开" is no reason
constexpr int longest_years = 3;

}  // namespace

std::vector<std::string> faults(OpennessDecision const& decision, Date today) {
    std::vector<std::string> found;
    if (decision.openness == Openness::proactive) {
        // 条例 13: 除本条例第十四条、第十五条、第十六条规定的政府信息外，政府信息应当公开。
        if (!decision.grounds.empty()) found.emplace_back("选了“主动公开”，又勾选了不予公开的类别，请只留一样。");
        return found;
    }
    // 细则80 一(一): 依申请公开、不予公开的，应当说明理由.
    if (length_in_characters(decision.reason) < shortest_reason)
        found.push_back("公开属性是“" + std::string{chinese(decision.openness)} + "”的，请写明理由（不少于 " +
                        std::to_string(shortest_reason) + " 字）。");
    if (decision.openness == Openness::withheld && decision.grounds.empty())
        found.emplace_back("不予公开的，请勾选属于条例第十四条至第十六条的哪一类。");
    // 条例 18: 行政机关应当建立健全政府信息管理动态调整机制，对本行政机关不予公开的政府信息进行定期评估审查.
    if (!decision.review_due)
        found.emplace_back("不主动公开的，请填写下次复核的日期（条例第十八条）。");
    else if (*decision.review_due <= today || *decision.review_due > today + Days{366 * longest_years})
        found.push_back("复核日期应在今天之后、" + std::to_string(longest_years) + " 年之内。");
    return found;
}

std::string in_words(OpennessDecision const& decision) {
    std::string text{chinese(decision.openness)};
    std::vector<std::string> parts;
    for (auto const& one : grounds())
        for (auto const ground : decision.grounds)
            if (one.ground == ground)
                parts.push_back(std::string{one.code} + " " + std::string{one.chinese} + "（" +
                                std::string{one.article} + "）");
    if (!parts.empty()) text += "：" + join(parts, "；");
    return text;
}

Date usual_review(Date today) {
    return today + Days{365};
}

}  // namespace mingtang::publication
