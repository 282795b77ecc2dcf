// The frame of a workbench page for the person at the desk: what the side bar shows is what the person may do.
// Not here: how it looks (web/views/console_layout.html), and how many things wait (the page that knows says so).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/route.hpp"
#include "web/console_frame.hpp"

namespace mingtang::desk {

// `here` is the path of the side bar's entry the page belongs to; `waiting` says how many things wait at an entry.
web::ConsoleFrame console_frame(Visit const& visit, std::string title, std::string_view here,
                                std::vector<std::pair<std::string_view, int>> const& waiting = {});

// Where a person's workbench begins: the first entry that is theirs.
std::string landing(identity::Actor const& actor);

}  // namespace mingtang::desk
