// Numbers of persons in one line: identity numbers, mobile phones, bank cards, plates, passports. Full width, with
// blanks or hyphens inside, run together with other numbers: they are found all the same.
#pragma once

#include <string_view>
#include <vector>

#include "screening/types.hpp"

namespace mingtang::screening {

// `called` is what the words in front of the line or above its column call it ("身份证号"), where there are any.
std::vector<Hit> find_numbers(std::string_view line, std::string_view called = {});

// 371***********34, 138****1234, ***************1234.
std::string masked_identity(std::string_view number);
std::string masked_phone(std::string_view number);
std::string masked_card(std::string_view number);

}  // namespace mingtang::screening
