#include "publication/file_difference.hpp"

#include <algorithm>

namespace mingtang::publication {
namespace {

using documents::FileWords;
using documents::Passage;

constexpr std::size_t most_compared = 5000;  // lines of one sheet or text
constexpr std::size_t most_shown = 200;      // lines of all

// Pages flow: a line more on the first moves all after it. Sheets and the parts of a document have names of their own.
std::vector<Passage> parts_of(FileWords const& words) {
    if (words.of != documents::WordsOf::pdf) return words.passages;
    Passage whole;
    for (auto const& page : words.passages) whole.lines.insert(whole.lines.end(), page.lines.begin(), page.lines.end());
    return {whole};
}

std::vector<std::string> lines_of(Passage const* passage) {
    std::vector<std::string> lines;
    if (!passage) return lines;
    for (auto const& line : passage->lines)
        if (!line.words.empty()) lines.push_back(line.words);
    return lines;
}

bool has_words(FileWords const& words) {
    return std::ranges::any_of(words.passages, [](Passage const& one) {
        return std::ranges::any_of(one.lines, [](auto const& line) { return !line.words.empty(); });
    });
}

Passage const* named(std::vector<Passage> const& parts, std::string const& place) {
    auto const found = std::ranges::find(parts, place, &Passage::place);
    return found == parts.end() ? nullptr : &*found;
}

std::string counted(FileDifference const& found) {
    std::string text;
    auto const add = [&](std::string_view what, int count) {
        if (count > 0) text += (text.empty() ? "" : "，") + std::string{what} + " " + std::to_string(count) + " 行";
    };
    add("新增", found.added);
    add("修改", found.changed);
    add("删去", found.removed);
    return text.empty() ? "文字没有改动" : text;
}

}  // namespace

FileDifference difference(FileWords const& before, FileWords const& after) {
    FileDifference found;
    if (!has_words(before) || !has_words(after)) {
        found.sentence = "有一份读不出文字，不能逐行比较，请打开两份文件核对。";
        return found;
    }
    auto const old_parts = parts_of(before), new_parts = parts_of(after);
    bool cut = false;
    std::size_t shown = 0, left = 0;
    auto const compare = [&](std::string const& place, Passage const* one, Passage const* other) {
        auto old_lines = lines_of(one), new_lines = lines_of(other);
        cut = cut || old_lines.size() > most_compared || new_lines.size() > most_compared;
        old_lines.resize(std::min(old_lines.size(), most_compared));
        new_lines.resize(std::min(new_lines.size(), most_compared));
        auto const lines = documents::difference(old_lines, new_lines);
        if (lines.none()) return;
        found.added += lines.added;
        found.removed += lines.removed;
        found.changed += lines.changed;
        FileDifference::Part part{place, documents::without_the_rest(lines, 0)};
        auto const room = most_shown - std::min(shown, most_shown);
        if (part.lines.size() > room) {
            left += part.lines.size() - room;
            part.lines.resize(room);
        }
        shown += part.lines.size();
        if (!part.lines.empty()) found.parts.push_back(std::move(part));
    };
    for (auto const& part : new_parts) compare(part.place, named(old_parts, part.place), &part);
    for (auto const& part : old_parts)
        if (!named(new_parts, part.place)) compare(part.place, &part, nullptr);
    found.sentence = counted(found);
    if (left > 0) found.sentence += "；太长，这里只列出前 " + std::to_string(most_shown) + " 行";
    if (cut) found.sentence += "；每部分只比较前 " + std::to_string(most_compared) + " 行，其余请打开文件核对";
    found.sentence += "。";
    return found;
}

}  // namespace mingtang::publication
