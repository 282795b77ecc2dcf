#include "documents/docx.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "documents/docx_numbering.hpp"
#include "documents/docx_properties.hpp"
#include "documents/docx_tables.hpp"
#include "documents/html_layout.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using Event = XmlScanner::Event;

constexpr std::string_view checked_box = "■", open_box = "□";

// What is not seen, or is said a second time: what was struck out, field codes, the reading above a word, drawings for
// older programs, the page's own properties.
constexpr std::array<std::string_view, 16> passed_over{
    "del",     "moveFrom", "delText", "instrText", "delInstrText", "rt",      "rubyPr",  "tblPr",
    "tblGrid", "tblPrEx",  "sectPr",  "sdtEndPr",  "extLst",       "fldData", "binData", "object"};

bool is_passed_over(std::string_view name) {
    return std::ranges::find(passed_over, name) != passed_over.end();
}

// The drawings and signs of newer Words, by the prefixes all writers use for them.
bool is_understood(std::string_view required) {
    constexpr std::array<std::string_view, 8> known{"wps", "wpg", "wpc", "wp14", "w14", "w15", "w16se", "a14"};
    auto const all = split(required, ' ');
    return std::ranges::all_of(all, [&](auto const one) { return std::ranges::find(known, one) != known.end(); });
}

class DocumentReader {
  public:
    DocumentReader(XmlScanner xml, ListBook lists) : xml_(std::move(xml)), counter_(std::move(lists)) {}

    Result<std::vector<PageTable>> read() {
        for (auto event = TRY(xml_.next()); event != Event::done; event = TRY(xml_.next())) {
            if (event == Event::start) TRY(start());
            if (event == Event::end) end();
        }
        return tables_.take();
    }

  private:
    // A content control whose words are replaced: a check box by its box, a placeholder by nothing.
    struct Replaced {
        std::size_t depth;
        std::string_view by;
        bool shown = false;
    };
    struct Paragraph {
        std::string number;  // waits for the first word, or for the end
        bool joins_next = false;
    };

    Result<Done> start() {
        auto const name = xml_.name();
        if (name == "t") return text();
        if (name == "r") {
            run_ = {};
        } else if (name == "rPr") {
            run_ = TRY(read_run_properties(xml_));
        } else if (name == "p") {
            paragraphs_.emplace_back();
        } else if (name == "pPr") {
            TRY(paragraph_properties());
        } else if (name == "tbl") {
            TRY(tables_.begin_table());
        } else if (name == "tr") {
            TRY(tables_.begin_row());
        } else if (name == "tc") {
            TRY(tables_.begin_cell());
        } else if (name == "trPr") {
            tables_.set_row(TRY(read_row_properties(xml_)));
        } else if (name == "tcPr") {
            auto const properties = TRY(read_cell_properties(xml_));
            TRY(tables_.set_cell(properties));
        } else {
            TRY(start_of_rare(name));
        }
        return Done{};
    }

    Result<Done> start_of_rare(std::string_view name) {
        if (name == "br" || name == "cr") {
            if (!run_.hidden) tables_.end_line();
        } else if (name == "tab" || name == "ptab") {
            say("\t");
        } else if (name == "noBreakHyphen") {
            say("-");
        } else if (name == "sym" || name == "symEx") {
            symbol();
        } else if (name == "fldChar") {
            if (auto const checked = TRY(read_form_box(xml_))) say(*checked ? checked_box : open_box);
        } else if (name == "sdtPr") {
            control(TRY(read_control_properties(xml_)));
        } else if (name == "txbxContent") {
            tables_.separate_lines();
        } else if (name == "AlternateContent") {
            chosen_.push_back(false);
        } else if ((name == "Choice" || name == "Fallback") && !chosen_.empty()) {
            // The first way that is understood; what older programs would show only when there is none.
            if (chosen_.back() || (name == "Choice" && !is_understood(xml_.attribute("Requires")))) return xml_.skip();
            chosen_.back() = true;
        } else if (is_passed_over(name)) {
            return xml_.skip();
        }
        return Done{};
    }

    void end() {
        auto const name = xml_.name();
        if (name == "r") {
            run_ = {};
        } else if (name == "p") {
            end_paragraph();
        } else if (name == "tc") {
            tables_.end_cell();
        } else if (name == "tr") {
            tables_.end_row();
        } else if (name == "tbl") {
            tables_.end_table();
        } else if (name == "sdt") {
            // A check box without a letter of its own is seen all the same.
            if (!replaced_.empty() && replaced_.back().depth == xml_.depth()) {
                if (!replaced_.back().shown) say({});
                replaced_.pop_back();
            }
        } else if (name == "AlternateContent" && !chosen_.empty()) {
            chosen_.pop_back();
        } else if (name == "txbxContent") {
            tables_.separate_lines();
        }
    }

    Result<Done> text() {
        words_.clear();
        TRY(xml_.collect(words_, limits::enough_cell_bytes));
        say(run_.font == SymbolFont::none ? words_ : seen_in(run_.font, words_));
        return Done{};
    }

    // All words go through here: whether they are seen, what they are replaced by, and the number in front.
    void say(std::string_view words) {
        if (run_.hidden) return;
        if (!replaced_.empty()) {
            auto& control = replaced_.back();
            if (control.shown) return;
            control.shown = true;
            words = control.by;
        }
        if (words.empty()) return;
        if (!paragraphs_.empty() && !paragraphs_.back().number.empty()) {
            tables_.add(paragraphs_.back().number);
            paragraphs_.back().number.clear();
        }
        tables_.add(words);
    }

    void end_paragraph() {
        if (paragraphs_.empty()) return;
        // 序号 is often a number and no words.
        auto const paragraph = std::move(paragraphs_.back());
        paragraphs_.pop_back();
        tables_.add(trim(paragraph.number));
        if (!paragraph.joins_next) tables_.end_line();
    }

    Result<Done> paragraph_properties() {
        auto const properties = TRY(read_paragraph_properties(xml_));
        if (paragraphs_.empty()) return Done{};
        paragraphs_.back().joins_next = properties.joins_next;
        auto place = counter_.book().of_style(properties.style);
        if (properties.list) place.list = *properties.list;
        if (properties.level) place.level = *properties.level;
        if (place.list != 0 && !properties.joins_next) paragraphs_.back().number = counter_.next(place);
        return Done{};
    }

    void symbol() {
        auto font = symbol_font(xml_.attribute("font"));
        auto const hex = xml_.attribute("char");
        std::uint32_t code = 0;
        auto const read = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
        bool const half_letter = code >= 0xd800 && code <= 0xdfff;
        if (read.ec != std::errc{} || code < 0x20 || code > 0x10ffff || half_letter) return;
        say(seen_in(font, to_utf8(std::u32string(1, char32_t(code)))));
    }

    void control(ControlProperties const& properties) {
        // The scanner stands in <sdt>, whose end takes this off again.
        auto const depth = xml_.depth() - 1;
        if (properties.checked)
            replaced_.push_back({depth, *properties.checked ? checked_box : open_box});
        else if (properties.placeholder)
            replaced_.push_back({depth, {}});
    }

    XmlScanner xml_;
    ListCounter counter_;
    WordTables tables_;
    RunProperties run_;
    std::vector<Paragraph> paragraphs_;  // a text box holds paragraphs inside one
    std::vector<Replaced> replaced_;
    std::vector<bool> chosen_;  // of each open <mc:AlternateContent>: whether one way has been taken
    std::string words_;
};

// The words printed above every page, where some documents keep the only title of their table.
Result<std::string> words_above_pages(Package const& package, std::vector<Relation> const& relations) {
    constexpr std::size_t longest = 400;
    std::string words;
    for (auto const& relation : relations) {
        if (relation.type != "header" || !package.has(relation.target) || words.size() > longest) continue;
        auto xml = TRY(package.scan(relation.target));
        bool inside = false;
        for (auto event = TRY(xml.next()); event != Event::done; event = TRY(xml.next())) {
            if (event == Event::start) inside = xml.name() == "t";
            if (event == Event::end) inside = false;
            if (event == Event::end && xml.name() == "p" && !words.empty() && words.back() != '\n') words += '\n';
            if (event == Event::text && inside && words.size() < longest) words += xml.text();
        }
    }
    return std::string{trim(shorten(words, longest))};
}

}  // namespace

Result<GridFile> read_document(Package const& package) {
    auto const relations = TRY(package.relations(package.main_part()));
    auto lists = TRY(read_lists(package, relations));
    Page page;
    page.title = TRY(package.title());
    if (page.title.empty()) page.title = TRY(words_above_pages(package, relations));
    auto xml = TRY(package.scan(package.main_part()));
    DocumentReader reader{std::move(xml), std::move(lists)};
    page.tables = TRY(reader.read());
    auto file = TRY(grids_of(std::move(page)));
    if (file.grids.empty()) return cannot_read(wording::no_table);
    return file;
}

}  // namespace mingtang::documents
