// What the acts of the audit are called, for the person who reads it. An act without words here shows its code.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace mingtang::desk {

struct ActWords {
    std::string_view code, chinese;
};

inline constexpr auto act_words = std::to_array<ActWords>({
    {"identity.sign_in", "登录"},
    {"identity.sign_out", "退出"},
    {"identity.change_password", "修改密码"},
    {"identity.end_sessions", "结束登录"},
    {"identity.create_account", "新建账号"},
    {"identity.reset_password", "重新发放密码"},
    {"identity.set_roles", "调整权限"},
    {"identity.move_account", "调整单位或岗位"},
    {"identity.disable_account", "停用账号"},
    {"identity.enable_account", "启用账号"},
    {"catalog.start_draft", "开始编制目录"},
    {"catalog.take_table", "读入目录表格"},
    {"catalog.take_rows", "导入目录行"},
    {"catalog.save_rows", "修改目录行"},
    {"catalog.submit", "提交审核"},
    {"catalog.send_back", "退回修改"},
    {"catalog.publish", "公布目录"},
    {"catalog.supersede", "转入历次版本"},
    {"catalog.discard_draft", "放弃草稿"},
    {"desk.route_refused", "打开无权的页面"},
    {"desk.form_refused", "提交不是本系统的表单"},
    {"desk.object_refused", "查找不属于自己或不存在的内容"},
    {"desk.export_audit", "导出审计日志"},
});

constexpr std::string_view words_of_act(std::string_view code) {
    for (auto const& one : act_words)
        if (one.code == code) return one.chinese;
    return code;
}

// What stands before and after a change is a code where it is a state or a role: "submitted" -> 已提交.
inline constexpr auto value_words = std::to_array<ActWords>({
    {"draft", "草稿"},
    {"submitted", "已提交"},
    {"returned", "已退回"},
    {"published", "已公布"},
    {"superseded", "历次版本"},
    {"editor", "信息员"},
    {"reviewer", "审核人"},
    {"disclosure_office", "政务公开办公室"},
    {"system_admin", "系统管理员"},
    {"security_admin", "安全管理员"},
    {"audit_admin", "审计管理员"},
});

// "edition" -> 目录版本
constexpr std::string_view words_of_kind(std::string_view kind) {
    if (kind == "edition") return "目录版本";
    if (kind == "account") return "账号";
    if (kind == "route") return "网址";
    if (kind == "audit") return "审计日志";
    return kind;
}

}  // namespace mingtang::desk
