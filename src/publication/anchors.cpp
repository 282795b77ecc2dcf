#include "publication/anchors.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "documents/difference.hpp"

namespace mingtang::publication {
namespace {

using documents::Change;
using Place = Anchor::Place;
using Lines = std::vector<documents::TextLine>;

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

documents::RichText text_of(Content const& content) {
    auto read = documents::rich_text::read(content.body);
    return read ? std::move(*read) : documents::RichText{};
}

std::vector<std::string> words_of(Lines const& lines) {
    std::vector<std::string> words;
    for (auto const& line : lines) words.push_back(line.words);
    return words;
}

// Where each earlier one stands among the later ones, from 1; 0: it went. Entry 0 is no line.
std::vector<int> paired(documents::Difference const& found, std::vector<std::string> const& before,
                        std::vector<std::string> const& after) {
    std::vector<int> to(before.size() + 1, 0), removed;
    std::vector<int> added;
    int i = 0, j = 0;
    for (auto const& line : found.lines) {
        if (line.change == Change::removed)
            removed.push_back(++i);
        else if (line.change == Change::added)
            added.push_back(++j);
        else
            to[std::size_t(++i)] = ++j;
    }
    // A paragraph that was carried elsewhere is the same paragraph.
    for (auto const one : removed) {
        auto const same = std::ranges::find_if(
            added, [&](int other) { return after[std::size_t(other - 1)] == before[std::size_t(one - 1)]; });
        if (same == added.end() || before[std::size_t(one - 1)].empty()) continue;
        to[std::size_t(one)] = *same;
        added.erase(same);
    }
    return to;
}

std::vector<std::string> cells_of(documents::TextLine const& line) {
    std::vector<std::string> cells;
    for (auto const cell : split(line.words, '\t')) cells.emplace_back(cell);
    return cells;
}

// With a column more or less the cells are told apart by what they say.
int cell_in(documents::TextLine const& before, documents::TextLine const& after, int cell) {
    auto const old_cells = cells_of(before), new_cells = cells_of(after);
    if (cell < 1 || cell > int(old_cells.size())) return 0;
    if (old_cells.size() == new_cells.size()) return cell;
    return paired(documents::difference(old_cells, new_cells), old_cells, new_cells)[std::size_t(cell)];
}

AttachmentId same_name(Content const& content, std::string_view name) {
    for (auto const& one : content.attachments)
        if (one.name == name) return one.id;
    return {};
}

Attachment const* find(std::vector<Attachment> const& attachments, AttachmentId id) {
    auto const found = std::ranges::find(attachments, id, &Attachment::id);
    return found == attachments.end() ? nullptr : &*found;
}

// A file is its bytes: another one under the same name is an edit of it.
std::string words_of(Attachment const& one) {
    return one.name + "（" + one.sm3.substr(0, 12) + "）";
}

// Exactly one place says the same: there it is again.
Anchor found_again(Places const& places, Fastened const& one) {
    auto anchor = one.anchor;
    int seen = 0;
    for (std::size_t i = 0; i < places.lines().size(); ++i) {
        auto const cells = anchor.cell > 0 ? cells_of(places.lines()[i]) : std::vector{places.lines()[i].words};
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (cells[c] != one.quoted || one.quoted.empty() || ++seen > 1) continue;
            anchor.line = int(i + 1);
            anchor.cell = anchor.cell > 0 ? int(c + 1) : 0;
        }
    }
    if (seen != 1) return one.anchor;
    anchor.gone = false;
    return anchor;
}

}  // namespace

std::string code(Anchor const& anchor) {
    switch (anchor.place) {
        case Place::fact:
            return "fact:" + anchor.fact;
        case Place::line:
            return "line:" + std::to_string(anchor.line) + (anchor.cell > 0 ? ":" + std::to_string(anchor.cell) : "");
        case Place::attachment:
            return "attachment:" + anchor.attachment.text();
        case Place::whole:
            break;
    }
    return "whole";
}

std::optional<Anchor> parse_anchor(std::string_view text) {
    if (text == "whole") return Anchor{};
    auto const parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    Anchor anchor;
    if (parts[0] == "fact" && parts.size() == 2) {
        anchor.place = Place::fact;
        anchor.fact = parts[1];
        return anchor;
    }
    if (parts[0] == "attachment" && parts.size() == 2) {
        auto const id = AttachmentId::parse(parts[1]);
        if (!id) return std::nullopt;
        anchor.place = Place::attachment;
        anchor.attachment = *id;
        return anchor;
    }
    constexpr std::int64_t most = 1'000'000;
    auto const line = number_in(parts[1]),
               cell = parts.size() == 3 ? number_in(parts[2]) : std::optional{std::int64_t{0}};
    if (parts[0] != "line" || !line || !cell || *line < 1 || *line > most || *cell > most) return std::nullopt;
    anchor.place = Place::line;
    anchor.line = int(*line);
    anchor.cell = int(*cell);
    return anchor;
}

Places::Places(Content const& content)
    : lines_(documents::lines_of(text_of(content))), facts_(facts_of(content)), attachments_(content.attachments) {}

std::optional<std::string> Places::words(Anchor const& anchor) const {
    if (anchor.gone) return std::nullopt;
    switch (anchor.place) {
        case Place::whole:
            return std::string{};
        case Place::fact:
            for (auto const& one : facts_)
                if (one.code == anchor.fact) return one.words;
            return std::nullopt;
        case Place::attachment: {
            auto const* file = find(attachments_, anchor.attachment);
            return file ? std::optional{words_of(*file)} : std::nullopt;
        }
        case Place::line:
            break;
    }
    if (anchor.line < 1 || anchor.line > int(lines_.size())) return std::nullopt;
    auto const& line = lines_[std::size_t(anchor.line - 1)];
    if (anchor.cell == 0) return line.words;
    auto const cells = cells_of(line);
    if (line.kind != documents::DifferenceLine::Kind::row || anchor.cell > int(cells.size())) return std::nullopt;
    return cells[std::size_t(anchor.cell - 1)];
}

std::string Places::name(Anchor const& anchor) const {
    switch (anchor.place) {
        case Place::whole:
            return "全文";
        case Place::fact:
            for (auto const& one : facts_)
                if (one.code == anchor.fact) return std::string{one.name};
            return anchor.fact;
        case Place::attachment: {
            auto const* file = find(attachments_, anchor.attachment);
            return file && !anchor.gone ? "附件“" + file->name + "”" : "已删去的附件";
        }
        case Place::line:
            break;
    }
    if (anchor.gone) return "已删去的一段";
    auto text = "正文第 " + std::to_string(anchor.line) + " 段";
    if (anchor.cell > 0) text += "第 " + std::to_string(anchor.cell) + " 格";
    return text;
}

std::vector<Anchor> followed(Content const& before, Content const& after, std::vector<Fastened> const& anchors) {
    std::vector<Anchor> now;
    if (anchors.empty()) return now;
    Places const earlier{before}, later{after};
    bool const same_text = before.body == after.body;
    std::vector<int> to;
    if (!same_text)
        to = paired(documents::difference(text_of(before), text_of(after)), words_of(earlier.lines()),
                    words_of(later.lines()));
    for (auto const& one : anchors) {
        auto anchor = one.anchor;
        if (anchor.place == Place::attachment && !find(after.attachments, anchor.attachment)) {
            auto const* file = find(before.attachments, anchor.attachment);
            auto const name = file ? file->name : one.quoted.substr(0, one.quoted.rfind("（"));
            auto const again = same_name(after, name);
            anchor.gone = !again;
            if (again) anchor.attachment = again;
        } else if (anchor.place == Place::line && !same_text) {
            if (anchor.gone) {
                anchor = found_again(later, one);
            } else {
                auto const line = anchor.line < int(to.size()) ? to[std::size_t(anchor.line)] : 0;
                anchor.gone = line == 0;
                if (line > 0 && anchor.cell > 0) {
                    auto const cell = cell_in(earlier.lines()[std::size_t(anchor.line - 1)],
                                              later.lines()[std::size_t(line - 1)], anchor.cell);
                    anchor.gone = cell == 0;
                    if (cell > 0) anchor.cell = cell;
                }
                if (line > 0) anchor.line = line;
            }
        }
        now.push_back(std::move(anchor));
    }
    return now;
}

}  // namespace mingtang::publication
