// Rows <-> values of concerns, the units that find out, and the way each concern took. No rights and no rules here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "response/types.hpp"
#include "storage/database.hpp"

namespace mingtang::response {

std::optional<Concern> find_concern(storage::Transaction& tx, ConcernId id);
void add(storage::Transaction& tx, Concern const& concern);
// False when somebody took a step since it was read.
bool save(storage::Transaction& tx, Concern const& concern);

struct ConcernFilter {
    org::UnitId unit{};  // those it leads, finds out about or registered; none: all of the place
    std::optional<State> state{};
    std::optional<Tier> tier{};
    std::optional<Source> source{};
    int page = 1, page_size = 30;
};
std::vector<Concern> concerns_under(storage::Transaction& tx, std::string_view path, ConcernFilter const& filter);
int count_concerns_under(storage::Transaction& tx, std::string_view path, ConcernFilter const& filter);
// Those that somebody still has to do something about, the oldest first; of all units where none is named.
std::vector<Concern> concerns_open(storage::Transaction& tx, std::string_view path, org::UnitId unit, int most);
// Open ones that have a text, and those settled after that moment.
std::vector<ConcernId> concerns_with_texts(storage::Transaction& tx, Instant settled_after);

// A text that was begun to answer it.
struct ConcernText {
    publication::PublicationId publication;
    Which which = Which::full;
};
void add(storage::Transaction& tx, ConcernId id, ConcernText const& text, Instant begun_at);
std::vector<ConcernText> texts_of(storage::Transaction& tx, ConcernId id);
struct AnsweredConcern {
    ConcernId concern;
    Which which = Which::full;
};
std::optional<AnsweredConcern> concern_of(storage::Transaction& tx, publication::PublicationId text);
std::vector<ConcernId> merged_into(storage::Transaction& tx, ConcernId id);

std::vector<UnitFindings> units_of(storage::Transaction& tx, ConcernId id);
// These find out from now on; what others found already stays.
void set_units(storage::Transaction& tx, ConcernId id, std::vector<org::UnitId> const& units);
void save_findings(storage::Transaction& tx, ConcernId id, UnitFindings const& found);
// Every unit is asked anew; what was said before stays in the concern's way.
void forget_findings(storage::Transaction& tx, ConcernId id);

struct TakenStep {
    std::string step, actor, words;
    Instant at{};
};
void add(storage::Database& database, storage::Transaction& tx, ConcernId id, TakenStep const& step);
std::vector<TakenStep> steps_of(storage::Transaction& tx, ConcernId id);

}  // namespace mingtang::response
