// What other slices may ask of screening: the lists made ready, a file read and kept.
#pragma once

#include <memory>
#include <string_view>

#include "base/refusal.hpp"
#include "desk/desk.hpp"
#include "screening/file_store.hpp"
#include "screening/screen.hpp"

namespace mingtang::screening::door {

// The lists that hold for documents of this place; kept in this server until they change.
std::shared_ptr<ReadyLists const> ready_lists(storage::Transaction& tx, std::string_view path);

// Reads a file in a child process and keeps its words. A refusal says why nobody could publish it as it is.
Result<documents::FileWords> take_file(Desk& desk, std::string_view sm3, std::string_view bytes,
                                       std::string_view file_name);

}  // namespace mingtang::screening::door
