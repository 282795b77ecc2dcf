// Rows <-> values of what reviewers write beside a document: secrecy reviews, accepted doubts, the disclosure office's
// opinions. Each is evidence of one text, by its digest.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publication/secrecy.hpp"
#include "publication/types.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

void add(storage::Database& database, storage::Transaction& tx, RevisionId revision, SecrecyReview const& review);
std::optional<SecrecyReview> last_secrecy_review(storage::Transaction& tx, RevisionId revision);

struct Accepted {
    std::string finding;  // Finding::key()
    std::string reason, actor;
    std::int64_t account = 0;
    Instant at{};
};
void add(storage::Transaction& tx, RevisionId revision, std::string_view digest, Accepted const& accepted);
std::vector<Accepted> accepted_findings(storage::Transaction& tx, RevisionId revision, std::string_view digest);

struct OfficeOpinion {
    std::string words, actor;
    std::int64_t account = 0;
    Instant at{};
};
void add(storage::Transaction& tx, RevisionId revision, std::string_view digest, OfficeOpinion const& opinion);
std::optional<OfficeOpinion> office_opinion(storage::Transaction& tx, RevisionId revision, std::string_view digest);

}  // namespace mingtang::publication
