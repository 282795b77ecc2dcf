// Lines of the log: one JSON object each, written so that nothing a visitor sends can end or forge a line (security.md
// C65). Route templates instead of paths, no queries, no names.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "web/request.hpp"

namespace mingtang::web {

// Control characters, quotes and what is not UTF-8 become \uXXXX.
void append_json_string(std::string& out, std::string_view text);

// One line of JSON with its line end; appended, because one is written for every request.
void append_access_line(std::string& out, Request const& request, int status, std::size_t bytes,
                        std::chrono::microseconds took);

// To standard error: what a handler threw. Visitors see only the request's id.
void write_error_line(std::string_view request_id, std::string_view route, std::string_view what);

}  // namespace mingtang::web
