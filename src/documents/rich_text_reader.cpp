// Foreign markup into a RichText. Follows the tree construction of the HTML standard as far as blocks, lists, tables
// and hidden parts need it; everything that is not in the list of security.md C34 is a place where words may stand, or
// nothing. Tables: rich_text_tree_tables.cpp.
#include <algorithm>

#include "base/text.hpp"
#include "documents/html_controls.hpp"
#include "documents/html_elements.hpp"
#include "documents/html_lists.hpp"
#include "documents/limits.hpp"
#include "documents/rich_text_addresses.hpp"
#include "documents/rich_text_characters.hpp"
#include "documents/rich_text_tree.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using Kind = HtmlToken::Kind;

bool is_list(TagName name) {
    return name == tag("ol") || name == tag("ul") || name == tag("menu") || name == tag("dir");
}

bool is_definitions(TagName name) {
    return name == tag("dl");
}

bool is_empty_by_nature(TagName name) {
    constexpr TagName names[] = {tag("area"),   tag("base"),  tag("bgsound"), tag("col"),    tag("embed"),
                                 tag("frame"),  tag("link"),  tag("keygen"),  tag("meta"),   tag("param"),
                                 tag("source"), tag("track"), tag("wbr"),     tag("command")};
    return std::ranges::find(names, name) != std::end(names);
}

bool is_program(TagName name) {
    constexpr TagName names[] = {tag("script"), tag("iframe"), tag("object"), tag("embed"), tag("applet"),
                                 tag("frame"),  tag("audio"),  tag("video"),  tag("canvas")};
    return std::ranges::find(names, name) != std::end(names);
}

// Elements of which nothing is kept, beyond those the reader of tables knows.
bool is_left_out(TagName name) {
    constexpr TagName names[] = {tag("object"), tag("applet"), tag("select"), tag("annotation"), tag("annotation-xml")};
    return role_of(name) == Role::unseen || std::ranges::find(names, name) != std::end(names);
}

}  // namespace

Result<rich_text::Reading> RichTextTree::read() {
    for (auto token = tokens_.next(); token.kind != Kind::finished; token = tokens_.next()) {
        if (++nodes_ > limits::html_nodes) return cannot_read(wording::rich_text_too_many_parts);
        if (token.kind == Kind::text)
            text(token);
        else if (token.kind == Kind::start)
            start(token);
        else
            end(token.name);
        if (open_.size() > limits::html_depth || builder_.depth() > limits::rich_text_depth)
            return cannot_read(wording::rich_text_too_deep);
    }
    pop_to(0);
    return rich_text::Reading{{builder_.take()}, left_out_};
}

// ---- words

void RichTextTree::text(HtmlToken const& token) {
    switch (token.name) {
        case 0:
        case tag("textarea"):
        case tag("xmp"):
        case tag("plaintext"):
            break;
        default:
            return;  // scripts, styles, frames
    }
    auto const& top = here();
    if (top.unseen != Unseen::no) {
        bool const words = token.text.find_first_not_of(" \t\r\n\f") != token.text.npos;
        left_out_.hidden += top.unseen == Unseen::by_wish && words;
        return;
    }
    scratch_.clear();
    bool const verbatim = token.name == tag("xmp") || token.name == tag("plaintext");
    if (verbatim)
        scratch_ = token.text;
    else
        append_resolved(scratch_, token.text, ReferencesIn::text);
    if (top.font != SymbolFont::none) scratch_ = seen_in(top.font, scratch_);
    if (top.script != Script::line) scratch_ = in_script(scratch_, top.script);
    builder_.words(scratch_, top.look, top.keeps_blanks || token.name != 0);
}

void RichTextTree::say(std::string_view words) {
    if (seen()) builder_.words(words, here().look);
}

// ---- the stack of open elements

void RichTextTree::pop() {
    auto const open = std::move(open_.back());
    open_.pop_back();
    if (!scopes_.empty() && scopes_.back() == open_.size()) scopes_.pop_back();
    switch (open.makes) {
        case Open::Makes::nothing:
            return;
        case Open::Makes::list:
            builder_.end_list();
            break;
        case Open::Makes::item:
            return builder_.end_item();
        case Open::Makes::table:
            builder_.end_table();
            break;
        case Open::Makes::cell:
            return builder_.end_cell();
        case Open::Makes::caption:
            return builder_.end_caption();
    }
    block();
}

void RichTextTree::pop_to(std::size_t size) {
    while (open_.size() > size) pop();
}

bool RichTextTree::close(TagName name, bool (*barrier)(TagName)) {
    for (auto at = open_.size(); at > scope(); --at) {
        if (open_[at - 1].name == name) {
            pop_to(at - 1);
            return true;
        }
        if (barrier && barrier(open_[at - 1].name)) return false;
    }
    return false;
}

// <b><ul><li>words</b>: the list goes on.
void RichTextTree::close_inline(TagName name) {
    for (auto at = open_.size(); at > scope(); --at) {
        if (open_[at - 1].name == name) return pop_to(at - 1);
        if (open_[at - 1].makes != Open::Makes::nothing) return;
    }
}

void RichTextTree::block() {
    if (seen()) builder_.paragraph(here().kind);
}

// ---- tags

void RichTextTree::start(HtmlToken const& token) {
    auto const name = token.name;
    left_out_.programs += is_program(name) && seen();
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
            return seen() ? builder_.line_break() : void();
        case tag("hr"):
            return block();
        case tag("input"):
            return say(input_words(tokens_));
        case tag("img"):
        case tag("image"):
            return picture();
        case tag("textarea"):
            return;
        default:
            break;
    }
    if (is_empty_by_nature(name)) return;
    auto const role = is_left_out(name) ? Role::unseen : role_of(name);
    if (role == Role::nothing) return;
    if (role == Role::block) return start_block(name);
    // Only of what XML writers leave behind; browsers take <p/> for <p>.
    if (role == Role::unseen && token.self_closing) return;
    push(opened(name));
}

// What an element makes of the words in it, by its name and its attributes.
RichTextTree::Open RichTextTree::opened(TagName name) {
    Open open = here();
    open.name = name;
    open.makes = Open::Makes::nothing;
    auto const style = tokens_.attribute("style").value_or("");
    apply_style(style, open.look);
    if (name == tag("b") || name == tag("strong")) open.look.strong = !says_light(style);
    if (name == tag("i") || name == tag("em")) open.look.emphasized = !says_upright(style);
    if (name == tag("sup")) open.script = Script::above;
    if (name == tag("sub")) open.script = Script::below;
    if (name == tag("a")) open.look.address = address();
    if (name == tag("h1") || name == tag("h2")) open.kind = Block::Kind::heading;
    if (is_heading(name) && open.kind != Block::Kind::heading) open.kind = Block::Kind::subheading;
    if (auto const font = font_of(style)) open.font = *font;
    if (name == tag("font") && tokens_.has("face")) open.font = symbol_font(*tokens_.attribute("face"));
    open.keeps_blanks = open.keeps_blanks || keeps_blanks(style) || name == tag("pre") || name == tag("listing");
    if (open.unseen == Unseen::no) {
        if (is_left_out(name) || (name == tag("dialog") && !tokens_.has("open")))
            open.unseen = Unseen::by_nature;
        else if (shown(tokens_) != Shown::yes || is_hidden_by(style))
            open.unseen = Unseen::by_wish;
    }
    return open;
}

// An address that is none of ours is no link; the words stay.
std::string RichTextTree::address() {
    auto const said = tokens_.attribute("href");
    if (!said) return {};
    auto address = kept_address(*said);
    left_out_.links += address.empty() && seen() && !is_place_in_page(*said);
    return address;
}

void RichTextTree::picture() {
    if (!seen() || shown(tokens_) != Shown::yes) return;
    auto const alternative = tokens_.attribute("alt").value_or("");
    auto const own = own_attachment(tokens_.attribute("src").value_or(""));
    if (!own.empty()) return builder_.image(own, alternative, here().look);
    constexpr std::size_t longest_mark = 2;  // a picture of a tick
    if (auto const mark = picture_words(tokens_); !mark.empty() && length_in_characters(mark) <= longest_mark)
        return say(mark);
    constexpr int dot = 2;
    bool const tracks = number_or(tokens_.attribute("width").value_or(""), dot + 1) <= dot ||
                        number_or(tokens_.attribute("height").value_or(""), dot + 1) <= dot;
    left_out_.pictures += !tracks;
}

void RichTextTree::start_block(TagName name) {
    if (close(tag("p"))) block();
    if (name == tag("li")) close(tag("li"), is_list);
    if (name == tag("dd") || name == tag("dt")) {
        if (!close(tag("dd"), is_definitions)) close(tag("dt"), is_definitions);
    }
    if (is_heading(name) && open_.size() > scope() && is_heading(open_.back().name)) pop();
    auto open = opened(name);
    bool const inside = open.unseen == Unseen::no;
    if (inside && is_list(name)) {
        begin_list(open);
    } else if (inside && name == tag("li")) {
        begin_item(open);
    }
    push(std::move(open));
    block();
}

void RichTextTree::begin_list(Open& open) {
    open.makes = Open::Makes::list;
    open.list_type = list_style(tokens_.attribute("style").value_or(""));
    if (open.list_type.empty()) open.list_type = tokens_.attribute("type").value_or("");
    open.step = tokens_.has("reversed") ? -1 : 1;
    open.next_number = number_or(tokens_.attribute("start").value_or(""), 1);
    builder_.begin_list(open.name == tag("ol") ? Block::Kind::numbers : Block::Kind::bullets);
}

void RichTextTree::begin_item(Open& open) {
    Open* list = nullptr;
    for (auto at = open_.size(); at > scope() && !list; --at)
        if (is_list(open_[at - 1].name)) list = &open_[at - 1];
    // Between the list and its item may stand what browsers allow there; the list is what the builder has open.
    if (!list || open_.back().name != list->name) {
        if (list) {
            auto const at = std::size_t(list - open_.data());
            pop_to(at + 1);
        } else {
            Open implied = here();
            implied.name = tag("ul");
            begin_list(implied);
            push(std::move(implied));
        }
        list = &open_.back();
    }
    open.makes = Open::Makes::item;
    std::string number;
    if (list->name == tag("ol")) {
        auto const value = number_or(tokens_.attribute("value").value_or(""), list->next_number);
        list->next_number = value + list->step;
        auto const own = list_style(tokens_.attribute("style").value_or(""));
        number = list_number(value, own.empty() ? list->list_type : own);
    }
    builder_.begin_item(std::move(number));
}

void RichTextTree::end(TagName name) {
    if (name == tag("br")) return seen() ? builder_.line_break() : void();
    if (is_cell(name)) {
        if (is_cell(scope_name())) pop_to(scopes_.back());
    } else if (name == tag("caption")) {
        if (scope_name() == name) pop_to(scopes_.back());
    } else if (name == tag("tr") || is_section(name)) {
        if (is_cell(scope_name())) pop_to(scopes_.back());
        if (scope_name() == tag("table")) close(name);
    } else if (name == tag("table")) {
        if (between_cells()) pop_to(scopes_.back());
    } else {
        auto const role = is_left_out(name) ? Role::unseen : role_of(name);
        if (role == Role::nothing) return;
        if (role != Role::block) return close_inline(name);
        bool const closed = close(name);
        // A </p> without a <p> is an empty paragraph; either way the line ends here.
        if (closed || name == tag("p")) block();
    }
}

namespace rich_text {

Result<Reading> read_closely(std::string_view foreign_html) {
    if (foreign_html.size() > limits::rich_text_bytes) return cannot_read(wording::rich_text_too_big);
    if (!is_utf8(foreign_html)) return cannot_read(wording::rich_text_not_text);
    return RichTextTree{foreign_html}.read();
}

Result<RichText> read(std::string_view foreign_html) {
    return TRY(read_closely(foreign_html)).text;
}

}  // namespace rich_text
}  // namespace mingtang::documents
