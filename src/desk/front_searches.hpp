// How many search at the same time (security.md §5): a search is the dearest page of the portal, and neither one
// visitor nor all of them together may take every worker with it. Who gets no turn is told to try again in a moment.
// Not here: how often a visitor may search (front_rates.hpp).
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace mingtang::desk {

struct SearchLimits {
    int together = 8;  // 0: no limit
    int of_one = 2;    // of one visitor
};

class SearchTurns {
  public:
    explicit SearchTurns(SearchLimits limits) : limits_(limits) {}

    // Until its end the turn is somebody's.
    class Turn {
      public:
        Turn(SearchTurns& turns, std::string who) : turns_(&turns), who_(std::move(who)) {}
        ~Turn() { turns_->give_back(who_); }
        Turn(Turn const&) = delete;
        Turn& operator=(Turn const&) = delete;

      private:
        SearchTurns* turns_;
        std::string who_;
    };
    // `who` as visitor_of() tells; one who cannot be told apart counts among all only. False: none is free.
    bool take(std::string_view who);
    void give_back(std::string const& who);

  private:
    SearchLimits limits_;
    std::mutex mutex_;
    int now_ = 0;
    std::map<std::string, int, std::less<>> of_;
};

}  // namespace mingtang::desk
