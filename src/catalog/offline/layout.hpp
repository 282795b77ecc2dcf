// Where things stand in an offline workbook: what its writer and its reader agree on.
#pragma once

#include <string_view>

#include "catalog/cells.hpp"

namespace mingtang::catalog::offline {

inline constexpr std::string_view rows_sheet = "目录", record_sheet = "离线编辑记录", choices_sheet = "单位名单";
inline constexpr std::string_view record_mark = "明堂离线编辑表格", record_version = "1";
inline constexpr std::string_view id_head = "行编号（请勿改动）";
inline constexpr std::string_view how_to_edit =
    "修改单元格、增加行（插入空行填写）、删除行、调整行的先后都可以；请不要改动表头和隐藏的列、隐藏的工作表。"
    "公开内容的每个要素一行（Alt+Enter "
    "换行），多个渠道、层级用“;”隔开。改好后在目录页面“离线编辑”处上传，核对差异后才会写入。";

inline constexpr int id_column = 0, number_column = 1;
inline constexpr int head_row = 1, first_row = 2;  // from 0
inline constexpr int place_of(Column column) {
    return 2 + int(column);
}
// On the record: eight lines of facts, then the rows as they were taken.
inline constexpr int record_facts = 8;

}  // namespace mingtang::catalog::offline
