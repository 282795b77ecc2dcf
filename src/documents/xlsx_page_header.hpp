// The words printed above every page of a sheet, where some workbooks keep the only title of their table.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::documents {

// "&C&\"宋体,Bold\"&14养老服务领域&R第 &P 页" -> "养老服务领域\n第  页"; one line for each of left, centre and right.
std::string page_header_words(std::string_view code);

}  // namespace mingtang::documents
