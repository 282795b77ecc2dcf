// The columns of one table, or of the part of it below one header: what each of them holds.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "catalog/reading/header.hpp"
#include "catalog/reading/lines.hpp"
#include "catalog/reading/titles.hpp"

namespace mingtang::catalog::reading {

struct Head {
    Title title = Title::none;
    std::vector<std::string> levels{};  // of a level_mark, 市级 already decided
    std::string channel{};              // of a channel_mark
    std::string printed{};              // the head's words
    ColumnWidth width{};                // how wide the column is printed: what a line break in it means
};

struct Layout {
    std::vector<Head> heads;  // per column
    // The same with each lower head under the group it belongs to, when print has put some beside it; else empty.
    std::vector<Head> regrouped{};
    // Doubts about whole columns, repeated at every record: "audience: …".
    std::vector<std::string> doubts;
    enum class Known { by_words, by_content } known = Known::by_words;

    bool has(Title title) const;
    // A column that can be marked: audience, method, levels.
    static bool is_marked(Title title);
    bool has_marked() const;
};

// By the header's words alone. Names are told apart here: a lone 公开事项 is level1; two side by side are two levels.
Layout layout_from(Header const& header);

// Once more than the words is known: 公开事项 without a level, weak words, and what 市级 means in this table.
void settle_items(Layout& layout);
void settle_levels(Layout& layout);

}  // namespace mingtang::catalog::reading
