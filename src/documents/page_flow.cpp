#include "documents/page_flow.hpp"

#include <algorithm>
#include <numeric>

#include "documents/table_flow.hpp"

namespace mingtang::documents {
namespace {

constexpr double points_in_millimetre = 72 / 25.4;
constexpr double foot_from_edge = 11, foot_height = 6;  // millimetres: inside the lower margin
constexpr double block_gap = 6;                         // points

// Words over as many pages as they need.
void put_words(std::string const& words, TextStyle style, Pen& pen) {
    auto const& usable = pen.flow.usable;
    style.size = std::min(style.size, std::min(usable.width, usable.height) / 3);  // one letter always fits
    auto const heights = pen.measure.line_heights(words, style, usable.width);
    for (std::size_t first = 0; first < heights.size();) {
        double height = 0;
        std::size_t end = first;
        while (end < heights.size() && height + heights[end] <= pen.room()) height += heights[end++];
        if (end == first && !pen.at_top()) {
            pen.new_page();
            continue;
        }
        if (end == first) height += heights[end++];
        Rectangle const box{usable.x, pen.y, usable.width, height};
        pen.flow.placed.push_back(
            {Placed::Kind::words, pen.flow.pages - 1, box, box, words, style, first, end - first});
        pen.y += height;
        first = end;
    }
    pen.y += block_gap;
}

void put(PrintedHeading const& heading, Pen& pen) {
    put_words(heading.words, {TextStyle::Face::title, heading.size, Align::centre}, pen);
}
void put(PrintedParagraph const& paragraph, Pen& pen) {
    put_words(paragraph.words, {TextStyle::Face::text, paragraph.size, paragraph.align}, pen);
}
void put(PrintedTable const& table, Pen& pen) {
    flow_table(table, pen);
    pen.y += block_gap;
}

// The code and its caption stay together.
void put(PrintedCode const& code, Pen& pen) {
    auto const& usable = pen.flow.usable;
    auto const side = std::min(code.side * points_in_millimetre, std::min(usable.width, usable.height) * 0.8);
    TextStyle const style{TextStyle::Face::text, 10.5, Align::centre};
    auto const lines = pen.measure.line_heights(code.caption, style, usable.width);
    auto const caption = code.caption.empty() ? 0.0 : std::accumulate(lines.begin(), lines.end(), 0.0);
    if (side + std::min(caption, usable.height - side) > pen.room() && !pen.at_top()) pen.new_page();
    Rectangle const box{usable.x + (usable.width - side) / 2, pen.y, side, side};
    pen.flow.placed.push_back({Placed::Kind::code, pen.flow.pages - 1, box, box, code.address, style, 0, 0});
    pen.y += side;
    if (!code.caption.empty()) put_words(code.caption, style, pen);
}

}  // namespace

void Pen::new_page() {
    ++flow.pages;
    y = flow.usable.y;
}

Flow flow(PrintedDocument const& document, TextMeasure& measure) {
    Flow made;
    auto const paper = size_of(document.paper);
    auto const margin = page_margin * points_in_millimetre;
    made.sheet = {0, 0, paper.width * points_in_millimetre, paper.height * points_in_millimetre};
    made.usable = {margin, margin, made.sheet.width - 2 * margin, made.sheet.height - 2 * margin};
    made.foot = {margin, made.sheet.height - foot_from_edge * points_in_millimetre, made.usable.width,
                 foot_height * points_in_millimetre};
    Pen pen{made, measure, made.usable.y};
    for (auto const& block : document.blocks) std::visit([&](auto const& one) { put(one, pen); }, block);
    return made;
}

}  // namespace mingtang::documents
