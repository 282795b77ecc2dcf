#include "base/file_size.hpp"

namespace mingtang {

std::string file_size(std::int64_t bytes) {
    if (bytes < 1024) return std::to_string(bytes) + " 字节";
    if (bytes < 1024 * 1024) return std::to_string((bytes + 512) / 1024) + " KB";
    return std::to_string((bytes + 512 * 1024) / (1024 * 1024)) + " MB";
}

}  // namespace mingtang
