// The sentences of screening's own refusals, in one table. What it finds is said in say.cpp.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::screening::wording {

inline constexpr Wording word_list_columns{"screening.word_list_columns",
                                           "词表“{}”缺少列。第一行应为 wrong,right,reason,unless，请改正后再导入。"};
inline constexpr Wording word_list_row{"screening.word_list_row",
                                       "词表第 {} 行没有写错误的词，或者与正确的词相同，请改正后再导入。"};
inline constexpr Wording no_list{"screening.no_list", "请选择词表文件（.csv），第一行为 wrong,right,reason,unless。"};
inline constexpr Wording not_allowed{"screening.not_allowed", "筛查词表和登记由政府信息公开工作机构维护。"};
inline constexpr Wording no_such_entry{"screening.no_such_entry", "没有找到这一条，或者它不在您的管理范围内。"};
inline constexpr Wording word_needed{
    "screening.word_needed", "请填写不宜使用的词（2 至 60 个字），并填写与它不同的正确写法；没有正确写法的可以不填。"};
inline constexpr Wording leader_needed{"screening.leader_needed", "请填写岗位和姓名，姓名不少于两个字。"};
inline constexpr Wording superior_needed{"screening.superior_needed",
                                         "请至少填写标题（不超过 200 字）或文号；段落不超过 20 万字。"};
inline constexpr Wording reason_too_long{"screening.reason_too_long", "说明不超过 200 字，请缩短。"};
inline constexpr Wording listed_already{"screening.listed_already", "“{}”已经在表中。"};
inline constexpr Wording ended_already{"screening.ended_already", "这一条已经停用。"};
inline constexpr Wording end_reason_needed{"screening.end_reason_needed", "请写明停用的理由，不超过 200 字。"};

inline constexpr Wording const* all[] = {&word_list_columns, &word_list_row,  &no_list,       &not_allowed,
                                         &no_such_entry,     &word_needed,    &leader_needed, &superior_needed,
                                         &reason_too_long,   &listed_already, &ended_already, &end_reason_needed};

}  // namespace mingtang::screening::wording
