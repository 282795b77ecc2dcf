// The sentences of this slice's refusals, in one table. "{}" takes the refusal's detail.
#pragma once

#include <string_view>

#include "base/refusal.hpp"

namespace mingtang::response::wording {

inline constexpr Wording not_found{"response.not_found", "没有找到这条关切，或者它不在您的管理范围内。"};
inline constexpr Wording not_allowed{"response.not_allowed", "您的岗位不能进行这项操作。"};
inline constexpr Wording not_yours_to_do{
    "response.not_yours_to_do", "“{}”由其他岗位办理：研判、分办和评估由政务公开办公室，核实和回应由承办单位。"};
inline constexpr Wording step_not_open{"response.step_not_open", "这条关切现在的状态是“{}。"};
inline constexpr Wording decided_meanwhile{"response.decided_meanwhile",
                                           "这条关切刚刚已由他人办理，您的操作没有生效，请刷新后查看。"};
inline constexpr Wording matter_needed{"response.matter_needed", "请用一句话写明关切什么，不超过 200 字。"};
inline constexpr Wording too_long{"response.too_long", "{}太长，请缩短。"};
inline constexpr Wording source_needed{"response.source_needed", "请选择关切从哪里来。"};
inline constexpr Wording tier_needed{"response.tier_needed", "请选择等级：时限按等级计算。"};
inline constexpr Wording seen_needed{"response.seen_needed",
                                     "请填写发现时间，如 2026-11-20 09:30：时限从发现时起算，不能晚于现在。"};
inline constexpr Wording no_such_document{"response.no_such_document",
                                          "没有编号为“{}”的已发布信息，请填写信息管理列表中的编号。"};
inline constexpr Wording lead_needed{"response.lead_needed", "请选择牵头回应的单位。"};
inline constexpr Wording unknown_unit{"response.unknown_unit", "所选的单位不存在或者不在您的管理范围内，请重新选择。"};
inline constexpr Wording reason_needed{"response.reason_needed", "请写明理由。"};
inline constexpr Wording to_whom{"response.to_whom", "请写明转给哪个单位。"};
inline constexpr Wording no_such_concern{"response.no_such_concern",
                                         "没有编号为“{}”的关切可以并入，请填写列表中正在办理的另一条的编号。"};
inline constexpr Wording findings_needed{"response.findings_needed", "请写明核实到的情况。"};
inline constexpr Wording units_missing{"response.units_missing",
                                       "还有单位没有报送核实情况：{}。确需先行认定的，请写明理由。"};
inline constexpr Wording already_drafted{"response.already_drafted",
                                         "已有一份{}正在办理或已经发布，请在那份稿件上继续。"};
inline constexpr Wording response_not_public{"response.response_not_public",
                                             "正式回应还没有发布，发布后才能评估效果。"};
inline constexpr Wording effect_needed{"response.effect_needed", "请选择效果并写明依据：回访、点击、来电等情况。"};
inline constexpr Wording bad_moment{"response.bad_moment", "请填写时间，如 2026-11-20 15:00，应在发现之后、现在之前。"};

// the day's page: what is next
inline constexpr std::string_view today_judge = "研判分办";
inline constexpr std::string_view today_report = "报送核实情况";
inline constexpr std::string_view today_verify = "核实";
inline constexpr std::string_view today_draft = "拟写回应";
inline constexpr std::string_view today_review = "评估效果";
inline constexpr std::string_view today_late = "已超时";
inline constexpr std::string_view today_look = "查看";
inline constexpr std::string_view today_all = "查看全部关切";

}  // namespace mingtang::response::wording
