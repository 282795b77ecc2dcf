// What a tag of a table does to the tree: rows and cells that browsers imply are implied here, a cell holds what is in
// it, and nothing reaches beyond the innermost cell, caption or table.
#include <algorithm>

#include "documents/html_elements.hpp"
#include "documents/html_lists.hpp"
#include "documents/rich_text_tree.hpp"

namespace mingtang::documents {

void RichTextTree::start_table() {
    if (scope_name() == tag("table")) pop_to(scopes_.back());  // a table between two cells ends the first
    auto open = opened(tag("table"));
    open.kind = Block::Kind::paragraph;
    if (open.unseen == Unseen::no) {
        open.makes = Open::Makes::table;
        builder_.begin_table();
    }
    push_scope(std::move(open));
}

void RichTextTree::push_scope(Open open) {
    scopes_.push_back(open_.size());
    push(std::move(open));
}

// Ready for a part of a table: whatever cell is open is closed. False outside tables.
bool RichTextTree::between_cells() {
    if (scopes_.empty()) return false;
    if (scope_name() != tag("table")) pop_to(scopes_.back());
    return scope_name() == tag("table");
}

void RichTextTree::pop_until(bool (*fits)(TagName)) {
    while (open_.size() > scope() && !fits(open_.back().name)) pop();
}

void RichTextTree::start_caption() {
    if (!between_cells()) return;
    pop_until([](TagName) { return false; });
    auto open = opened(tag("caption"));
    if (open.unseen == Unseen::no) {
        open.makes = Open::Makes::caption;
        builder_.begin_caption();
    }
    push_scope(std::move(open));
}

void RichTextTree::start_section(TagName name) {
    if (!between_cells()) return;
    pop_until([](TagName) { return false; });
    push(opened(name));
}

void RichTextTree::start_row() {
    if (!between_cells()) {
        if (!scopes_.empty()) return;
        start_table();  // rows after a </table> too many
    }
    pop_until(is_section);
    push_row(opened(tag("tr")));
}

void RichTextTree::push_row(Open open) {
    bool const inside = open.unseen == Unseen::no;
    push(std::move(open));
    if (inside) builder_.begin_row();
}

void RichTextTree::start_cell(TagName name) {
    if (!between_cells()) return;
    pop_until([](TagName one) { return one == tag("tr") || is_section(one); });
    if (open_.size() == scope() || open_.back().name != tag("tr")) {
        Open row = here();
        row.name = tag("tr");
        row.makes = Open::Makes::nothing;
        push_row(std::move(row));
    }
    bool const in_head = std::any_of(open_.begin() + std::ptrdiff_t(scope()), open_.end(),
                                     [](Open const& one) { return one.name == tag("thead"); });
    auto open = opened(name);
    if (open.unseen == Unseen::no) {
        open.makes = Open::Makes::cell;
        auto const rows = number_or(tokens_.attribute("rowspan").value_or(""), 1);
        auto const columns = number_or(tokens_.attribute("colspan").value_or(""), 1);
        builder_.begin_cell({name == tag("th") || in_head, rows < 0 ? 1 : rows, std::max(1, columns)});
    }
    push_scope(std::move(open));
}

}  // namespace mingtang::documents
