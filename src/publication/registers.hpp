// What the disclosure office keeps beside the documents: 负面清单, the review chains, the templates of index numbers.
// One function per intention, one transaction each.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "publication/chain_store.hpp"
#include "publication/negative_store.hpp"

namespace mingtang::publication {

struct NewListing {
    org::UnitId unit{};  // none: of all units of the place
    std::string matter, content, basis;
    std::optional<Ground> ground{};
    std::vector<std::string> words{};  // none: the matter's own name
    std::optional<Date> review_due{};
};
Result<NegativeMatterId> list_matter(Desk& desk, NewListing const& listing);
// 条例 18: looked at again, and still not public until `next`; or public from now on.
Result<NegativeMatterId> review_listing(Desk& desk, NegativeMatterId id, std::optional<Date> next,
                                        std::string_view words);
Result<NegativeMatterId> end_listing(Desk& desk, NegativeMatterId id, std::string_view because);

// Validated, and dry-run against the people there are: the sentences say where a draft would wait forever (F101).
Result<std::vector<std::string>> set_chain(Desk& desk, ChainKey const& key, Chain const& chain);
std::vector<std::string> dead_ends(storage::Transaction& tx, org::Jurisdiction const& place, ChainKey const& key,
                                   Chain const& chain, Date on);
Result<std::string> set_template(Desk& desk, org::JurisdictionId jurisdiction, std::string_view text);

}  // namespace mingtang::publication
