// What people read when units and fields cannot be changed as asked. "{}" takes the refusal's detail.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::org::wording {

inline constexpr Wording no_such_unit{"org.no_such_unit", "没有找到这个单位，或者它在这一天已经撤销。"};
inline constexpr Wording no_such_field{"org.no_such_field", "没有找到这个领域。"};
inline constexpr Wording name_needed{"org.name_needed", "请填写新的名称，不超过 60 字。"};
inline constexpr Wording name_taken{"org.name_taken", "已有名为“{}”的单位，请核对；如果是合并，请用“撤销或合并”。"};
inline constexpr Wording field_name_taken{"org.field_name_taken", "已有名为“{}”的领域，请换一个名称。"};
inline constexpr Wording same_name{"org.same_name", "新名称与现在的名称相同，没有改动。"};
inline constexpr Wording not_yet{"org.not_yet", "生效日期不能晚于今天，请到生效当天再办理。"};
inline constexpr Wording before_it_began{"org.before_it_began",
                                         "生效日期不能早于 {}，那一天它才开始使用现在的名称或职责。"};
inline constexpr Wording successor_needed{"org.successor_needed",
                                          "请为“{}”选择承接单位：这个单位在该领域有职责或公开事项。"};
inline constexpr Wording own_successor{"org.own_successor", "承接单位不能是它自己。"};
inline constexpr Wording bad_successor{"org.bad_successor", "承接单位“{}”在这一天不存在，或者不在同一行政区划。"};
inline constexpr Wording lead_needed{"org.lead_needed", "每个领域都要有一个牵头单位。"};
inline constexpr Wording lead_twice{"org.lead_twice", "牵头单位不必再列为责任单位。"};
inline constexpr Wording field_not_now{"org.field_not_now", "{}尚未启用或已经停用，现在不能编制目录。"};
inline constexpr Wording field_has_ended{"org.field_has_ended", "这个领域已于 {} 停用。"};
inline constexpr Wording bad_field_successor{
    "org.bad_field_successor", "承接的领域在停用之日不在编制，或者就是它自己；请另选，或者选“没有领域承接”。"};
inline constexpr Wording nothing_changed{"org.nothing_changed", "没有改动：牵头单位和责任单位与现在相同。"};

}  // namespace mingtang::org::wording
