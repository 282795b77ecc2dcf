#include "screening/door.hpp"

#include <map>
#include <mutex>

#include "screening/store.hpp"

namespace mingtang::screening::door {
namespace {

struct Kept {
    std::string edition;
    std::shared_ptr<ReadyLists const> lists;
};

constexpr std::size_t most_places = 64;

// By place. An edition is a random text, so that lists are never taken for those of another database.
std::mutex kept_mutex;
std::map<std::string, Kept, std::less<>> kept;

}  // namespace

std::shared_ptr<ReadyLists const> ready_lists(storage::Transaction& tx, std::string_view path) {
    static auto const none = std::make_shared<ReadyLists const>(Lists{});
    auto const now = edition(tx);
    if (now.empty()) return none;
    {
        std::lock_guard const lock{kept_mutex};
        if (auto const found = kept.find(path); found != kept.end() && found->second.edition == now)
            return found->second.lists;
    }
    auto lists = std::make_shared<ReadyLists const>(lists_for(tx, path));
    std::lock_guard const lock{kept_mutex};
    if (kept.size() >= most_places) kept.clear();
    kept[std::string{path}] = {now, lists};
    return lists;
}

Result<documents::FileWords> take_file(Desk& desk, std::string_view sm3, std::string_view bytes,
                                       std::string_view file_name) {
    auto known = desk.database.read([&](storage::Transaction& tx) { return find_words_of_file(tx, sm3); });
    if (known) return std::move(*known);
    auto words = TRY(documents::read_words_in_child(bytes, file_name));
    auto const done = desk.database.change([&](storage::Transaction& tx) -> Result<int> {
        keep_words_of_file(tx, sm3, words, desk.now);
        return 0;
    });
    if (!done) return tl::unexpected(done.error());
    return words;
}

}  // namespace mingtang::screening::door
