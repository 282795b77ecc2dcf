// Rows <-> values of 负面清单: matters that are not disclosed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publication/gates.hpp"
#include "publication/types.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

using NegativeMatterId = Id<struct NegativeMatterTag>;

struct ListedMatter {
    NegativeMatterId id;
    org::JurisdictionId jurisdiction;
    org::UnitId unit;  // none: of all units
    std::string matter, content, basis;
    Ground ground = Ground::internal_affairs;
    std::vector<std::string> words;  // by which it is recognised in a text
    Date review_due{};
    std::optional<Date> ended_on{};
    std::string ended_because{}, actor{};
    Instant created_at{};
};

enum class Listing { all, in_force };
std::vector<ListedMatter> negative_matters(storage::Transaction& tx, std::string_view path, Listing which);
// What holds for a document of this unit, from its own place and those above.
std::vector<NegativeMatter> negative_matters_for(storage::Transaction& tx, std::string_view place, org::UnitId unit);
std::optional<ListedMatter> find_negative_matter(storage::Transaction& tx, NegativeMatterId id);
void add(storage::Transaction& tx, ListedMatter const& matter, std::int64_t account);
// False when it had ended already.
bool end_negative_matter(storage::Transaction& tx, NegativeMatterId id, Date on, std::string_view because);
bool review_negative_matter(storage::Transaction& tx, NegativeMatterId id, Date next);

}  // namespace mingtang::publication
