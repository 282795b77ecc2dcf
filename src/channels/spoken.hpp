// Written Chinese as it is read aloud: 2026年3月1日, 20个工作日, 87.5%, 〔2026〕12号, 14:30, 3—5天 and 0539-8246001 in
// characters. A digit is never dropped: what is no date, share or amount is read digit by digit. Pure.
// Not here: sentences, pauses, what opens and closes a broadcast (broadcast.hpp).
#pragma once

#include <string>
#include <string_view>

namespace mingtang::channels {

std::string spoken(std::string_view text);

}  // namespace mingtang::channels
