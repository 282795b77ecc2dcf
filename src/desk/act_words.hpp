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
    {"catalog.retire_item", "事项退出目录"},
    {"catalog.take_offline", "下载离线编辑表格"},
    {"catalog.bring_back", "上传离线编辑表格"},
    {"catalog.merge_offline", "合并离线编辑表格"},
    {"catalog.continue_rows", "写明承接关系"},
    {"catalog.submit", "提交审核"},
    {"catalog.pass", "审核通过，转下一环节"},
    {"catalog.send_back", "退回修改"},
    {"catalog.publish", "公布目录"},
    {"catalog.supersede", "转入历次版本"},
    {"catalog.discard_draft", "放弃草稿"},
    {"catalog.pass", "审核通过，转下一步"},
    {"catalog.comment", "提出审核意见"},
    {"catalog.resolve_comment", "办理审核意见"},
    {"catalog.reopen_comment", "重新提出审核意见"},
    {"catalog.set_chain", "调整审核流程"},
    {"compilation.import_source", "录入目录来源"},
    {"compilation.assign_matter", "指定事项所属领域"},
    {"compilation.begin", "开始对照编制"},
    {"compilation.refresh", "按来源新版本更新"},
    {"compilation.decide", "决定来源事项去留"},
    {"compilation.ask_confirmation", "请责任单位确认"},
    {"compilation.confirm", "责任单位确认"},
    {"compilation.object", "责任单位提出异议"},
    {"compilation.settle", "处理异议"},
    {"compilation.wish", "站所提出意见"},
    {"compilation.take_back_wish", "站所撤回意见"},
    {"compilation.hand_in", "站所报送"},
    {"compilation.hand_back", "退回站所"},
    {"compilation.take_wish", "采纳站所意见"},
    {"compilation.leave_wish", "未采纳站所意见"},
    {"compilation.finish", "完成对照编制"},
    {"compilation.reopen", "重新开始编制"},
    {"compilation.begin_draft_again", "重建草稿"},
    {"compilation.rename_item", "按服务名称改名"},
    {"compilation.set_aside", "保留原名称"},
    {"compilation.begin_round", "部署编制工作"},
    {"compilation.move_deadline", "调整完成时限"},
    {"compilation.match_names", "按同名对应事项"},
    {"screening.list", "列入筛查词表或登记"},
    {"screening.end", "停用筛查词表或登记"},
    {"publication.start", "开始拟稿"},
    {"publication.save", "修改稿件"},
    {"publication.attach", "添加附件"},
    {"publication.detach", "删除附件"},
    {"publication.submit", "稿件提交审核"},
    {"publication.pass", "稿件审核通过"},
    {"publication.send_back", "稿件退回修改"},
    {"publication.review_secrecy", "保密审查"},
    {"publication.accept_finding", "说明疑点"},
    {"publication.comment", "对稿件提出意见"},
    {"publication.answer_comment", "答复稿件上的意见"},
    {"publication.accept_comment", "认可对意见的办理"},
    {"publication.reopen_comment", "重新提出意见"},
    {"publication.give_opinion", "公开属性审查意见"},
    {"publication.sign", "终审签发"},
    {"publication.schedule", "定时发布"},
    {"publication.unschedule", "取消定时发布"},
    {"publication.publish", "发布信息"},
    {"publication.hold", "到时未发布"},
    {"publication.recall", "退回重审"},
    {"publication.file", "留存（不主动公开）"},
    {"publication.replace", "转入历次文本"},
    {"publication.begin_revision", "开始更正或更新"},
    {"publication.lapse", "标注失效"},
    {"publication.repeal", "标注废止"},
    {"publication.withdraw", "撤回信息"},
    {"publication.archive", "信息归档"},
    {"publication.discard", "放弃稿件"},
    {"publication.differs", "公开内容与签发时不一致"},
    {"publication.set_chain", "调整信息审核环节"},
    {"publication.list_matter", "列入负面清单"},
    {"publication.end_listing", "移出负面清单"},
    {"publication.review_listing", "复核负面清单"},
    {"publication.set_template", "调整索引号规则"},
    {"questions.ask", "公众提问"},
    {"questions.assign", "分办咨询"},
    {"questions.hand_back", "咨询退回重新分办"},
    {"questions.ask_more", "请提问人补充"},
    {"questions.supplement", "提问人补充"},
    {"questions.carry_on", "不再等待补充"},
    {"questions.save", "修改咨询答复"},
    {"questions.submit", "咨询答复提交审核"},
    {"questions.send_back", "咨询答复退回修改"},
    {"questions.answer", "答复咨询"},
    {"questions.dismiss", "咨询不予办理"},
    {"questions.reopen", "咨询重新办理"},
    {"questions.open_contact", "查看提问人联系方式"},
    {"questions.hide", "撤下公开的答复"},
    {"questions.common", "列为常见问题"},
    {"questions.uncommon", "不再列为常见问题"},
    {"questions.erase", "按期限删除提问人信息"},
    {"response.register", "登记关切"},
    {"response.assign", "分办关切"},
    {"response.pass_on", "关切转有关单位"},
    {"response.leave", "关切不需回应"},
    {"response.merge", "并入其他关切"},
    {"response.report", "报送核实情况"},
    {"response.verify", "关切核实完毕"},
    {"response.brief", "记入新闻发布会"},
    {"response.hold", "拟写先行回应"},
    {"response.draft", "拟写回应"},
    {"response.publish", "关切已回应"},
    {"response.drop", "放弃回应稿"},
    {"response.take_back", "回应已撤回"},
    {"response.close", "回应效果评估，办结"},
    {"response.follow_up", "回应效果评估，再次回应"},
    {"response.reopen", "关切重新研判"},
    {"channels.register", "登记渠道回执"},
    {"channels.correct", "更正渠道回执"},
    {"channels.renew", "登记更换张贴"},
    {"channels.take_down", "登记撤下"},
    {"channels.revoke", "作废渠道回执"},
    {"channels.set", "调整渠道参数"},
    {"org.rename_unit", "单位改名"},
    {"org.end_unit", "单位撤销并移交"},
    {"org.set_field_units", "调整领域分工"},
    {"org.rename_field", "领域改名"},
    {"org.add_field", "新增领域"},
    {"org.end_field", "停用领域"},
    {"catalog.set_chain", "调整审核环节"},
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
    {"unit", "单位审核"},
    {"legal", "法制保密审核"},
    {"office", "区政务公开办审核"},
    {"editor", "信息员"},
    {"reviewer", "审核人"},
    {"legal_reviewer", "法制保密审核员"},
    {"signatory", "签批人"},
    {"publisher", "发布员"},
    {"second", "复审"},
    {"final", "终审签发"},
    {"signed_off", "已签发"},
    {"scheduled", "定时发布"},
    {"live", "已发布"},
    {"replaced", "历次文本"},
    {"held", "待确认"},
    {"waiting", "待分办"},
    {"asking", "待提问人补充"},
    {"drafted", "答复待审"},
    {"dismissed", "不予办理"},
    {"registered", "待研判"},
    {"assigned", "办理中"},
    {"verified", "待拟回应"},
    {"responding", "回应审签中"},
    {"answered", "已答复"},
    {"settled", "已办结"},
    {"passed_on", "已转有关单位"},
    {"left", "不需回应"},
    {"merged", "已并入"},
    {"filed", "留存"},
    {"withdrawn", "已撤回"},
    {"discarded", "已放弃"},
    {"unpublished", "未发布"},
    {"in_force", "有效"},
    {"lapsed", "失效"},
    {"repealed", "废止"},
    {"archived", "已归档"},
    {"unit", "单位审核"},
    {"legal", "法制保密审核"},
    {"office", "区政务公开办审核"},
    {"disclosure_office", "政务公开办公室"},
    {"system_admin", "系统管理员"},
    {"security_admin", "安全管理员"},
    {"audit_admin", "审计管理员"},
});

// "edition" -> 目录版本
constexpr std::string_view words_of_kind(std::string_view kind) {
    if (kind == "edition") return "目录版本";
    if (kind == "jurisdiction") return "行政区划";
    if (kind == "publication") return "信息";
    if (kind == "revision") return "稿件";
    if (kind == "negative_list") return "负面清单";
    if (kind == "concern") return "关切";
    if (kind == "question") return "咨询";
    if (kind == "word" || kind == "words") return "错敏词";
    if (kind == "leader") return "负责人姓名";
    if (kind == "superior") return "不公开的上级文件";
    if (kind == "account") return "账号";
    if (kind == "route") return "网址";
    if (kind == "audit") return "审计日志";
    if (kind == "jurisdiction") return "区或镇街";
    if (kind == "compilation") return "对照编制";
    if (kind == "claim") return "来源事项";
    if (kind == "matter") return "清单事项";
    if (kind == "contribution" || kind == "wish") return "站所意见";
    if (kind == "source_import") return "目录来源";
    if (kind == "round") return "编制工作";
    if (kind == "drift") return "改名任务";
    if (kind == "receipt") return "渠道回执";
    if (kind == "unit") return "单位";
    if (kind == "field") return "领域";
    return kind;
}

}  // namespace mingtang::desk
