// Whether stages can be filled so that nobody sits on two of them: who wrote does not review, and one person does one
// stage (F12). Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace mingtang::identity {

// `able[seat]`: the people, by index below `people`, who could take the seat. The first seat that stays empty however
// the others are taken; nothing when all are filled.
std::optional<std::size_t> seat_left_empty(std::vector<std::vector<std::size_t>> const& able, std::size_t people);

}  // namespace mingtang::identity
