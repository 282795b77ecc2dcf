// Reading numbering.xml and the numbering in styles.xml: what docx_numbering.cpp counts by.
#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "documents/docx_numbering.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using Event = XmlScanner::Event;

// Documents that were pasted together hold hundreds; more than this is no document.
constexpr std::size_t most_lists = 50'000;
constexpr std::size_t longest_text = 100;

int number_of(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class NumberingReader {
  public:
    NumberingReader(XmlScanner xml, ListBook& book) : xml_(std::move(xml)), book_(book) {}

    Result<Done> read() {
        for (auto event = TRY(xml_.next()); event != Event::done; event = TRY(xml_.next())) {
            if (event != Event::start) continue;
            if (xml_.depth() == 2) TRY(chapter());
            if (kind_) in_kind();
            if (list_) in_list();
            if (level_) in_level();
        }
        return Done{};
    }

  private:
    Result<Done> chapter() {
        kind_ = nullptr;
        list_ = nullptr;
        level_ = nullptr;
        if (book_.kinds.size() + book_.lists.size() > most_lists)
            return cannot_read(wording::damaged, xml_.part() + " 编号过多");
        if (xml_.name() == "abstractNum") kind_ = &book_.kinds[number_of(xml_.attribute("abstractNumId"))];
        if (xml_.name() == "num") list_ = &book_.lists[number_of(xml_.attribute("numId"))];
        return Done{};
    }

    bool known_level() const { return at_ >= 0 && at_ < int(list_levels); }

    void in_kind() {
        if (xml_.depth() != 3) return;
        level_ = nullptr;
        if (xml_.name() == "styleLink") kind_->style = xml_.attribute("val");
        if (xml_.name() == "numStyleLink") kind_->same_as_style = xml_.attribute("val");
        if (xml_.name() != "lvl") return;
        at_ = number_of(xml_.attribute("ilvl"));
        if (known_level()) level_ = &kind_->levels[std::size_t(at_)];
    }

    void in_list() {
        if (xml_.name() == "abstractNumId") list_->kind = number_of(xml_.attribute("val"));
        if (xml_.name() == "lvlOverride") {
            at_ = number_of(xml_.attribute("ilvl"));
            level_ = nullptr;
        }
        if (!known_level()) return;
        if (xml_.name() == "startOverride") {
            list_->restarts[std::size_t(at_)] = number_of(xml_.attribute("val"));
            list_->restarted[std::size_t(at_)] = true;
        }
        if (xml_.name() == "lvl") level_ = &list_->own_levels[at_];
    }

    void in_level() {
        auto const name = xml_.name();
        auto const value = xml_.attribute("val");
        if (name == "start") level_->start = number_of(value);
        if (name == "numFmt") level_->format = value;
        if (name == "lvlText") level_->text = shorten(value, longest_text);
        if (name == "suff") level_->gap = value != "nothing";
        if (name == "isLgl") level_->western = value != "0" && value != "false";
        if (name == "rFonts") level_->font = symbol_font(xml_.attribute("ascii"));
    }

    XmlScanner xml_;
    ListBook& book_;
    ListKind* kind_ = nullptr;
    List* list_ = nullptr;
    ListLevel* level_ = nullptr;
    int at_ = -1;
};

Result<Done> read_styles(XmlScanner xml, ListBook& book) {
    ParagraphStyle* style = nullptr;
    for (auto event = TRY(xml.next()); event != Event::done; event = TRY(xml.next())) {
        if (event != Event::start) continue;
        if (xml.depth() == 2) {
            style = nullptr;
            if (book.styles.size() > most_lists) return cannot_read(wording::damaged, xml.part() + " 样式过多");
            if (xml.name() == "style") style = &book.styles[std::string{xml.attribute("styleId")}];
        } else if (style && xml.name() == "basedOn") {
            style->based_on = xml.attribute("val");
        } else if (style && xml.name() == "numId") {
            style->place.list = number_of(xml.attribute("val"));
            style->says_list = true;
        } else if (style && xml.name() == "ilvl") {
            style->place.level = number_of(xml.attribute("val"));
            style->says_level = true;
        }
    }
    return Done{};
}

// A kind that only says "as in that style" takes the levels of the kind that belongs to the style.
void follow_style_links(ListBook& book) {
    for (auto& [id, kind] : book.kinds) {
        if (kind.same_as_style.empty()) continue;
        auto const other = std::ranges::find_if(book.kinds, [&style = kind.same_as_style](auto const& pair) {
            return pair.second.style == style && pair.second.same_as_style.empty();
        });
        if (other != book.kinds.end()) kind.levels = other->second.levels;
    }
}

}  // namespace

Result<ListBook> read_lists(Package const& package, std::vector<Relation> const& relations) {
    ListBook book;
    if (auto const* numbering = find_relation(relations, "numbering"); numbering && package.has(numbering->target)) {
        auto xml = TRY(package.scan(numbering->target));
        NumberingReader reader{std::move(xml), book};
        TRY(reader.read());
    }
    if (auto const* styles = find_relation(relations, "styles"); styles && package.has(styles->target)) {
        auto xml = TRY(package.scan(styles->target));
        TRY(read_styles(std::move(xml), book));
    }
    follow_style_links(book);
    return book;
}

}  // namespace mingtang::documents
