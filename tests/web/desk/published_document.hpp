// A document that everybody may read, in the district at work: drafted by the school bureau, passed by its chain, put
// out. For the walk and for the tests of the portal's document pages.
#pragma once

#include "district_at_work.hpp"
#include "make/publication.hpp"

namespace mingtang {

// The five desks a document of 区教育和体育局 passes.
class PressAtWork {
  public:
    // `logins`: what the names of its accounts begin with; two of them in one house need two.
    explicit PressAtWork(House& house, std::string const& logins = "press_");

    publication::RevisionId draft(publication::Kind kind, publication::Content const& content);
    publication::PublicationId publish(publication::RevisionId id);
    publication::PublicationId published(publication::Kind kind, publication::Content const& content) {
        return publish(draft(kind, content));
    }
    // A policy and what explains it, in step (三同步).
    struct Pair {
        publication::PublicationId policy, interpretation;
    };
    Pair published_in_step(publication::Content const& policy);
    void withdraw(publication::PublicationId id, publication::Withdrawal const& how);
    void repeal(publication::PublicationId id, std::string because);
    // A second edition of what is public.
    void correct(publication::PublicationId id, std::string body, std::string note);

    House& house;
    Desk clerk, unit, legal, head, publisher;

  private:
    void to_signature(publication::RevisionId id);
    publication::PublicationId publication_of(publication::RevisionId id);
    // As the front does it after a request: pages that read what was touched are kept no longer.
    void drop_touched();
    std::vector<web::Topic> touched_;
};

struct DocumentAddresses {
    std::string page, edition, file;
};
// Made once for a district.
DocumentAddresses document_of(DistrictAtWork& district);

}  // namespace mingtang
