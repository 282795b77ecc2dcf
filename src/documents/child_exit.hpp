// The exit codes between child and parent.
#pragma once

namespace mingtang::documents::child_exit {

inline constexpr int fine = 0;
inline constexpr int failed = 70;
inline constexpr int out_of_memory = 71;

}  // namespace mingtang::documents::child_exit
