// The house with catalogs in it: published ones, a draft and a submitted edition made anew for every question, an
// upload, accounts to manage; and one person of every kind who might knock, from here and from another town.
#pragma once

#include "catalog/types.hpp"
#include "house.hpp"
#include "publication/types.hpp"

namespace mingtang {

struct Person {
    std::string_view who;
    identity::AccountId account;  // none: nobody
    identity::Family family = identity::Family::business;
};

class DistrictAtWork {
  public:
    explicit DistrictAtWork(storage::Database& database);

    House house;
    std::vector<Person> people;  // in the order of the walk's columns
    Browser browser_of(Person const& person);
    Person const& person(std::string_view who) const;
    Browser browser_of(std::string_view who) { return browser_of(person(who)); }

    // Made anew, whatever the last question did to it.
    catalog::EditionId draft();
    catalog::EditionId submitted();                    // at its first stage
    catalog::EditionId at_the_office();                // at its last
    catalog::EditionId open() const { return open_; }  // the one made last
    std::string comment();                             // the address of one on a submitted edition
    catalog::ItemId item_of(catalog::EditionId edition);
    catalog::UploadId upload();
    std::string returned();       // the address of a workbook that came back to a draft
    identity::AccountId clerk();  // an account to be managed
    catalog::ItemId published_item();
    catalog::CatalogId published_catalog();
    // Addresses of what compiling leaves: made once, over a draft made anew.
    std::string compilation();
    std::string claim();
    std::string drift();
    std::string round();
    std::string source();
    // Documents on their way, each a new one: as a draft, at its stages, signed, published.
    publication::RevisionId document();
    publication::RevisionId document_submitted();
    std::string document_comment();           // the address of one on a submitted draft
    std::string document_comment_returned();  // the same, and the draft is back with its author
    publication::RevisionId document_at_second();
    publication::RevisionId document_at_signature();
    publication::RevisionId document_signed();
    publication::PublicationId document_published();
    std::string document_file();  // the address of a file beside a draft
    std::string receipt();        // the address of one for a poster of a published document, with its photograph
    std::string negative_matter();
    std::string screening_entry();
    std::string question();         // the address of one that lies with the school bureau
    std::string public_question();  // the address of one that was answered in public
    std::string concern();          // the address of one that the school bureau finds out about
    std::string field() const;      // number of 义务教育
    std::string town() const;       // code of the town that has a catalog of its own

  private:
    Desk author_, unit_, legal_, reviewer_;
    catalog::EditionId open_;
    int clerks_ = 0;
    std::string compilation_, drift_, round_, source_;
    void import_sources();
    int screening_entries_ = 0;
};

}  // namespace mingtang
