#include "documents/shared_text.hpp"

#include <cstring>
#include <functional>
#include <new>
#include <ostream>

namespace mingtang::documents {

namespace {

// A table of seven hundred rows and fourteen columns has some six thousand different cells.
constexpr std::size_t slot_count = std::size_t{1} << 15;
// Long words rarely come twice unless whole rows do; hashing them costs less than keeping them.
constexpr std::size_t longest_shared = 16 * 1024;

}  // namespace

SharedText::SharedText(std::string_view words) {
    if (words.empty()) return;
    auto* place = static_cast<char*>(::operator new(sizeof(Kept) + words.size()));
    kept_ = new (place) Kept{1, static_cast<std::uint32_t>(words.size())};
    std::memcpy(place + sizeof(Kept), words.data(), words.size());
}

void SharedText::drop(Kept* kept) noexcept {
    kept->~Kept();
    ::operator delete(kept);
}

std::ostream& operator<<(std::ostream& out, SharedText const& words) {
    return out << words.view();
}

SharedText RecentTexts::share(std::string_view words) {
    if (words.empty()) return {};
    if (words.size() > longest_shared) return SharedText{words};
    if (slots_.empty()) slots_.resize(slot_count);
    auto const hash = std::hash<std::string_view>{}(words);
    auto& slot = slots_[hash & (slot_count - 1)];
    if (slot.hash != hash) {
        // Words are kept here from the second time on: most come once, and letting go of them again costs more than
        // the first copy.
        slot.hash = hash;
        if (!slot.text.empty()) slot.text = {};
        return SharedText{words};
    }
    if (slot.text != words) slot.text = SharedText{words};
    return slot.text;
}

}  // namespace mingtang::documents
