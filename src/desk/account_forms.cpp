#include "desk/account_forms.hpp"

#include <array>

#include "org/store.hpp"

namespace mingtang::desk {
namespace {

using identity::Role;

struct RoleNote {
    Role role;
    std::string_view note;
};

constexpr std::array notes{
    RoleNote{Role::editor, "上传、修改、提交本单位的目录"},
    RoleNote{Role::reviewer, "单位审核：通过或退回本单位他人提交的目录"},
    RoleNote{Role::legal_reviewer, "法制保密审核：通过或退回他人编制的目录"},
    RoleNote{Role::signatory, "终审签发：签批他人拟稿、经过审核的信息"},
    RoleNote{Role::publisher, "发布、标注失效废止、撤回已签发的信息；不拟稿、不审核"},
    RoleNote{Role::disclosure_office, "全区目录和信息的编制、审核、发布"},
    RoleNote{Role::system_admin, "运行情况；不接触业务"},
    RoleNote{Role::security_admin, "账号和权限；不接触业务"},
    RoleNote{Role::audit_admin, "查看审计日志；不接触业务"},
};

}  // namespace

std::vector<web::Choice> unit_choices(storage::Transaction& tx, Visit const& visit, org::UnitId chosen) {
    std::vector<web::Choice> choices{{"", "请选择单位", "", !chosen}};
    for (auto const& unit : org::units_under(tx, visit.desk.actor.jurisdiction_path, visit.desk.today()))
        choices.push_back({unit.id.text(), unit.name, "", unit.id == chosen});
    return choices;
}

std::vector<web::Choice> role_choices(std::set<Role> const& chosen) {
    std::vector<web::Choice> choices;
    for (auto const& [role, note] : notes)
        choices.push_back({std::string{identity::code(role)}, std::string{identity::chinese(role)}, std::string{note},
                           chosen.contains(role)});
    return choices;
}

std::set<Role> roles_sent(web::Request const& request) {
    std::set<Role> roles;
    for (auto const& [name, value] : request.form)
        if (name == "roles")
            if (auto const role = identity::parse_role(value)) roles.insert(*role);
    return roles;
}

web::FormField unit_field() {
    web::FormField field;
    field.name = "unit";
    field.label = "单位";
    field.hint = "账号的权限覆盖这个单位所在的区或镇街。";
    field.required = true;
    return field;
}

web::FormField name_field(std::string value) {
    web::FormField field;
    field.name = "name";
    field.label = "岗位名称";
    field.value = std::move(value);
    field.hint = "按“单位·岗位”写，如“区教体局·信息员”。账号按岗位命名，不写人名。";
    field.required = true;
    field.max_length = 40;
    return field;
}

web::FormField login_field(std::string value) {
    web::FormField field;
    field.name = "login";
    field.label = "登录名";
    field.value = std::move(value);
    field.hint = "3 至 32 个小写字母、数字、点、横线或下划线，以字母开头，如 jiaoyu_sh。";
    field.required = true;
    field.max_length = 32;
    return field;
}

web::FormField roles_field() {
    web::FormField field;
    field.name = "roles";
    field.label = "权限";
    field.type = "checkbox";
    field.hint = "三类管理员互相分开，也不能与业务岗位兼任；同一份目录的编制人和审核人始终须是两个人。";
    field.required = true;
    return field;
}

}  // namespace mingtang::desk
