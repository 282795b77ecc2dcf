// Channels over many documents: what waits for a unit, and how far a place has come. Gathered once, then filtered and
// counted by pure functions; the pages, the CSV and whoever scores units ask the same question.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "channels/duties.hpp"
#include "desk/desk.hpp"

namespace mingtang::channels {

struct ListFilter {
    std::string place_path{};  // documents of this place and below
    bool above = false;        // instead: of the places above it, as far as streets and towns put them up
    org::UnitId unit{};        // 发布机构
    org::FieldId field{};
    std::optional<Date> from{}, until{};  // of first publication
};
struct ListedDuty {
    publication::Brief document;
    Duty duty;
};
// The portal's own duties included; withdrawn documents with what is still to come down. Newest document first.
std::vector<ListedDuty> listed(Desk const& desk, storage::Transaction& tx, ListFilter const& filter);

// How far: one line for each unit, field or channel.
struct Counted {
    std::string code, name;
    int demanded = 0;  // channels that items ask for, over all documents
    int done = 0;      // with a receipt that counts: 已送达、张贴中、期满
    int owed = 0;      // not yet due
    int late = 0;      // 超期
    int again = 0;     // 待更换、张贴不足
    int share() const { return demanded == 0 ? 0 : done * 100 / demanded; }
};
enum class CountBy { unit, field, channel };
std::string_view code(CountBy by);
std::optional<CountBy> parse_by(std::string_view code);

// `names` of fields by their number. What the portal does by itself is counted only by channel: it would hide the rest.
std::vector<Counted> counted(std::vector<ListedDuty> const& duties, CountBy by,
                             std::vector<std::pair<org::FieldId, std::string>> const& fields);
Counted total(std::vector<ListedDuty> const& duties);

}  // namespace mingtang::channels
