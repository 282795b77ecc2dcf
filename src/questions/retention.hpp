// 个人信息保护法 19: 个人信息的保存期限应当为实现处理目的所必要的最短时间. When a question is over for longer than the
// limit, its contact is erased and what tells who asked is masked in the asker's words. By the calendar, every night.
#pragma once

#include "desk/desk.hpp"

namespace mingtang::questions {

// Returns how many were erased; at most some hundred at a time.
int erase_what_is_over(Desk& desk, storage::Transaction& tx);

}  // namespace mingtang::questions
