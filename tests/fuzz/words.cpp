// Attachments as words: "m" and what a child might say of them; "d" a Word document in pieces; else a
// letter for the ending and the bytes as they are. PDF is left out: its reader is poppler's and runs in the child
// alone.
#include "documents/child_message.hpp"
#include "documents/file_words.hpp"
#include "fuzz/checked.hpp"
#include "fuzz/pieces.hpp"
#include "make/archive.hpp"

using namespace mingtang;

namespace {

std::string said(Result<documents::FileWords> const& answer) {
    std::string out;
    documents::write_answer(answer, [&](std::string_view bytes) { out += bytes; });
    return out;
}

void check(Result<documents::FileWords> const& file) {
    if (!file) {
        auto const sentence = file.error().sentence();
        fuzz::must(is_utf8(sentence) && sentence.size() < 2000 && !sentence.empty(), "a refusal is a sentence");
        return;
    }
    std::size_t bytes = 0;
    for (auto const& passage : file->passages) {
        fuzz::must(is_utf8(passage.place) && passage.page >= 0, "places are text");
        for (auto const& line : passage.lines) {
            fuzz::must(is_utf8(line.words), "words are text");
            bytes += line.words.size();
        }
        fuzz::must(is_utf8(documents::plain(passage)), "and all of them together");
    }
    fuzz::must(bytes <= documents::limits::words_bytes, "no more words than the limit");
    for (auto const& one : file->unseen) fuzz::must(is_utf8(documents::sentence_of(one)), "what is unseen is said");
    // What the child says of it is what the parent believes.
    auto const again = documents::parse_words(said(file));
    fuzz::must(again && *again && (*again)->passages == file->passages && (*again)->unseen == file->unseen,
               "the words come through the pipe as they are");
}

std::string bytes_of(char how, std::string_view text, std::string& name) {
    if (how == 'd') {
        auto const pieces = fuzz::pieces_of(text, 4);
        make::DocumentMade made;
        made.body = pieces[0];
        made.numbering = pieces[1];
        made.styles = pieces[2];
        made.title = pieces[3];
        made.stored = true;
        name = "a.docx";
        return made.bytes();
    }
    switch (how) {
        case 'x':
            name = "a.xlsx";
            break;
        case 'o':
            name = "a.docx";
            break;
        case 'h':
            name = "a.html";
            break;
        case 'c':
            name = "a.csv";
            break;
        case 'j':
            name = "a.jpg";
            break;
        case 'g':
            name = "a.png";
            break;
        default:
            name = "a.txt";
    }
    return std::string{text};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto text = fuzz::text_of(data, size);
    if (text.empty()) return 0;
    char const how = text.front();
    text.remove_prefix(1);
    if (how == 'm') {
        auto const answer = documents::parse_words(text);
        if (!answer) return 0;
        auto const again = documents::parse_words(said(*answer));
        fuzz::must(again && said(*again) == said(*answer), "an answer says itself again");
        return 0;
    }
    std::string name;
    auto const bytes = bytes_of(how, text, name);
    if (!bytes.starts_with("%PDF-")) check(documents::read_words(bytes, name));
    return 0;
}
