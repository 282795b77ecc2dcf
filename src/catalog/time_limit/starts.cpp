#include "catalog/time_limit/starts.hpp"

#include <algorithm>
#include <array>

#include "catalog/time_limit/event_verbs.hpp"

namespace mingtang::catalog::time_words {
namespace {

using T = Trigger;

// Verbs that take an object: 制作或获取该信息, 收到申请.
constexpr std::initializer_list<View> makers{U"制作", U"制定", U"制发", U"获取", U"获得",
                                             U"取得", U"获知", U"得知", U"知悉"};
constexpr std::initializer_list<View> receivers{U"收到", U"接到", U"接收", U"收悉"};

// 制定或获取备案政策, 收到征地批准文件: verbs, then what they act on.
bool read_object(View text, Start& start) {
    for (auto const word : receivers) {
        auto const at = text.find(word);
        if (at == View::npos) continue;
        auto const object = bare(text.substr(at + word.size()));
        start.subject = bare(text.substr(0, at));
        if (has_any(object, {U"申请", U"异议", U"投诉", U"举报", U"来信", U"诉求", U"咨询", U"留言", U"建议", U"信访"}))
            start.triggers = {T::request_received};
        else if (has(object, U"批复") && !object.ends_with(U"文件"))  // 收到征地批复文件: a document like any other
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
        found.push_back(starts_with_any(word, {U"制"})                        ? T::made
                        : starts_with_any(word, {U"获", U"取", U"得", U"知"}) ? T::obtained
                        : word == U"形成"                                     ? T::formed
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
    // 行政处罚决定自作出之日起: the decision stands before 自.
    if (text == U"作出" || text == U"做出") {
        start.triggers = {T::decided};
        return start;
    }
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
    // 财政部门批复部门预算之日起: who acts, the verb, and what it acts on.
    for (auto const& [verb, trigger] : {std::pair{View{U"批复"}, T::replied}, std::pair{View{U"批准"}, T::approved}})
        if (auto const at = text.find(verb); start.marked && at != View::npos && at > 0 &&
                                             text.size() - at - verb.size() <= 12 &&
                                             !without_actor(text.substr(0, at)).size()) {
            start.triggers = {trigger};
            return without_plain_event(start);
        }
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
