// Page after page onto a Cairo surface that writes PDF into memory. One document at a time: fonts are shared, and a
// server makes few of them (they are kept, see catalog/kept_export.hpp).
#include "documents/pdf.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <numeric>
#include <stdexcept>

#include "documents/pdf_language.hpp"
#include "documents/pdf_text.hpp"
#include "documents/qr_code.hpp"

namespace mingtang::documents {
namespace {

constexpr double border = 0.5;  // points
constexpr double foot_size = 9;
constexpr int quiet_modules = 4;  // ISO/IEC 18004: white around a code

struct Drop {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* paper) const { cairo_destroy(paper); }
};

cairo_status_t collect(void* to, unsigned char const* bytes, unsigned size) {
    static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, PrintedDocument const& document) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.author.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, document.subject.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Mingtang");
    // Cairo reads no fractions of a second, and would otherwise take the time of the machine.
    auto const day = document.made_at.size() >= 19 ? document.made_at.substr(0, 19) + "Z" : "1980-01-01T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, day.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, day.c_str());
}

void draw_code(cairo_t* paper, Placed const& one) {
    auto const code = qr_code(one.words);
    if (code.side == 0) return;
    auto const module = one.box.width / (code.side + 2 * quiet_modules);
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x)
            if (code.black[std::size_t(y * code.side + x)])
                cairo_rectangle(paper, one.box.x + (x + quiet_modules) * module,
                                one.box.y + (y + quiet_modules) * module, module, module);
    cairo_fill(paper);
}

void draw(cairo_t* paper, PdfText& text, Placed const& one) {
    if (one.kind == Placed::Kind::code) {
        draw_code(paper, one);
        return;
    }
    if (one.kind != Placed::Kind::words) {
        cairo_rectangle(paper, one.box.x, one.box.y, one.box.width, one.box.height);
        if (one.kind == Placed::Kind::head_cell) {
            cairo_set_source_rgb(paper, 0.94, 0.94, 0.94);
            cairo_fill_preserve(paper);
            cairo_set_source_rgb(paper, 0, 0, 0);
        }
        cairo_stroke(paper);
    }
    text.draw(one.words, one.style, one.words_box, one.first_line, one.lines);
}

// 来源 on the left, 第 1 页，共 8 页 on the right: the source gives way when it is long.
void draw_foot(PdfText& text, Flow const& flow, std::string const& source, int page) {
    TextStyle const style{TextStyle::Face::text, foot_size, Align::left};
    auto const number = "第 " + std::to_string(page + 1) + " 页，共 " + std::to_string(flow.pages) + " 页";
    constexpr double number_width = 120;
    Rectangle box = flow.foot;
    box.width -= number_width;
    if (!source.empty()) text.draw(source, style, box, 0, 1);
    box = {flow.foot.right() - number_width, flow.foot.y, number_width, flow.foot.height};
    text.draw(number, {TextStyle::Face::text, foot_size, Align::right}, box, 0, 1);
}

}  // namespace

Pdf to_pdf(PrintedDocument const& document) {
    static std::mutex one_at_a_time;
    std::lock_guard const lock{one_at_a_time};

    Pdf made;
    auto const size = size_of(document.paper);
    constexpr double points_in_millimetre = 72 / 25.4;
    std::unique_ptr<cairo_surface_t, Drop> const surface{cairo_pdf_surface_create_for_stream(
        collect, &made.bytes, size.width * points_in_millimetre, size.height * points_in_millimetre)};
    describe(surface.get(), document);
    std::unique_ptr<cairo_t, Drop> const paper{cairo_create(surface.get())};
    cairo_set_line_width(paper.get(), border);
    PdfText text{paper.get()};
    made.flow = flow(document, text);

    auto next = made.flow.placed.begin();
    for (int page = 0; page < made.flow.pages; ++page) {
        for (; next != made.flow.placed.end() && next->page == page; ++next) draw(paper.get(), text, *next);
        draw_foot(text, made.flow, document.foot, page);
        cairo_show_page(paper.get());
    }
    cairo_surface_finish(surface.get());
    if (auto const status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error{std::string{"pdf: "} + cairo_status_to_string(status)};
    made.bytes = with_language(std::move(made.bytes), "zh-CN");
    return made;
}

}  // namespace mingtang::documents
