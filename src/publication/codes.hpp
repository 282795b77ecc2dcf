// The slice's closed words: their codes in the database and in addresses, and what they are called in Chinese.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "publication/types.hpp"

namespace mingtang::publication {

std::string_view code(Openness openness);
std::string_view chinese(Openness openness);  // 主动公开
std::optional<Openness> parse_openness(std::string_view code);

std::string_view code(Ground ground);  // "N1"
std::optional<Ground> parse_ground(std::string_view code);
struct GroundInfo {
    Ground ground;
    std::string_view code, chinese, article;  // 国家秘密, 条例第十四条
    bool must_not;                            // 不得公开, against 可以不予公开
};
std::span<GroundInfo const> grounds();

std::string_view code(State state);
std::string_view chinese(State state);  // 待发布
State state_from(std::string_view code);
std::string_view code(Stage stage);
std::string_view chinese(Stage stage);  // 单位初审
Stage stage_from(std::string_view code);
std::string_view code(Purpose purpose);
std::string_view chinese(Purpose purpose);  // 更正
Purpose purpose_from(std::string_view code);
std::string_view code(Life life);
std::string_view chinese(Life life);  // 有效
Life life_from(std::string_view code);
std::string_view code(WithdrawalKind kind);
std::string_view chinese(WithdrawalKind kind);  // 内容有误
std::optional<WithdrawalKind> parse_withdrawal(std::string_view code);
std::string_view code(Relation::Kind kind);
std::string_view chinese(Relation::Kind kind);          // 解读
std::string_view chinese_passive(Relation::Kind kind);  // 被解读于: how the other end says it
std::optional<Relation::Kind> parse_relation(std::string_view code);

inline constexpr std::array all_openness{Openness::proactive, Openness::on_request, Openness::withheld};
inline constexpr std::array all_withdrawals{WithdrawalKind::error, WithdrawalKind::merged,
                                            WithdrawalKind::no_longer_current, WithdrawalKind::by_order};
inline constexpr std::array all_relations{
    Relation::Kind::interprets, Relation::Kind::amends,  Relation::Kind::repeals, Relation::Kind::replaces,
    Relation::Kind::implements, Relation::Kind::answers, Relation::Kind::related};

std::string state_in_words(Revision const& revision);  // 待复审; 定于 2026-12-01 09:00 发布

}  // namespace mingtang::publication
