// How a Chinese name is typed: "罗庄区教育局" -> luo, zhuang, qu, jiao, yu, ju. For finding names inside passwords, not
// for sorting or printing: one reading per character, the common one.
#pragma once

#include <string>
#include <vector>

namespace mingtang::identity {

// Of several names at once: to begin costs a tenth of a second, each name next to nothing.
std::vector<std::vector<std::string>> syllables(std::vector<std::string> const& names);

}  // namespace mingtang::identity
