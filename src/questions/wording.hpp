// The sentences of this slice's refusals, in one table. "{}" takes the refusal's detail.
#pragma once

#include <string_view>

#include "base/refusal.hpp"

namespace mingtang::questions::wording {

// to who asks
inline constexpr Wording subject_needed{"questions.subject_needed", "请用一句话写明想问什么，4 到 80 个字。"};
inline constexpr Wording body_needed{"questions.body_needed", "请把情况写具体一些，10 到 3000 个字，便于准确答复。"};
inline constexpr Wording contact_long{"questions.contact_long", "联系方式请写在 100 个字以内，也可以不填。"};
inline constexpr Wording unknown_unit{"questions.unknown_unit", "没有这个单位，请从列表中选择；不清楚的选“不清楚”。"};
inline constexpr Wording choose_publicly{"questions.choose_publicly",
                                         "请选择答复能不能公开；不愿公开的，选“不公开”，凭查询码查看。"};
inline constexpr Wording form_old{
    "questions.form_old",
    "页面打开得太久，或者浏览器没有接受 Cookie。您写的内容都在本页，请再按一次；仍不行时，"
    "请在浏览器设置里允许本站的 Cookie。"};
inline constexpr Wording no_such_code{
    "questions.no_such_code", "没有找到这个查询码对应的咨询。请核对 12 个字母和数字，不分大小写，横线可以不写。"};
inline constexpr Wording too_many_codes{"questions.too_many_codes",
                                        "查询码输错的次数太多，请过几分钟再试，或者打电话询问。"};
inline constexpr Wording nothing_asked{"questions.nothing_asked", "这条咨询现在不需要补充，您的话没有记入。"};
inline constexpr Wording supplement_needed{"questions.supplement_needed", "请写明补充的情况，不超过 3000 个字。"};
// to who answers
inline constexpr Wording not_found{"questions.not_found", "没有找到这条咨询，或者它不在您的管理范围内。"};
inline constexpr Wording not_allowed{"questions.not_allowed", "您的岗位不能进行这项操作。"};
inline constexpr Wording not_yours_to_do{
    "questions.not_yours_to_do",
    "“{}”由其他岗位办理：分办由政务公开办公室，拟写答复由承办单位信息员，审核由本单位审核人或政务公开办公室。"};
inline constexpr Wording step_not_open{"questions.step_not_open", "这条咨询现在的状态是“{}。"};
inline constexpr Wording decided_meanwhile{"questions.decided_meanwhile",
                                           "这条咨询刚刚已由他人办理，您的操作没有生效；您写的内容还在本页。"};
inline constexpr Wording own_answer{"questions.own_answer", "写答复的人不能审核自己的答复，请由另一位人员审核。"};
inline constexpr Wording reason_needed{"questions.reason_needed", "请写明理由。"};
inline constexpr Wording words_needed{"questions.words_needed", "请写明需要提问人补充什么，提问人凭查询码看到。"};
inline constexpr Wording too_long{"questions.too_long", "{}太长，请缩短。"};
inline constexpr Wording unit_needed{"questions.unit_needed", "请选择承办单位。"};
inline constexpr Wording answer_needed{"questions.answer_needed", "请写答复。"};
inline constexpr Wording not_agreed{"questions.not_agreed",
                                    "提问人没有同意公开，答复不能公开，只能由提问人凭查询码查看。"};
inline constexpr Wording public_version_needed{"questions.public_version_needed",
                                               "公开答复的，请写明公开的标题和问题，不写能认出提问人的内容。"};
inline constexpr Wording names_somebody{"questions.names_somebody", "公开的内容里还有个人信息，不能公开：{}"};
inline constexpr Wording must_be_changed{"questions.must_be_changed", "答复需要改正：{}"};
inline constexpr Wording doubts_open{"questions.doubts_open", "还有疑点，请改正，或者由审核人写明核实情况后通过：{}"};
inline constexpr Wording no_such_document{"questions.no_such_document",
                                          "没有编号为“{}”的已发布信息，请填写信息管理列表中的编号。"};
inline constexpr Wording not_public{"questions.not_public", "这条答复没有公开，不能进行这项操作。"};
inline constexpr Wording no_contact{"questions.no_contact", "提问人没有留联系方式，或者已按期限删除。"};
inline constexpr Wording contact_broken{"questions.contact_broken",
                                        "联系方式不能解开：密钥与写入时不同，或者内容被改动。请告知系统管理员。"};
inline constexpr Wording bad_day{"questions.bad_day", "有效期应在今天之后、三年之内，请重新填写，也可以不填。"};
// the day's page: what is next
inline constexpr std::string_view today_confirm = "确认分办";
inline constexpr std::string_view today_assign = "分办";
inline constexpr std::string_view today_answer = "答复";
inline constexpr std::string_view today_review = "审核";
inline constexpr std::string_view today_late = "已超期";
inline constexpr std::string_view today_returned = "退回修改";
inline constexpr std::string_view today_all = "查看全部咨询";
inline constexpr std::string_view today_late_elsewhere = "承办单位超期未答复的咨询";
inline constexpr std::string_view today_late_elsewhere_why = "请督促答复，或者重新分办";
inline constexpr std::string_view today_look = "查看";

}  // namespace mingtang::questions::wording
