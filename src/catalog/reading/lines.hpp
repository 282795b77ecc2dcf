// Line breaks inside cells: in a narrow column they cut words and are white space; elsewhere they part things.
// A column is narrow when its breaks cut words, wherever its cells say so; one cell alone seldom tells.
#pragma once

#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

// What the cells of one column say about its width. Collected first, asked afterwards.
class ColumnWidth {
  public:
    void learn(View cell);
    void settle();

    bool narrow() const { return narrow_; }
    // Whether the break between two printed lines is a real one.
    bool parts(View line, View next) const;
    // The cell with its soft breaks gone and its real ones kept as '\n'; empty lines are gone too.
    Words unwrapped(View cell) const;

  private:
    std::vector<double> widest_;                   // per cell
    std::vector<std::pair<double, bool>> broken_;  // per line that another one follows: how long, and cut in a word
    int breaks_ = 0, cuts_ = 0;
    double width_ = 0;
    bool narrow_ = false;
};

// In full-width characters: a Latin letter or a digit is half of one.
double width_of(View line);
// The break is inside a word, a bracket or an enumeration, whatever the column.
bool cuts(View line, View next);

}  // namespace mingtang::catalog::reading
