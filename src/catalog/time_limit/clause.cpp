#include "catalog/time_limit/clause.hpp"

#include "catalog/time_limit/events.hpp"
#include "catalog/time_limit/lengths.hpp"
#include "catalog/time_limit/recurrence.hpp"
#include "catalog/time_limit/starts.hpp"

namespace mingtang::catalog::time_words {
namespace {

using Confidence = TimeRule::Confidence;

// Numbers that nobody understood make the whole clause not understood. Those in titles and document numbers are names.
bool number_left(View text) {
    int depth = 0;
    for (char32_t const c : text) {
        if (c == U'《' || c == U'〔' || c == U'[') ++depth;
        if (c == U'》' || c == U'〕' || c == U']') --depth;
        if (depth == 0 && is_digit(c)) return true;
    }
    return false;
}

// 限时公开, 按规定时限, 适时: a limit that is not said. 约20日, 可延长: a number that is none.
bool says_no_limit(View text) {
    if (has_any(text,
                {U"同上", U"同前", U"左右", U"大约", U"延长", U"余日", U"余个", U"多个工作日", U"约2", U"约1", U"约3"}))
        return true;
    if (find_amount(text)) return false;
    return has_any(
        text, {U"限时",     U"按规定",   U"按照规定", U"规定时", U"规定的时", U"规定期限", U"规定的期限", U"法定时限",
               U"法定期限", U"依据上级", U"按照上级", U"按上级", U"根据上级", U"上级要求", U"上级部署",   U"适时",
               U"择期",     U"择机",     U"另行",     U"待定",   U"按时",     U"按期",     U"定时",       U"依申请"});
}

class Reader {
  public:
    Reader(Phrase& phrase, Clause const& clause)
        : phrase_{phrase},
          whole_{clause.text},
          text_{clause.text},
          shown_{clause.shown},
          without_holidays_{clause.without_holidays} {
        if (clause.remarked) reading_.rule.confidence = Confidence::low;
    }

    std::vector<Reading> read() {
        drop_validity();
        read_label();
        if (says_no_limit(text_)) return unknown();
        if (without_holidays_)
            for (auto amount = find_amount(text_); amount; amount = find_amount(text_, amount->end))
                if (amount->span.unit == Span::Unit::days) return unknown();
        read_lengths();
        auto const periodic = find_periodic(text_);
        if (periodic) return finish(read_periodic(*periodic));
        if (auto const amount = find_amount(text_)) return finish(read_offset(*amount));
        return read_moment();
    }

  private:
    TimeRule& rule() { return reading_.rule; }

    std::vector<Reading> unknown() const { return {{not_understood(phrase_, whole_), {}, {}, false}}; }

    std::vector<Reading> finish(bool understood) {
        if (!understood || number_left(text_)) return unknown();
        return {reading_};
    }

    // 2024年起每年3月31日前, 自2025年度起每季度公开: since when it is so, not when it is due.
    void drop_validity() {
        auto rest = text_;
        drop_head(rest, {U"自", U"从"});
        auto const year = number_at(rest, 0);
        if (!year || year->digits != 4) return;
        rest = rest.substr(year->digits);
        bool const year_word = drop_head(rest, {U"年度", U"年"});
        if (!year_word || !drop_head(rest, {U"起", U"开始"})) return;
        drop_head(rest, {U","});
        if (!sounds_periodic(rest)) return;
        phrase_.mask(text_.substr(0, text_.size() - rest.size()));
        text_ = rest;
    }

    // 处罚决定：20个工作日内 narrows; 公开时限：… only names the column; 公示期：7日 is read below.
    void read_label() {
        drop_head(text_, {U"、", U"-"});
        bool const among = text_.starts_with(U"其中");
        auto const colon = text_.find(U':');
        bool const time_of_day = colon != View::npos && colon > 0 && is_digit(text_[colon - 1]);
        if (colon != View::npos && colon + 1 < text_.size() && !time_of_day) {
            auto const label = text_.substr(0, colon), rest = text_.substr(colon + 1);
            // 公示期：7日, 征求意见：不少于30日
            bool const length =
                is_digit(rest.front()) || starts_with_any(rest, {U"不少于", U"不得少于", U"至少", U"为"});
            if (length && has_any(label, {U"公示", U"公告", U"征求", U"征集", U"保留", U"公布期", U"公开期", U"张贴"}))
                return;
            // 审批后：20个工作日内: an event before the colon starts the clock, it narrows nothing.
            bool const before = label.size() <= 12 && label.ends_with(U"前") && !before_words(label).event.empty();
            bool const after = label.size() <= 12 && label.ends_with(U"后") && !find_start(label).triggers.empty();
            if (before || after) {
                phrase_.mask(text_.substr(colon, 1));
                return;
            }
            text_ = bare(text_.substr(colon + 1));
            bool const names_column =
                ends_with_any(label, {U"时限", U"期限", U"频率", U"频次", U"周期"}) || narrowing(label).empty();
            if (!names_column) reading_.narrows = narrowing(label);
        }
        among_ = among;
    }

    void read_lengths() {
        if (auto const consult = find_consult(text_)) {
            rule().consult = consult->least;
            length_at_ = offset_in(text_, consult->words);
            phrase_.mask(consult->words);
        }
        if (auto const display = find_display(text_)) {
            rule().display = display->display;
            length_at_ = std::min(length_at_, offset_in(text_, display->words));
            phrase_.mask(display->words);
        }
    }

    void set_topic(View words) {
        auto const topic = narrowing(words);
        if (topic.empty() || !reading_.narrows.empty()) return;
        (among_ || narrows_by_itself(topic) ? reading_.narrows : reading_.may_narrow) = topic;
    }

    bool read_periodic(Periodic const& periodic) {
        if (periodic.fit == Periodic::Fit::beyond) return false;
        for (auto const words : periodic.read) phrase_.mask(words);
        rule().triggers = {Trigger::calendar};
        rule().recur = periodic.recur;
        rule().offset = periodic.offset;
        if (!periodic.sure) rule().confidence = Confidence::low;
        auto const topic = narrowing(text_.substr(0, periodic.at));
        // 每月财务收支情况于次月10日前公布: what stands between the period and its day.
        if (topic.empty() && !periodic.day.empty()) {
            auto const period = periodic.read.front();
            auto const between = offset_in(period, periodic.day);
            if (between > period.size())
                reading_.may_narrow = narrowing({period.data() + period.size(), between - period.size()});
        }
        if (auto const amount = find_amount(text_)) {
            // 每年人大批准后20日内: the event starts the clock, once a year.
            if (periodic.offset || !periodic.recur.anchors.empty()) return false;
            auto const recur = rule().recur;
            if (!read_offset(*amount) || rule().confidence == Confidence::low) return false;
            // 每月32日前: a day that no month has is not a number of days before it.
            if (rule().direction == TimeRule::Direction::before && rule().event.empty()) return false;
            rule().recur = recur;
            return true;
        }
        auto const behind = text_.substr(periodic.at);
        auto const before = periodic.recur.anchors.empty() && !periodic.offset ? before_it(behind) : std::nullopt;
        if (before) {
            rule().triggers = before->triggers;
            rule().event = phrase_.as_printed(before->event);
        }
        if (reading_.narrows.empty()) reading_.narrows = topic;
        return true;
    }

    // Which words may stand behind the amount; 20日后 and 20日以上 say something else.
    static bool tail_fits(View tail) {
        bool const within = drop_head(tail, {U"内", U"里"});
        drop_head(tail, {U"的"});
        return within || tail.empty() || tail.starts_with(U'(') || says_publish(tail) ||
               starts_with_any(tail, {U"完成", U"告知", U"答复", U"给予", U"作出", U"办结"});
    }

    bool read_offset(Amount const& amount) {
        auto const head = text_.substr(0, amount.at), tail = text_.substr(amount.end);
        if (amount.least || (has(head, U"每") && !has_any(head, {U"每次", U"每届", U"每期", U"每学期"})) ||
            has_any(head, {U"不少于", U"不得少于", U"超过"}) != has_any(head, {U"不超过", U"不得超过"}))
            return false;
        if (bare(head).ends_with(U"满")) return false;  // 满20个工作日 is a start, not an end
        // 长期公开（至少5年）: a least length beside the display, no limit.
        if (ends_with_any(bare(head), {U"至少", U"不低于"})) {
            if (!rule().display) return false;
            phrase_.mask(text_.substr(amount.at, amount.end - amount.at));
            if (rule().triggers.empty()) rule().triggers = {Trigger::none};
            return true;
        }
        // 征求意见不少于7日不超过30日: the most it may take, for which a least length has no room; no limit of its own.
        if ((rule().display || rule().consult) &&
            ends_with_any(bare(head), {U"不超过", U"不得超过", U"不多于", U"最长", U"最多"}) &&
            find_start(head).triggers.empty()) {
            phrase_.mask(text_.substr(amount.at, amount.end - amount.at));
            if (rule().triggers.empty()) rule().triggers = {Trigger::none};
            reading_.continues = reading_.narrows.empty() && reading_.may_narrow.empty();
            return true;
        }
        // 工作日20日内: two units for one number.
        if (ends_with_any(bare(head), {U"工作日", U"自然日"})) return false;
        // 每季度前10个工作日: the first days of the period, not the days before it.
        if (rule().recur && bare(head) == U"前") return false;
        phrase_.mask(text_.substr(amount.at, amount.end - amount.at));
        if (find_amount(text_)) return false;
        rule().offset = amount.span;
        // 20日内（工作日）: the bracket says which days.
        if (has_any(tail, {U"(工作日)", U"(均为工作日)"})) {
            if (amount.span.unit != Span::Unit::days && amount.span.unit != Span::Unit::workdays) return false;
            rule().offset->unit = Span::Unit::workdays;
        }
        bool const early = has(head, U"提前") || bare(head).ends_with(U"前");
        if (early || tail.starts_with(U"前") || tail.starts_with(U"以上前")) return read_before(head, tail, early);
        if (!tail_fits(tail)) return false;
        auto start = find_start(head);
        // 20个工作日(自该政府信息形成或变更之日起): the event stands behind the amount.
        auto behind = tail;
        drop_head(behind, {U"内"});
        if (start.triggers.empty() && behind.starts_with(U'(')) {
            auto const close = behind.find(U')');
            auto const inside = find_start(behind.substr(1, close == View::npos ? close : close - 1));
            if (!inside.triggers.empty())
                start.triggers = inside.triggers, start.sure = inside.sure, start.event = inside.event;
        }
        // 公示期不超过7日, 公示5个工作日内: neither a least nor a limit.
        if (start.triggers.empty() &&
            ends_with_any(start.subject, {U"公示", U"公告", U"公示期", U"公示时间", U"公告期", U"公示期限"}))
            return false;
        set_topic(start.topic);
        if (start.triggers.empty() && shown_ && tail.empty()) {
            rule().triggers = {Trigger::none};
            rule().display = Display{Display::Kind::at_least, amount.span};
            rule().offset = std::nullopt;
            set_topic(start.subject);
            return true;
        }
        // 最长不超过30日 behind another limit: the most of what? 5年, alone: counted from when, or kept for how long?
        bool const first = whole_.data() == phrase_.words.data();
        bool const most_of_another = !first && has_any(head, {U"最长", U"最多"});
        bool const years = tail.empty() && bare(head).empty() && amount.span.unit == Span::Unit::months;
        if (start.triggers.empty() && (most_of_another || years)) return false;
        if (start.triggers.empty()) {
            // 20个工作日: the trigger is not stated. 条例 26: 自该政府信息形成或者变更之日起20个工作日内及时公开。
            rule().triggers = {Trigger::formed, Trigger::changed};
            rule().confidence = Confidence::low;
            set_topic(start.subject);
            return true;
        }
        // 自公开之日起5年, without 内: how long it stays.
        bool const stays =
            tail.empty() && amount.span.unit == Span::Unit::months && ends_with_any(start.event, {U"公开", U"公示"});
        if (stays) {
            rule().triggers = {Trigger::none};
            rule().display = Display{Display::Kind::at_least, amount.span};
            rule().offset = std::nullopt;
            rule().confidence = Confidence::low;
            return true;
        }
        rule().triggers = start.triggers;
        if (!start.event.empty()) rule().event = phrase_.as_printed(start.event);
        if (!start.sure) rule().confidence = Confidence::low;
        if (auto const object = narrowing(start.object); !object.empty() && reading_.narrows.empty())
            reading_.narrows = object;
        if (reading_.may_narrow.empty()) set_topic(start.subject);
        return true;
    }

    // "…前": the limit runs backwards from something that is about to happen.
    bool read_before(View head, View tail, bool early) {
        if (has_any(head, {U"之日起", U"后"})) return false;
        auto const words = before_words(head);
        rule().triggers = {Trigger::before_event};
        rule().direction = TimeRule::Direction::before;
        rule().event = phrase_.as_printed(words.event);
        set_topic(words.topic);
        // 选举前20日内 may be a stretch of days as well as a limit.
        if (early && tail.starts_with(U"内") && !has(head, U"提前")) rule().confidence = Confidence::low;
        return true;
    }

    std::vector<Reading> read_moment() {
        if (number_left(text_) && stage_by_stage(text_).empty()) return unknown();
        if (auto const stages = stage_by_stage(text_); !stages.empty()) {
            std::vector<Reading> readings;
            for (auto const& stage : stages) {
                reading_.narrows = {};
                take(stage);
                readings.push_back(reading_);
            }
            return readings;
        }
        bool const length = rule().display || rule().consult;
        drop_head(text_, {U"公开后", U"公布后", U"发布后"});  // 公开后长期保留: the day itself starts nothing new
        for (auto const find : {together_with, at_once, while_it_happens, before_it, after_it})
            if (auto const moment = find(text_)) {
                if (find == after_it && !length && !says_publish(text_.substr(text_.rfind(U'后') + 1)))
                    return unknown();
                take(*moment);
                return {reading_};
            }
        if (!length) return unknown();
        rule().triggers = {Trigger::none};
        set_topic(text_.substr(0, length_at_));
        reading_.continues = reading_.narrows.empty() && reading_.may_narrow.empty();
        return {reading_};
    }

    void take(Moment const& moment) {
        rule().triggers = moment.triggers;
        rule().event = moment.event.empty() ? std::string{} : phrase_.as_printed(moment.event);
        if (!moment.sure) rule().confidence = Confidence::low;
        set_topic(moment.topic);
    }

    Phrase& phrase_;
    View whole_, text_;
    Reading reading_;
    std::size_t length_at_ = View::npos;
    bool among_ = false;
    bool shown_ = false, without_holidays_ = false;
};

}  // namespace

TimeRule not_understood(Phrase const& phrase, View text) {
    TimeRule rule;
    rule.unknown = phrase.as_printed(text);
    return rule;
}

std::vector<Reading> read_clause(Phrase& phrase, Clause const& clause) {
    return Reader{phrase, clause}.read();
}

}  // namespace mingtang::catalog::time_words
