// A drawn picture in place of a photograph: a notice board with a sheet on it. Nobody's wall, nobody's face.
#pragma once

#include <string>

namespace mingtang::demonstration {

// PNG; another `number` hangs the sheet elsewhere, so that no two are the same file.
std::string drawn_photograph(unsigned number);

}  // namespace mingtang::demonstration
