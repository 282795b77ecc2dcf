// Words on a page: how high they are, and how they are drawn, by the same Pango. Made for one document.
#pragma once

#include <memory>

#include "documents/page_flow.hpp"

typedef struct _cairo cairo_t;

namespace mingtang::documents {

class PdfText : public TextMeasure {
  public:
    explicit PdfText(cairo_t* paper);
    ~PdfText() override;
    std::vector<double> line_heights(std::string const& words, TextStyle const& style, double width) override;
    // Lines [first, first + lines) of the words, inside `box`.
    void draw(std::string const& words, TextStyle const& style, Rectangle const& box, std::size_t first,
              std::size_t lines);

  private:
    struct Pango;
    std::unique_ptr<Pango> pango_;
};

}  // namespace mingtang::documents
