#include "catalog/time_limit/starts.hpp"

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

// Events that begin or simply happen: the model calls them all EVENT_START; the words are kept.
constexpr std::initializer_list<View> happenings{U"发生", U"启动", U"开始", U"开工", U"开学", U"开标",
                                                 U"召开", U"举行", U"开展", U"实施", U"施行", U"生效",
                                                 U"离任", U"任职", U"上任", U"到任"};
constexpr std::initializer_list<View> surveys{U"调查", U"检查", U"核查", U"抽查",     U"普查", U"督查", U"巡查",
                                              U"排查", U"勘测", U"勘查", U"踏勘",     U"测绘", U"抽检", U"监测",
                                              U"检测", U"检验", U"摸底", U"调查登记", U"调研"};
constexpr std::initializer_list<View> endings{U"工作结束", U"结束", U"完成", U"完毕", U"终结"};
constexpr std::initializer_list<View> connectors{U"或", U"、", U"和", U"及", U"与", U"/", U"(", U"包括", U"含"};
// Verbs that take an object: 制作或获取该信息, 收到申请.
constexpr std::initializer_list<View> makers{U"制作", U"制定", U"制发", U"获取", U"获得", U"取得"};
constexpr std::initializer_list<View> receivers{U"收到", U"接到", U"接收", U"收悉"};

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
        text = rest;
        return T::decided;
    }
    if (!made && drop_tail(rest, {U"结果", U"名单"})) {
        text = rest;
        return T::result_set;
    }
    return std::nullopt;
}

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

// 制定或获取备案政策, 收到征地批准文件: verbs, then what they act on.
bool read_object(View text, Start& start) {
    for (auto const word : receivers) {
        auto const at = text.find(word);
        if (at == View::npos) continue;
        auto const object = bare(text.substr(at + word.size()));
        start.subject = bare(text.substr(0, at));
        if (has_any(object, {U"申请", U"异议", U"投诉", U"举报", U"来信", U"诉求", U"咨询", U"留言", U"建议", U"信访"}))
            start.triggers = {T::request_received};
        else if (has(object, U"批复"))
            start.triggers = {T::replied};
        else
            start.triggers = {object.empty() ? T::request_received : T::received_doc};
        start.sure = !object.empty();  // 收到之日起: received what?
        return true;
    }
    auto rest = text;
    drop_head(rest, {U"该", U"本单位", U"本机关"});
    std::vector<Trigger> found;
    for (;;) {
        auto const before = rest;
        if (!drop_head(rest, makers) && !(!found.empty() && drop_head(rest, {U"形成", U"变更", U"更新"}))) break;
        auto const word = before.substr(0, before.size() - rest.size());
        found.push_back(starts_with_any(word, {U"制"})          ? T::made
                        : starts_with_any(word, {U"获", U"取"}) ? T::obtained
                        : word == U"形成"                       ? T::formed
                                                                : T::changed);
        auto next = rest;
        while (drop_head(next, connectors)) {
        }
        bool const another = starts_with_any(next, makers) || starts_with_any(next, {U"形成", U"变更", U"更新"});
        if (!another) break;
        rest = next;
    }
    while (drop_tail(rest, {U")"})) {
    }
    if (found.empty() || rest.empty()) return false;
    start.triggers = found;
    // 制作或保存该信息: one of the verbs is not ours.
    if (starts_with_any(rest, connectors))
        start.sure = false;
    else
        start.object = rest;
    return true;
}

// 签订合同, 公布结果, 完成调查: the verb stands before what it acts on.
bool read_verb_first(View text, Start& start) {
    struct Word {
        std::initializer_list<View> words;
        Trigger trigger;
    };
    static std::array<Word, 5> const first{
        {{{U"签订", U"签署", U"签发", U"订立"}, T::signed_},
         {{U"公布", U"发布", U"印发", U"公开", U"公告", U"出台", U"颁布"}, T::decided},
         {{U"批准", U"核准"}, T::approved},
         {{U"确定", U"核定"}, T::result_set},
         {{U"形成"}, T::formed}}};
    auto rest = text;
    if (drop_head(rest, {U"完成", U"结束"}) && ends_with_any(rest, surveys))
        return start.triggers = {T::survey_end}, true;
    for (auto const& one : first)
        if (rest = text; start.marked && drop_head(rest, one.words) && !rest.empty())
            return start.triggers = {one.trigger}, true;
    return false;
}

// 经本级财政部门批复, 由县级以上人民政府批准: who acts is not what is disclosed.
View without_actor(View subject) {
    for (View const word : {View{U"经"}, View{U"由"}, View{U"报"}, View{U"被"}})
        for (auto at = subject.find(word); at != View::npos; at = subject.find(word, at + 1)) {
            auto const rest = subject.substr(at);
            auto const before = subject.substr(0, at);
            if (starts_with_any(rest, {U"经济", U"经营", U"经办", U"经费", U"报告", U"报名", U"报表", U"报建"}) ||
                ends_with_any(before, {U"已", U"财", U"申", U"年", U"通", U"公", U"理", U"事", U"缘", U"自"}))
                continue;
            return bare(before);
        }
    if (ends_with_any(subject, {U"人民代表大会", U"常务委员会", U"常委会", U"人大", U"政府", U"部门", U"机关", U"单位",
                                U"委员会", U"局", U"厅", U"负责人", U"会议", U"财政", U"法院"}))
        return {};
    return subject;
}

// 信息形成, 制作信息: that is what the model's own names say.
Start without_plain_event(Start start) {
    if (std::ranges::all_of(start.triggers, [](Trigger one) { return one <= T::obtained; })) start.event = {};
    return start;
}

}  // namespace

Start find_start(View head) {
    Start start;
    auto text = bare(head);
    while (drop_tail(text, {U"的", U"不超过", U"不得超过", U"不晚于", U"不迟于", U"最迟", U"至迟", U"最晚", U"最长",
                            U"最多", U"应", U"在", U"于", U"及时", U"≤", U"<=", U",", U"起算", U"计算"})) {
    }
    while (drop_tail(text, {U"之日起", U"之日", U"之次日起", U"次日起", U"当日起", U"当天起", U"日起", U"当日", U"起",
                            U"后", U"之时", U"时"}))
        start.marked = true;
    start.topic = cut_topic(text);
    // 其他公开内容自…, 政府采购合同自…: a second lead-in belongs to the event: 应自, 应在.
    if (auto const more = cut_topic(text); !more.empty() && start.topic.empty()) start.topic = more;
    drop_head(text, {U"该", U"每次"});
    if (!starts_with_any(text, {U"其他", U"其它", U"其余", U"其中"})) drop_head(text, {U"其"});
    if (text.empty()) return start;
    start.event = text;
    if (survey_ends(text)) {
        start.triggers = {T::survey_end};
        return start;
    }
    if (read_object(text, start)) return without_plain_event(start);
    auto rest = text;
    start.triggers = verbs_at_end(rest, start.marked);
    if (!start.triggers.empty()) {
        // 作出行政处罚决定: the words behind the first verb belong to the event.
        for (View const word : {View{U"作出"}, View{U"做出"}})
            if (auto const at = rest.find(word); at != View::npos) rest = rest.substr(0, at);
        start.subject = without_actor(bare(rest));
        return without_plain_event(start);
    }
    if (read_verb_first(text, start)) return without_plain_event(start);
    if (!start.marked) {
        start.subject = text;
        start.event = {};
        return start;
    }
    start.triggers = {T::event_start};
    start.sure = ends_with_any(text, happenings);
    return start;
}

}  // namespace mingtang::catalog::time_words
