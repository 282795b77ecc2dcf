#include "catalog/time_limit/clauses.hpp"

#include "catalog/time_limit/numerals.hpp"

namespace mingtang::catalog::time_words {
namespace {

// (变更), (形成、变更), (更新): more verbs of the event before the bracket.
bool only_verbs(View text) {
    while (!text.empty())
        if (!drop_head(text, {U"形成", U"变更", U"变动", U"更新", U"获取", U"制作", U"产生", U"修订", U"调整", U"包括",
                              U"含", U"或", U"、", U"和", U"/"}))
            return false;
    return true;
}

// (自该政府信息形成或变更之日起): the event, behind the amount.
bool tells_start(View text) {
    return has_any(text, {U"之日", U"日起"}) || (text.starts_with(U"自") && !has(text, U"规定"));
}

// (动态调整), (法律法规另有规定的除外): nothing that changes the limit.
bool harmless(View text) {
    return has_any(text, {U"动态", U"规定", U"除外", U"顺延", U"更新", U"试行", U"调整", U"节假日", U"公开", U"公示",
                          U"公布", U"网站", U"期限", U"含", U"如有", U"没有写明", U"请核对"});
}

// (不含节假日), (节假日除外): the days are counted in a way that the number's own unit does not say.
bool leaves_out_holidays(View text) {
    return has_any(text, {U"节假日", U"休息日", U"双休日", U"法定假日", U"公休日"}) &&
           has_any(text, {U"不含", U"不包括", U"不包含", U"除外", U"不计", U"扣除", U"剔除"});
}

// (含20日), (含当日): the last day belongs to it, as it always does.
bool counts_the_last_day(View text) {
    return text.starts_with(U"含") && text.size() <= 8 && !sounds_periodic(text);
}

bool only_number(View text) {
    if (text.empty() || text.size() > 2) return false;
    for (char32_t const c : text)
        if (!is_digit(c) && !is_numeral(c)) return false;
    return true;
}

// 1. 2、 ① 一、 (1): how many characters the list mark at `at` takes; 0: there is none.
std::size_t list_mark(View text, std::size_t at, bool at_head) {
    if (text[at] == U'①') return 1;
    if (text[at] == U'(') {
        auto const close = text.find(U')', at);
        // 20(二十)个工作日: the bracket repeats the number before it.
        bool const mark = close != View::npos && only_number(text.substr(at + 1, close - at - 1)) &&
                          !(at > 0 && is_digit(text[at - 1]));
        return mark && (at_head || text.substr(close + 1).size() > 3) ? close + 1 - at : 0;
    }
    std::size_t end = at;
    while (end < text.size() && (is_digit(text[end]) || (at_head && is_numeral(text[end])))) ++end;
    if (end == at || end - at > 2 || end + 1 >= text.size() || (text[end] != U'.' && text[end] != U'、')) return 0;
    // 1.5 and 5、20日 are numbers; 1、7月 a list of them; a mark in mid-text is a digit with a full stop.
    bool const digit_follows = is_digit(text[end + 1]);
    bool const preceded = at > 0 && (is_digit(text[at - 1]) || text[at - 1] == U'第' || text[at - 1] == U'每');
    if (digit_follows && !(at_head && find_amount(text, end + 1))) return 0;
    if (preceded || (!at_head && text[end] != U'.')) return 0;
    return end + 1 - at;
}

// 自然资源, 自治: the 自 that starts no clock.
bool begins_limit(View rest) {
    return rest.starts_with(U'自') && !starts_with_any(rest, {U"自然", U"自治", U"自行", U"自愿", U"自主", U"自来"});
}

class Cutter {
  public:
    explicit Cutter(Phrase& phrase) : phrase_{phrase} {}

    std::vector<Clause> clauses() {
        for (at_ = 0; at_ < size(); step()) {
        }
        push(size(), 0);
        return std::move(list_);
    }

  private:
    View words() const { return phrase_.words; }
    std::size_t size() const { return phrase_.words.size(); }
    View so_far() const { return words().substr(from_, at_ - from_); }

    void push(std::size_t end, char32_t mark) {
        auto const text = bare(words().substr(from_, end - from_));
        if (!text.empty()) list_.push_back({text, mark, false, remarked_, without_holidays_, false});
        remarked_ = without_holidays_ = false;
        from_ = end + (mark ? 1 : 0);
    }

    // The next character, or a whole title or bracket.
    void step() {
        char32_t const c = words()[at_];
        if (auto const mark = list_mark(words(), at_, bare(so_far()).empty())) {
            push(at_, 0);
            phrase_.mask(words().substr(at_, mark));
            at_ += mark;
            from_ = at_;
            return;
        }
        if (c == U'《' || c == U'〔' || c == U'[' || c == U'“') {
            static constexpr View open = U"《〔[“", close = U"》〕]”";
            auto const end = words().find(close[open.find(c)], at_);
            at_ = end == View::npos ? at_ + 1 : end + 1;
            return;
        }
        if (c == U'(') return bracket();
        if (at_ == closing_) {
            push(at_, U')');
            closing_ = View::npos;
        } else if (c == U';' || c == U'。' || c == U',' || c == U'!') {
            push(at_, c);
        } else if (!so_far().empty() && runs_on()) {
            push(at_, 0);
            list_.back().run_on = true;
        } else if (ends_amount() && View{U"、或和及并/"}.find(c) != View::npos && another_limit_follows()) {
            push(at_, U'、');
        }
        ++at_;
    }

    void bracket() {
        auto const end = words().find(U')', at_);
        auto const close = end == View::npos ? size() - 1 : end;
        auto const content = words().substr(at_ + 1, close - at_ - (end == View::npos ? 0 : 1));
        auto const whole = words().substr(at_, close + 1 - at_);
        if (numeral_value(content) || content == U"工作日" || content == U"自然日" || content == U"日历日" ||
            content == U"均为工作日" || only_verbs(content) || tells_start(content)) {
            at_ = close + 1;
            return;
        }
        bool const limit = (find_amount(content) || sounds_periodic(content)) && !counts_the_last_day(content);
        if (leaves_out_holidays(content)) without_holidays_ = true;
        if (limit && (find_amount(so_far()) || sounds_periodic(so_far()))) {
            push(at_, U'(');
            closing_ = end;
        } else if (limit) {
            phrase_.mask(words().substr(at_, 1));
            if (end != View::npos) phrase_.mask(words().substr(close, 1));
        } else {
            remarked_ = remarked_ || !harmless(content);
            phrase_.mask(whole);
            at_ = close;
        }
        ++at_;
    }

    // …20个工作日内 自该信息…: two limits of two rows, printed in one cell (rulebook §5.6, 21).
    bool runs_on() const {
        return begins_limit(words().substr(at_)) && find_amount(so_far()) &&
               ends_with_any(so_far(), {U"日内", U"日", U"公开", U"公布", U"公示"});
    }

    // 报告书公示10个工作日、报告表5个工作日; 项目实施前及完工后20个工作日内.
    bool ends_amount() const {
        auto const text = so_far();
        if (text.ends_with(U"前")) return has(words().substr(at_), U"后");
        View body = text;
        drop_tail(body, {U"公开", U"公布", U"公示"});
        drop_tail(body, {U"内"});
        auto amount = find_amount(body);
        while (amount && amount->end < body.size()) amount = find_amount(body, amount->end);
        return amount && amount->end == body.size();
    }
    bool another_limit_follows() const {
        auto rest = words().substr(at_ + 1);
        rest = rest.substr(0, rest.find_first_of(U",;。"));
        bool const stroke = words()[at_] == U'/';
        return find_amount(rest) && (stroke || !is_digit(rest.front())) && !rest.starts_with(U"每");
    }

    Phrase& phrase_;
    std::vector<Clause> list_;
    std::size_t from_ = 0, at_ = 0, closing_ = View::npos;
    bool remarked_ = false, without_holidays_ = false;
};

}  // namespace

bool sounds_periodic(View text) {
    return has_any(text, {U"每", U"按年", U"按月", U"按季", U"按周", U"按日", U"逐年", U"逐月", U"逐季", U"半年",
                          U"次月", U"次年"});
}

std::vector<Clause> cut(Phrase& phrase) {
    return Cutter{phrase}.clauses();
}

}  // namespace mingtang::catalog::time_words
