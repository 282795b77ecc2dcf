#include "checking/kept.hpp"

#include <atomic>
#include <mutex>
#include <unordered_map>

namespace mingtang::checking {
namespace {

// One district's catalogs many times over. Beyond that everything is forgotten and found again.
constexpr std::size_t most_kept = 4096;

struct Kept {
    std::string key;
    std::shared_ptr<Summary const> summary;
};

std::mutex mutex;
std::unordered_map<std::int64_t, Kept> kept;
std::atomic<int> looks = 0;

// Everything a check may ask besides the items, in one text; the items are the edition's at its revision.
std::string key_of(Look const& of) {
    std::string key;
    auto const put = [&](std::string_view words) { (key += words) += '\n'; };
    auto const number = [&](std::int64_t value) { put(std::to_string(value)); };
    auto const& edition = of.edition;
    for (auto const value : {std::int64_t{edition.number}, std::int64_t{edition.revision}, std::int64_t(edition.state),
                             std::int64_t{edition.items}})
        number(value);
    number(edition.published_at ? edition.published_at->time_since_epoch().count() : 0);
    put(iso(catalog::law_changed_on(of.facts.day)));
    put(of.jurisdiction.name);
    put(of.facts.place_code);
    for (auto const& words : {of.field.name, of.field.short_name, of.field.ministry, of.field.guideline}) put(words);
    number(of.field.lead_unit.value);
    for (auto const unit : of.field.responsible_units) number(unit.value);
    for (auto const& unit : of.facts.units) {
        number(unit.id.value);
        put(unit.name);
        for (auto const& alias : unit.aliases) put(alias);
        number(int(unit.place));
        put(unit.ended_on ? iso(*unit.ended_on) : "");
        put(unit.successor);
    }
    for (auto const& row : of.facts.guideline) put((row.decided ? "+" : "-") + row.name);
    for (auto const& one : of.facts.lists) {
        number(int(one.list));
        put(one.name);
        put(one.code);
        number(one.item.value);
    }
    number(of.compiled ? 1 : 0);
    return key;
}

}  // namespace

std::shared_ptr<Summary const> kept_summary(storage::Transaction& tx, Look const& of) {
    auto key = key_of(of);
    {
        std::lock_guard const lock{mutex};
        if (auto const at = kept.find(of.edition.id.value); at != kept.end() && at->second.key == key)
            return at->second.summary;
    }
    ++looks;
    auto summary =
        std::make_shared<Summary const>(look(with_items(tx, of)));  // the numbers only: the findings are let go
    std::lock_guard const lock{mutex};
    if (kept.size() >= most_kept) kept.clear();
    kept.insert_or_assign(of.edition.id.value, Kept{std::move(key), summary});
    return summary;
}

Summaries kept_summaries(storage::Transaction& tx, std::vector<Look> const& of) {
    Summaries found;
    for (auto const& one : of) found.push_back(kept_summary(tx, one));
    return found;
}

int looks_taken() {
    return looks;
}

}  // namespace mingtang::checking
