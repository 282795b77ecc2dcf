// From the catalog's values to rows and cards that print. Pure: values in, values out.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalog/door.hpp"
#include "org/types.hpp"
#include "portal/pages.hpp"

namespace mingtang::portal {

ItemRow row_of(catalog::Item const& item);
// Rows that follow each other under the same first-level topic stand in one group.
std::vector<ItemGroup> by_topic(std::vector<catalog::Item> const& items);
// All fields in order; those without a published catalog say so.
std::vector<FieldCard> cards_of(std::vector<org::Field> const& fields,
                                std::vector<catalog::door::Published> const& published, org::FieldId here = {});
// The elements in which two printed entries differ, by their column names: "公开时限、公开依据".
std::string differences(catalog::Entry const& one, catalog::Entry const& other);
// 义务教育领域 -> 义务教育
std::string short_field(std::string_view name);

}  // namespace mingtang::portal
