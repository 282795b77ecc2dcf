// What is found by the words around it: marks of secrecy at the head of a paper, numbers called 社保号 or 学籍号.
#pragma once

#include <string_view>
#include <vector>

#include "screening/types.hpp"

namespace mingtang::screening {

std::vector<Hit> find_marks(std::string_view line);
std::vector<Hit> find_personal_codes(std::string_view line, std::string_view called);

}  // namespace mingtang::screening
