// The words of an attachment on their way from the child (child_message.hpp).
#include "documents/child_bytes.hpp"
#include "documents/child_message.hpp"

namespace mingtang::documents {
namespace {

constexpr std::string_view mark = "words 1\n";
constexpr std::size_t longest_place = 4'000, most_places = 100'000;

void write_words(MessageWriter& out, FileWords const& file) {
    out.number(std::uint64_t(file.of));
    out.text(file.title);
    out.number(std::uint64_t(file.pages));
    out.number(file.passages.size());
    for (auto const& passage : file.passages) {
        out.text(passage.place);
        out.number(std::uint64_t(passage.page));
        out.number(passage.hidden ? 1 : 0);
        out.number(passage.lines.size());
        for (auto const& line : passage.lines) {
            out.number(std::uint64_t(line.number) * 2 + (line.hidden ? 1 : 0));
            out.text(line.words);
        }
    }
    out.number(file.unseen.size());
    for (auto const& unseen : file.unseen) {
        out.number(std::uint64_t(unseen.kind));
        out.text(unseen.place);
        out.text(unseen.detail);
    }
}

FileWords read_words(MessageReader& in) {
    FileWords file;
    file.of = WordsOf(in.number(std::uint64_t(WordsOf::image)));
    file.title = in.text(longest_place);
    file.pages = int(in.number(std::uint64_t(limits::pdf_pages)));
    auto const passages = in.count(most_places);
    for (std::size_t p = 0; in.fine() && p < passages; ++p) {
        Passage passage{std::string{in.text(longest_place)}};
        passage.page = int(in.number(std::uint64_t(limits::pdf_pages)));
        passage.hidden = in.number(1) == 1;
        auto const lines = in.count(2 * limits::words_bytes);
        for (std::size_t l = 0; in.fine() && l < lines; ++l) {
            auto const number = in.number(std::uint64_t{1} << 31);
            passage.lines.push_back({int(number / 2), std::string{in.text(limits::words_bytes)}, number % 2 == 1});
        }
        file.passages.push_back(std::move(passage));
    }
    auto const unseen = in.count(most_places);
    for (std::size_t u = 0; in.fine() && u < unseen; ++u) {
        auto const kind = Unseen::Kind(in.number(std::uint64_t(Unseen::Kind::unreadable)));
        std::string place{in.text(longest_place)};
        file.unseen.push_back({kind, std::move(place), std::string{in.text(longest_place)}});
    }
    return file;
}

}  // namespace

void write_answer(Result<FileWords> const& answer, std::function<void(std::string_view)> const& write) {
    MessageWriter out{write};
    out.raw(mark);
    if (!answer) return write_refusal(out, answer.error());
    out.number(answer_is_value);
    write_words(out, *answer);
}

std::optional<Result<FileWords>> parse_words(std::string_view message) {
    MessageReader in{message};
    if (!in.raw(mark)) return std::nullopt;
    if (in.number(answer_is_value) == answer_is_value) {
        auto file = read_words(in);
        if (!in.finished()) return std::nullopt;
        return Result<FileWords>{std::move(file)};
    }
    auto refusal = read_refusal(in);
    if (!refusal) return std::nullopt;
    return Result<FileWords>{tl::unexpected(*refusal)};
}

}  // namespace mingtang::documents
