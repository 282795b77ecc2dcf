// From a template to C++: one function per view, with #line so that the compiler complains about the template's line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "template.hpp"

namespace viewc {

// <ns>/views.hpp: every view of the slice, declared.
std::string emit_header(std::string_view slice, std::vector<Template> const& templates);
// <ns>/views/<stem>.cpp.  `layouts_elsewhere`: the layouts live in mingtang::web, this slice is another one.
std::string emit_source(std::string_view slice, Template const& one, bool layouts_elsewhere);

}  // namespace viewc
