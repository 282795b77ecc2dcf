// What live documents serve, for slices that follow a document beyond its page: which catalog items, since when, under
// which text. Short facts without the text itself; what is not public is here only as far as it was withdrawn.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publication/types.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

struct Brief {
    PublicationId id;
    Kind kind = Kind::notice;
    org::UnitId unit;
    org::FieldId field;
    org::JurisdictionId jurisdiction;
    std::string title, unit_name, place_path, index_number;
    RevisionId live;                   // none: withdrawn
    Purpose purpose = Purpose::first;  // of the live text
    Instant live_since{};
    std::optional<Date> published_on{}, formed_on{};
    std::optional<Instant> withdrawn_at{};
};
// Of a document that is public or was withdrawn; nothing for everything else.
std::optional<Brief> find_brief(storage::Transaction& tx, PublicationId id);

// Withdrawn documents of this place and below, latest first: what still hangs of them is somebody's task.
std::vector<Brief> withdrawn_under(storage::Transaction& tx, std::string_view place_path);

struct ServedFilter {
    std::string place_path{};  // this place and below
    org::UnitId unit{};
    org::FieldId field{};
    std::optional<Date> from{}, until{};  // of first publication
};
// One row per live document and item it serves; a document that serves none has a row without an item. By document.
struct Served {
    Brief document;
    catalog::ItemId item;
};
std::vector<Served> served(storage::Transaction& tx, ServedFilter const& filter);

}  // namespace mingtang::publication
