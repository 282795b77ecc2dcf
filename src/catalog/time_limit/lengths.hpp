// How long something must stay to be seen (公示期不少于7个工作日, 长期公开) and how long opinions are taken
// (征求意见不少于30日).
#pragma once

#include <optional>

#include "catalog/time_limit/words.hpp"

namespace mingtang::catalog::time_words {

struct DisplayFound {
    Display display;
    View words;  // what was understood here; what stands before may narrow the clause
};
std::optional<DisplayFound> find_display(View clause);

struct ConsultFound {
    Span least;
    View words;
};
std::optional<ConsultFound> find_consult(View clause);

}  // namespace mingtang::catalog::time_words
