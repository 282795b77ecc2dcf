// Where everything of a printed document stands: measured, broken over pages, nothing over anything, nothing off the
// sheet. Pure: it asks how high words are, and draws nothing.
#pragma once

#include <string>
#include <vector>

#include "documents/printed.hpp"

namespace mingtang::documents {

// Points (1/72 inch), from the upper left corner of the sheet.
struct Rectangle {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
};

struct TextStyle {
    enum class Face { text, head, title } face = Face::text;  // 宋体, 黑体, 粗宋体
    double size = 9;
    Align align = Align::left;
    friend bool operator==(TextStyle const&, TextStyle const&) = default;
};

class TextMeasure {
  public:
    virtual ~TextMeasure() = default;
    // Heights of the lines these words take in this width, from the top.
    virtual std::vector<double> line_heights(std::string const& words, TextStyle const& style, double width) = 0;
};

struct Placed {
    enum class Kind { words, cell, head_cell, code } kind = Kind::words;
    int page = 0;           // from 0
    Rectangle box{};        // of the cell with its border; of the words, of the code
    Rectangle words_box{};  // where the words stand inside
    std::string words{};    // all of them; of a code, what it says
    TextStyle style{};
    std::size_t first_line = 0, lines = 0;  // which of them stand here
};

struct Flow {
    Rectangle sheet{}, usable{};  // the paper; what is left for blocks between margins and above the foot
    Rectangle foot{};             // the line at the foot of every page
    std::vector<Placed> placed;   // page by page
    int pages = 1;
};

Flow flow(PrintedDocument const& document, TextMeasure& measure);

}  // namespace mingtang::documents
