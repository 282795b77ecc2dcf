// The end of what is public: 失效 and 废止 are marked where it stands, 撤回 takes it off every surface and leaves a
// tombstone, 归档 closes it. Each is shown within the commit.
#pragma once

#include <string>
#include <string_view>

#include "desk/desk.hpp"
#include "publication/types.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {

struct Ending {
    std::optional<Date> on{};  // today where nothing is said
    std::string because{};
};
Result<Publication> lapse(Desk& desk, PublicationId id, Ending const& ending);
Result<Publication> repeal(Desk& desk, PublicationId id, Ending const& ending);
// Gone from page, lists, search, files and feeds with this commit; title, index number and reason stay (F21–F23).
Result<Publication> withdraw(Desk& desk, PublicationId id, Withdrawal const& withdrawal);
Result<Publication> archive(Desk& desk, PublicationId id);

// What lapses by its own words (valid_until), by the calendar. Returns how many.
int lapse_overdue(Desk& desk, storage::Transaction& tx);
// As a part of another action, in its transaction, rights asked before.
Result<int> end_in(Desk& desk, storage::Transaction& tx, Publication const& publication, LifeStep step, Date on,
                   std::string const& because);

}  // namespace mingtang::publication
