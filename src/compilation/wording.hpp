// The sentences of this slice's refusals, in one table. "{}" takes the refusal's detail.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::compilation::wording {

inline constexpr Wording not_found{"compilation.not_found", "没有找到这项编制，或者它不在您的管理范围内。"};
inline constexpr Wording not_allowed{"compilation.not_allowed", "您的岗位不能进行这项操作。"};
inline constexpr Wording office_only{"compilation.office_only", "这项操作由政务公开办公室办理。"};
inline constexpr Wording not_the_lead{"compilation.not_the_lead",
                                      "{}由牵头单位决定；您所在单位可以在“待确认事项”里提出意见。"};
inline constexpr Wording already_begun{"compilation.already_begun", "这份目录正在编制（{}），请在原有编制上继续。"};
inline constexpr Wording edition_waits{"compilation.edition_waits",
                                       "这份目录的新版本正在审核（{}），审核结束后才能开始新的编制。"};
inline constexpr Wording no_rows{"compilation.no_rows",
                                 "还没有导入{}的标准指引，请先由政务公开办公室导入标准指引，再开始编制。"};
inline constexpr Wording no_town_rows{"compilation.no_town_rows",
                                      "区级目录中{}还没有乡级事项，请等区级目录公布后再开始编制。"};
inline constexpr Wording no_draft{"compilation.no_draft", "这项编制的草稿已被放弃，请先在编制页面重建草稿。"};
inline constexpr Wording has_draft{"compilation.has_draft", "这项编制的草稿还在，不需要重建。"};
inline constexpr Wording finished{"compilation.finished", "这项编制已经完成；如需修改决定，请先点“重新打开”。"};
inline constexpr Wording not_finished{"compilation.not_finished", "这项编制还在进行，不需要重新打开。"};
inline constexpr Wording draft_gone_on{"compilation.draft_gone_on",
                                       "草稿现在的状态是“{}”，已不能修改；退回后才能改变决定。"};
inline constexpr Wording cannot_finish{"compilation.cannot_finish", "还不能完成编制：{}"};
inline constexpr Wording claim_gone{"compilation.claim_gone", "有的行已不在这项编制里，请刷新页面后再办理。"};
inline constexpr Wording nothing_ticked{"compilation.nothing_ticked", "请先勾选要办理的行。"};
inline constexpr Wording not_of_this_source{"compilation.not_of_this_source", "“{}”不能用于这一来源的行。"};
inline constexpr Wording reason_needed{"compilation.reason_needed", "请写明理由，理由会记入审计并在审核时显示。"};
inline constexpr Wording nothing_changed{"compilation.nothing_changed",
                                         "没有改动任何内容。与来源一致时，请选择“保留”。"};
inline constexpr Wording wrong_cell{"compilation.wrong_cell", "{}"};
inline constexpr Wording no_such_item{"compilation.no_such_item", "草稿中没有这个事项，请从建议中重新选择。"};
inline constexpr Wording name_needed{"compilation.name_needed", "请填写事项名称。"};
inline constexpr Wording draft_changed{"compilation.draft_changed", "您办理期间草稿被他人保存，请刷新页面后再办理。"};

inline constexpr Wording nobody_to_ask{"compilation.nobody_to_ask",
                                       "没有需要确认的行：已决定的行都由牵头单位自己负责，或已经送过。"};
inline constexpr Wording not_asked{"compilation.not_asked", "这一行没有请您所在单位确认，或者已经答复。"};
inline constexpr Wording objection_needs_words{"compilation.objection_needs_words", "提出异议时请写明意见。"};
inline constexpr Wording no_objection{"compilation.no_objection", "这一行没有待处理的异议。"};

inline constexpr Wording not_a_station{"compilation.not_a_station", "只有本街道（镇）的站所可以报送编制意见。"};
inline constexpr Wording handed_in{"compilation.handed_in", "编制意见已经报送；如需修改，请联系街道（镇）退回。"};
inline constexpr Wording not_handed_in{"compilation.not_handed_in", "这个站所还没有报送编制意见。"};
inline constexpr Wording wish_gone{"compilation.wish_gone", "这条意见已不存在或已处理，请刷新页面。"};

inline constexpr Wording empty_source{"compilation.empty_source",
                                      "没有从这个文件中读出任何行。请确认表头含有“{}”这样的列名。"};
inline constexpr Wording crooked_source{"compilation.crooked_source", "第 {} 行没有名称，请补上或删去这一行后再导入。"};
inline constexpr Wording unknown_field_in_source{"compilation.unknown_field_in_source",
                                                 "领域“{}”不在领域名单中，请改成名单中的领域名称后再导入。"};
inline constexpr Wording no_field_column{"compilation.no_field_column",
                                         "标准指引的表格没有“领域”一列，请在导入时选择它属于哪个领域。"};
inline constexpr Wording older_source{"compilation.older_source",
                                      "已有 {} 的版本，不能再导入更早日期的清单；请核对清单日期。"};
inline constexpr Wording same_source{"compilation.same_source",
                                     "这个文件已经导入过（第 {} 版），内容完全相同，没有重复导入。"};
inline constexpr Wording too_many_rows{"compilation.too_many_rows", "一份清单最多 50000 行，请分部门导入。"};
inline constexpr Wording source_not_found{"compilation.source_not_found",
                                          "没有找到这个来源版本，或者它不在您的管理范围内。"};
inline constexpr Wording bad_form{"compilation.bad_form", "提交的内容不完整或格式不对：{}"};

inline constexpr Wording drift_not_found{"compilation.drift_not_found",
                                         "没有找到这项改名任务，或者它不在您的管理范围内。"};
inline constexpr Wording drift_closed{"compilation.drift_closed", "这项改名任务已经办结。"};
inline constexpr Wording item_not_in_draft{"compilation.item_not_in_draft",
                                           "正在编制的草稿里没有这个事项（可能已删除），请写明理由办结。"};

inline constexpr Wording round_not_found{"compilation.round_not_found", "没有找到这轮编制工作。"};
inline constexpr Wording round_named{"compilation.round_named", "已有同名的编制工作，请换一个名称。"};
inline constexpr Wording due_before_start{"compilation.due_before_start", "完成期限不能早于本轮开始的日期。"};

inline constexpr Wording unit_not_found{"compilation.unit_not_found", "没有找到这个单位，或者它不在您的管理范围内。"};
inline constexpr Wording field_not_found{"compilation.field_not_found", "没有找到这个领域。"};
inline constexpr Wording field_in_work{"compilation.field_in_work",
                                       "这个领域还有正在编制或审核的目录（{}），请先办结或放弃草稿，再停用领域。"};
inline constexpr Wording field_added_meanwhile{"compilation.field_added_meanwhile",
                                               "他人刚刚新增了一个领域，请刷新后核对，需要时再新增。"};
inline constexpr Wording basis_needed{"compilation.basis_needed", "请写明依据的文件，会记入审计。"};

}  // namespace mingtang::compilation::wording
