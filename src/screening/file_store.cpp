#include "screening/file_store.hpp"

#include <array>
#include <charconv>

#include "base/text.hpp"
#include "screening/queries.hpp"

namespace mingtang::screening {
namespace {

using documents::Passage;
using documents::WordsLine;
using storage::Transaction;

constexpr std::array<std::string_view, 7> kinds{"workbook", "document", "pdf", "page", "table", "text", "image"};

std::string written(std::vector<WordsLine> const& lines) {
    std::string out;
    for (auto const& line : lines) {
        out += std::to_string(line.number) + (line.hidden ? '!' : ':');
        for (char const c : line.words) out += c == '\n' || c == '\0' ? ' ' : c;
        out += '\n';
    }
    return out;
}

std::vector<WordsLine> lines_from(std::string_view text) {
    std::vector<WordsLine> lines;
    for (auto const one : split(text, '\n')) {
        WordsLine line;
        auto const end = std::from_chars(one.data(), one.data() + one.size(), line.number).ptr;
        auto const at = std::size_t(end - one.data());
        if (at >= one.size()) continue;
        line.hidden = one[at] == '!';
        line.words = one.substr(at + 1);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

std::optional<documents::FileWords> find_words_of_file(Transaction& tx, std::string_view sm3) {
    auto const row = tx.first(queries::file_words, {sm3});
    if (!row) return std::nullopt;
    documents::FileWords words;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i] == row->text(0)) words.of = documents::WordsOf(i);
    words.title = row->text(1);
    words.pages = int(row->integer(2));
    for (auto const& one : tx.run(queries::file_passages, {sm3}))
        words.passages.push_back({one.text(0), int(one.integer(1)), one.flag(2), lines_from(one.text(3))});
    for (auto const& one : tx.run(queries::file_unseen, {sm3}))
        words.unseen.push_back({documents::Unseen::Kind(one.integer(0)), one.text(1), one.text(2)});
    return words;
}

void keep_words_of_file(Transaction& tx, std::string_view sm3, documents::FileWords const& words, Instant at) {
    tx.run(queries::add_file_words, {sm3, kinds[std::size_t(words.of)], words.title, words.pages, at});
    if (tx.changed() == 0) return;
    std::int64_t position = 0;
    for (auto const& one : words.passages)
        tx.run(queries::add_file_passage,
               {sm3, position++, one.place, one.page, one.hidden ? 1 : 0, written(one.lines)});
    position = 0;
    for (auto const& one : words.unseen)
        tx.run(queries::add_file_unseen, {sm3, position++, int(one.kind), one.place, one.detail});
}

}  // namespace mingtang::screening
