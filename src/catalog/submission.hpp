// What an edition needs before it may be submitted, and before it may be published. Pure.
// plan §三(一): 目录应包括公开事项的名称、内容、依据、时限、主体、方式、渠道、公开对象等要素.
#pragma once

#include <string>
#include <vector>

#include "catalog/cells.hpp"
#include "catalog/types.hpp"

namespace mingtang::catalog {

struct Gap {
    ItemId item;
    int position = 0;
    Column column{};
    std::string message;  // 缺公开时限
};

// Every missing element of every item. An item carries a name at one level at least; lists are not empty.
std::vector<Gap> missing_elements(std::vector<Item> const& items);
// Items whose levels do not touch the catalog's: a town's catalog holds what towns or villages disclose.
std::vector<Gap> wrong_level(std::vector<Item> const& items, Level level);
// Two items with the same names in one edition.
std::vector<Gap> same_names(std::vector<Item> const& items);

// What stands in the way of submission, in one sentence; "" when nothing does.
// Missing 公开时限 … 公开层级 are shown as gaps but do not block: a printed guideline may lack a column. What the law
// forbids to publish, a missing 公开依据 among it, is lint/'s.
std::string obstacle(std::vector<Item> const& items, Level level);

// Which earlier item each new row continues: exact names, the k-th of equal names the k-th; nothing = a new item.
// Blanks and full-width forms do not make a name another one.
std::vector<ItemId> continued_ids(std::vector<Entry> const& rows, std::vector<Item> const& earlier);

}  // namespace mingtang::catalog
