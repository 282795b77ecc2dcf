// What a reading child may still do: compute, and write its answer. Called by the child itself, before it looks at the
// file.
#pragma once

#include <cstddef>

namespace mingtang::documents {

// False when the kernel will not take a right away; then nothing may be read.
bool give_up_rights(int processor_seconds, std::size_t memory);

}  // namespace mingtang::documents
