// What the district has published: the plan itself with its annex by posts, and some hundred invented documents over
// fields, units and two years, linked to the catalog items they serve. Through the same actions officers use.
#include <stdexcept>

#include "demonstration/district.hpp"
#include "demonstration/documents.hpp"
#include "demonstration/press.hpp"
#include "desk/desk.hpp"
#include "org/store.hpp"
#include "publication/drafting.hpp"
#include "publication/ending.hpp"
#include "publication/publishing.hpp"
#include "publication/registers.hpp"
#include "publication/reviewing.hpp"
#include "publication/store.hpp"

namespace mingtang::demonstration {
namespace {

using publication::Content;
using publication::Kind;

// The government's own signature: 区政府办公室 signs for every unit here, and one post publishes.
void set_chain(storage::Database& database, District const& district, Press const& press, Instant now) {
    auto office = press.desk("shenhe", now);
    auto chain = publication::standard_chain();
    chain.stages.back().unit = district.unit("区政府办公室");
    must(publication::set_chain(office, {district.root.id, {}, {}}, chain));
    static_cast<void>(database);
}

void list_matters(Press const& press, Instant now) {
    auto office = press.desk("gongkai", now);
    auto const next = local_date(now) + Days{300};
    for (auto const& one : withheld_matters())
        must(publication::list_matter(office, {{},
                                               std::string{one.matter},
                                               std::string{one.content},
                                               std::string{one.basis},
                                               one.ground,
                                               {std::string{one.word}},
                                               next}));
}

// Three on their way, so that every desk has something to do.
void leave_in_hand(Press const& press, std::vector<Document> const& documents, Instant now) {
    auto const clerk = std::string_view{"jiaoyu"};
    auto const first = press.draft(clerk, documents.at(0), now - hours{50});
    press.to_second(clerk, first, now - hours{48});
    auto const second = press.draft(clerk, documents.at(1), now - hours{40});
    auto writer = press.desk(clerk, now - hours{39});
    must(publication::submit(writer, second));
    press.draft(clerk, documents.at(2), now - hours{20});
}

}  // namespace

int found_publications(storage::Database& database, District const& district, std::string const& data, Instant now,
                       std::string const& files) {
    Press const press{database, district};
    set_chain(database, district, press, now);
    list_matters(press, now);
    auto const items = database.read([&](storage::Transaction& tx) { return items_by_unit(tx, district); });
    auto const written = documents(district, data, items, local_date(now));

    press.published_together(written.plan, written.plan_explained, make_date(2020, 6, 30));
    int count = 2;
    std::optional<PublicationId> oldest;
    for (auto const& pair : written.policies) {
        auto const id = press.published_together(pair.policy, pair.interpretation, pair.day);
        if (!oldest) oldest = id;
        count += 2;
    }
    PublicationId last;
    for (auto const& [document, day] : written.others) {
        last = press.published(document, day);
        ++count;
    }
    // Before anything is withdrawn or corrected: what hung of it still hangs.
    found_receipts(database, district, now, files);
    if (auto const hanging = hanging_document(database, local_date(now))) press.correct(*hanging, now - hours{26});
    auto publisher = press.desk("shenhe", now - hours{2});
    must(publication::withdraw(
        publisher, last,
        {publication::WithdrawalKind::error, "附表数字有误，更正后重新发布", "区政府办公室分管负责人", {}}));
    if (oldest) must(publication::repeal(publisher, *oldest, {{}, "清理后不再执行，有关要求并入新的通知"}));
    leave_in_hand(press, written.in_hand, now);
    return count;
}

}  // namespace mingtang::demonstration
