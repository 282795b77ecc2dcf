// The sentences of identity's refusals, in one table. "{}" takes the refusal's detail.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::identity::wording {

// One sentence for an unknown name, a wrong password, a pause and a disabled account: nobody learns which (C05).
inline constexpr Wording wrong{
    "identity.wrong",
    "登录名或密码不正确。连续多次不正确后，要等候 1 至 15 分钟才能再试；忘记密码请与安全管理员联系。"};
inline constexpr Wording busy{"identity.busy", "正在登录的人较多，请等几秒钟再试。"};
inline constexpr Wording first_password_over{
    "identity.first_password_over", "一次性密码超过 72 小时没有使用，已经失效。请与安全管理员联系，重新发放。"};

inline constexpr Wording current_wrong{"identity.current_wrong", "现在的密码不正确。"};
inline constexpr Wording changed_meanwhile{"identity.changed_meanwhile", "密码刚刚已被更换，请重新登录。"};
inline constexpr Wording password_short{"identity.password_short", "密码至少 12 个字符，现在只有 {} 个。"};
inline constexpr Wording password_long{"identity.password_long", "密码最多 128 个字节（约 42 个汉字），请缩短。"};
inline constexpr Wording password_same{"identity.password_same", "新密码与现在的密码相同，请换一个。"};
inline constexpr Wording password_guessable{
    "identity.password_guessable",
    "这个密码容易被猜到：{}不算在长度里。请用几个互不相关的词，或者一串没有规律的字符。"};
inline constexpr Wording password_plain{"identity.password_plain",
                                        "这个密码只用了很少几个不同的字符，容易被猜到。请换一个。"};

inline constexpr Wording not_found{"identity.not_found", "没有找到这个账号，或者它不在您的管理范围内。"};
inline constexpr Wording not_allowed{"identity.not_allowed", "只有安全管理员可以管理账号。"};
inline constexpr Wording own_account{"identity.own_account", "不能调整自己的账号和权限，请由另一位安全管理员办理。"};
inline constexpr Wording login_form{"identity.login_form",
                                    "登录名用 3 至 32 个小写字母、数字、点、横线或下划线，以字母开头，如 jiaoyu_sh。"};
inline constexpr Wording login_taken{"identity.login_taken", "登录名“{}”已经有人使用，请换一个。"};
inline constexpr Wording name_form{"identity.name_form",
                                   "岗位名称写 2 至 40 个字，按“单位·岗位”写，如“区教体局·信息员”。"};
inline constexpr Wording unknown_unit{"identity.unknown_unit", "请从单位名单中选择账号所在的单位。"};
inline constexpr Wording no_role{"identity.no_role", "请至少选择一个岗位权限。"};
inline constexpr Wording mixed_roles{
    "identity.mixed_roles",
    "系统管理员、安全管理员、审计管理员必须分开：一个账号只能担任其中一个，也不能同时承办业务。"};
inline constexpr Wording already_disabled{"identity.already_disabled", "这个账号已经停用。"};
inline constexpr Wording not_disabled{"identity.not_disabled", "这个账号没有停用，不需要启用。"};
inline constexpr Wording disabled{"identity.disabled", "这个账号已经停用。请先启用，再发放密码。"};
inline constexpr Wording no_such_session{"identity.no_such_session", "这次登录已经结束。"};

}  // namespace mingtang::identity::wording
