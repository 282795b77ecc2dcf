// The sentences of this slice's refusals, in one table. "{}" takes the refusal's detail.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::publication::wording {

inline constexpr Wording not_found{"publication.not_found", "没有找到这条信息，或者它不在您的管理范围内。"};
inline constexpr Wording not_allowed{"publication.not_allowed", "您的岗位不能进行这项操作。"};
inline constexpr Wording not_your_unit{"publication.not_your_unit",
                                       "您只能为本单位拟稿。请选择本单位，或由区政务公开办公室办理。"};
inline constexpr Wording own_work{"publication.own_work", "拟稿人不能审核、签发自己的稿件，请由另一位人员办理。"};
inline constexpr Wording another_part{
    "publication.another_part", "您已办理过这份稿件的{}，同一个人不能在同一份稿件中再承担其他环节，请由他人办理。"};
inline constexpr Wording not_your_stage{"publication.not_your_stage",
                                        "这份稿件现在由{}办理，您的岗位不能办理这一环节。"};
inline constexpr Wording step_not_open{"publication.step_not_open", "稿件现在的状态是“{}”，不能进行这一步。"};
inline constexpr Wording life_not_open{"publication.life_not_open", "这条信息现在的状态是“{}。"};
inline constexpr Wording decided_meanwhile{"publication.decided_meanwhile",
                                           "这份稿件刚刚已由他人办理，您的操作没有生效，请刷新后查看。"};
inline constexpr Wording saved_by_another{
    "publication.saved_by_another",
    "您编辑期间，这份稿件已被他人保存。您的改动还在本页，没有写入；请在另一个窗口打开最新的稿件核对后再保存。"};
inline constexpr Wording already_open{"publication.already_open",
                                      "这条信息已有一份正在办理的稿件（{}），请在那份稿件上继续。"};
inline constexpr Wording nothing_live{"publication.nothing_live", "这条信息还没有发布，或者已经撤回，不能更正或更新。"};
inline constexpr Wording fields_wrong{"publication.fields_wrong", "有 {} 处需要改正，改正前没有保存任何内容。"};
inline constexpr Wording unknown_unit{"publication.unknown_unit", "请选择发布机构。"};
inline constexpr Wording unknown_field{"publication.unknown_field", "没有这个领域，请从列表中选择。"};
inline constexpr Wording unknown_kind{"publication.unknown_kind", "请选择信息的体裁。"};
inline constexpr Wording held_back{"publication.held_back", "还不能{}"};
inline constexpr Wording reason_needed{"publication.reason_needed", "请写明理由。"};
inline constexpr Wording note_needed{"publication.note_needed",
                                     "请写明更正或更新了什么：读者会在“历次文本”中看到这句话。"};
inline constexpr Wording time_passed{"publication.time_passed", "定时发布的时间要晚于现在，请重新填写。"};
inline constexpr Wording time_too_far{"publication.time_too_far", "定时发布最多可定在一年之内，请重新填写。"};
inline constexpr Wording not_proactive{"publication.not_proactive",
                                       "这份稿件的公开属性是“{}”，不能发布到公开平台；签发后请选“留存”。"};
inline constexpr Wording is_proactive{"publication.is_proactive", "这份稿件已定为主动公开，请发布，不能留存。"};
inline constexpr Wording changed_after_signing{"publication.changed_after_signing",
                                               "稿件内容与签发时不一致，已停止发布。请退回重审，并告知系统管理员。"};
inline constexpr Wording answers_missing{"publication.answers_missing", "保密审查要逐项作答，还缺：{}。"};
inline constexpr Wording concern_open{"publication.concern_open",
                                      "有{}项存在疑点，审查结论不能是“公开”。请退回修改，或改为“免于公开”“需报审”。"};
inline constexpr Wording concern_words{"publication.concern_words", "“{}”有疑点，请写明是什么。"};
inline constexpr Wording basis_needed{"publication.basis_needed", "结论不是“公开”的，请写明依据和理由。"};
inline constexpr Wording not_the_secrecy_reviewer{"publication.not_the_secrecy_reviewer",
                                                  "保密审查由复审环节的人员逐项办理，稿件现在不在这一环节。"};
inline constexpr Wording no_such_finding{"publication.no_such_finding",
                                         "没有这条提示，可能稿件已经改过，请刷新后查看。"};
inline constexpr Wording cannot_accept{"publication.cannot_accept", "这一条必须改正，不能以说明代替。"};
inline constexpr Wording author_cannot_accept{"publication.author_cannot_accept",
                                              "拟稿人不能为自己的稿件说明疑点，由审核人员核实后说明。"};
inline constexpr Wording approver_needed{"publication.approver_needed", "请写明批准撤回的人（职务）。"};
inline constexpr Wording successor_needed{"publication.successor_needed",
                                          "并入其他信息的，请填写承接它的信息的编号，并且那条信息已经发布。"};
inline constexpr Wording bad_day{"publication.bad_day", "日期不能晚于今天，请重新填写。"};
inline constexpr Wording not_filed{"publication.not_filed", "这条信息没有留存的稿件，不能归档。"};
inline constexpr Wording wrong_chain{"publication.wrong_chain", "审核环节没有保存：{}"};
inline constexpr Wording unfit_person{"publication.unfit_person",
                                      "{}环节指定的人员没有这个岗位，或者账号已停用，请重新选择。"};
inline constexpr Wording wrong_template{"publication.wrong_template", "索引号规则没有保存：{}"};
inline constexpr Wording matter_needed{"publication.matter_needed", "请写明事项名称，不超过 100 字。"};
inline constexpr Wording ground_needed{"publication.ground_needed", "请选择不予公开的类别，并写明依据。"};
inline constexpr Wording review_day_needed{"publication.review_day_needed",
                                           "请填写复核日期，应在今天之后、三年之内（条例第十八条）。"};
inline constexpr Wording listing_ended{"publication.listing_ended", "这一事项已移出负面清单，请刷新后查看。"};
inline constexpr Wording no_file{"publication.no_file", "请选择要添加的附件。"};
inline constexpr Wording file_kind{"publication.file_kind",
                                   "不能添加这种附件：{}。可以添加 docx、xlsx、pdf、txt、csv、png、jpg 文件。"};
inline constexpr Wording file_lies{"publication.file_lies",
                                   "文件“{}”的内容与扩展名不符，没有保存。请另存为正确的格式后再添加。"};
inline constexpr Wording file_infected{"publication.file_infected", "文件“{}”带有病毒特征，没有保存。请先杀毒。"};
inline constexpr Wording file_too_large{"publication.file_too_large",
                                        "文件“{}”超过 50 MB，没有保存。请压缩或拆分后再添加。"};
inline constexpr Wording too_many_files{"publication.too_many_files", "一条信息最多 50 个附件，请打包或分开发布。"};
inline constexpr Wording no_such_file{"publication.no_such_file", "没有这个附件，可能已被删除，请刷新后查看。"};
inline constexpr Wording files_away{"publication.files_away", "文件存储没有设置，不能添加附件，请告知系统管理员。"};
inline constexpr Wording companion_waits{"publication.companion_waits",
                                         "解读材料“{}”还没有审核到签发环节：文件和解读要同步签发。"};
inline constexpr Wording companion_not_signed{"publication.companion_not_signed",
                                              "解读材料“{}”还没有签发：文件和解读要同步发布。"};
inline constexpr Wording signed_with_policy{"publication.signed_with_policy",
                                            "这份解读与《{}》同步签发，请在签发那份文件时一并签发。"};
inline constexpr Wording no_such_document{"publication.no_such_document",
                                          "没有编号为“{}”的信息，请填写信息管理列表中的编号。"};
inline constexpr Wording no_such_item{"publication.no_such_item", "没有编号为“{}”的公开事项，请从现行目录中选择。"};
inline constexpr Wording links_itself{"publication.links_itself", "信息不能关联它自己。"};
inline constexpr Wording too_long{"publication.too_long", "{}太长，请缩短。"};
inline constexpr Wording unknown_class{"publication.unknown_class", "没有“{}”这个分类，请从列表中选择。"};
inline constexpr Wording title_needed{"publication.title_needed", "请填写标题。"};
inline constexpr Wording comment_empty{"publication.comment_empty", "请写明意见，再提交。"};
inline constexpr Wording comment_long{"publication.comment_long", "意见最多 2000 字，请分几条写。"};
inline constexpr Wording too_many_comments{"publication.too_many_comments",
                                           "这份稿件已有 500 条意见，不能再添加。请退回，把要改的写进退回理由。"};
inline constexpr Wording no_such_place{"publication.no_such_place",
                                       "稿件里没有意见所指的这一处，可能稿件已经改过，请刷新后再提。"};
inline constexpr Wording draft_moved{"publication.draft_moved",
                                     "您打开页面之后稿件有变动，意见没有记入。请核对所指的段落后再提交。"};
inline constexpr Wording no_such_comment{"publication.no_such_comment", "没有这条意见，请刷新后查看。"};
inline constexpr Wording must_fix_by_reviewer{"publication.must_fix_by_reviewer",
                                              "只有审核、签发人员可以提“必须修改”的意见。"};
inline constexpr Wording comment_not_open{"publication.comment_not_open", "这条意见现在是“{}”，不能进行这一步。"};
inline constexpr Wording comment_of_later_stage{"publication.comment_of_later_stage",
                                                "这条意见由{}提出，由那个环节的人员认可或重新提出。"};
inline constexpr Wording unfit_for_readers{"publication.unfit_for_readers",
                                           "读者会看到这段话，不能写入这些内容：{}请改写后再提交。"};
inline constexpr Wording no_opinion_needed{"publication.no_opinion_needed",
                                           "这份稿件不需要政务公开机构的意见：只有不主动公开的政策文件需要。"};

}  // namespace mingtang::publication::wording
