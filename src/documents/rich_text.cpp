// What a block needs of its items and rows to be made, copied and compared.
#include "documents/rich_text.hpp"

namespace mingtang::documents {

Block::Block(Kind of) : kind(of) {}
Block::Block(Kind of, std::vector<Run> words) : kind(of), runs(std::move(words)) {}
Block::Block(Block const&) = default;
Block::Block(Block&&) noexcept = default;
Block& Block::operator=(Block const&) = default;
Block& Block::operator=(Block&&) noexcept = default;
Block::~Block() = default;
bool Block::operator==(Block const& other) const {
    return kind == other.kind && runs == other.runs && items == other.items && rows == other.rows;
}

}  // namespace mingtang::documents
