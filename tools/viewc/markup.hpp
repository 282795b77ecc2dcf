// Where in the markup are we? Reads the literal parts of a template character by character and knows, at every
// expression, whether it stands in text, in an attribute, in an address, or where no expression may stand.
// It also refuses what the content security policy would refuse later: inline scripts, styles and on… attributes.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace viewc {

// The template is wrong. The line is counted from 1; the reader of the file adds its name.
struct Problem : std::runtime_error {
    Problem(int at, std::string const& what) : std::runtime_error(what), line(at) {}
    int line;
};

enum class Position { text, attribute, address, data };

class Markup {
  public:
    // Takes the next character of the template and appends what of it goes to the page: outside <pre> and <textarea>
    // the blanks that follow a line end stay in the template.
    void literal(char c, int line, std::string& out);
    // An expression begins here.
    Position expression(int line);
    // A statement ({% … %}) begins here; it ends the name of a tag or attribute as a blank would.
    void statement(int line);
    void finish(int line) const;

    // Branches of one statement must begin and end at the same place of the markup.
    struct Place {
        int state;
        std::string tag, attribute;
        friend bool operator==(Place const&, Place const&) = default;
    };
    Place place() const { return {static_cast<int>(state_), state_ == State::text ? "" : tag_, attribute_}; }

    // Blanks are dropped after a line end; statements carry this knowledge around their branches.
    bool after_line_end() const { return after_line_end_; }
    void set_after_line_end(bool is) { after_line_end_ = is; }

  private:
    enum class State { text, tag_open, declaration, tag_name, in_tag, name, before_value, value, script };

    void name_done(int line);
    void tag_done(int line);
    bool address() const;

    State state_ = State::text;
    std::string tag_, attribute_;
    char quote_ = '"';
    bool closing_ = false;
    bool data_block_ = false;           // inside <script type="application/ld+json">
    std::string type_;                  // this tag's type= as written
    bool http_equiv_ = false;           // this tag said http-equiv before
    bool content_is_computed_ = false;  // this tag's content attribute holds an expression
    bool value_begun_ = false;          // something of the value was written
    bool address_written_ = false;      // … and it was the one expression an address may be
    bool keep_blanks_ = false;          // inside <pre> or <textarea>
    bool after_line_end_ = true;
};

}  // namespace viewc
