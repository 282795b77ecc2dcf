// Reads a stranger's file in a child process of its own (security.md C35): the same program again, with hardly any
// rights and little time and memory. Whatever the file does to its reader, the caller gets grids or a sentence.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "documents/grid.hpp"
#include "documents/limits.hpp"

namespace mingtang::documents {

struct ChildLimits {
    int wall_milliseconds = 30'000;  // from the beginning to the answer, waiting for a free place included
    int processor_seconds = 20;
    std::size_t memory = 512 * limits::mebibyte;
    std::size_t answer = 256 * limits::mebibyte;  // bytes
    // What is run. Its main() asks answer_as_child() before anything else; a test may run something worse.
    std::string program = "/proc/self/exe";
    std::vector<std::string> arguments{"read-in-child"};
};

Result<GridFile> read_grids_in_child(std::string_view bytes, std::string_view file_name,
                                     ChildLimits const& allowed = {});

// For main(), first: the exit code when this process was begun as a reading child; nothing in every other case.
std::optional<int> answer_as_child(int argc, char** argv);

}  // namespace mingtang::documents
