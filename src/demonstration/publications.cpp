// What the district has published: the plan itself with its annex by posts, and some hundred invented documents over
// fields, units and two years, linked to the catalog items they serve. Through the same actions officers use.
#include <stdexcept>

#include "demonstration/district.hpp"
#include "demonstration/documents.hpp"
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
using publication::PublicationId;
using publication::RevisionId;
using std::chrono::hours;

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error{"demonstration: " + result.error().sentence()};
    return std::move(*result);
}

Instant morning(Date day, int hour) {
    return Instant{day} + hours{hour - 8};
}

// 拟稿 by the disclosure office's or the unit's clerk, 初审 beside them, 复审 by the legal reviewer, 签发 and 发布 by
// the posts of the government office.
class Press {
  public:
    Press(storage::Database& database, District const& district) : database_(database), district_(district) {
        for (auto const& question : publication::secrecy_questions())
            form_.answers.push_back({std::string{question.code}, publication::Answer::pass, {}});
    }

    Desk desk(std::string_view login, Instant now) const {
        auto const& account = district_.account(login);
        identity::Actor actor{
            account.id, account.name, account.unit, account.path, {account.roles.begin(), account.roles.end()}};
        return {database_, workdays_, now, std::move(actor), "demonstration"};
    }

    RevisionId draft(std::string_view clerk, Document const& document, Instant now) const {
        auto at = desk(clerk, now);
        auto const unit = district_.unit(document.unit);
        auto const field = document.field ? document.field : org::FieldId{};
        auto const id = must(publication::start(at, {document.kind, unit, field}));
        must(publication::save(at, id, 1, {document.kind, unit, field, document.content, {}}));
        return id;
    }
    void to_second(std::string_view clerk, RevisionId id, Instant now) const {
        auto writer = desk(clerk, now), unit = desk(reviewer_beside(clerk), now + hours{1});
        must(publication::submit(writer, id));
        must(publication::pass(unit, id));
    }
    void to_signature(std::string_view clerk, RevisionId id, Instant now) const {
        to_second(clerk, id, now);
        auto legal = desk("fazhi", now + hours{2});
        must(publication::review_secrecy(legal, id, form_));
        must(publication::pass(legal, id));
    }
    void sign(RevisionId id, Instant now) const {
        auto head = desk("qianfa", now + hours{3});
        must(publication::sign(head, id));
    }
    PublicationId publish(RevisionId id, Instant now) const {
        auto publisher = desk("shenhe", now + hours{4});
        return must(publication::publish(publisher, id)).id;
    }
    PublicationId published(Document const& document, Date day) const {
        auto const now = morning(day, 9);
        auto const clerk = clerk_of(document.unit);
        auto const id = draft(clerk, document, now);
        to_signature(clerk, id, now);
        sign(id, now);
        return publish(id, now);
    }
    // A policy with what explains it, signed and put out in one moment.
    PublicationId published_together(Document const& policy, Document interpretation, Date day) const {
        auto const now = morning(day, 9);
        auto const clerk = clerk_of(policy.unit);
        auto const first = draft(clerk, policy, now);
        auto const id = database_.read([&](storage::Transaction& tx) { return publication_of(tx, first); });
        interpretation.content.relations = {{publication::Relation::Kind::interprets, id, ""}};
        auto const second = draft(clerk, interpretation, now);
        to_signature(clerk, second, now);
        to_signature(clerk, first, now);
        sign(first, now);
        return publish(first, now);
    }

    // What hangs on a board is corrected: the sheet has to be changed for a new one.
    void correct(PublicationId id, Instant now) const {
        auto const [publication, unit] = database_.read([&](storage::Transaction& tx) {
            auto found = *publication::find_publication(tx, id);
            return std::pair{found, org::find_unit(tx, found.unit)->name};
        });
        auto const clerk = clerk_of(unit);
        auto writer = desk(clerk, now);
        auto const next = must(publication::begin_revision(writer, id, publication::Purpose::correction));
        auto draft = database_.read([&](storage::Transaction& tx) { return *publication::find_revision(tx, next); });
        draft.content.body += "<p>更正：咨询时间以工作日上午九点至下午五点为准。</p>";
        must(publication::save(writer, next, draft.saves,
                               {publication.kind, publication.unit, publication.field, draft.content, "补充咨询时间"}));
        to_signature(clerk, next, now);
        sign(next, now);
        publish(next, now);
    }

    // Where the demonstration has no clerk with a reviewer in the unit, the disclosure office drafts for it.
    std::string_view clerk_of(std::string_view unit) const {
        auto const id = district_.unit(unit);
        for (auto const& account : district_.accounts)
            if (account.unit == id && account.roles == std::vector{identity::Role::editor} && reviewer_of(id))
                return account.login;
        return "gongkai";
    }

  private:
    static PublicationId publication_of(storage::Transaction& tx, RevisionId id) {
        return publication::find_revision(tx, id)->publication;
    }
    // 单位初审: somebody else of the author's own unit.
    Account const* reviewer_of(org::UnitId unit) const {
        for (auto const& account : district_.accounts)
            if (account.unit == unit && account.roles == std::vector{identity::Role::reviewer}) return &account;
        return nullptr;
    }
    std::string_view reviewer_beside(std::string_view clerk) const {
        if (auto const* reviewer = reviewer_of(district_.account(clerk).unit)) return reviewer->login;
        throw std::runtime_error{"demonstration: no reviewer beside " + std::string{clerk}};
    }

    storage::Database& database_;
    District const& district_;
    calendar::Workdays workdays_;
    publication::SecrecyForm form_;
};

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
