// The parts that the forms of a new account and of an existing one share: units to choose from, roles with what they
// do.
#pragma once

#include <set>
#include <vector>

#include "desk/route.hpp"
#include "web/console_frame.hpp"

namespace mingtang::desk {

std::vector<web::Choice> unit_choices(storage::Transaction& tx, Visit const& visit, org::UnitId chosen);
std::vector<web::Choice> role_choices(std::set<identity::Role> const& chosen);
std::set<identity::Role> roles_sent(web::Request const& request);

web::FormField unit_field();
web::FormField name_field(std::string value);
web::FormField login_field(std::string value);
web::FormField roles_field();

}  // namespace mingtang::desk
