// The sentences that the reading of a table says to people: reasons of unread rows, doubts about records.
#pragma once

#include <string_view>

namespace mingtang::catalog::reading::wording {

// Why a row was not read.
inline constexpr std::string_view no_header = "所在的表格没有标准目录的表头，也认不出各列";
inline constexpr std::string_view only_number = "只有序号，没有事项内容";
inline constexpr std::string_view without_words = "没有事项名称和内容";
inline constexpr std::string_view lines_without_item = "只有公开渠道，下面没有它所属的事项";

// Doubts.
inline constexpr std::string_view stacked = "合并的单元格里写了几项，数目与事项不符，不知道各属哪一行：";
inline constexpr std::string_view foreign_domain = "不是 26 个试点领域之一，请选择领域";
inline constexpr std::string_view several_domains = "领域：标题里写了几个领域，不知道这一行属于哪个";
inline constexpr std::string_view no_domain = "领域：文件里没有写明属于哪个领域";
inline constexpr std::string_view odd_domain = "领域：领域一栏的文字不是 26 个试点领域的名称";
inline constexpr std::string_view nothing_above = "写着“同上”，但上面没有可以沿用的内容";
inline constexpr std::string_view no_name = "没有事项名称";
inline constexpr std::string_view name_over_rows = "名称分在几行，已接在一起，请核对是不是同一个事项";
inline constexpr std::string_view boxes_lost = "选项的方框已丢失，无法判断选了哪些";
inline constexpr std::string_view nothing_chosen = "没有一个选项被选中";
inline constexpr std::string_view masked = "文件中有被隐去的文字";
inline constexpr std::string_view unreadable = "文件中有无法辨认的字";

}  // namespace mingtang::catalog::reading::wording
