// Marks: √ in a column of its own, and the boxes before the options of a list, with all that fonts and scanners made
// of them (■ ▄ ▲ ◆ R t þ are checked, □ 口 £ are not). Not here: which words an option may be (channels.hpp).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

enum class Mark { none, unchecked, checked };

// What one character says where a mark may stand, without looking at its neighbours. Letters and 口 are no marks here.
Mark mark_of(char32_t c);
// Letters that are boxes of a symbol font whose name was lost (R, t, þ, £ …), and 口, the twin of □.
Mark doubtful_mark_of(char32_t c);

// A cell of a mark column: "√", "√法律援助申请人", "县级", "" …
struct MarkCell {
    Mark mark = Mark::none;
    Words words;           // comparable; what stands beside the mark
    Words printed;         // the same as printed
    bool strange = false;  // one sign that is no known mark
};
MarkCell mark_cell(View text);
// √ and nothing else: most cells of mark columns.
bool is_plain_check(std::string_view text);

// One option of a list with boxes: the words from its box to the next one.
struct Option {
    Mark mark = Mark::none;
    Words words;  // as printed, blanks and line breaks included
};
// Whether words may begin an option; lets R, t and 口 be told from letters and from 窗口.
using BeginsOption = bool (*)(View comparable_words);
// Nothing when the text has no boxes at all. Words before the first box come first, with Mark::none.
std::optional<std::vector<Option>> options(View text, BeginsOption begins);

}  // namespace mingtang::catalog::reading
