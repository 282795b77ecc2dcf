// The tables of closed words. A storage test compares the codes with the CHECK constraints of the schema.
#include "publication/codes.hpp"

namespace mingtang::publication {
namespace {

template <class Enum>
struct Word {
    Enum value;
    std::string_view code, chinese;
};

constexpr std::array<Word<Openness>, 3> openness_words{{{Openness::proactive, "proactive", "主动公开"},
                                                        {Openness::on_request, "on_request", "依申请公开"},
                                                        {Openness::withheld, "withheld", "不予公开"}}};

// 条例 14: 不得公开. 条例 15: 不得公开, unless consented or for the public interest. 条例 16: 可以不予公开.
constexpr std::array<GroundInfo, 7> ground_table{{
    {Ground::state_secret, "N1", "国家秘密", "条例第十四条", true},
    {Ground::forbidden_by_law, "N2", "法律、行政法规禁止公开", "条例第十四条", true},
    {Ground::public_security, "N3", "公开后可能危及国家安全、公共安全、经济安全、社会稳定", "条例第十四条", true},
    {Ground::third_party, "N4", "涉及商业秘密、个人隐私，公开会损害第三方合法权益", "条例第十五条", true},
    {Ground::internal_affairs, "N5", "人事管理、后勤管理、内部工作流程等内部事务信息", "条例第十六条第一款", false},
    {Ground::deliberative, "N6", "讨论记录、过程稿、磋商信函、请示报告等过程性信息", "条例第十六条第二款", false},
    {Ground::enforcement_file, "N7", "行政执法案卷信息", "条例第十六条第二款", false},
}};

constexpr std::array<Word<State>, 10> state_words{{{State::draft, "draft", "拟稿"},
                                                   {State::submitted, "submitted", "审核中"},
                                                   {State::returned, "returned", "已退回"},
                                                   {State::signed_off, "signed_off", "已签发，待发布"},
                                                   {State::scheduled, "scheduled", "定时发布"},
                                                   {State::live, "live", "已发布"},
                                                   {State::replaced, "replaced", "历次文本"},
                                                   {State::filed, "filed", "留存（不主动公开）"},
                                                   {State::withdrawn, "withdrawn", "已撤回"},
                                                   {State::discarded, "discarded", "已放弃"}}};

constexpr std::array<Word<Stage>, 4> stage_words{{{Stage::none, "", "拟稿"},
                                                  {Stage::unit, "unit", "单位初审"},
                                                  {Stage::second, "second", "复审"},
                                                  {Stage::final, "final", "终审签发"}}};

constexpr std::array<Word<Purpose>, 3> purpose_words{{{Purpose::first, "first", "发布"},
                                                      {Purpose::correction, "correction", "更正"},
                                                      {Purpose::update, "update", "更新"}}};

constexpr std::array<Word<Life>, 6> life_words{{{Life::unpublished, "unpublished", "未发布"},
                                                {Life::in_force, "in_force", "有效"},
                                                {Life::lapsed, "lapsed", "失效"},
                                                {Life::repealed, "repealed", "废止"},
                                                {Life::withdrawn, "withdrawn", "已撤回"},
                                                {Life::archived, "archived", "已归档"}}};

constexpr std::array<Word<WithdrawalKind>, 4> withdrawal_words{
    {{WithdrawalKind::error, "error", "内容有误"},
     {WithdrawalKind::merged, "merged", "并入其他信息"},
     {WithdrawalKind::no_longer_current, "no_longer_current", "不再适用"},
     {WithdrawalKind::by_order, "by_order", "依上级要求撤回"}}};

struct RelationWords {
    Relation::Kind value;
    std::string_view code, chinese, passive;
};
constexpr std::array<RelationWords, 7> relation_words{{{Relation::Kind::interprets, "interprets", "解读", "政策解读"},
                                                       {Relation::Kind::amends, "amends", "修改", "被修改于"},
                                                       {Relation::Kind::repeals, "repeals", "废止", "被废止于"},
                                                       {Relation::Kind::replaces, "replaces", "代替", "被代替于"},
                                                       {Relation::Kind::implements, "implements", "落实", "落实情况"},
                                                       {Relation::Kind::answers, "answers", "回应", "回应"},
                                                       {Relation::Kind::related, "related", "相关", "相关"}}};

template <class Table>
auto parse(Table const& table, std::string_view code) -> std::optional<decltype(table[0].value)> {
    for (auto const& word : table)
        if (word.code == code) return word.value;
    return std::nullopt;
}

}  // namespace

std::string_view code(Openness openness) {
    return openness_words[std::size_t(openness)].code;
}
std::string_view chinese(Openness openness) {
    return openness_words[std::size_t(openness)].chinese;
}
std::optional<Openness> parse_openness(std::string_view code) {
    return parse(openness_words, code);
}

std::string_view code(Ground ground) {
    return ground_table[std::size_t(ground)].code;
}
std::optional<Ground> parse_ground(std::string_view code) {
    for (auto const& one : ground_table)
        if (one.code == code) return one.ground;
    return std::nullopt;
}
std::span<GroundInfo const> grounds() {
    return ground_table;
}

std::string_view code(State state) {
    return state_words[std::size_t(state)].code;
}
std::string_view chinese(State state) {
    return state_words[std::size_t(state)].chinese;
}
State state_from(std::string_view code) {
    return parse(state_words, code).value_or(State::discarded);
}

std::string_view code(Stage stage) {
    return stage_words[std::size_t(stage)].code;
}
std::string_view chinese(Stage stage) {
    return stage_words[std::size_t(stage)].chinese;
}
Stage stage_from(std::string_view code) {
    return parse(stage_words, code).value_or(Stage::none);
}

std::string_view code(Purpose purpose) {
    return purpose_words[std::size_t(purpose)].code;
}
std::string_view chinese(Purpose purpose) {
    return purpose_words[std::size_t(purpose)].chinese;
}
Purpose purpose_from(std::string_view code) {
    return parse(purpose_words, code).value_or(Purpose::first);
}

std::string_view code(Life life) {
    return life_words[std::size_t(life)].code;
}
std::string_view chinese(Life life) {
    return life_words[std::size_t(life)].chinese;
}
Life life_from(std::string_view code) {
    return parse(life_words, code).value_or(Life::unpublished);
}

std::string_view code(WithdrawalKind kind) {
    return withdrawal_words[std::size_t(kind)].code;
}
std::string_view chinese(WithdrawalKind kind) {
    return withdrawal_words[std::size_t(kind)].chinese;
}
std::optional<WithdrawalKind> parse_withdrawal(std::string_view code) {
    return parse(withdrawal_words, code);
}

std::string_view code(Relation::Kind kind) {
    return relation_words[std::size_t(kind)].code;
}
std::string_view chinese(Relation::Kind kind) {
    return relation_words[std::size_t(kind)].chinese;
}
std::string_view chinese_passive(Relation::Kind kind) {
    return relation_words[std::size_t(kind)].passive;
}
std::optional<Relation::Kind> parse_relation(std::string_view code) {
    return parse(relation_words, code);
}

std::string state_in_words(Revision const& revision) {
    if (revision.state == State::submitted) return "待" + std::string{chinese(revision.stage)};
    if (revision.state == State::scheduled && revision.publish_at)
        return "定于 " + local_minute(*revision.publish_at) + " 发布";
    return std::string{chinese(revision.state)};
}

}  // namespace mingtang::publication
