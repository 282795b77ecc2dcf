#include "questions/surfaces.hpp"

#include "questions/door.hpp"
#include "questions/store.hpp"
#include "search/search.hpp"

namespace mingtang::questions {
namespace {

search::Entry entry_of(PublicQuestion const& one) {
    return {std::string{search_kind}, one.id.value, one.title, one.unit_name + "\n" + one.body + "\n" + one.answer};
}

}  // namespace

void show_change(Desk const& desk, storage::Transaction& tx, QuestionId id) {
    if (auto const shown = find_published(tx, id))
        search::index(desk.database, tx, entry_of(*shown));
    else
        search::forget(desk.database, tx, search_kind, id.value);
    touch(desk, tx, {std::string{door::topic_of_list}, door::topic_of(id)});
}

int rebuild_search(storage::Database& database) {
    constexpr int at_once = 200;
    int count = 0;
    QuestionId after;
    while (true) {
        auto const batch =
            database.read([&](storage::Transaction& tx) { return door::published_after(tx, after, at_once); });
        if (batch.empty()) return count;
        auto const done = database.change([&](storage::Transaction& tx) -> Result<int> {
            for (auto const& one : batch) search::index(database, tx, entry_of(one));
            return int(batch.size());
        });
        count += *done;
        after = batch.back().id;
    }
}

}  // namespace mingtang::questions
