// From words to rules. Clause by clause: what recurs, how long it stays, what starts the clock, how long it runs.
#include <array>

#include "base/text.hpp"
#include "catalog/time_limit/rule.hpp"
#include "catalog/time_limit/words.hpp"

namespace mingtang::catalog {
namespace {

using namespace time_words;
using View = std::u32string_view;

std::string utf8(View text) {
    return to_utf8(text);
}

// 法律法规另有规定的，从其规定: says that special law comes first, which is always so; no rule of its own.
bool only_defers_to_law(View text) {
    return has(text, U"从其规定") || (has(text, U"另有规定") && has_any(text, {U"除外", U"法律", U"法规"})) ||
           (has(text, U"法律") && has(text, U"期限另有规定"));
}

// 在村公示栏公开: names the channel; the limit stands in the clause before it.
bool only_names_channel(View text) {
    return text.starts_with(U"在") && text.ends_with(U"公开") && has_any(text, {U"公示栏", U"公开栏", U"网站"}) &&
           !find_amount(text) && !has(text, U"时");
}

// 可链接至…，但要保持数据同源: how it is shown, not when.
bool only_says_how(View text) {
    return has_any(text, {U"链接", U"数据同源", U"条目化"}) && !find_amount(text);
}

struct Found {
    std::vector<Trigger> triggers;
    std::size_t at = std::u32string::npos;  // where the words of the trigger begin
    std::size_t end = 0;
};

// Words that start the clock, tried in order; the longer and rarer come first.
Found find_trigger(View text) {
    struct Word {
        View text;
        std::array<Trigger, 3> triggers;
        int count;
    };
    using T = Trigger;
    static constexpr auto words = std::to_array<Word>({
        {U"获取(形成、变更)", {T::obtained, T::formed, T::changed}, 3},
        {U"形成或变更", {T::formed, T::changed}, 2},
        {U"形成(变更)下发至本单位", {T::received_doc}, 1},
        {U"形成(变更)", {T::formed, T::changed}, 2},
        {U"形成、变更", {T::formed, T::changed}, 2},
        {U"产生、变更", {T::formed, T::changed}, 2},
        {U"产生或变更", {T::formed, T::changed}, 2},
        {U"制作或获取", {T::made, T::obtained}, 2},
        {U"制定或获取", {T::made, T::obtained}, 2},
        {U"制作、获取", {T::made, T::obtained}, 2},
        {U"收到申请", {T::request_received}, 1},
        {U"收到异议", {T::request_received}, 1},
        {U"评标报告", {T::received_doc}, 1},
        {U"收到财政批复", {T::replied}, 1},
        {U"收到征地批准文件", {T::received_doc}, 1},
        {U"批准文件之日", {T::received_doc}, 1},
        {U"文件之日", {T::received_doc}, 1},
        {U"下发至本单位", {T::received_doc}, 1},
        {U"决定作出", {T::decided}, 1},
        {U"作出决定", {T::decided}, 1},
        {U"作出行政决定", {T::decided}, 1},
        {U"作出行政处罚决定", {T::decided}, 1},
        {U"作出处罚决定", {T::decided}, 1},
        {U"作出行政许可决定", {T::decided}, 1},
        {U"决定形成", {T::decided}, 1},
        {U"供应商确定", {T::result_set}, 1},
        {U"结果确定", {T::result_set}, 1},
        {U"结果形成", {T::result_set}, 1},
        {U"成交后", {T::result_set}, 1},
        {U"合同签订", {T::signed_}, 1},
        {U"签订", {T::signed_}, 1},
        {U"签署", {T::signed_}, 1},
        {U"调查结束", {T::survey_end}, 1},
        {U"批准后", {T::approved}, 1},
        {U"批准之日", {T::approved}, 1},
        {U"审批通过后", {T::approved}, 1},
        {U"批复后", {T::replied}, 1},
        {U"批复之日", {T::replied}, 1},
        {U"工作时", {T::event_start}, 1},
        {U"变更之日", {T::changed}, 1},
        {U"形成后", {T::formed}, 1},
        {U"形成之日", {T::formed}, 1},
        {U"信息形成", {T::formed}, 1},
        {U"形成", {T::formed}, 1},
        {U"获取该信息", {T::obtained}, 1},
        {U"获取信息", {T::obtained}, 1},
    });
    for (auto const& word : words)
        if (auto const at = text.find(word.text); at != text.npos)
            return {std::vector<Trigger>(word.triggers.begin(), word.triggers.begin() + word.count), at,
                    at + word.text.size()};
    return {};
}

// What is left before the trigger narrows the clause: 部门预算, 其中行政许可…事项, 执法决定信息.
std::string narrowed_by(View before) {
    std::u32string text{before};
    auto const drop_head = [&](View word) {
        if (View{text}.starts_with(word)) text.erase(0, word.size());
    };
    auto const drop_tail = [&](View word) {
        if (View{text}.ends_with(word)) text.erase(text.size() - word.size());
    };
    // Without its own words a clause is about the information as a whole.
    static constexpr std::array<View, 17> tails{U"应在",
                                                U"应自",
                                                U"应于",
                                                U"自该政府",
                                                U"自该",
                                                U"自",
                                                U"在",
                                                U"经",
                                                U"应",
                                                U":",
                                                U"该政府",
                                                U"该",
                                                U"本级人民代表大会或其常务委员会",
                                                U"本级政府财政部门",
                                                U"本级财政部门",
                                                U"负责事故调查的人民政府",
                                                U"于"};
    drop_head(U"其中");
    drop_head(U"条目化展示、");
    for (int round = 0; round < 3; ++round) {
        for (auto const tail : tails) drop_tail(tail);
        for (auto const head : {View{U"自该"}, View{U"自"}, View{U"应自"}}) drop_head(head);
    }
    for (auto const whole : {View{U"公开事项信息"}, View{U"公开事项"}, View{U"该信息"}, View{U"政府信息"},
                             View{U"信息"}, View{U"该行政许可"}, View{U"行政许可决定"}})
        if (text == whole) text.clear();
    return utf8(text);
}

// 制定或获取备案政策之日起: what is made or obtained narrows, unless it is 信息 itself.
std::string object_of(View after_trigger) {
    auto const end = after_trigger.find(U"之日");
    if (end == View::npos) return {};
    std::u32string text{after_trigger.substr(0, end)};
    for (auto const whole : {View{U"信息"}, View{U"该信息"}, View{U"文件"}, View{U"该政府信息"}, View{U"政府信息"},
                             View{U"并变更"}, View{U""}})
        if (text == whole) return {};
    return utf8(text);
}

std::optional<Recurrence> find_recurrence(View text) {
    using U = Recurrence::Unit;
    if (has_any(text, {U"每半年", U"半年至少", U"次/半年", U"按半年", U"半年公"}))
        return Recurrence{U::half_year, 1, {}};
    if (has_any(text, {U"每季度的首个月", U"每季度首月"}))
        if (auto const day = find_amount(text)) {
            auto const two = (day->span.n < 10 ? "0" : "") + std::to_string(day->span.n);
            return Recurrence{U::quarter, 1, {"01-" + two, "04-" + two, "07-" + two, "10-" + two}};
        }
    if (has_any(text, {U"每季", U"按季", U"每三个月", U"每3个月", U"次/季"})) return Recurrence{U::quarter, 1, {}};
    if (has_any(text, {U"每月", U"按月", U"月度公", U"次/月", U"每个月", U"当每月"}))
        return Recurrence{U::month, 1, {}};
    if (has_any(text, {U"每周", U"按周"})) return Recurrence{U::week, 1, {}};
    if (has_any(text, {U"每日", U"每天", U"按日"})) return Recurrence{U::day, 1, {}};
    if (has_any(text, {U"每年", U"按年", U"次/年", U"年度公", U"每学年"})) return Recurrence{U::year, 1, {}};
    return std::nullopt;
}

std::string two(int n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
}

// The number that ends right before `at`.
std::optional<int> number_before(View text, std::size_t at) {
    std::size_t from = at;
    while (from > 0 && text[from - 1] >= U'0' && text[from - 1] <= U'9') --from;
    if (from == at || at - from > 2) return std::nullopt;
    int n = 0;
    for (std::size_t i = from; i < at; ++i) n = n * 10 + int(text[i] - U'0');
    return n;
}

// 每年1月31日前 -> 01-31; 每年6月底前 -> 06-30; 每年12月前 is the end of November: left to a person.
std::optional<std::string> yearly_anchor(View text) {
    auto const month_at = text.find(U'月');
    if (month_at == text.npos) return std::nullopt;
    auto const month = number_before(text, month_at);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    auto const rest = text.substr(month_at + 1);
    static constexpr std::array last{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (rest.starts_with(U"底") || rest.starts_with(U"末"))
        return two(*month) + "-" + two(last[std::size_t(*month - 1)]);
    auto const day_at = rest.find_first_of(U"日号");
    if (day_at == rest.npos) return std::nullopt;
    auto const day = number_before(rest, day_at);
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    return two(*month) + "-" + two(*day);
}

bool lasting(View text) {
    return has_any(text, {U"长期", U"永久", U"常年"});
}

// 公示期不得少于7日, 公示7个工作日, 公告期限为5个工作日, 至少保留5日.
std::optional<Display> find_display(View text) {
    if (lasting(text)) return Display{Display::Kind::lasting, {}};
    if (has(text, U"直至下次") || has(text, U"至下次更新") || has(text, U"至下一次"))
        return Display{Display::Kind::until_next, {}};
    std::size_t at = View::npos;
    for (auto const word :
         {View{U"公示期"}, View{U"公示时间"}, View{U"公告期"}, View{U"公告时间"}, View{U"保留"}, View{U"公布的期限"},
          View{U"公开期限"}, View{U"公示不少于"}, View{U"公示不得少于"}, View{U"公示"}, View{U"张贴"}})
        if (at = text.find(word); at != View::npos) break;
    if (at == View::npos) return std::nullopt;
    auto const amount = find_amount(text, at);
    if (!amount) return std::nullopt;
    auto const between = text.substr(at, amount->at - at);
    auto const after = text.substr(amount->end);
    // 公示 that is itself due within n days is a publication, not its length: 5个工作日内公示.
    if (after.starts_with(U"内") || after.starts_with(U"前") || between.size() > 12) return std::nullopt;
    return Display{Display::Kind::at_least, amount->span};
}

std::optional<Span> find_consult(View text) {
    auto const at = text.find(U"征求");
    auto const other = text.find(U"征集意见");
    auto const from = at != View::npos ? at : other;
    if (from == View::npos || !has_any(text, {U"少于", U"时间为", U"期限为", U"期为"})) return std::nullopt;
    auto amount = find_amount(text, from);
    // 征求时间为3-7天: the least is the 3, its unit is that of the 7.
    if (amount && amount->at >= 2 && (text[amount->at - 1] == U'-' || text[amount->at - 1] == U'至'))
        if (auto const least = number_before(text, amount->at - 1)) return Span{amount->span.unit, *least};
    if (!amount) return std::nullopt;
    return amount->span;
}

bool is_ongoing(View text) {
    return has_any(text, {U"及时", U"实时", U"随时", U"即时", U"立即", U"动态更新", U"按实际更新", U"视情况",
                          U"动态公开", U"适时"});
}

TimeRule unknown(View text) {
    TimeRule rule;
    rule.unknown = utf8(text);
    return rule;
}

// "…前": the limit runs backwards from something that is about to happen.
bool is_before(View text, Amount const& amount) {
    auto const after = text.substr(amount.end);
    auto const before = text.substr(0, amount.at);
    return after.starts_with(U"前") || before.ends_with(U"提前") || before.ends_with(U"日前") ||
           before.ends_with(U"开始前") || before.ends_with(U"之前") || before.ends_with(U"于");
}

TimeRule from_clause(View text) {
    TimeRule rule;
    if (auto const colon = text.find(U':'); colon != View::npos && colon > 0) {
        rule = from_clause(text.substr(colon + 1));
        if (rule.unknown) return unknown(text);
        rule.subset = utf8(text.substr(0, colon));
        return rule;
    }
    if (has(text, U"同上") || has_any(text, {U"按规定", U"依据上级", U"按照上级", U"次月", U"限时"}))
        return unknown(text);

    if (auto const consult = find_consult(text)) {
        rule.triggers = {Trigger::none};
        rule.consult = consult;
        return rule;
    }
    // 每年1月31日前: a fixed day of the year.
    if (has(text, U"每年")) {
        if (auto const anchor = yearly_anchor(text)) {
            rule.triggers = {Trigger::calendar};
            rule.recur = Recurrence{Recurrence::Unit::year, 1, {*anchor}};
            return rule;
        }
        if (has(text, U"月")) return unknown(text);
    }
    if (has(text, U"每月"))
        if (auto const day = find_amount(text);
            day && day->span.unit == Span::Unit::days && text.substr(day->end).starts_with(U"前")) {
            rule.triggers = {Trigger::calendar};
            rule.recur = Recurrence{Recurrence::Unit::month, 1, {std::to_string(day->span.n)}};
            return rule;
        }
    if (auto const recur = find_recurrence(text)) {
        bool const every_third_month = has(text, U"每3个月");
        if (find_amount(text) && recur->anchors.empty() && !every_third_month)
            return unknown(text);  // 每季度结束后15日内: two clocks in one
        rule.triggers = {Trigger::calendar};
        rule.recur = recur;
        for (View const word : {View{U"财务收支情况"}, View{U"一般事项"}, View{U"一般村务"}})
            if (has(text, word)) rule.subset = utf8(word);
        if (auto const owing = text.find(U"欠税的"); owing != View::npos) rule.subset = utf8(text.substr(0, owing + 3));
        return rule;
    }
    if (text.starts_with(U"每")) return unknown(text);  // 每20个工作日更新 has no place in the model

    auto const found = find_trigger(text);
    auto const display = find_display(text);
    auto const amount = find_amount(text);
    if (display && (lasting(text) || !found.triggers.size())) {
        rule.triggers = {Trigger::none};
        rule.display = display;
        // 报告书公示10个工作日、报告表5个工作日: two lengths in one clause belong to a person.
        if (amount && (display->kind == Display::Kind::lasting || find_amount(text, amount->end))) return unknown(text);
        return rule;
    }
    if (!amount) {
        if (is_ongoing(text)) {
            rule.triggers = {Trigger::ongoing};
            return rule;
        }
        if (found.triggers == std::vector{Trigger::event_start}) {
            rule.triggers = found.triggers;
            return rule;
        }
        if (text.ends_with(U"前") || text.ends_with(U"前公开") || text.ends_with(U"前公示")) {
            rule.triggers = {Trigger::before_event};
            return rule;
        }
        return unknown(text);
    }
    // 规划送审报批前，不少于30日: a bare least is how long it must stay to be seen.
    if (text.starts_with(U"不少于") || text.starts_with(U"不得少于")) {
        rule.triggers = {Trigger::none};
        rule.display = Display{Display::Kind::at_least, amount->span};
        return rule;
    }
    if (find_amount(text, amount->end) || has_any(text, {U"延长", U"情况复杂", U"不超过"})) return unknown(text);

    rule.offset = amount->span;
    if (is_before(text, *amount)) {
        rule.triggers = {Trigger::before_event};
        rule.direction = TimeRule::Direction::before;
        if (text.starts_with(U"《"))
            if (auto const end = text.find(U'》'); end != View::npos) rule.subset = utf8(text.substr(0, end + 1));
        return rule;
    }
    if (found.triggers.empty()) {
        // 20个工作日: the trigger is unstated; 条例 26 says formed or changed. Anything more said is not ours to guess.
        bool const bare = amount->at == 0 && (text.size() == amount->end || text.substr(amount->end) == U"内" ||
                                              text.substr(amount->end) == U"内公开");
        rule.triggers = bare ? std::vector{Trigger::formed, Trigger::changed} : std::vector{Trigger::none};
        rule.confidence = TimeRule::Confidence::low;
        if (!bare) rule.subset = utf8(text.substr(0, amount->at));
        if (!bare && amount->at == 0) return unknown(text);
        return rule;
    }
    rule.triggers = found.triggers;
    // 20个工作日(自该政府信息形成或者变更之日起): the trigger stands behind the amount, in brackets.
    if (found.at < amount->at) {
        rule.subset = narrowed_by(text.substr(0, found.at));
        bool const object_narrows =
            found.triggers.front() == Trigger::made || found.triggers.front() == Trigger::obtained;
        if (rule.subset.empty() && object_narrows)
            rule.subset = object_of(text.substr(found.end, amount->at - found.end));
    }
    return rule;
}

// 及时公开，公告期限为5个工作日: a clause about how long joins the one before it about when.
bool joins(TimeRule const& rule) {
    return !rule.unknown && rule.triggers == std::vector{Trigger::none} && !rule.offset && !rule.recur &&
           rule.subset.empty();
}

// 制定或获取备案政策之日起: here the words behind the trigger do narrow.
bool takes_object(TimeRule const& rule) {
    return rule.triggers.front() == Trigger::made || rule.triggers.front() == Trigger::obtained;
}

}  // namespace

std::vector<TimeRule> parse_time_limit(std::string_view phrase) {
    std::vector<TimeRule> rules;
    auto text = normal(phrase);
    // 每季度…(集体财务往来较多的，财务收支情况应每月公布一次): a bracket that recurs is a clause of its own.
    if (auto const open = text.find(U'(');
        open != text.npos && open > 0 && text.ends_with(U")") && find_recurrence(View{text}.substr(open)))
        text = text.substr(0, open) + U";" + text.substr(open + 1, text.size() - open - 2);
    auto const list = clauses(text);
    std::u32string condition;  // 依申请开展听证的, … waits for the clause it conditions
    for (std::size_t i = 0; i < list.size(); ++i) {
        View const clause = list[i].text;
        if (only_defers_to_law(clause) || only_names_channel(clause) || only_says_how(clause)) continue;
        if (list[i].ended_by == U',' && clause.ends_with(U"的") && !find_amount(clause) && i + 1 < list.size()) {
            condition = std::u32string{clause} + U",";
            continue;
        }
        auto rule = from_clause(std::u32string{condition}.append(clause));
        condition.clear();
        if (joins(rule) && !rules.empty() && !rules.back().unknown &&
            list[i > 0 ? i - 1 : 0].ended_by != U'。') {
            if (rule.display && !rules.back().display) {
                rules.back().display = rule.display;
                continue;
            }
            if (rule.consult && !rules.back().consult) {
                rules.back().consult = rule.consult;
                continue;
            }
        }
        rules.push_back(std::move(rule));
    }
    if (!condition.empty()) rules.push_back(unknown(condition));
    // 行政处罚决定作出之日起7个工作日内, alone: the words say which decision starts the clock of the whole item.
    if (rules.size() == 1 && rules.front().offset && rules.front().confidence == TimeRule::Confidence::high &&
        list.front().text.find(U':') == View::npos && !list.front().text.starts_with(U"《") &&
        !takes_object(rules.front()) && !list.front().text.starts_with(U"其中"))
        rules.front().subset.clear();
    if (rules.empty()) rules.push_back(unknown(text));
    return rules;
}

}  // namespace mingtang::catalog
