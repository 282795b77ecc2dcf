// The press of the demonstration: how a document gets from its clerk to its readers, by the same actions officers use,
// on a day of the past.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

#include "demonstration/documents.hpp"
#include "demonstration/posts.hpp"
#include "org/store.hpp"
#include "publication/drafting.hpp"
#include "publication/publishing.hpp"
#include "publication/reviewing.hpp"
#include "publication/store.hpp"

namespace mingtang::demonstration {

using publication::PublicationId;
using publication::RevisionId;
using std::chrono::hours;

inline Instant morning(Date day, int hour) {
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

}  // namespace mingtang::demonstration
