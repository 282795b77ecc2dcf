// How large a file is, for people: 812 字节, 38 KB, 12 MB.
#pragma once

#include <cstdint>
#include <string>

namespace mingtang {

std::string file_size(std::int64_t bytes);

}  // namespace mingtang
