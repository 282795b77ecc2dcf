#include "desk/front_searches.hpp"

namespace mingtang::desk {

bool SearchTurns::take(std::string_view who) {
    std::scoped_lock const lock{mutex_};
    if (limits_.together > 0 && now_ >= limits_.together) return false;
    if (!who.empty()) {
        auto const found = of_.find(who);
        if (limits_.of_one > 0 && found != of_.end() && found->second >= limits_.of_one) return false;
        if (found != of_.end())
            ++found->second;
        else
            of_.emplace(who, 1);
    }
    ++now_;
    return true;
}

void SearchTurns::give_back(std::string const& who) {
    std::scoped_lock const lock{mutex_};
    --now_;
    if (auto const found = of_.find(who); found != of_.end() && --found->second == 0) of_.erase(found);
}

}  // namespace mingtang::desk
