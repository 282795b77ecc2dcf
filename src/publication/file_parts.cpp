#include "publication/file_parts.hpp"

#include <charconv>

#include "documents/file_words.hpp"
#include "jobs/queue.hpp"
#include "publication/store.hpp"
#include "publication/surfaces.hpp"
#include "screening/file_store.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

// Bytes of UTF-8; a Han character has three.
constexpr std::size_t most_in_part = 18'000;
constexpr std::size_t with_document = 4'500;  // indexed in its own transaction
constexpr std::size_t in_one_job = 60'000;
constexpr std::size_t most_of_document = 1'500'000;  // as much as is taken out again well within a second
constexpr int most_parts = 2'000;

// A passage as parts: lines that are hidden when the file is opened are no reader's.
class Cutter {
  public:
    std::vector<search::Part> parts{};

    bool full() const { return bytes_ >= most_of_document || std::ssize(parts) >= most_parts; }

    void cut(std::string const& file, documents::Passage const& passage) {
        auto const place = "附件“" + file + "”" + passage.place;
        bool begun = false;
        for (auto const& line : passage.lines) {
            if (full()) return;
            if (line.hidden || line.words.empty()) continue;
            if (!begun || parts.back().words.size() + line.words.size() > most_in_part) {
                auto const from = begun ? "第 " + std::to_string(line.number) + " 行起" : std::string{};
                parts.push_back({int(parts.size()) + 1, place + from, {}});
                begun = true;
            }
            auto& words = parts.back().words;
            words += (words.empty() ? "" : "\n") + line.words;
            bytes_ += line.words.size();
        }
    }

  private:
    std::size_t bytes_ = 0;
};

// From part `from` on while they are no more than `bytes` (in a job at least one, or it would never end); returns the
// number of the first that is not in, 0 when all are.
int put(storage::Database& database, Transaction& tx, PublicationId id, std::vector<search::Part> const& parts,
        int from, std::size_t bytes, bool at_least_one) {
    std::size_t done = 0;
    for (auto const& part : parts) {
        if (part.number < from) continue;
        done += part.words.size();
        if (done > bytes && !(at_least_one && part.number == from)) return part.number;
        search::add_part(database, tx, search_kind, id.value, part);
    }
    return 0;
}

void leave_to_job(storage::Database& database, Transaction& tx, RevisionId id, int from, Instant now) {
    if (from > 0) jobs::enqueue(database, tx, file_parts_job, id.text() + " " + std::to_string(from), now);
}

}  // namespace

std::vector<search::Part> parts_of_files(Transaction& tx, Content const& content) {
    Cutter cutter;
    for (auto const& file : content.attachments) {
        auto const read = screening::find_words_of_file(tx, file.sm3);
        if (!read) continue;
        for (auto const& passage : read->passages)
            if (!passage.hidden) cutter.cut(file.name, passage);
    }
    return std::move(cutter.parts);
}

void index_files(storage::Database& database, Transaction& tx, Revision const& revision, Instant now) {
    if (revision.content.attachments.empty()) return;
    auto const parts = parts_of_files(tx, revision.content);
    leave_to_job(database, tx, revision.id, put(database, tx, revision.publication, parts, 1, with_document, false),
                 now);
}

void index_all_files(storage::Database& database, Transaction& tx, Revision const& revision) {
    put(database, tx, revision.publication, parts_of_files(tx, revision.content), 1, most_of_document * 2, true);
}

void index_more_files(storage::Database& database, Transaction& tx, std::string_view payload, Instant now) {
    auto const blank = payload.find(' ');
    auto const id = RevisionId::parse(payload.substr(0, blank));
    int from = 1;
    if (blank != payload.npos) std::from_chars(payload.data() + blank + 1, payload.data() + payload.size(), from);
    if (!id) return;
    auto const revision = find_revision(tx, *id);
    auto const live = revision ? live_revision(tx, revision->publication) : std::nullopt;
    if (!live || live->id != *id) return;
    auto const parts = parts_of_files(tx, live->content);
    leave_to_job(database, tx, *id, put(database, tx, live->publication, parts, from, in_one_job, true), now);
}

}  // namespace mingtang::publication
