// The child's side of child.hpp, and the exit codes by which the parent understands it.
#pragma once

#include <cstddef>
#include <string_view>

namespace mingtang::documents {

namespace child_exit {
inline constexpr int fine = 0;
inline constexpr int failed = 70;
inline constexpr int out_of_memory = 71;
}  // namespace child_exit

// What the child is asked for: its last argument.
namespace child_task {
inline constexpr std::string_view grids = "grids", words = "words", pdf_words = "pdf-words";
}

// Reads the question on standard input, writes the answer to standard output, ends the process.
int answer_in_this_process(int processor_seconds, std::size_t memory, std::string_view task);

}  // namespace mingtang::documents
