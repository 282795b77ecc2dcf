#include "catalog/lint/repair.hpp"

#include <algorithm>

namespace mingtang::catalog::lint {

int repair(Item& item, std::vector<Finding> const& findings) {
    std::vector<Finding const*> certain;
    for (auto const& one : findings)
        // A unit is no words of the entry: who owes an item is decided by a person.
        if (one.item == item.id && one.replacement && one.column != Column::unit) certain.push_back(&one);
    // From the end of each cell to its beginning, so that places stay places.
    std::ranges::stable_sort(certain, [](Finding const* a, Finding const* b) {
        return std::pair{a->column, b->begin} < std::pair{b->column, a->begin};
    });
    int made = 0;
    std::size_t untouched = 0;
    Column column{};
    for (auto const* one : certain) {
        if (made == 0 || one->column != column) untouched = std::string::npos;
        column = one->column;
        if (one->end > untouched) continue;
        auto text = cell(item.entry, column);
        text.replace(one->begin, one->end - one->begin, *one->replacement);
        if (put(item.entry, column, text)) continue;  // the cell's own rules refuse it
        untouched = one->begin;
        ++made;
    }
    return made;
}

}  // namespace mingtang::catalog::lint
