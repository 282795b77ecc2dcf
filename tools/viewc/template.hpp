// A template as read: its headers and its views, each a list of pieces in order. Reading checks everything that can be
// known without a C++ compiler; types are the compiler's affair (architecture §10).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markup.hpp"

namespace viewc {

struct Piece {
    enum class Kind { literal, expression, for_each, if_so, else_if, otherwise, end, block } kind;
    int line = 0;
    std::string text{};  // markup, C++ expression or condition
    std::string name{};  // for_each: the loop's name
    Position position = Position::text;
};

struct View {
    int line = 0;
    bool layout = false;  // takes the page's body beside its parameters
    std::string name;
    std::string parameters;  // as written between the brackets
    std::string extends{};   // the layout, or nothing
    std::vector<Piece> pieces{};
};

struct Template {
    std::string file;
    std::vector<std::string> includes;  // "catalog/pages.hpp" with its quotes
    std::vector<View> views;
};

// Throws Problem with the line where the template is wrong.
Template read_template(std::string file, std::string_view text);

}  // namespace viewc
