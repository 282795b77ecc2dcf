#include "compilation/decisions.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "compilation/wording.hpp"

namespace mingtang::compilation {
namespace {

using enum Decision;

template <class Kind>
struct Word {
    Kind kind;
    std::string_view code, chinese;
};

constexpr std::array sources{
    Word<Source>{Source::guideline, "guideline", "标准指引"},
    Word<Source>{Source::district, "district", "区级目录乡级事项"},
    Word<Source>{Source::powers, "powers", "权责清单"},
    Word<Source>{Source::services, "services", "公共服务事项清单"},
};

struct DecisionWord {
    Decision decision;
    std::string_view code, of_entry, of_name;  // for a row that prints an entry, for one that only has a name
    bool for_entries, for_names, reason;
};
// rulebook §4.1 (2). 删除 needs a reason, e.g. 无此职权; 修改 says what and why.
constexpr std::array decisions{
    DecisionWord{undecided, "undecided", "未决定", "未决定", false, false, false},
    DecisionWord{keep, "keep", "保留", "保留", true, false, false},
    DecisionWord{modify, "modify", "修改", "修改", true, false, true},
    DecisionWord{add, "add", "新增", "新增", false, true, false},
    DecisionWord{cover, "cover", "对应", "对应", false, true, false},
    DecisionWord{drop, "drop", "删除", "不列入", true, true, true},
};

constexpr std::array answers{
    Word<Answer>{Answer::none, "none", "未送确认"},         Word<Answer>{Answer::asked, "asked", "待确认"},
    Word<Answer>{Answer::confirmed, "confirmed", "已确认"}, Word<Answer>{Answer::objected, "objected", "有异议"},
    Word<Answer>{Answer::settled, "settled", "异议已处理"},
};

constexpr std::array<std::string_view, 4> drop_reasons{"无此职权", "本级不涉及该事项", "职权已上收或划转",
                                                       "与其他事项重复"};
constexpr std::array<std::string_view, 4> modify_reasons{"按本地实际细化公开内容", "按最新法律法规更新公开依据",
                                                         "按本地公开渠道调整", "与政务服务网事项名称保持一致"};

template <class Kind, std::size_t n>
Word<Kind> const& word(std::array<Word<Kind>, n> const& words, Kind kind) {
    return *std::ranges::find(words, kind, &Word<Kind>::kind);
}

template <class Kind, std::size_t n>
std::optional<Kind> parsed(std::array<Word<Kind>, n> const& words, std::string_view code) {
    for (auto const& one : words)
        if (one.code == code) return one.kind;
    return std::nullopt;
}

DecisionWord const& word(Decision decision) {
    return *std::ranges::find(decisions, decision, &DecisionWord::decision);
}

}  // namespace

std::string_view code(Source source) {
    return word(sources, source).code;
}
std::string_view chinese(Source source) {
    return word(sources, source).chinese;
}
std::optional<Source> parse_source(std::string_view code) {
    return parsed(sources, code);
}

std::string_view code(Decision decision) {
    return word(decision).code;
}
std::optional<Decision> parse_decision(std::string_view code) {
    for (auto const& one : decisions)
        if (one.code == code) return one.decision;
    return std::nullopt;
}
std::string_view chinese(Decision decision, Source source) {
    return prints_entries(source) ? word(decision).of_entry : word(decision).of_name;
}

std::string_view code(Answer answer) {
    return word(answers, answer).code;
}
std::string_view chinese(Answer answer) {
    return word(answers, answer).chinese;
}
std::optional<Answer> parse_answer(std::string_view code) {
    return parsed(answers, code);
}

std::string_view code(Drift::State state) {
    constexpr std::array<std::string_view, 3> codes{"open", "renamed", "set_aside"};
    return codes[std::size_t(state)];
}

std::string_view code(Wish::Merged merged) {
    constexpr std::array<std::string_view, 3> codes{"", "taken", "left"};
    return codes[std::size_t(merged)];
}

bool prints_entries(Source source) {
    return source == Source::guideline || source == Source::district;
}

std::vector<Decision> decisions_for(Source source) {
    std::vector<Decision> open;
    for (auto const& one : decisions)
        if (prints_entries(source) ? one.for_entries : one.for_names) open.push_back(one.decision);
    return open;
}

bool needs_reason(Decision decision) {
    return word(decision).reason;
}

Result<Decision> allowed(Source source, Decision wanted, std::string_view reason) {
    auto const open = decisions_for(source);
    if (std::ranges::find(open, wanted) == open.end())
        return refuse(Refusal::Kind::invalid, wording::not_of_this_source, std::string{chinese(wanted, source)});
    if (needs_reason(wanted) && trim(reason).empty()) return refuse(Refusal::Kind::invalid, wording::reason_needed);
    return wanted;
}

std::span<std::string_view const> usual_reasons(Decision decision) {
    if (decision == drop) return drop_reasons;
    if (decision == modify) return modify_reasons;
    return {};
}

int Counts::all(Source source) const {
    int sum = 0;
    if (auto const at = of.find(source); at != of.end())
        for (auto const& [decision, number] : at->second) sum += number;
    return sum;
}

int Counts::all() const {
    int sum = 0;
    for (auto const& [source, numbers] : of) sum += all(source);
    return sum;
}

int Counts::count(Decision decision) const {
    int sum = 0;
    for (auto const& [source, numbers] : of)
        if (auto const at = numbers.find(decision); at != numbers.end()) sum += at->second;
    return sum;
}

int Counts::undecided() const {
    return count(Decision::undecided);
}

std::string obstacle(Counts const& counts) {
    std::vector<std::string> waits;
    for (auto const& [source, numbers] : counts.of)
        if (auto const at = numbers.find(undecided); at != numbers.end() && at->second > 0)
            waits.push_back(std::string{chinese(source)} + "还有 " + std::to_string(at->second) + " 行未决定");
    if (counts.objections > 0) waits.push_back("责任单位的 " + std::to_string(counts.objections) + " 处异议还没有处理");
    if (counts.unanswered > 0) waits.push_back("责任单位还有 " + std::to_string(counts.unanswered) + " 行没有确认");
    return waits.empty() ? "" : join(waits, "；") + "。";
}

std::vector<ChangedCell> changed_cells(catalog::Entry const& source, catalog::Entry const& item) {
    std::vector<ChangedCell> changed;
    for (auto const& column : catalog::columns()) {
        if (column.column == catalog::Column::subject || column.column == catalog::Column::unit) continue;
        auto before = catalog::cell(source, column.column), after = catalog::cell(item, column.column);
        if (before != after) changed.push_back({std::string{column.chinese}, std::move(before), std::move(after)});
    }
    return changed;
}

std::string changed_columns(catalog::Entry const& source, catalog::Entry const& item) {
    std::vector<std::string> names;
    for (auto& cell : changed_cells(source, item)) names.push_back(std::move(cell.column));
    return join(names, "、");
}

}  // namespace mingtang::compilation
