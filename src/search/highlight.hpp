// Hits made visible: <mark> around every hit, and the stretch of a long text around the first one.
#pragma once

#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "search/terms.hpp"

namespace mingtang::search {

Html marked(std::string_view text, std::vector<Term> const& terms);
// At most ~`characters` characters around the first hit; the beginning of the text where there is none.
Html snippet(std::string_view text, std::vector<Term> const& terms, std::size_t characters = 90);

}  // namespace mingtang::search
