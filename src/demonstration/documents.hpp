// The demonstration's documents as written: the plan, policies with what explains them, notices, results, budgets. Text
// only; who drafts, judges and publishes them is publications.cpp's.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalog/types.hpp"
#include "demonstration/district.hpp"
#include "publication/types.hpp"

namespace mingtang::demonstration {

struct Document {
    publication::Kind kind = publication::Kind::notice;
    std::string unit;
    org::FieldId field{};
    publication::Content content{};
};
struct Explained {
    Document policy, interpretation;
    Date day{};
};
struct Dated {
    Document document;
    Date day{};
};
struct Documents {
    Document plan, plan_explained;
    std::vector<Explained> policies;
    std::vector<Dated> others;  // by day
    std::vector<Document> in_hand;
};

// What a unit owes by its catalogs in force.
struct OwedItem {
    catalog::ItemId item;
    org::FieldId field;
    std::string name;
};
using ItemsByUnit = std::map<org::UnitId, std::vector<OwedItem>>;
ItemsByUnit items_by_unit(storage::Transaction& tx, District const& district);

Documents documents(District const& district, std::string const& data, ItemsByUnit const& items, Date today);

// platform_documents.cpp: 指南, 制度 and 年报 for the fixed blocks of the platform.
std::vector<Dated> platform_documents(Date today);
// statutory_documents.cpp: every matter of 条例 20 and 21, the topic page's news, and each unit's own 指南.
std::vector<Dated> statutory_documents(Date today);
std::vector<Dated> guides_of_units(District const& district, Date today);
// everyday_documents.cpp: the paper that an item's name calls for.
Document everyday(std::string const& unit, OwedItem const& item, int step, Date day);
std::string matter_name(std::string_view level1, std::string_view level2);
// Paragraphs divided by '|'; one that begins with '#' is a heading, with '=' a table's row with '=' between cells.
std::string written_body(std::string_view written);
// The class of a unit's ordinary documents (主题分类).
std::string topic_of(std::string_view unit);

struct WithheldMatter {
    std::string_view matter, content, basis, word;
    publication::Ground ground;
};
std::vector<WithheldMatter> const& withheld_matters();

}  // namespace mingtang::demonstration
