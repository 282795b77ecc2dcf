// Judging: submit, pass on, send back, sign; the secrecy form, doubts answered, the disclosure office's opinion. One
// function per intention, one transaction each. Nobody judges what they had another part in (C14).
#pragma once

#include <string_view>

#include "desk/desk.hpp"
#include "publication/secrecy.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

Result<Revision> submit(Desk& desk, RevisionId id, std::string_view note = {});
// At the stage where it waits: on to the next one of its chain.
Result<Revision> pass(Desk& desk, RevisionId id, std::string_view note = {});
// `reason` is shown to the author; it may be empty only where open comments say it at their places.
Result<Revision> send_back(Desk& desk, RevisionId id, std::string_view reason);
// 终审签发. The interpretations of a policy that wait at their own signature are signed with it, or nothing is (F28).
Result<Revision> sign(Desk& desk, RevisionId id, std::string_view note = {});

// Item by item, by whoever does 复审; holds for exactly this text (F16).
Result<SecrecyReview> review_secrecy(Desk& desk, RevisionId id, SecrecyForm const& form);
// Whoever judges it answers for a doubt of a gate, with a reason; holds for exactly this text.
Result<RevisionId> accept_finding(Desk& desk, RevisionId id, std::string_view finding, std::string_view reason);
// 细则80 一(一): the disclosure office, on a policy document that shall not be public.
Result<RevisionId> give_opinion(Desk& desk, RevisionId id, std::string_view words);

}  // namespace mingtang::publication
