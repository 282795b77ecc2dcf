// Fonts are asked for by the names of fonts-noto-cjk; where they are missing, fontconfig gives the nearest. The
// language is zh-CN: without it the quotation marks “” and the shapes of some characters would be another country's.
#include "documents/pdf_text.hpp"

#include <pango/pangocairo.h>

#include <unordered_map>

namespace mingtang::documents {
namespace {

// The same channels and marks stand in thousands of cells: laid out once.
constexpr std::size_t kept_layouts = 1500;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;

PangoFontDescription* description(TextStyle const& style) {
    auto* made = pango_font_description_new();
    bool const sans = style.face == TextStyle::Face::head;
    pango_font_description_set_family(
        made, sans ? "Noto Sans CJK SC, SimHei, sans-serif" : "Noto Serif CJK SC, SimSun, serif");
    if (style.face == TextStyle::Face::title) pango_font_description_set_weight(made, PANGO_WEIGHT_BOLD);
    pango_font_description_set_absolute_size(made, style.size * PANGO_SCALE);
    return made;
}

std::string key_of(std::string const& words, TextStyle const& style, double width) {
    return std::to_string(int(style.face)) + ' ' + std::to_string(int(style.align)) + ' ' + std::to_string(style.size) +
           ' ' + std::to_string(width) + ' ' + words;
}

}  // namespace

struct PdfText::Pango {
    cairo_t* paper;
    std::unique_ptr<PangoContext, Unref> context;
    std::unordered_map<std::string, Layout> layouts{};

    PangoLayout* layout(std::string const& words, TextStyle const& style, double width) {
        auto const key = key_of(words, style, width);
        if (auto const at = layouts.find(key); at != layouts.end()) return at->second.get();
        if (layouts.size() >= kept_layouts) layouts.clear();
        Layout made{pango_layout_new(context.get())};
        auto* font = description(style);
        pango_layout_set_font_description(made.get(), font);
        pango_font_description_free(font);
        pango_layout_set_width(made.get(), int(width * PANGO_SCALE));
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(made.get(), style.align == Align::centre  ? PANGO_ALIGN_CENTER
                                               : style.align == Align::right ? PANGO_ALIGN_RIGHT
                                                                             : PANGO_ALIGN_LEFT);
        pango_layout_set_text(made.get(), words.data(), int(words.size()));
        return layouts.emplace(key, std::move(made)).first->second.get();
    }
};

PdfText::PdfText(cairo_t* paper)
    : pango_(new Pango{paper, std::unique_ptr<PangoContext, Unref>{pango_cairo_create_context(paper)}}) {
    pango_context_set_language(pango_->context.get(), pango_language_from_string("zh-CN"));
    pango_context_set_round_glyph_positions(pango_->context.get(), FALSE);
    auto* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(pango_->context.get(), options);
    cairo_font_options_destroy(options);
}

PdfText::~PdfText() = default;

std::vector<double> PdfText::line_heights(std::string const& words, TextStyle const& style, double width) {
    std::vector<double> heights;
    auto* layout = pango_->layout(words, style, width);
    auto* at = pango_layout_get_iter(layout);
    do {
        int top = 0, bottom = 0;
        pango_layout_iter_get_line_yrange(at, &top, &bottom);
        heights.push_back(double(bottom - top) / PANGO_SCALE);
    } while (pango_layout_iter_next_line(at));
    pango_layout_iter_free(at);
    return heights;
}

void PdfText::draw(std::string const& words, TextStyle const& style, Rectangle const& box, std::size_t first,
                   std::size_t lines) {
    if (words.empty()) return;
    auto* layout = pango_->layout(words, style, box.width);
    auto* at = pango_layout_get_iter(layout);
    double begin = 0;
    std::size_t line = 0;
    do {
        int top = 0, bottom = 0;
        pango_layout_iter_get_line_yrange(at, &top, &bottom);
        if (line == first) begin = double(top) / PANGO_SCALE;
        if (line >= first && line < first + lines) {
            PangoRectangle logical;
            pango_layout_iter_get_line_extents(at, nullptr, &logical);
            cairo_move_to(pango_->paper, box.x + double(logical.x) / PANGO_SCALE,
                          box.y - begin + double(pango_layout_iter_get_baseline(at)) / PANGO_SCALE);
            pango_cairo_show_layout_line(pango_->paper, pango_layout_iter_get_line_readonly(at));
        }
        ++line;
    } while (line < first + lines && pango_layout_iter_next_line(at));
    pango_layout_iter_free(at);
}

}  // namespace mingtang::documents
