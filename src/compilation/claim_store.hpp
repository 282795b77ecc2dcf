// Rows <-> values of compilations and their claims. No rights and no rules here: actions ask those first.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compilation/decisions.hpp"
#include "compilation/types.hpp"
#include "storage/database.hpp"

namespace mingtang::compilation {

void add(storage::Transaction& tx, Compilation const& compilation);
std::optional<Compilation> find_compilation(storage::Transaction& tx, CompilationId id);
std::vector<Compilation> compilations_of(storage::Transaction& tx, catalog::CatalogId catalog);  // newest first
void finished(storage::Transaction& tx, CompilationId id, std::optional<Instant> at, std::string_view by);
void has_draft(storage::Transaction& tx, CompilationId id, catalog::EditionId edition);
void based_on(storage::Transaction& tx, CompilationId id, catalog::EditionId base);

// What lists show of a compilation beside itself.
struct Progress {
    Compilation compilation;
    int rows = 0, undecided = 0, objections = 0;
};
std::vector<Progress> compilations_under(storage::Transaction& tx, std::string_view path);

void add(storage::Transaction& tx, Claim const& claim);
std::optional<Claim> find_claim(storage::Transaction& tx, CompilationId compilation, ClaimId id);
struct ClaimFilter {
    std::optional<Source> source{};
    std::optional<Decision> decision{};
    std::optional<Answer> answer{};
    int from = 0, count = 1'000'000;
};
std::vector<Claim> claims_of(storage::Transaction& tx, CompilationId compilation, ClaimFilter const& filter = {});
// Claims of one of the two lists with the names their rows print.
struct ListClaim {
    Claim claim;
    std::string name;
};
std::vector<ListClaim> list_claims(storage::Transaction& tx, CompilationId compilation, Source source);
Counts count_claims(storage::Transaction& tx, CompilationId compilation);

// Writes decision, item, what changed, the reason and who; and what became of an earlier answer.
void decided(storage::Transaction& tx, Claim const& claim);
// The row in a later version of its source; what it may say about it.
void moved(storage::Transaction& tx, Claim const& claim);
void linked(storage::Transaction& tx, ClaimId id, catalog::ItemId item);
void remove(storage::Transaction& tx, ClaimId id);
void reopen_claims(storage::Transaction& tx, CompilationId compilation, std::string_view notice);

void asked(storage::Transaction& tx, ClaimId id, org::UnitId unit);
void answered(storage::Transaction& tx, Claim const& claim);
std::vector<Claim> asked_of(storage::Transaction& tx, org::UnitId unit, std::optional<Answer> answer, int from = 0,
                            int count = 1'000'000);
int count_asked_of(storage::Transaction& tx, org::UnitId unit, std::optional<Answer> answer);

}  // namespace mingtang::compilation
