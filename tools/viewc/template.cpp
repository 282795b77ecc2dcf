// Reads the template language:  {{ expression }}  {% statement %}  {# remark #}  and everything else as markup.
#include "template.hpp"

#include <cctype>

namespace viewc {
namespace {

std::string trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

bool is_name(std::string_view text) {
    if (text.empty() || std::isdigit(static_cast<unsigned char>(text[0]))) return false;
    for (char const c : text)
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '_') return false;
    return true;
}

// "else if x" -> takes "else if", leaves "x".
bool takes_word(std::string& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    if (text.size() > word.size() && text[word.size()] != ' ' && text[word.size()] != '\n') return false;
    text = trimmed(std::string_view{text}.substr(word.size()));
    return true;
}

class Reader {
  public:
    Reader(std::string file, std::string_view text) : text_(text) { template_.file = std::move(file); }

    Template read() {
        while (at_ < text_.size()) {
            if (begins("{{"))
                expression();
            else if (begins("{%"))
                statement();
            else if (begins("{#"))
                until("#}", "{# … #}");
            else
                character();
        }
        close_view();
        if (template_.views.empty()) throw Problem{1, "no {% view name(Type const& page) %}"};
        return std::move(template_);
    }

  private:
    // What an open for or if remembers of the place where it began.
    struct Open {
        Piece::Kind kind;
        int line;
        Markup::Place place;
        bool blank_before, blank_after;
        bool has_else = false;
    };

    bool begins(std::string_view mark) const { return text_.substr(at_).starts_with(mark); }

    // The text between the mark at at_ and `end`; string literals and brackets of C++ may contain the end mark.
    std::string until(std::string_view end, std::string const& what) {
        int const began = line_;
        std::size_t const from = at_ + 2;
        bool const code = end != "#}";
        int depth = 0;
        for (at_ = from; at_ < text_.size(); ++at_) {
            if (depth <= 0 && begins(end)) {
                std::string inside = trimmed(text_.substr(from, at_ - from));
                at_ += end.size();
                return inside;
            }
            char const c = text_[at_];
            if (c == '\n') ++line_;
            if (!code) continue;
            if (c == '"' || c == '\'')
                skip_literal(c, began, what);
            else if (c == '(' || c == '[' || c == '{')
                ++depth;
            else if (c == ')' || c == ']' || c == '}')
                --depth;
        }
        throw Problem{began, what + " is never closed"};
    }

    void skip_literal(char quote, int began, std::string const& what) {
        for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
            if (text_[at_] == '\\') ++at_;
            if (at_ < text_.size() && text_[at_] == '\n') break;
        }
        if (at_ >= text_.size() || text_[at_] != quote) throw Problem{began, what + " holds an open string"};
    }

    View& view(int line) {
        if (template_.views.empty()) throw Problem{line, "markup before {% view … %}"};
        return template_.views.back();
    }

    void character() {
        char const c = text_[at_];
        if (template_.views.empty()) {
            if (!std::isspace(static_cast<unsigned char>(c))) throw Problem{line_, "markup before {% view … %}"};
        } else {
            auto& pieces = view(line_).pieces;
            if (pieces.empty() || pieces.back().kind != Piece::Kind::literal) {
                std::string first;
                markup_.literal(c, line_, first);
                if (!first.empty()) pieces.push_back({Piece::Kind::literal, line_, first});
            } else {
                markup_.literal(c, line_, pieces.back().text);
            }
        }
        if (c == '\n') ++line_;
        ++at_;
    }

    void expression() {
        int const line = line_;
        Position const position = (view(line), markup_.expression(line));
        std::string code = until("}}", "{{ … }}");
        if (code.empty()) throw Problem{line, "{{ }} says nothing"};
        view(line).pieces.push_back({Piece::Kind::expression, line, std::move(code), {}, position});
    }

    void statement() {
        int const line = line_;
        std::string said = until("%}", "{% … %}");
        if (takes_word(said, "view")) return begin_view(line, said, false);
        if (takes_word(said, "layout")) return begin_view(line, said, true);
        if (takes_word(said, "include")) return include(line, said);
        View& here = view(line);
        markup_.statement(line);
        if (takes_word(said, "extends")) {
            if (!is_name(said)) throw Problem{line, "{% extends %} wants the name of a layout"};
            if (!here.pieces.empty() || !here.extends.empty())
                throw Problem{line, "{% extends %} stands once, right after {% view %}"};
            if (here.layout) throw Problem{line, "a layout extends nothing"};
            here.extends = said;
        } else if (takes_word(said, "for")) {
            auto const in = said.find(" in ");
            std::string name = trimmed(said.substr(0, in));
            bool const pair = name.starts_with('[') && name.ends_with(']');
            if (in == said.npos || !(pair || is_name(name))) throw Problem{line, "a loop reads {% for name in list %}"};
            open(line, {Piece::Kind::for_each, line, trimmed(said.substr(in + 4)), name});
        } else if (takes_word(said, "if")) {
            if (said.empty()) throw Problem{line, "{% if %} wants a condition"};
            open(line, {Piece::Kind::if_so, line, said});
        } else if (takes_word(said, "else if")) {
            if (said.empty()) throw Problem{line, "{% else if %} wants a condition"};
            branch(line, {Piece::Kind::else_if, line, said});
        } else if (said == "else") {
            branch(line, {Piece::Kind::otherwise, line});
        } else if (said == "end") {
            end(line);
        } else if (said == "block") {
            if (!here.layout) throw Problem{line, "{% block %} belongs into a {% layout %}"};
            markup_.expression(line);
            markup_.set_after_line_end(false);
            here.pieces.push_back({Piece::Kind::block, line});
        } else {
            throw Problem{line, "unknown statement: " + said};
        }
    }

    void begin_view(int line, std::string const& said, bool layout) {
        close_view();
        auto const bracket = said.find('(');
        std::string name = trimmed(said.substr(0, bracket));
        if (bracket == said.npos || !said.ends_with(')') || !is_name(name))
            throw Problem{line, "a view reads {% view name(Type const& page) %}"};
        for (auto const& earlier : template_.views)
            if (earlier.name == name)
                throw Problem{line, "view " + name + " stands twice, first in line " + std::to_string(earlier.line)};
        template_.views.push_back({line, layout, name, trimmed(said.substr(bracket + 1, said.size() - bracket - 2))});
        if (layout && template_.views.back().parameters.empty()) throw Problem{line, "a layout takes the page's frame"};
    }

    void close_view() {
        if (template_.views.empty()) return;
        if (!open_.empty()) throw Problem{open_.back().line, "{% end %} is missing for this statement"};
        markup_.finish(line_);
        View const& done = template_.views.back();
        int blocks = 0;
        for (auto const& piece : done.pieces) blocks += piece.kind == Piece::Kind::block;
        if (done.layout && blocks != 1) throw Problem{done.line, "a layout holds {% block %} exactly once"};
        if (!done.extends.empty() && done.parameters.empty())
            throw Problem{done.line, "a view that extends a layout takes its page"};
        markup_ = Markup{};
    }

    void include(int line, std::string const& header) {
        bool const quoted = header.size() > 2 && header.starts_with('"') && header.ends_with('"');
        if (!quoted) throw Problem{line, "{% include %} wants a header in quotes"};
        if (!template_.views.empty()) throw Problem{line, "{% include %} stands before the first {% view %}"};
        template_.includes.push_back(header);
    }

    void open(int line, Piece piece) {
        open_.push_back({piece.kind, line, markup_.place(), markup_.after_line_end(), true});
        view(line).pieces.push_back(std::move(piece));
    }

    void same_place(int line) const {
        if (markup_.place() != open_.back().place)
            throw Problem{line, "this branch ends elsewhere in the markup than where line " +
                                    std::to_string(open_.back().line) + " began"};
    }

    void branch(int line, Piece piece) {
        if (open_.empty() || open_.back().kind != Piece::Kind::if_so)
            throw Problem{line, "{% else %} without {% if %}"};
        if (open_.back().has_else) throw Problem{line, "nothing may follow {% else %} but {% end %}"};
        same_place(line);
        open_.back().blank_after = open_.back().blank_after && markup_.after_line_end();
        open_.back().has_else = piece.kind == Piece::Kind::otherwise;
        markup_.set_after_line_end(open_.back().blank_before);
        view(line).pieces.push_back(std::move(piece));
    }

    void end(int line) {
        if (open_.empty()) throw Problem{line, "{% end %} without {% for %} or {% if %}"};
        same_place(line);
        auto const& opened = open_.back();
        // A blank may be dropped after the statement only when every way through it ends in a line end.
        bool const all = opened.blank_after && markup_.after_line_end() && (opened.has_else || opened.blank_before);
        markup_.set_after_line_end(all);
        open_.pop_back();
        view(line).pieces.push_back({Piece::Kind::end, line});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    Markup markup_;
    std::vector<Open> open_;
    Template template_;
};

}  // namespace

Template read_template(std::string file, std::string_view text) {
    return Reader{std::move(file), text}.read();
}

}  // namespace viewc
