// The sentences of this slice's refusals, in one table. "{}" takes the refusal's detail.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::catalog::wording {

inline constexpr Wording not_found{"catalog.not_found", "没有找到这份目录，或者它不在您的管理范围内。"};
inline constexpr Wording not_allowed{"catalog.not_allowed", "您的岗位不能进行这项操作。"};
inline constexpr Wording not_your_field{"catalog.not_your_field",
                                        "{}由其他单位牵头，您所在单位不是牵头单位或责任单位。"};
inline constexpr Wording own_rows_only{
    "catalog.own_rows_only",
    "您只能修改由本单位公开的事项；新增、删除、移动和整份目录的操作由编制单位办理，请向编制单位报送或提出意见。"};
inline constexpr Wording own_unit_stays{"catalog.own_unit_stays",
                                        "公开单位只能是本单位，改由其他单位公开的请向编制单位提出。"};
inline constexpr Wording own_work{"catalog.own_work", "编制人不能审核自己提交的目录，请由另一位审核人员办理。"};
inline constexpr Wording another_part{"catalog.another_part",
                                      "您已办理过这一版的{}，同一个人不能在同一版目录中再承担其他环节，请由他人办理。"};
inline constexpr Wording not_your_stage{"catalog.not_your_stage", "这份目录现在由{}办理，您的岗位不能办理这一环节。"};
inline constexpr Wording decided_meanwhile{"catalog.decided_meanwhile",
                                           "这份目录刚刚已由他人办理，您的操作没有生效，请刷新后查看。"};
inline constexpr Wording wrong_chain{"catalog.wrong_chain", "审核环节没有保存：{}"};
inline constexpr Wording must_fix_open{"catalog.must_fix_open",
                                       "还有必须修改的意见没有办理：{}。请逐条修改并标为已办理。"};
inline constexpr Wording must_fix_by_reviewer{"catalog.must_fix_by_reviewer",
                                              "只有正在审核的人可以提出“必须修改”，请改为“建议”。"};
inline constexpr Wording comment_empty{"catalog.comment_empty", "请写明意见或办理情况。"};
inline constexpr Wording comment_long{"catalog.comment_long", "一条意见最多 2000 字，请分条写。"};
inline constexpr Wording no_row_to_comment{"catalog.no_row_to_comment", "没有这一行。这一版共 {} 行，请填写序号。"};
inline constexpr Wording too_many_comments{"catalog.too_many_comments",
                                           "这一版已有 2000 条意见，请先退回办理，再提新的意见。"};
inline constexpr Wording comment_is_resolved{"catalog.comment_is_resolved", "这条意见已经办理过了，请刷新后查看。"};
inline constexpr Wording comment_is_open{"catalog.comment_is_open", "这条意见还没有办理，不需要重新提出。"};
inline constexpr Wording step_not_open{"catalog.step_not_open", "目录现在的状态是“{}”，不能进行这一步。"};
inline constexpr Wording already_open{"catalog.already_open",
                                      "这份目录已有一个正在编制的版本（{}），请在该版本上继续。"};
inline constexpr Wording level_above{"catalog.level_above", "本级政府不能编制上级政府的目录。"};
inline constexpr Wording unknown_field{"catalog.unknown_field", "请选择目录所属的领域。"};
inline constexpr Wording saved_by_another{
    "catalog.saved_by_another",
    "您编辑期间，这份目录已被他人保存。您的改动没有丢失，也没有写入；请核对下列单元格后再保存。"};
inline constexpr Wording row_is_gone{"catalog.row_is_gone", "第 {} 行已被删除，请刷新后再保存。"};
inline constexpr Wording cells_wrong{"catalog.cells_wrong", "有 {} 个单元格需要修改，修改前没有保存任何内容。"};
inline constexpr Wording too_many_rows{"catalog.too_many_rows", "一份目录最多 20000 行，请按领域分开编制。"};
inline constexpr Wording incomplete{"catalog.incomplete", "还不能提交：{}"};
inline constexpr Wording legal_errors{"catalog.legal_errors", "有法定错误，改正后才能提交和公布。{}"};
inline constexpr Wording nothing_to_continue{"catalog.nothing_to_continue",
                                             "这份目录还没有公布过，没有可以承接的事项。"};
inline constexpr Wording no_such_row{"catalog.no_such_row", "现行版本没有第 {} 行，请对照现行版本的序号填写。"};
inline constexpr Wording continues_itself{"catalog.continues_itself",
                                          "现行版本的第 {} 行就是这一事项，编号没有变，不用填写。"};
inline constexpr Wording rows_not_numbers{"catalog.rows_not_numbers", "请写现行版本中的行号，如 3、5；没有承接的留空。"};
inline constexpr Wording reason_needed{"catalog.reason_needed", "退回时请写明理由，编制人要据此修改。"};
inline constexpr Wording other_field{"catalog.other_field",
                                     "这张表是{}的目录，与所选的领域不符。请检查文件或改选领域。"};
inline constexpr Wording nothing_read{"catalog.nothing_read", "没有从这个文件中读出公开事项。请确认它是标准目录表格。"};
inline constexpr Wording no_file{"catalog.no_file", "请选择要上传的文件（.xlsx、.docx、.html、.csv、.tsv）。"};
inline constexpr Wording bad_request{"catalog.bad_request", "提交的内容不完整或格式不对：{}"};
inline constexpr Wording unknown_unit{"catalog.unknown_unit", "没有名为“{}”的单位，请从单位名单中选择。"};
inline constexpr Wording offline_no_stamp{
    "catalog.offline_no_stamp",
    "这个文件不是从本系统下载的离线编辑表格（里面没有离线编辑记录），不能逐格核对，没有写入任何内容。"
    "如果它是一张普通的目录表格，请在“用上传的表格替换全部事项”处上传；如果是用复制、另存的办法做出来的，"
    "请把改动复制回原来下载的表格再上传。"};
inline constexpr Wording offline_damaged{
    "catalog.offline_damaged",
    "表格里隐藏的“离线编辑记录”不完整，不能与下载时的内容核对，没有写入任何内容。请重新下载离线表格，把改动复制过去。"};
inline constexpr Wording offline_newer{
    "catalog.offline_newer", "这份离线表格的版式不是本系统现在使用的，请重新下载离线表格，把改动复制过去。"};
inline constexpr Wording offline_no_heads{
    "catalog.offline_no_heads",
    "离线表格里找不到表头（一级事项、二级事项……），没有写入任何内容。请恢复表头一行的文字再上传。"};
inline constexpr Wording offline_other_catalog{
    "catalog.offline_other_catalog",
    "这份离线表格是从“{}”下载的，不是本目录的，没有写入任何内容。请到那份目录的页面上传。"};
inline constexpr Wording offline_here{
    "catalog.offline_here",
    "这是下载的离线编辑表格，没有写入任何内容。请在草稿页面的“离线编辑”处上传，系统会先逐格列出差异和冲突，再由您决定。"};
inline constexpr Wording offline_merged{"catalog.offline_merged",
                                        "这份离线表格已经合并过了。再有改动，请重新下载离线表格。"};
inline constexpr Wording offline_undecided{
    "catalog.offline_undecided", "还有 {} 处没有选择，没有写入任何内容。请逐处选择，或在最后为其余各处统一选择。"};
inline constexpr Wording offline_changed{
    "catalog.offline_changed",
    "您核对期间，这份目录又被他人保存，没有写入任何内容。下面是与现在内容的差异，请再核对一次；您的选择已保留。"};
inline constexpr Wording retire_reason_needed{
    "catalog.retire_reason_needed",
    "{}在现行版本中，不再公开需要写明理由（如：依据已废止、职权已划出），理由将随新版本公布。"};
inline constexpr Wording retire_reason_long{"catalog.retire_reason_long", "退出理由最多 500 字，请精简。"};
inline constexpr Wording not_retired{"catalog.not_retired",
                                     "这一事项不在退出之列：它仍在本稿中，或不在现行版本中，请刷新后查看。"};
inline constexpr Wording retired_without_reason{
    "catalog.retired_without_reason", "现行版本的 {}不在本稿中，还没有写明退出理由。请在本页“退出目录的事项”处填写。"};

}  // namespace mingtang::catalog::wording
