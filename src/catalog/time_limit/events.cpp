#include "catalog/time_limit/events.hpp"

#include "catalog/time_limit/starts.hpp"

namespace mingtang::catalog::time_words {
namespace {

constexpr std::initializer_list<View> at_once_words{U"及时", U"即时",   U"实时",   U"随时",   U"立即",     U"立刻",
                                                    U"即刻", U"马上",   U"当即",   U"当场",   U"第一时间", U"尽快",
                                                    U"尽早", U"即公开", U"即公布", U"即公示", U"即更新"};
// Words that say "as it goes on" without saying how soon.
constexpr std::initializer_list<View> vague_words{U"动态",   U"滚动", U"按进展", U"按进度", U"随进度", U"随进展",
                                                  U"按实际", U"同步", U"持续",   U"当日",   U"当天",   U"即日"};

std::optional<std::size_t> first_of(View text, std::initializer_list<View> words) {
    std::size_t first = View::npos;
    for (auto const word : words) first = std::min(first, text.find(word));
    return first == View::npos ? std::nullopt : std::optional{first};
}

// 按进展情况, 根据实际情况: how, not what.
bool tells_manner(View text) {
    return starts_with_any(text, {U"按", U"根据", U"视", U"随", U"依", U"结合", U"如", U"有", U"一旦"}) ||
           ends_with_any(text, {U"后", U"时", U"前", U"中", U"期间", U"过程"});
}

View topic_of(View before) {
    auto rest = before;
    auto const topic = cut_topic(rest);
    if (!topic.empty()) return topic;
    if (tells_manner(rest) || !find_start(rest).triggers.empty()) return {};
    return rest;
}

}  // namespace

bool says_publish(View text) {
    auto rest = text;
    while (drop_head(rest, {U"予以", U"主动", U"依法", U"向社会", U"对外", U"进行", U"统一", U"应", U"逐项", U"及时",
                            U"张榜", U"上网", U"上墙", U"各"})) {
    }
    return starts_with_any(rest, {U"公开", U"公示", U"公布", U"公告", U"发布", U"更新", U"报送", U"张贴", U"披露",
                                  U"通报", U"通过", U"在"});
}

std::optional<Moment> at_once(View text) {
    if (auto const at = first_of(text, at_once_words))
        return Moment{{Trigger::ongoing}, {}, topic_of(text.substr(0, *at)), !has_any(text, {U"视情", U"视具体"})};
    if (has_any(text, {U"视情", U"视具体"})) return std::nullopt;
    if (auto const at = first_of(text, vague_words)) {
        bool const plain = starts_with_any(text.substr(*at), {U"动态", U"滚动", U"按进", U"随进", U"持续"});
        return Moment{{Trigger::ongoing}, {}, topic_of(text.substr(0, *at)), plain};
    }
    return std::nullopt;
}

std::optional<Moment> together_with(View text) {
    auto rest = text;
    if (!drop_tail(rest, {U"公开", U"公布", U"发布", U"公示", U"公告"})) return std::nullopt;
    auto const words = rest;
    bool const together = drop_tail(rest, {U"同步", U"同时", U"一并", U"一同", U"一起"});
    if (rest.starts_with(U"随") && !starts_with_any(rest, {U"随时", U"随进", U"随到"}))
        return Moment{{Trigger::event_start}, words, {}, false};
    auto const with = rest.find(U'与');
    if (!together || with == View::npos || with + 1 == rest.size()) return std::nullopt;
    return Moment{{Trigger::event_start}, words.substr(with), rest.substr(0, with), false};
}

std::optional<Moment> while_it_happens(View text) {
    auto const at = text.rfind(U'时');
    if (at == View::npos || at == 0) return std::nullopt;
    auto head = text.substr(0, at + 1);
    auto const after = text.substr(at + 1);
    if (ends_with_any(head, {U"及时", U"实时", U"即时", U"随时", U"同时", U"按时", U"定时", U"限时", U"适时", U"临时",
                             U"准时", U"小时"}))
        return std::nullopt;
    if (starts_with_any(after, {U"限", U"间", U"效"}) || !(bare(after).empty() || says_publish(after)))
        return std::nullopt;
    head.remove_suffix(1);
    auto const topic = cut_topic(head);
    if (head.empty()) return std::nullopt;
    return Moment{{Trigger::event_start}, head, topic, true};
}

BeforeWords before_words(View head) {
    while (drop_tail(head, {U"提前", U"的", U"于", U"在", U"至少", U"应", U"须", U"需", U"最迟", U"至迟", U"最晚",
                            U"不晚于", U"不迟于", U"不少于", U"前", U","})) {
    }
    auto const topic = cut_topic(head);
    drop_head(head, {U"每次", U"其中"});
    return {head, topic};
}

std::optional<Moment> before_it(View text) {
    for (auto at = text.find(U'前'); at != View::npos; at = text.find(U'前', at + 1)) {
        auto const head = text.substr(0, at), after = bare(text.substr(at + 1));
        if (ends_with_any(head, {U"目", U"当", U"提", U"此", U"先", U"以"}) || !(after.empty() || says_publish(after)))
            continue;
        auto const words = before_words(head);
        if (words.event.empty()) continue;
        return Moment{{Trigger::before_event}, words.event, words.topic, true};
    }
    return std::nullopt;
}

std::optional<Moment> after_it(View text) {
    for (auto at = text.find(U'后'); at != View::npos; at = text.find(U'后', at + 1)) {
        auto const after = bare(text.substr(at + 1));
        if (!(after.empty() || says_publish(after))) continue;
        auto const start = find_start(text.substr(0, at + 1));
        if (start.triggers.empty()) continue;
        return Moment{start.triggers, start.event, start.topic, start.sure};
    }
    return std::nullopt;
}

std::vector<Moment> stage_by_stage(View text) {
    if (has(text, U"事前") && has(text, U"事后")) {
        auto head = text.substr(0, text.find(U"事前"));
        drop_tail(head, {U"按照", U"按", U"分"});
        auto const topic = narrowing(head);
        std::vector<Moment> stages{{{Trigger::before_event}, {}, topic, false},
                                   {{Trigger::result_set}, {}, topic, false}};
        if (has(text, U"事中")) stages.insert(stages.begin() + 1, {{Trigger::ongoing}, {}, topic, false});
        return stages;
    }
    // 项目实施前后各公示一次
    for (View const both : {View{U"前后"}, View{U"前、后"}, View{U"前和后"}, View{U"前及后"}}) {
        auto const at = text.find(both);
        if (at == View::npos || at == 0) continue;
        auto const words = before_words(text.substr(0, at));
        if (words.event.empty()) continue;
        return {{{Trigger::before_event}, words.event, words.topic, false},
                {{Trigger::event_start}, words.event, words.topic, false}};
    }
    return {};
}

}  // namespace mingtang::catalog::time_words
