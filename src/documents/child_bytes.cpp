#include "documents/child_bytes.hpp"

#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

constexpr std::size_t longest_detail = 1000;

Wording const* find_wording(std::string_view key) {
    auto const found = std::ranges::find(wording::all, key, [](Wording const* one) { return one->key; });
    return found == std::end(wording::all) ? nullptr : *found;
}

}  // namespace

void write_refusal(MessageWriter& out, Refusal const& refusal) {
    out.number(answer_is_refusal);
    out.number(std::uint64_t(refusal.kind));
    out.text(refusal.says.key);
    out.text(shorten(refusal.detail, longest_detail / 4));
}

std::optional<Refusal> read_refusal(MessageReader& in) {
    auto const kind = in.number(std::uint64_t(Refusal::Kind::conflict));
    auto const* const says = find_wording(in.text(longest_detail));
    auto const detail = in.text(longest_detail);
    if (!in.finished() || !says) return std::nullopt;
    return Refusal{Refusal::Kind(kind), *says, std::string{detail}};
}

}  // namespace mingtang::documents
