// Is a withdrawn document really gone? Asks every public address of the server, as a visitor would, and looks for
// anything of it: its words, its files, a link to it. Whatever routes there are: a page that is added tomorrow is asked
// too (F23).
#pragma once

#include <string>
#include <vector>

#include "desk/front.hpp"
#include "publication/types.hpp"

namespace mingtang::app {

struct Exposure {
    std::string address, what;
};
struct Walked {
    int asked = 0;                       // addresses
    std::vector<Exposure> exposures{};   // empty: it is gone
    std::vector<std::string> skipped{};  // patterns whose captures nobody knows how to fill
    std::string problem{};               // it was never published, or is not withdrawn
};
Walked walk_surfaces(desk::Front& front, storage::Database& database, publication::PublicationId id, Instant now);

}  // namespace mingtang::app
