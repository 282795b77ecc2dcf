#include "web/http/peers.hpp"

namespace mingtang::web::http {

bool Peers::enter(Address const& visitor, bool counted_alone) {
    if (++open_ > most_) {
        --open_;
        return false;
    }
    if (!counted_alone) return true;
    std::scoped_lock const lock{mutex_};
    auto& count = counts_[visitor];
    if (count.open >= most_per_visitor_ || count.unproven >= most_unproven_) {
        --open_;
        return false;
    }
    ++count.open;
    ++count.unproven;
    return true;
}

void Peers::proven(Address const& visitor) {
    std::scoped_lock const lock{mutex_};
    auto const found = counts_.find(visitor);
    if (found != counts_.end() && found->second.unproven > 0) --found->second.unproven;
}

void Peers::leave(Address const& visitor, bool counted_alone, bool was_proven) {
    --open_;
    if (!counted_alone) return;
    std::scoped_lock const lock{mutex_};
    auto const found = counts_.find(visitor);
    if (found == counts_.end()) return;
    if (!was_proven) --found->second.unproven;
    if (--found->second.open == 0) counts_.erase(found);
}

}  // namespace mingtang::web::http
