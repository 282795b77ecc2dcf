#include "identity/seats.hpp"

namespace mingtang::identity {
namespace {

// Augmenting paths: somebody seated may move to another seat that he could take as well.
bool seated(std::size_t seat, std::vector<std::vector<std::size_t>> const& able, std::vector<bool>& asked,
            std::vector<std::size_t>& seat_of) {
    for (auto const person : able[seat]) {
        if (asked[person]) continue;
        asked[person] = true;
        if (seat_of[person] == able.size() || seated(seat_of[person], able, asked, seat_of)) {
            seat_of[person] = seat;
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<std::size_t> seat_left_empty(std::vector<std::vector<std::size_t>> const& able, std::size_t people) {
    std::vector<std::size_t> seat_of(people, able.size());
    for (std::size_t seat = 0; seat < able.size(); ++seat) {
        std::vector<bool> asked(people, false);
        if (!seated(seat, able, asked, seat_of)) return seat;
    }
    return std::nullopt;
}

}  // namespace mingtang::identity
