// find – check – change – record – commit.
#include "publication/registers.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/index_number.hpp"
#include "publication/kinds.hpp"
#include "publication/numbers_store.hpp"
#include "publication/wording.hpp"

namespace mingtang::publication {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

constexpr std::size_t longest_name = 100, longest_text = 2000;

// The disclosure office over its whole jurisdiction; what is elsewhere is not there (C12).
Result<org::Jurisdiction> place_of_the_office(Desk const& desk, Transaction& tx, org::JurisdictionId id) {
    auto const place = org::find_jurisdiction(tx, id);
    if (!place || !identity::covers(desk.actor.jurisdiction_path, place->path))
        return refuse(Why::not_found, wording::not_found);
    if (!desk.actor.has(identity::Role::disclosure_office)) return refuse(Why::not_allowed, wording::not_allowed);
    return *place;
}

Result<org::JurisdictionId> own_place(Desk const& desk, Transaction& tx) {
    auto const unit = org::find_unit(tx, desk.actor.unit);
    if (!unit) return refuse(Why::not_allowed, wording::not_allowed);
    return TRY(place_of_the_office(desk, tx, unit->jurisdiction)).id;
}

bool good_review_day(Desk const& desk, std::optional<Date> day) {
    return day && *day > desk.today() && *day <= desk.today() + Days{3 * 366};
}

Result<ListedMatter> open_listing(Desk const& desk, Transaction& tx, NegativeMatterId id) {
    auto found = find_negative_matter(tx, id);
    if (!found) return refuse(Why::not_found, wording::not_found);
    TRY(place_of_the_office(desk, tx, found->jurisdiction));
    if (found->ended_on) return refuse(Why::wrong_state, wording::listing_ended);
    return *found;
}

}  // namespace

Result<NegativeMatterId> list_matter(Desk& desk, NewListing const& listing) {
    return desk.database.change([&](Transaction& tx) -> Result<NegativeMatterId> {
        ListedMatter matter;
        matter.jurisdiction = TRY(own_place(desk, tx));
        matter.matter = clean_line(listing.matter);
        matter.content = clean_text(listing.content);
        matter.basis = clean_text(listing.basis);
        if (matter.matter.empty() || length_in_characters(matter.matter) > longest_name)
            return refuse(Why::invalid, wording::matter_needed);
        if (!listing.ground || matter.basis.empty() || length_in_characters(matter.basis) > longest_text)
            return refuse(Why::invalid, wording::ground_needed);
        if (!good_review_day(desk, listing.review_due)) return refuse(Why::invalid, wording::review_day_needed);
        if (listing.unit) {
            auto const unit = org::find_unit(tx, listing.unit);
            auto const place = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
            if (!place || !identity::covers(desk.actor.jurisdiction_path, place->path))
                return refuse(Why::invalid, wording::unknown_unit);
        }
        matter.id = desk.database.make_id<NegativeMatterId>();
        matter.unit = listing.unit;
        matter.ground = *listing.ground;
        matter.review_due = *listing.review_due;
        for (auto const& word : listing.words)
            // One character would be found in every text.
            if (auto clean = clean_line(word); length_in_characters(clean) >= 2)
                matter.words.push_back(std::move(clean));
        if (matter.words.empty()) matter.words = {matter.matter};
        matter.actor = desk.actor.name;
        matter.created_at = desk.now;
        add(tx, matter, desk.actor.account.value);
        record(desk, tx, "publication.list_matter", "negative_list", matter.id.value, "", matter.matter, matter.basis);
        return matter.id;
    });
}

Result<NegativeMatterId> review_listing(Desk& desk, NegativeMatterId id, std::optional<Date> next,
                                        std::string_view words) {
    return desk.database.change([&](Transaction& tx) -> Result<NegativeMatterId> {
        auto const matter = TRY(open_listing(desk, tx, id));
        if (!good_review_day(desk, next)) return refuse(Why::invalid, wording::review_day_needed);
        if (!review_negative_matter(tx, id, *next)) return refuse(Why::conflict, wording::listing_ended);
        record(desk, tx, "publication.review_listing", "negative_list", id.value, iso(matter.review_due), iso(*next),
               clean_text(words));
        return id;
    });
}

Result<NegativeMatterId> end_listing(Desk& desk, NegativeMatterId id, std::string_view because) {
    return desk.database.change([&](Transaction& tx) -> Result<NegativeMatterId> {
        auto const matter = TRY(open_listing(desk, tx, id));
        auto const words = clean_text(because);
        if (words.empty()) return refuse(Why::invalid, wording::reason_needed);
        if (!end_negative_matter(tx, id, desk.today(), words)) return refuse(Why::conflict, wording::listing_ended);
        record(desk, tx, "publication.end_listing", "negative_list", id.value, matter.matter, "", words);
        return id;
    });
}

std::vector<std::string> dead_ends(Transaction& tx, org::Jurisdiction const& place, ChainKey const& key,
                                   Chain const& chain, Date on) {
    auto const people = people_under(tx, place.path);
    std::vector<std::string> found;
    for (auto const& unit : org::units_under(tx, place.path, on)) {
        if (key.unit && unit.id != key.unit) continue;
        auto const own = org::find_jurisdiction(tx, unit.jurisdiction);
        if (!own) continue;
        UnderReview const review{own->path, own->kind != org::Jurisdiction::Kind::district, unit.id};
        if (auto sentence = dead_end(chain, people, review, unit.name); !sentence.empty())
            found.push_back(std::move(sentence));
    }
    return found;
}

Result<std::vector<std::string>> set_chain(Desk& desk, ChainKey const& key, Chain const& chain) {
    return desk.database.change([&](Transaction& tx) -> Result<std::vector<std::string>> {
        auto const place = TRY(place_of_the_office(desk, tx, key.jurisdiction));
        if (key.unit) {
            auto const unit = org::find_unit(tx, key.unit);
            auto const of = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
            if (!of || !identity::covers(place.path, of->path)) return refuse(Why::invalid, wording::unknown_unit);
        }
        if (auto const wrong = faults(chain); !chain.stages.empty() && !wrong.empty())
            return refuse(Why::invalid, wording::wrong_chain, join(wrong, ""));
        for (auto const& stage : chain.stages) {
            auto const unit = stage.unit ? org::find_unit(tx, stage.unit) : std::nullopt;
            if (stage.unit && !unit) return refuse(Why::invalid, wording::unknown_unit);
            if (!stage.person) continue;
            auto const people = people_under(tx, place.path);
            auto const named =
                std::ranges::find_if(people, [&](Person const& one) { return one.actor.account == stage.person; });
            if (named == people.end() || !named->actor.has(stage.role))
                return refuse(Why::invalid, wording::unfit_person, std::string{chinese(stage.stage)});
        }
        auto const in_words = [](Chain const& one) {
            std::vector<std::string> words;
            for (auto const& stage : one.stages)
                words.push_back(std::string{chinese(stage.stage)} + " " + std::string{identity::chinese(stage.role)} +
                                (stage.person ? " 指定账号" + stage.person.text() : "") + " " +
                                std::to_string(stage.days) + "日");
            return join(words, "；");
        };
        auto const before = in_words(find_chain(tx, key));
        save_chain(tx, key, chain);
        record(desk, tx, "publication.set_chain", "jurisdiction", key.jurisdiction.value, before, in_words(chain),
               key.kind ? std::string{chinese(*key.kind)} : "");
        return dead_ends(tx, place, key, chain.stages.empty() ? standard_chain() : chain, desk.today());
    });
}

Result<std::string> set_template(Desk& desk, org::JurisdictionId jurisdiction, std::string_view text) {
    return desk.database.change([&](Transaction& tx) -> Result<std::string> {
        TRY(place_of_the_office(desk, tx, jurisdiction));
        auto const kept = TRY(checked_template(text));
        auto const before = index_template(tx, jurisdiction);
        set_index_template(tx, jurisdiction, kept);
        record(desk, tx, "publication.set_template", "jurisdiction", jurisdiction.value, before, kept);
        return kept;
    });
}

}  // namespace mingtang::publication
