// The gates (关口) between a draft and the public: one pure function each, in one table that says at which moments it
// stands. A gate looks at a document and the facts gathered about it and says what it finds; what stops and what asks
// for a word of explanation is the finding's weight. Asked when the draft is submitted, when it goes up for signature,
// when it is signed, and again at the very moment of publication (F15).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "publication/comments.hpp"
#include "publication/secrecy.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

struct Finding {
    // note: said and no more. doubt: somebody other than the author accepts it with a reason, or it is changed. stop:
    // must be changed.
    enum class Weight { note, doubt, stop } weight = Weight::stop;
    std::string gate;      // code of the gate that found it
    std::string sentence;  // what is wrong and what to do
    std::string place{};   // tells two findings of one gate apart: "attachment:12:sheet2", "negative_list:7"
    std::string where{};   // for people: 附件“名单.xlsx”第 3 行

    std::string key() const { return place.empty() ? gate : gate + ":" + place; }
};

enum class Moment { submit, for_signature, sign, publish };

// An interpretation that stands beside a policy, with where it is on its way.
struct Companion {
    RevisionId revision;
    PublicationId publication;
    std::string title, form, plain;
    State state = State::draft;
    Stage stage = Stage::none;
};

// A matter of the negative list, with the words by which it is recognised.
struct NegativeMatter {
    std::int64_t id = 0;
    std::string matter, basis;
    Ground ground = Ground::internal_affairs;
    std::vector<std::string> words;
};

// What the gates are told besides the document. Gathered by the action (dossier.hpp); gates ask for nothing else.
struct Context {
    Date today{};
    bool working_days_known = true;
    int days_since_formed = 0;                    // working days (条例 26)
    int statutory_days = 20;                      // as the statutes have it
    std::string text;                             // words of title, summary and body
    std::string digest;                           // of the content
    std::optional<SecrecyReview> secrecy;         // the last one
    std::string office_opinion;                   // on this very text; "" = none
    std::vector<Companion> companions;            // of a policy: interpretations in work or public
    std::string interpreted_text;                 // of an interpretation: the words of the policy it explains
    std::vector<std::string> items_not_in_force;  // names or numbers of served items that no longer stand in a catalog
    std::vector<std::string> items_for_a_group;   // served items that are disclosed to a specific group only
    std::vector<std::string> same_number;         // titles of other public documents with this 文号
    std::vector<std::string> links_not_public;    // titles of linked documents that readers cannot see
    std::vector<NegativeMatter> negative_list;
    std::string attached_text{};        // words of the attachments, where there is a negative list to hold them against
    std::vector<MustFix> must_fixes{};  // comments that hold a draft back until they are met
    std::vector<Finding> screened{};    // what screening found in text and attachments, where it is mounted
};

using Gate = std::vector<Finding> (*)(Publication const&, Revision const&, Context const&);
struct GateRow {
    std::string_view code, chinese;
    Gate gate;
    Moment from;  // from this moment on, every time
    std::string_view basis;
};
std::span<GateRow const> gates();

// Everything the gates that stand at this moment find, in their order.
std::vector<Finding> find_all(Publication const& publication, Revision const& revision, Context const& context,
                              Moment moment);
// Of these, what still holds the document back: every stop, and every doubt whose key was not accepted.
std::vector<Finding> holding_back(std::vector<Finding> const& found, std::vector<std::string> const& accepted);

// How much of the words of `text` are the policy's own: share of its 8-character pieces also in `policy`, 0–100.
int copied_percent(std::string_view text, std::string_view policy);

}  // namespace mingtang::publication
