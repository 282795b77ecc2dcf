// The demonstration's questions as written; who asks, assigns, answers and passes them is questions.cpp's.
#pragma once

#include <span>
#include <string_view>

namespace mingtang::demonstration {

struct WrittenQuestion {
    std::string_view unit, title, body, answer;
    int days_ago = 0;     // asked
    int answered_in = 3;  // days later
    bool common = false;
};
std::span<WrittenQuestion const> written_questions();

}  // namespace mingtang::demonstration
