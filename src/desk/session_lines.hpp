// A session as a line of a table, for its owner and for the security administrator.
#pragma once

#include <string>
#include <string_view>

#include "desk/pages.hpp"
#include "identity/sessions.hpp"

namespace mingtang::desk {

std::string device_words(std::string_view user_agent);  // Windows，Edge 浏览器
// `here`: the key of the session that asks.
SessionLine line_of(identity::Session const& session, std::string_view here);

}  // namespace mingtang::desk
