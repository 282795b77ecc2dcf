// From a printed phrase to its list of rules: clauses are joined that belong together, and passed over where they say
// nothing about time.
#include <algorithm>

#include "catalog/time_limit/clause.hpp"
#include "catalog/time_limit/rule.hpp"
#include "catalog/time_limit/starts.hpp"

namespace mingtang::catalog {
namespace {

using namespace time_words;

// The longest printed limit on record has some sixty characters; a cell far beyond that is no limit but a text that
// slipped into the column, and reading it clause by clause would only cost time.
constexpr std::size_t longest_limit = 500;

bool says_when(View text) {
    return find_amount(text) || sounds_periodic(text);
}

// 法律法规另有规定的，从其规定: special law comes first, which is always so (条例 26); no limit of its own.
bool defers_to_law(View text) {
    return has_any(text, {U"从其规定", U"依照其规定", U"按照其规定", U"按其规定"}) ||
           (has_any(text, {U"另有规定", U"有其他规定", U"有特别规定"}) && !says_when(text));
}

// 在村公示栏公开; 可链接至…; 按照《…》第二十六条规定; 涉密的除外: where, how, why and what not, but not when.
bool says_nothing_of_time(View text) {
    if (says_when(text) || has_any(text, {U"及时", U"实时", U"随时", U"长期"})) return false;
    bool const channel =
        starts_with_any(text, {U"在", U"通过", U"并在", U"并通过", U"由", U"于", U"利用"}) &&
        ends_with_any(text, {U"公开", U"公布", U"公示", U"发布", U"公告", U"张贴", U"公开栏", U"公示栏", U"网站"}) &&
        has_any(text, {U"栏", U"网", U"平台", U"公报", U"媒体", U"大厅", U"场所", U"现场", U"渠道", U"范围"});
    bool const publishes =
        text.size() < 9 && !has_any(text, {U"前", U"后", U"时", U"依申请"}) &&
        ends_with_any(text, {U"公开", U"公布", U"公示", U"发布"}) &&
        starts_with_any(text, {U"予以", U"向社会", U"依法", U"主动", U"并予以", U"并向社会", U"并主动", U"对外"});
    bool const how = has_any(text, {U"链接", U"数据同源", U"条目化", U"节假日顺延", U"节日顺延"});
    bool const why = starts_with_any(text, {U"按照", U"依据", U"根据", U"依照"}) &&
                     ends_with_any(text, {U"规定", U"要求", U"条"}) && has_any(text, {U"《", U"条例", U"法"});
    bool const exception = ends_with_any(text, {U"除外", U"不予公开", U"不公开"});
    return channel || publishes || how || why || exception;
}

// 向社会公开征求意见，时间不少于30日; 一般村务定期公开，最长不超过三个月: the length stands behind a comma.
bool continues_with_length(View text, View next) {
    if (says_when(text)) return false;
    // 自信息形成或变更之日起，20个工作日内公开: only a comma.
    if (ends_with_any(text, {U"之日起", U"后"}))
        return find_amount(next) && (is_digit(next.front()) || starts_with_any(next, {U"应", U"在", U"于"}));
    if (has(text, U"定期")) return has(next, U"不超过");
    return has_any(text, {U"征求", U"征集", U"听取", U"公示", U"公告"}) &&
           starts_with_any(next, {U"期限", U"时间", U"时限", U"不少于", U"不得少于", U"为期", U"至少", U"时长"});
}

TimeRule nothing_printed() {
    TimeRule rule;
    rule.triggers = {Trigger::formed, Trigger::changed};
    rule.offset = Span{Span::Unit::workdays, 20};
    rule.confidence = TimeRule::Confidence::low;
    return rule;
}

class Parser {
  public:
    explicit Parser(std::string_view text) : phrase_{normal(text)} {}

    std::vector<TimeRule> rules() {
        // Nothing printed: 条例 26 is the limit, and a person should say so (rulebook §5.5).
        if (phrase_.words.empty()) return {nothing_printed()};
        if (phrase_.words.size() > longest_limit) return {not_understood(phrase_, phrase_.words)};
        list_ = cut(phrase_);
        for (std::size_t i = 0; i < list_.size(); ++i) read(i);
        if (!condition_.empty()) add({not_understood(phrase_, condition_), {}, {}, false}, 0);
        if (readings_.empty()) return {not_understood(phrase_, phrase_.words)};
        std::vector<TimeRule> out;
        for (auto& reading : readings_)
            if (auto rule = finished(reading); out.empty() || rule != out.back()) out.push_back(std::move(rule));
        return out;
    }

  private:
    void read(std::size_t& i) {
        auto clause = list_[i];
        bool const more = i + 1 < list_.size() && clause.ended_by == U',';
        // 依申请公开，自收到申请之日起…: how the item is disclosed, before when.
        if (more && (clause.text == U"依申请公开" || clause.text == U"依申请")) return;
        if (defers_to_law(clause.text) || (condition_.empty() && list_.size() > 1 && says_nothing_of_time(clause.text)))
            return;
        // 依申请开展听证的，…: a condition waits for the clause it narrows.
        if (more && !says_when(clause.text) && (clause.text.ends_with(U"的") || !condition_.empty()) &&
            !clause.text.ends_with(U"公开")) {
            condition_ = condition_.empty() ? clause.text : span_of(condition_, clause.text);
            return;
        }
        if (more && continues_with_length(clause.text, list_[i + 1].text)) {
            ++i;
            clause = {span_of(clause.text, list_[i].text),
                      list_[i].ended_by,
                      false,
                      clause.remarked || list_[i].remarked,
                      clause.without_holidays || list_[i].without_holidays,
                      false};
        }
        clause.shown = i > 0 && list_[i - 1].ended_by == U'、' && !readings_.empty() && readings_.back().rule.display &&
                       !readings_.back().rule.offset;
        auto readings = read_clause(phrase_, clause);
        for (auto& reading : readings) {
            if (!condition_.empty()) narrow_by_condition(reading, clause.text);
            bool const merged_rows = clause.run_on || (i > 0 && list_[i - 1].run_on);
            if (merged_rows) reading.rule.confidence = TimeRule::Confidence::low;
            add(reading, i > 0 ? list_[i - 1].ended_by : 0);
        }
        condition_ = {};
    }

    void narrow_by_condition(Reading& reading, View clause) {
        if (reading.rule.unknown) reading.rule = not_understood(phrase_, span_of(condition_, clause));
        auto const topic = reading.narrows.empty() ? reading.may_narrow : reading.narrows;
        reading.narrows = topic.empty() || reading.rule.triggers != std::vector{Trigger::calendar}
                              ? condition_
                              : span_of(condition_, topic);
        reading.continues = false;
    }

    // 及时公开，公告期限为5个工作日: how long joins the clause before it that says when; or the one behind a comma.
    void add(Reading reading, char32_t mark_before) {
        auto* const last = readings_.empty() ? nullptr : &readings_.back();
        auto& rule = reading.rule;
        if (last && reading.continues && !last->rule.unknown && !(rule.display && last->rule.display) &&
            !(rule.consult && last->rule.consult)) {
            if (rule.display) last->rule.display = rule.display;
            if (rule.consult) last->rule.consult = rule.consult;
            return;
        }
        if (last && last->continues && mark_before == U',' && !rule.unknown && reading.narrows.empty() &&
            !(rule.display && last->rule.display) && !(rule.consult && last->rule.consult)) {
            if (last->rule.display) rule.display = last->rule.display;
            if (last->rule.consult) rule.consult = last->rule.consult;
            readings_.pop_back();
        }
        if (last && mark_before == U',' && goes_on_from(*last, reading)) {
            rule.triggers = last->rule.triggers;
            rule.event = last->rule.event;
        }
        readings_.push_back(std::move(reading));
    }

    // 事件发生后5小时内发布，24小时内举行发布会: behind a comma the same event starts the second clock, as far as print
    // tells; it stays for a person to confirm.
    static bool goes_on_from(Reading const& last, Reading const& reading) {
        auto const& rule = reading.rule;
        bool const unstated = rule.offset && rule.confidence == TimeRule::Confidence::low &&
                              rule.triggers == std::vector{Trigger::formed, Trigger::changed} && rule.event.empty();
        return unstated && reading.narrows.empty() && reading.may_narrow.empty() && last.rule.offset &&
               last.rule.direction == TimeRule::Direction::after;
    }

    TimeRule finished(Reading const& reading) const {
        auto rule = reading.rule;
        if (rule.unknown) return rule;
        state_each_once(rule.triggers);
        if (only_on_request(rule)) rule.triggers = {Trigger::request_received};
        // 不少于20个工作日: of what?
        bool const bare_length = readings_.size() == 1 && rule.display && rule.triggers.front() == Trigger::none &&
                                 starts_with_any(phrase_.shown, {U"不少于", U"不得少于", U"至少"});
        // 受理、审批后各公示5个工作日: shown after each of several events, of which the rule has room for none.
        bool const after_each = rule.display && rule.triggers.front() == Trigger::none && has(phrase_.shown, U"各公示");
        if (bare_length || after_each) rule.confidence = TimeRule::Confidence::low;
        auto const narrows = reading.narrows.empty() && readings_.size() > 1 ? reading.may_narrow : reading.narrows;
        rule.subset = phrase_.as_printed(narrows.empty() ? View{phrase_.words}.substr(0, 0) : narrows);
        // 评议后公示: what starts the clock is said, how long it runs is not.
        auto const first = rule.triggers.front();
        bool const open = !rule.offset && !rule.recur && !rule.display && !rule.consult && first != Trigger::ongoing &&
                          first != Trigger::before_event && first != Trigger::event_start;
        if (open) rule.confidence = TimeRule::Confidence::low;
        return rule;
    }

    // 颁布或印发: two words for one event.
    static void state_each_once(std::vector<Trigger>& triggers) {
        std::vector<Trigger> once;
        for (auto const trigger : triggers)
            if (std::ranges::find(once, trigger) == once.end()) once.push_back(trigger);
        triggers = std::move(once);
    }

    // 20个工作日（依申请）: nothing says what starts the clock, but on request it is the request (条例 33).
    bool only_on_request(TimeRule const& rule) const {
        return rule.offset && rule.confidence == TimeRule::Confidence::low &&
               rule.triggers == std::vector{Trigger::formed, Trigger::changed} && has(phrase_.shown, U"依申请") &&
               !has_any(phrase_.shown, {U"主动", U"形成", U"变更"});
    }

    Phrase phrase_;
    std::vector<Clause> list_;
    std::vector<Reading> readings_;
    View condition_;
};

}  // namespace

std::vector<TimeRule> parse_time_limit(std::string_view phrase) {
    return Parser{phrase}.rules();
}

}  // namespace mingtang::catalog
