// A line cut into the pieces a change is made of: Han characters one by one, numbers and Latin words whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mingtang::documents {

std::vector<std::string_view> pieces_of(std::string_view line);

// Gives equal pieces equal numbers. The texts must outlive it.
class Numbers {
  public:
    std::uint32_t of(std::string_view piece) {
        return known_.emplace(piece, std::uint32_t(known_.size())).first->second;
    }

  private:
    std::unordered_map<std::string_view, std::uint32_t> known_;
};

// How alike two lines are, 0 to 1: the share of pieces they have in common, wherever they stand.
double likeness(std::vector<std::uint32_t> const& sorted_before, std::vector<std::uint32_t> const& sorted_after);

}  // namespace mingtang::documents
