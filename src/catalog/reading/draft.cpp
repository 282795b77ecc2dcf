#include "catalog/reading/draft.hpp"

#include <algorithm>

namespace mingtang::catalog::reading {

bool Draft::has_words(Title title) const {
    for (std::size_t c = 0; c < fragments.size(); ++c)
        if (layout->heads[c].title == title && !fragments[c].empty()) return true;
    return false;
}

std::string Draft::words(Title title) const {
    std::string all;
    for (std::size_t c = 0; c < fragments.size(); ++c) {
        if (layout->heads[c].title != title) continue;
        for (auto const& fragment : fragments[c]) {
            if (!all.empty()) all += '\n';
            all += fragment.text;
        }
    }
    return all;
}

}  // namespace mingtang::catalog::reading
