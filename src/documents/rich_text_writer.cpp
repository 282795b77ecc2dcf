// A RichText as markup: the only place where its tags are written, each a literal, each word and address escaped.
#include "documents/rich_text.hpp"

namespace mingtang::documents::rich_text {
namespace {

using AddressOf = std::function<std::string(std::string_view)>;

class Writer {
  public:
    explicit Writer(AddressOf const& address_of) : address_of_(address_of) {}

    Html write(RichText const& text) {
        for (auto const& block : text.blocks) write(block), out_.literal("\n");
        return out_.take();
    }

  private:
    void write(Block const& block) {
        switch (block.kind) {
            case Block::Kind::heading:
                out_.literal("<h2>"), write(block.runs), out_.literal("</h2>");
                return;
            case Block::Kind::subheading:
                out_.literal("<h3>"), write(block.runs), out_.literal("</h3>");
                return;
            case Block::Kind::paragraph:
                out_.literal("<p>"), write(block.runs), out_.literal("</p>");
                return;
            case Block::Kind::bullets:
                out_.literal("<ul>"), write(block.items), out_.literal("</ul>");
                return;
            case Block::Kind::numbers:
                out_.literal("<ol>"), write(block.items), out_.literal("</ol>");
                return;
            case Block::Kind::table:
                write_table(block);
        }
    }

    void write(std::vector<Item> const& items) {
        for (auto const& item : items) out_.literal("<li>"), write_inside(item.blocks), out_.literal("</li>");
    }

    void write_table(Block const& table) {
        out_.literal("<table>");
        // What is stored has no <tbody>; a page has one, as html-validate wishes.
        if (address_of_) out_.literal("<tbody>");
        for (auto const& row : table.rows) {
            out_.literal("<tr>");
            for (auto const& cell : row.cells) write(cell);
            out_.literal("</tr>\n");
        }
        if (address_of_) out_.literal("</tbody>");
        out_.literal("</table>");
    }

    void write(TableCell const& cell) {
        cell.header ? out_.literal("<th") : out_.literal("<td");
        if (cell.rowspan > 1) out_.literal(" rowspan=\""), out_ << cell.rowspan, out_.literal("\"");
        if (cell.colspan > 1) out_.literal(" colspan=\""), out_ << cell.colspan, out_.literal("\"");
        out_.literal(">");
        write_inside(cell.blocks);
        cell.header ? out_.literal("</th>") : out_.literal("</td>");
    }

    // The one paragraph of an item or a cell is its words.
    void write_inside(std::vector<Block> const& blocks) {
        int paragraphs = 0;
        for (auto const& block : blocks) paragraphs += block.kind == Block::Kind::paragraph;
        bool const bare = paragraphs == 1 && blocks.front().kind == Block::Kind::paragraph;
        for (auto const& block : blocks) {
            if (bare && &block == &blocks.front())
                write(block.runs);
            else
                write(block);
        }
    }

    void write(std::vector<Run> const& runs) {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            bool const linked = !runs[i].address.empty();
            bool const begins = linked && (i == 0 || runs[i - 1].address != runs[i].address);
            bool const ends = linked && (i + 1 == runs.size() || runs[i + 1].address != runs[i].address);
            if (begins) out_.literal("<a href=\""), out_ << Url{runs[i].address}, out_.literal("\">");
            write(runs[i]);
            if (ends) out_.literal("</a>");
        }
    }

    void write(Run const& run) {
        if (run.kind == Run::Kind::line_break) return out_.literal("<br>");
        if (run.kind == Run::Kind::image) return write_image(run);
        if (run.strong) out_.literal("<strong>");
        if (run.emphasized) out_.literal("<em>");
        out_ << run.words;
        if (run.emphasized) out_.literal("</em>");
        if (run.strong) out_.literal("</strong>");
    }

    void write_image(Run const& run) {
        auto const address = address_of_ ? address_of_(run.image) : "attachment:" + run.image;
        if (address.empty()) return;
        out_.literal("<img src=\"");
        if (address_of_)
            out_ << Url{address};
        else
            out_ << address;
        out_.literal("\" alt=\""), out_ << run.words, out_.literal("\">");
    }

    HtmlWriter out_;
    AddressOf const& address_of_;
};

}  // namespace

std::string to_html(RichText const& text) {
    return Writer{{}}.write(text).str();
}

Html shown(RichText const& text, AddressOf const& address_of) {
    if (address_of) return Writer{address_of}.write(text);
    return Writer{[](std::string_view) { return std::string{}; }}.write(text);
}

}  // namespace mingtang::documents::rich_text
