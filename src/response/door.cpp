#include "response/door.hpp"

#include "publication/store.hpp"

namespace mingtang::response::door {

std::optional<Answered> answered_by(storage::Transaction& tx, publication::PublicationId text) {
    auto const answered = concern_of(tx, text);
    if (!answered || !publication::is_public(tx, text)) return std::nullopt;
    auto const concern = *find_concern(tx, answered->concern);
    Answered found{concern.source, local_date(concern.seen_at), answered->which, {}};
    for (auto const& one : texts_of(tx, concern.id))
        if (one.publication != text && publication::is_public(tx, one.publication)) found.others.push_back(one);
    return found;
}

}  // namespace mingtang::response::door
