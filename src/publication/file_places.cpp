// Where in the files of a document the words of a question stand, for a hit that its own text does not explain (F94).
#include "base/text.hpp"
#include "documents/file_words.hpp"
#include "publication/door.hpp"
#include "publication/store.hpp"
#include "publication/surfaces.hpp"
#include "screening/file_store.hpp"
#include "search/terms.hpp"
#include "search/tokens.hpp"

namespace mingtang::publication::door {
namespace {

// The terms that this text does not hold.
std::vector<search::Term> missing_in(std::string_view text, std::vector<search::Term> terms) {
    auto const read = search::places(to_u32(text));
    std::erase_if(terms, [&](search::Term const& term) { return search::hit_in(read, term).has_value(); });
    return terms;
}

}  // namespace

std::string place_in_files(storage::Transaction& tx, PublicationId id, std::string_view text) {
    auto const live = live_revision(tx, id);
    if (!live) return {};
    auto const missing = missing_in(words_of(live->content), search::read_question(text).terms);
    if (missing.empty()) return {};
    for (auto const& file : live->content.attachments) {
        auto const words = screening::find_words_of_file(tx, file.sm3);
        if (!words) continue;
        for (auto const& passage : words->passages)
            if (!passage.hidden && missing_in(documents::plain(passage), missing).size() < missing.size())
                return "附件“" + file.name + "”" + passage.place;
    }
    return {};
}

}  // namespace mingtang::publication::door
