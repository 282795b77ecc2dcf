// Follows the tree construction of the HTML standard as far as tables, lists and hidden parts need it: what is missing
// (</td>, </tr>, </p>, <tbody>) is put in, what does not belong is ignored. One stack, no recursion.
#include "documents/html_page.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "documents/html_controls.hpp"
#include "documents/html_elements.hpp"
#include "documents/html_lists.hpp"
#include "documents/html_open_tables.hpp"
#include "documents/html_tokens.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using Kind = HtmlToken::Kind;

constexpr std::size_t longest_title = 2000;  // bytes; one cut in the middle of a character loses that character

class PageReader {
  public:
    explicit PageReader(std::string_view utf8) : tokens_(utf8) {}

    Result<Page> read() {
        for (auto token = tokens_.next(); token.kind != Kind::finished; token = tokens_.next()) {
            switch (token.kind) {
                case Kind::text:
                    text(token);
                    break;
                case Kind::start:
                    ++nodes_, start(token);
                    break;
                default:
                    end(token.name);
            }
            if (nodes_ > limits::html_nodes) return refuse(Refusal::Kind::invalid, wording::html_too_many_parts);
            if (open_.size() > limits::html_depth) return refuse(Refusal::Kind::invalid, wording::html_too_deep);
        }
        end_select();
        pop_to(0);
        Page page;
        page.tables = tables_.take();
        page.title = title();
        return page;
    }

  private:
    struct Open {
        TagName name;
        Shown shown = Shown::yes;
        bool keeps_blanks = false;
        std::optional<SymbolFont> says_font{};
        SymbolFont font = SymbolFont::none;  // inherited where the element says none
        int next_number = 0, step = 1;       // of an <ol>
        std::string list_type{};
        bool is_inline = false;
    };

    // ---- words

    void text(HtmlToken const& token) {
        switch (token.name) {
            case 0:
                break;
            case tag("title"):
                if (title_.empty() && unseen_ == 0)
                    append_resolved(title_, token.text.substr(0, longest_title), ReferencesIn::text);
                return;
            case tag("textarea"):
            case tag("xmp"):
            case tag("plaintext"):
                break;
            default:
                return;  // scripts, styles, frames
        }
        if (unseen_ > 0) return;
        if (token.text.find_first_not_of(" \t\r\n\f") != token.text.npos) ++nodes_;
        scratch_.clear();
        bool const verbatim = token.name == tag("xmp") || token.name == tag("plaintext");
        if (verbatim)
            scratch_ = token.text;
        else
            append_resolved(scratch_, token.text, ReferencesIn::text);
        if (font() != SymbolFont::none) scratch_ = seen_in(font(), scratch_);
        if (select_.is_open())
            select_.add(scratch_);
        else
            tables_.words().add(scratch_, keeping_blanks_ > 0 || token.name != 0 ? CellWords::Blanks::keep
                                                                                 : CellWords::Blanks::collapse);
    }

    SymbolFont font() const { return open_.empty() ? SymbolFont::none : open_.back().font; }

    void say(std::string_view words) {
        if (unseen_ == 0) tables_.words().add(words);
    }

    std::string title() const {
        auto const words = clean_line(title_), article = clean_line(article_title_);
        if (article.empty() || words.find(article) != words.npos) return words;
        return words.empty() ? article : article + " " + words;
    }

    // ---- the stack of open elements

    void push(Open open) {
        open.font = open.says_font.value_or(font());
        unseen_ += open.shown != Shown::yes;
        keeping_blanks_ += open.keeps_blanks;
        inline_open_ += open.is_inline;
        open_.push_back(std::move(open));
    }

    void pop() {
        auto const name = open_.back().name;
        if (!scopes_.empty() && scopes_.back() == open_.size() - 1) {
            scopes_.pop_back();
            if (is_cell(name)) tables_.end_cell();
            if (name == tag("caption")) tables_.end_caption();
            if (name == tag("table")) tables_.end_table();
        }
        unseen_ -= open_.back().shown != Shown::yes;
        keeping_blanks_ -= open_.back().keeps_blanks;
        inline_open_ -= open_.back().is_inline;
        open_.pop_back();
    }

    void pop_to(std::size_t size) {
        while (open_.size() > size) pop();
    }

    // The first position that belongs to the innermost cell, caption or table: tags do not reach beyond it.
    std::size_t scope() const { return scopes_.empty() ? 0 : scopes_.back() + 1; }
    TagName scope_name() const { return scopes_.empty() ? 0 : open_[scopes_.back()].name; }

    // Closes the innermost open `name`, with all in it, if there is one before a `barrier`. True when there was.
    bool close(TagName name, bool (*barrier)(TagName) = nullptr) {
        for (auto at = open_.size(); at > scope(); --at) {
            if (open_[at - 1].name == name) {
                pop_to(at - 1);
                return true;
            }
            if (barrier && barrier(open_[at - 1].name)) return false;
        }
        return false;
    }

    // ---- tags

    void start(HtmlToken const& token) {
        auto const name = token.name;
        if (select_.is_open() && name != tag("option") && name != tag("optgroup")) {
            if (name != tag("table") && name != tag("tr") && !is_cell(name) && name != tag("select") &&
                name != tag("input") && name != tag("textarea"))
                return;
            end_select();
        }
        switch (name) {
            case tag("table"):
                return start_table();
            case tag("caption"):
                return start_caption();
            case tag("tbody"):
            case tag("thead"):
            case tag("tfoot"):
                return start_section(name);
            case tag("tr"):
                return start_row();
            case tag("td"):
            case tag("th"):
                return start_cell(name);
            case tag("br"):
                return unseen_ == 0 ? tables_.words().line_break() : void();
            case tag("hr"):
                return block();
            case tag("input"):
                return say(input_words(tokens_));
            case tag("img"):
            case tag("image"):
                return tables_.in_cell() ? say(picture_words(tokens_)) : void();
            case tag("meta"):
                return metadata();
            case tag("select"):
                return select_.begin(tokens_.has("multiple"));
            case tag("option"):
                return select_.is_open() ? select_.option(tokens_.has("selected")) : void();
            case tag("textarea"):
                return;
            default:
                break;
        }
        auto const role = role_of(name);
        if (role == Role::nothing) return;
        auto const style = tokens_.attribute("style").value_or("");
        Open open{name, shown(tokens_), keeps_blanks(style), font_of(style)};
        if (name == tag("font") && tokens_.has("face")) open.says_font = symbol_font(*tokens_.attribute("face"));
        if (role == Role::unseen || (name == tag("dialog") && !tokens_.has("open"))) open.shown = Shown::no;
        if (role != Role::block) {
            // Most inline elements change nothing for a reader of tables, so only those that do are remembered, and
            // all within them, to know where they end.
            bool const ends_itself = token.self_closing && (role == Role::unseen || unseen_ > 0);
            bool const changes =
                open.shown != Shown::yes || open.keeps_blanks || open.says_font.value_or(font()) != font();
            open.is_inline = true;
            if (!ends_itself && (changes || inline_open_ > 0)) push(std::move(open));
            return;
        }
        start_block(std::move(open), style);
    }

    void start_block(Open open, std::string const& style) {
        auto const is_list = [](TagName name) { return name == tag("ol") || name == tag("ul"); };
        auto const is_definitions = [](TagName name) { return name == tag("dl"); };
        close_paragraph();
        if (open.name == tag("li")) close(tag("li"), is_list);
        if (open.name == tag("dd") || open.name == tag("dt")) {
            if (!close(tag("dd"), is_definitions)) close(tag("dt"), is_definitions);
        }
        if (is_heading(open.name) && open_.size() > scope() && is_heading(open_.back().name)) pop();
        block();
        if (open.name == tag("li") && unseen_ == 0 && open.shown == Shown::yes) list_item(style);
        if (open.name == tag("ol")) begin_list(open, style);
        open.keeps_blanks |= open.name == tag("pre") || open.name == tag("listing");
        push(std::move(open));
    }

    void close_paragraph() {
        if (close(tag("p"))) block();
    }

    void block() {
        if (unseen_ == 0) tables_.words().block();
    }

    void begin_list(Open& open, std::string const& style) {
        open.list_type = list_style(style);
        if (open.list_type.empty()) open.list_type = tokens_.attribute("type").value_or("");
        open.step = tokens_.has("reversed") ? -1 : 1;
        open.next_number = number_or(tokens_.attribute("start").value_or(""), 1);
    }

    void list_item(std::string const& style) {
        for (auto at = open_.size(); at > scope(); --at) {
            auto& list = open_[at - 1];
            if (list.name == tag("ul")) return;
            if (list.name != tag("ol")) continue;
            auto const number = number_or(tokens_.attribute("value").value_or(""), list.next_number);
            list.next_number = number + list.step;
            auto const own = list_style(style);
            return tables_.words().list_number(list_number(number, own.empty() ? list.list_type : own));
        }
    }

    // Government sites carry the article's title in a meta element of this name.
    void metadata() {
        if (article_title_.empty() && tag(tokens_.attribute("name").value_or("")) == tag("ArticleTitle"))
            article_title_ = tokens_.attribute("content").value_or("").substr(0, longest_title);
    }

    void end_select() {
        if (select_.is_open()) say(select_.end());
    }

    // ---- tables

    void start_table() {
        if (scope_name() == tag("table")) pop_to(scopes_.back());  // a table between two cells ends the first
        push_scope(tag("table"));
        tables_.begin_table(unseen_ > 0);
    }

    void push_scope(TagName name) {
        scopes_.push_back(open_.size());
        push({name, shown(tokens_), false, font_of(tokens_.attribute("style").value_or(""))});
    }

    // Ready for a part of a table: whatever cell is open is closed. False outside tables.
    bool between_cells() {
        if (scopes_.empty()) return false;
        if (scope_name() != tag("table")) pop_to(scopes_.back());
        return scope_name() == tag("table");
    }

    void pop_until(bool (*fits)(TagName)) {
        while (open_.size() > scope() && !fits(open_.back().name)) pop();
    }

    void start_caption() {
        if (!between_cells()) return;
        pop_until([](TagName) { return false; });
        push_scope(tag("caption"));
        tables_.begin_caption();
    }

    void start_section(TagName name) {
        if (!between_cells()) return;
        pop_until([](TagName) { return false; });
        push({name, shown(tokens_)});
        begin_section(name);
    }

    void begin_section(TagName name) {
        tables_.begin_section(name == tag("thead")   ? PageTable::Section::head
                              : name == tag("tfoot") ? PageTable::Section::foot
                                                     : PageTable::Section::body);
    }

    void start_row() {
        if (!between_cells()) {
            if (!scopes_.empty()) return;
            // Rows after a </table> too many: no browser prints them as a table, and every reader means one.
            scopes_.push_back(open_.size());
            push({tag("table")});
            tables_.begin_table(unseen_ > 0);
        }
        pop_until(is_section);
        imply_section();
        push({tag("tr"), shown(tokens_)});
        tables_.begin_row(is_gone());
    }

    // Parts that are blank keep their place in the table; parts that are gone do not.
    bool is_gone() const {
        return std::ranges::any_of(open_, [](Open const& one) { return one.shown == Shown::no; });
    }

    void imply_section() {
        if (open_.size() > scope()) return;
        push({tag("tbody")});
        begin_section(tag("tbody"));
    }

    void start_cell(TagName name) {
        if (!between_cells()) return;
        pop_until([](TagName one) { return one == tag("tr") || is_section(one); });
        if (open_.size() == scope() || open_.back().name != tag("tr")) {
            imply_section();
            push({tag("tr")});
            tables_.begin_row(is_gone());
        }
        push_scope(name);
        auto const rows = std::clamp(number_or(tokens_.attribute("rowspan").value_or(""), 1), -1, limits::html_span);
        auto const columns = std::clamp(number_or(tokens_.attribute("colspan").value_or(""), 1), 0, limits::html_span);
        tables_.begin_cell(rows < 0 ? 1 : rows, columns == 0 ? 1 : columns, is_gone());
    }

    void end(TagName name) {
        if (select_.is_open()) {
            if (name == tag("select") || name == tag("table") || name == tag("tr") || is_cell(name)) end_select();
            if (name == tag("select")) return;
        }
        if (select_.is_open()) return;
        if (name == tag("br")) return unseen_ == 0 ? tables_.words().line_break() : void();
        if (is_cell(name)) {
            if (is_cell(scope_name())) pop_to(scopes_.back());
        } else if (name == tag("caption")) {
            if (scope_name() == name) pop_to(scopes_.back());
        } else if (name == tag("tr") || is_section(name)) {
            if (is_cell(scope_name())) pop_to(scopes_.back());
            if (scope_name() == tag("table")) close(name);
        } else if (name == tag("table")) {
            if (between_cells()) pop_to(scopes_.back());
            block();
        } else {
            auto const role = role_of(name);
            if (role == Role::nothing || (role == Role::inline_part && inline_open_ == 0)) return;
            close(name);
            if (role == Role::block) block();
        }
    }

    HtmlTokens tokens_;
    OpenTables tables_;
    SelectWords select_;
    std::vector<Open> open_;
    std::vector<std::size_t> scopes_;  // positions of the open tables, cells and captions
    int unseen_ = 0, keeping_blanks_ = 0, inline_open_ = 0;
    std::size_t nodes_ = 0;
    std::string title_, article_title_, scratch_;
};

}  // namespace

Result<Page> read_page(std::string_view utf8) {
    return PageReader{utf8}.read();
}

}  // namespace mingtang::documents
