// The sentences of the front: what it says when nobody may come in, or nothing is there.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::desk::wording {

inline constexpr Wording not_found{"desk.not_found", "没有找到您要的内容。网址可能写错了，或者内容已经撤下。"};
inline constexpr Wording not_yours{"desk.not_found", "没有找到您要的内容，或者它不在您的管理范围内。"};
inline constexpr Wording not_allowed{"desk.not_allowed",
                                     "您的岗位不能打开这个页面。如工作需要，请与安全管理员联系，由其调整岗位权限。"};
inline constexpr Wording method{"desk.method", "这个网址不接受这种请求方式。请从页面上的链接或按钮进入。"};
inline constexpr Wording foreign_form{
    "desk.foreign_form",
    "这个表单已经过期，或者不是从本系统的页面提交的，没有保存任何内容。请返回上一页，刷新后重新提交。"};
inline constexpr Wording sign_in_form_old{
    "desk.sign_in_form_old",
    "登录页面打开得太久，或者浏览器没有接受 Cookie。请直接在本页再登录一次；仍不行时，请在浏览器设置里允许本站的 "
    "Cookie。"};
inline constexpr Wording passwords_differ{"desk.passwords_differ", "两次输入的新密码不一样，请重新输入。"};
inline constexpr Wording export_too_long{"desk.export_too_long",
                                         "符合条件的记录超过 20000 条，一次导出不了。请缩小日期范围，分几次导出。"};
inline constexpr Wording many_searches{"desk.many_searches",
                                       "正在搜索的人很多：请过 {} 秒再试，或者先按领域、单位浏览。"};
inline constexpr Wording too_often{"desk.too_often",
                                   "您在短时间内打开的页面太多，请过 {} 秒再试。需要大量数据的，可以在“数据开放”下载。"};
inline constexpr Wording sign_in_first{"desk.sign_in_first", "登录已结束，请重新登录后再试。"};
inline constexpr Wording storage_full{"desk.storage_full",
                                      "存储空间不足，没有保存任何内容。浏览不受影响；请告知系统管理员，稍后再试。"};
inline constexpr Wording storage_away{"desk.storage_away", "系统正在恢复，没有保存任何内容。请等几秒钟再试。"};

}  // namespace mingtang::desk::wording
