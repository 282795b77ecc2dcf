#include "compilation/merging.hpp"

#include <algorithm>
#include <map>

#include "compilation/gathering.hpp"
#include "compilation/names.hpp"

namespace mingtang::compilation {

bool same_wish(Wish const& one, Wish const& other) {
    if (one.decision != other.decision) return false;
    return one.decision == Decision::keep || one.decision == Decision::drop || one.entry == other.entry;
}

std::vector<Merged> merge(std::vector<Claim> const& claims, std::vector<Wish> const& wishes) {
    std::map<ClaimId, std::size_t> of_claim;
    std::map<std::string, std::size_t> of_name;
    std::vector<Merged> rows(claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i) {
        rows[i].claim = claims[i].id;
        of_claim.emplace(claims[i].id, i);
    }
    for (auto const& wish : wishes) {
        if (wish.merged != Wish::Merged::no) continue;
        std::size_t at = 0;
        if (wish.claim) {
            auto const row = of_claim.find(wish.claim);
            if (row == of_claim.end()) continue;
            at = row->second;
        } else {
            auto const [name, fresh] = of_name.emplace(folded(item_name(wish.entry)), rows.size());
            if (fresh) rows.emplace_back();
            at = name->second;
        }
        auto& merged = rows[at];
        merged.agreed = merged.agreed && (merged.wishes.empty() || same_wish(merged.wishes.front(), wish));
        merged.wishes.push_back(wish);
    }
    std::erase_if(rows, [](Merged const& merged) { return merged.wishes.empty(); });
    return rows;
}

}  // namespace mingtang::compilation
