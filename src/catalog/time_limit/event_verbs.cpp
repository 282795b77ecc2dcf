// The verbs that end an event's words: 信息形成或变更, 部门预算…批复, 行政处罚决定作出, 执法检查结束.
#include "catalog/time_limit/event_verbs.hpp"

#include <algorithm>
#include <array>

namespace mingtang::catalog::time_words {
namespace {

using T = Trigger;

// How a verb may stand: 形成 needs nothing; 公布 starts a clock only as 公布之日起; 开工 is an event without a name in
// the model.
enum class Needs { nothing, mark };

struct Verb {
    View word;
    Trigger trigger;
    Needs needs = Needs::nothing;
};

// The event's verb, at the end of its words. Longer ones first.
constexpr auto verbs = std::to_array<Verb>({{U"下发至本单位", T::received_doc},
                                            {U"下发到本单位", T::received_doc},
                                            {U"转发至本单位", T::received_doc},
                                            {U"下达至本单位", T::received_doc},
                                            {U"形成", T::formed},
                                            {U"生成", T::formed},
                                            {U"产生", T::formed},
                                            {U"变更", T::changed},
                                            {U"变动", T::changed},
                                            {U"变化", T::changed},
                                            {U"更改", T::changed},
                                            {U"改变", T::changed},
                                            {U"修改", T::changed},
                                            {U"修订", T::changed},
                                            {U"更新", T::changed, Needs::mark},
                                            {U"调整", T::changed, Needs::mark},
                                            {U"制作完成", T::made},
                                            {U"编制完成", T::made},
                                            {U"制定完成", T::made},
                                            {U"制作", T::made},
                                            {U"制定", T::made},
                                            {U"制发", T::made},
                                            {U"编制", T::made, Needs::mark},
                                            {U"获取", T::obtained},
                                            {U"获得", T::obtained},
                                            {U"取得", T::obtained},
                                            {U"获知", T::obtained},
                                            {U"受理申请", T::request_received},
                                            {U"受理", T::request_received},
                                            {U"提出异议", T::request_received},
                                            {U"提出申请", T::request_received},
                                            {U"申请", T::request_received, Needs::mark},
                                            {U"批准", T::approved},
                                            {U"核准", T::approved},
                                            {U"审批通过", T::approved},
                                            {U"审核通过", T::approved},
                                            {U"审议通过", T::approved},
                                            {U"审查通过", T::approved},
                                            {U"表决通过", T::approved},
                                            {U"会议通过", T::approved},
                                            {U"大会通过", T::approved},
                                            {U"委员会通过", T::approved},
                                            {U"审批同意", T::approved},
                                            {U"审查批准", T::approved},
                                            {U"审定", T::approved},
                                            {U"审批", T::approved, Needs::mark},
                                            {U"批复", T::replied},
                                            {U"决定", T::decided, Needs::mark},
                                            {U"决策", T::decided, Needs::mark},
                                            {U"公开", T::decided, Needs::mark},
                                            {U"公布", T::decided, Needs::mark},
                                            {U"发布", T::decided, Needs::mark},
                                            {U"公告", T::decided, Needs::mark},
                                            {U"印发", T::decided, Needs::mark},
                                            {U"颁布", T::decided, Needs::mark},
                                            {U"出台", T::decided, Needs::mark},
                                            {U"签订", T::signed_},
                                            {U"签署", T::signed_},
                                            {U"签发", T::signed_},
                                            {U"签约", T::signed_},
                                            {U"成文", T::signed_, Needs::mark},
                                            {U"确定", T::result_set},
                                            {U"核定", T::result_set},
                                            {U"认定", T::result_set, Needs::mark},
                                            {U"评定", T::result_set, Needs::mark},
                                            {U"成交", T::result_set, Needs::mark},
                                            {U"中标", T::result_set, Needs::mark}});

Verb const* verb_at_end(View text) {
    for (auto const& verb : verbs)
        if (text.ends_with(verb.word)) return &verb;
    return nullptr;
}

// 处罚决定作出, 决定形成, 结果形成: the noun before the verb says which event it is.
std::optional<Trigger> by_noun(View& text, Verb const* verb) {
    auto rest = text;
    bool const made = drop_tail(rest, {U"作出", U"做出", U"下达"});
    if (!made && verb && (verb->trigger == T::formed)) rest.remove_suffix(verb->word.size());
    if (rest.size() == text.size()) return std::nullopt;
    if (drop_tail(rest, {U"决定书", U"决定", U"决策"}) ||
        (made && ends_with_any(rest, {U"处罚", U"许可", U"裁决", U"裁定"}))) {
        drop_tail(rest, {U"行政执法", U"执法"});  // any decision of enforcement: names no part of the content
        text = rest;
        return T::decided;
    }
    if (!made && drop_tail(rest, {U"结果", U"名单"})) {
        text = rest;
        return T::result_set;
    }
    return std::nullopt;
}

}  // namespace

bool survey_ends(View text) {
    return drop_tail(text, endings) && ends_with_any(text, surveys);
}

// Reads 形成或变更, 获取(形成、变更) from the end of the words; `text` keeps what stands before.
std::vector<Trigger> verbs_at_end(View& text, bool marked) {
    std::vector<Trigger> found;
    for (;;) {
        while (drop_tail(text, {U")"})) {
        }
        auto const* const verb = verb_at_end(text);
        if (auto const noun = found.empty() ? by_noun(text, verb) : std::nullopt) {
            found.push_back(*noun);
            break;
        }
        bool const made = has_any(text, {U"作出", U"做出"});
        if (!verb || (verb->needs == Needs::mark && !marked && !made && found.empty())) break;
        found.push_back(verb->trigger);
        text.remove_suffix(verb->word.size());
        auto rest = text;
        bool joined = false;
        while (drop_tail(rest, connectors)) joined = true;
        if (!joined) break;
        // The next word must be a verb as well: 文件及形成 keeps its 及.
        if (!verb_at_end(rest)) break;
        text = rest;
    }
    std::ranges::reverse(found);
    return found;
}

}  // namespace mingtang::catalog::time_words
