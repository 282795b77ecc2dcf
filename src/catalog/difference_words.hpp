// A difference in people's words, for the reviewer's page and for residents alike. Pure; names come with the items.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalog/difference.hpp"

namespace mingtang::catalog {

struct ChangeKind {
    std::string_view chinese;  // 新增
    std::string_view tone;     // css: added
};
ChangeKind kind_of(ItemChange const& change);

// 新增 2 项，修改 3 项（其中改名 1 项），移动 1 项，删除 1 项; "没有变化".
std::string counts_in_words(Difference const& found);

using UnitNames = std::map<org::UnitId, std::string>;

// What the cells do not show: 原名称, 移动, 责任单位, 拆分, 合并, 退出理由. One short sentence each, without a full stop.
class ChangeNotes {
  public:
    ChangeNotes(std::vector<Item> const& before, std::vector<Item> const& after, UnitNames units,
                std::map<ItemId, std::string> reasons = {});
    std::vector<std::string> of(ItemChange const& change) const;
    std::string name_of(ItemId item) const;

  private:
    std::string names(std::vector<ItemId> const& items) const;

    std::map<ItemId, std::string> items_;
    UnitNames units_;
    std::map<ItemId, std::string> reasons_;  // with which items left
};

}  // namespace mingtang::catalog
