// What an account may look like. Pure.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "identity/session_rules.hpp"
#include "identity/types.hpp"

namespace mingtang::identity {

// How a login is written: half width, lower case.
std::string written_login(std::string_view typed);
Result<std::string> good_login(std::string_view typed);
Result<std::string> good_name(std::string_view typed);
// 三员 exclude each other and every business role (C15): the family that these roles make.
Result<Family> family_of(std::set<Role> const& roles);

std::string codes(std::set<Role> const& roles);    // "editor reviewer", for the audit
std::string chinese(std::set<Role> const& roles);  // 信息员、审核人
std::string_view code(Family family);
Family parse_family(std::string_view code);

}  // namespace mingtang::identity
