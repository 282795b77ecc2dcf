// The state machine behind markup.hpp: the small part of HTML's tokenizer that templates of ours need.
#include "markup.hpp"

#include <algorithm>
#include <array>

namespace viewc {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Attributes whose value a browser follows or loads.
constexpr std::array<std::string_view, 9> addresses{"href", "src",  "action", "formaction", "poster",
                                                    "cite", "data", "ping",   "xlink:href"};

}  // namespace

bool Markup::address() const {
    return std::find(addresses.begin(), addresses.end(), attribute_) != addresses.end() ||
           (attribute_ == "content" && http_equiv_);
}

void Markup::name_done(int line) {
    if (attribute_.starts_with("on")) throw Problem{line, attribute_ + "=: scripts live in islands/, never in a page"};
    if (attribute_ == "style") throw Problem{line, "style=: styles live in assets/css, never in a page"};
    if (attribute_ == "srcdoc" || attribute_ == "srcset") throw Problem{line, attribute_ + "= is not for templates"};
    if (attribute_ == "http-equiv") {
        if (content_is_computed_) throw Problem{line, "http-equiv= must stand before content="};
        http_equiv_ = true;
    }
}

void Markup::tag_done(int line) {
    if (tag_ == "style" && !closing_) throw Problem{line, "<style>: styles live in assets/css, never in a page"};
    if (tag_ == "pre" || tag_ == "textarea") keep_blanks_ = !closing_;
    state_ = tag_ == "script" && !closing_ ? State::script : State::text;
    // A block of data, not a program: browsers do not run it, and the content security policy does not ask about it.
    data_block_ = state_ == State::script && type_ == "application/ld+json";
    type_.clear();
    attribute_.clear();
    http_equiv_ = content_is_computed_ = false;
}

void Markup::literal(char c, int line, std::string& out) {
    if (c == '\r') return;
    if (state_ != State::value && !keep_blanks_) {
        if (after_line_end_ && is_blank(c)) return;
        after_line_end_ = c == '\n';
    } else {
        after_line_end_ = false;
    }
    out += c;
    switch (state_) {
        case State::text:
            if (c == '<') state_ = State::tag_open;
            return;
        case State::tag_open:
            tag_.clear();
            closing_ = c == '/';
            if (c == '!')
                state_ = State::declaration;
            else if (closing_ || is_letter(c))
                state_ = State::tag_name;
            else
                throw Problem{line, "a '<' that opens no tag; write &lt;"};
            if (!closing_ && c != '!') tag_ += lower(c);
            return;
        case State::declaration:
            if (c == '-') throw Problem{line, "an HTML comment would be sent to every reader; write {# … #}"};
            if (c == '>') state_ = State::text;
            return;
        case State::tag_name:
            if (c == '>')
                tag_done(line);
            else if (is_blank(c) || c == '/')
                state_ = State::in_tag;
            else
                tag_ += lower(c);
            return;
        case State::in_tag:
            if (c == '>') return tag_done(line);
            if (is_blank(c) || c == '/') return;
            if (c == '"' || c == '\'' || c == '=' || c == '<')
                throw Problem{line, std::string{"a stray "} + c + " in <" + tag_ + ">"};
            attribute_ = lower(c);
            state_ = State::name;
            return;
        case State::name:
            if (c == '=') {
                name_done(line);
                state_ = State::before_value;
            } else if (is_blank(c) || c == '/' || c == '>') {
                name_done(line);
                attribute_.clear();
                state_ = State::in_tag;
                if (c == '>') tag_done(line);
            } else {
                attribute_ += lower(c);
            }
            return;
        case State::before_value:
            if (c != '"' && c != '\'') throw Problem{line, "the value of " + attribute_ + "= must be quoted"};
            quote_ = c;
            value_begun_ = address_written_ = false;
            state_ = State::value;
            return;
        case State::value:
            if (c == quote_) {
                state_ = State::in_tag;
                attribute_.clear();
            } else if (address_written_) {
                throw Problem{
                    line, attribute_ + "= must be one Url, nothing beside it; build the address in the page function"};
            } else {
                value_begun_ = true;
                if (attribute_ == "type") type_ += c;
            }
            return;
        case State::script:
            if (c == '<')
                state_ = State::tag_open;
            else if (!is_blank(c))
                throw Problem{line, "<script>: scripts live in islands/, never in a page"};
            return;
    }
}

Position Markup::expression(int line) {
    after_line_end_ = false;
    if (state_ == State::text) return Position::text;
    if (state_ == State::script && data_block_) return Position::data;
    if (state_ == State::script) throw Problem{line, "no expression inside <script>"};
    if (state_ == State::before_value) throw Problem{line, "the value of " + attribute_ + "= must be quoted"};
    if (state_ != State::value)
        throw Problem{line,
                      "an expression may stand in text or in a quoted attribute value, not inside <" + tag_ + ">"};
    if (attribute_ == "content") content_is_computed_ = true;
    if (!address()) {
        value_begun_ = true;
        if (attribute_ == "type") type_ += '?';  // known to nobody here
        return Position::attribute;
    }
    if (value_begun_ || address_written_)
        throw Problem{line,
                      attribute_ + "= must be one Url, nothing beside it; build the address in the page function"};
    address_written_ = true;
    return Position::address;
}

void Markup::statement(int line) {
    if (state_ == State::tag_name) state_ = State::in_tag;
    if (state_ == State::name) {
        name_done(line);
        attribute_.clear();
        state_ = State::in_tag;
    }
    if (state_ == State::value && address()) throw Problem{line, "no statement inside " + attribute_ + "="};
    if (state_ != State::text && state_ != State::in_tag && state_ != State::value)
        throw Problem{line, "a statement may stand in text, between attributes or in a quoted value"};
}

void Markup::finish(int line) const {
    if (state_ != State::text) throw Problem{line, "the view ends inside <" + tag_ + ">"};
}

}  // namespace viewc
