#include "channels/listing.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "channels/channel.hpp"
#include "channels/gathering.hpp"
#include "channels/store.hpp"

namespace mingtang::channels {
namespace {

using storage::Transaction;

using ReceiptsOf = std::map<PublicationId, std::vector<Receipt>>;

// "/371311/371311001/" is below "/371311/": documents of the places above stand under the first part of the path.
std::string root_of(std::string_view path) {
    return std::string{path.substr(0, path.find('/', 1) + 1)};
}

// Where the documents of the filter stand, and perhaps others.
std::string looked_under(ListFilter const& filter) {
    return filter.above ? root_of(filter.place_path) : filter.place_path;
}

struct LiveDocument {
    publication::Brief document;
    std::vector<catalog::Demand const*> demands;
};

// Live documents of the filter, each with what the items it serves ask.
std::vector<LiveDocument> live_documents(Transaction& tx, ListFilter const& filter, Demands& demands) {
    publication::ServedFilter asked{looked_under(filter), filter.unit, filter.field, filter.from, filter.until};
    std::vector<LiveDocument> found;
    for (auto& one : publication::served(tx, asked)) {
        auto const& path = one.document.place_path;
        if (filter.above && (path == filter.place_path || !identity::covers(path, filter.place_path))) continue;
        if (found.empty() || found.back().document.id != one.document.id)
            found.push_back({std::move(one.document), {}});
        if (!one.item) continue;
        if (auto const* demand = demands.of(tx, one.item)) found.back().demands.push_back(demand);
    }
    return found;
}

bool matches(publication::Brief const& document, ListFilter const& filter) {
    auto const& path = document.place_path;
    bool const placed = filter.above ? path != filter.place_path && identity::covers(path, filter.place_path)
                                     : identity::covers(filter.place_path, path);
    return placed && (!filter.unit || document.unit == filter.unit) &&
           (!filter.field || document.field == filter.field);
}

constexpr std::size_t few = 200;

// A unit's documents are few: each is asked for its receipts. Those of a place are read in one sweep.
ReceiptsOf standing_receipts(Transaction& tx, ListFilter const& filter, std::vector<LiveDocument> const& live,
                             std::vector<publication::Brief> const& withdrawn) {
    ReceiptsOf receipts;
    if (live.size() + withdrawn.size() > few) {
        // Nobody put out a document before it was there.
        auto const since = filter.from ? std::optional{Instant{*filter.from} - Days{31}} : std::nullopt;
        auto const place = looked_under(filter);
        for (auto& one : standing_since(tx, place, since)) receipts[one.publication].push_back(std::move(one));
        for (auto& one : standing_of_withdrawn(tx, place)) receipts[one.publication].push_back(std::move(one));
        return receipts;
    }
    auto const ask = [&](PublicationId id) {
        for (auto& one : receipts_of(tx, id))
            if (one.kept == Kept::standing) receipts[id].push_back(std::move(one));
    };
    for (auto const& one : live) ask(one.document.id);
    for (auto const& one : withdrawn) ask(one.id);
    return receipts;
}

}  // namespace

std::vector<ListedDuty> listed(Desk const& desk, Transaction& tx, ListFilter const& filter) {
    Demands known;
    auto const live = live_documents(tx, filter, known);
    // Whenever it was published: what was withdrawn has to come down.
    auto withdrawn = publication::withdrawn_under(tx, looked_under(filter));
    std::erase_if(withdrawn, [&](publication::Brief const& one) { return !matches(one, filter); });
    auto const receipts = standing_receipts(tx, filter, live, withdrawn);
    auto rules = rules_of(desk);
    rules.explain = Explain::no;
    static std::vector<Receipt> const none;
    std::vector<ListedDuty> found;
    auto const add = [&](publication::Brief const& document, std::vector<catalog::Demand const*> const& demands) {
        auto const own = receipts.find(document.id);
        for (auto& duty : duties(document, demands, own == receipts.end() ? none : own->second, rules)) {
            bool const local = info(duty.channel.channel).local;
            if (filter.above && !local && duty.receipts.empty()) continue;
            found.push_back({document, std::move(duty)});
        }
    };
    for (auto const& one : live) add(one.document, one.demands);
    // What was withdrawn serves nothing any more; what still hangs of it is asked of the receipts.
    for (auto const& document : withdrawn)
        if (receipts.contains(document.id)) add(document, {});
    return found;
}

namespace {

constexpr std::array<std::string_view, 3> by_codes{"unit", "field", "channel"};

void count(Counted& line, DutyState state) {
    ++line.demanded;
    switch (state) {
        case DutyState::done:
        case DutyState::running:
            ++line.done;
            break;
        case DutyState::owed:
            ++line.owed;
            break;
        case DutyState::late:
            ++line.late;
            break;
        case DutyState::fell_short:
        case DutyState::renew:
            ++line.again;
            break;
        case DutyState::take_down:
        case DutyState::taken_down:
            break;
    }
}

bool is_counted(ListedDuty const& one) {
    return one.duty.demanded() && one.document.live;
}

}  // namespace

std::string_view code(CountBy by) {
    return by_codes[std::size_t(by)];
}
std::optional<CountBy> parse_by(std::string_view code) {
    for (std::size_t i = 0; i < by_codes.size(); ++i)
        if (by_codes[i] == code) return CountBy(i);
    return std::nullopt;
}

std::vector<Counted> counted(std::vector<ListedDuty> const& duties, CountBy by,
                             std::vector<std::pair<org::FieldId, std::string>> const& fields) {
    std::map<std::pair<std::int64_t, std::string>, Counted> lines;
    for (auto const& one : duties) {
        auto const& [document, duty] = one;
        if (!is_counted(one) || (by != CountBy::channel && duty.channel.channel == Channel::website)) continue;
        Counted made;
        std::int64_t order = 0;
        switch (by) {
            case CountBy::unit:
                order = document.unit.value;
                made.code = document.unit.text();
                made.name = document.unit_name;
                break;
            case CountBy::field: {
                auto const known =
                    std::ranges::find(fields, document.field, [](auto const& field) { return field.first; });
                order = document.field ? document.field.value : INT64_MAX;
                made.code = document.field ? document.field.text() : "";
                made.name = known == fields.end() ? "不属于试点领域" : known->second;
                break;
            }
            case CountBy::channel:
                order = int(duty.channel.channel);
                made.code = text_of(duty.channel);
                made.name = name_of(duty.channel);
                break;
        }
        auto& line = lines.try_emplace({order, made.code}, made).first->second;
        count(line, duty.state);
    }
    std::vector<Counted> all;
    for (auto& [key, line] : lines) all.push_back(std::move(line));
    // Who has most to catch up on stands first; channels keep the order of the vocabulary.
    if (by != CountBy::channel)
        std::ranges::stable_sort(all, [](Counted const& a, Counted const& b) {
            return std::tuple{a.late + a.again, a.owed} > std::tuple{b.late + b.again, b.owed};
        });
    return all;
}

Counted total(std::vector<ListedDuty> const& duties) {
    Counted all;
    for (auto const& one : duties)
        if (is_counted(one) && one.duty.channel.channel != Channel::website) count(all, one.duty.state);
    return all;
}

}  // namespace mingtang::channels
