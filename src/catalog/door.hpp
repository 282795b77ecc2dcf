// What others may ask of the catalog: questions about published editions, answered with values.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "catalog/difference.hpp"
#include "catalog/types.hpp"
#include "org/types.hpp"
#include "storage/database.hpp"

namespace mingtang::catalog::door {

// One published edition, with what a page says about it.
struct Published {
    Catalog catalog;
    Edition edition;
    org::Jurisdiction jurisdiction;
    int county = 0, town = 0, village = 0;  // items that carry the level; an item may carry several
};

// Published catalogs of a jurisdiction (exactly this one, or this one and below).
std::vector<Published> published_in(storage::Transaction& tx, std::string_view jurisdiction_path, bool and_below);
// The published catalog of one field in exactly this jurisdiction.
std::optional<Published> published_of_field(storage::Transaction& tx, std::string_view jurisdiction_path,
                                            org::FieldId field);
// The same field in every jurisdiction below, this one included: what the streets and towns made of it.
std::vector<Published> published_of_field_below(storage::Transaction& tx, std::string_view jurisdiction_path,
                                                org::FieldId field);
std::optional<Published> find_published(storage::Transaction& tx, CatalogId catalog);
// Any published or superseded edition of it, newest first (历次版本); drafts are never here.
std::vector<Edition> editions_of(storage::Transaction& tx, CatalogId catalog);
std::optional<Edition> find_public_edition(storage::Transaction& tx, CatalogId catalog, int number);

struct Filter {
    std::optional<Level> level;  // items that carry this level
    org::UnitId unit;            // items this unit owes; none = all
    int page = 1, page_size = 50;
};
struct Page {
    std::vector<Item> items;
    int total = 0;
};
Page items_of(storage::Transaction& tx, EditionId edition, Filter const& filter);
// Items a unit owes over all published catalogs, ordered by field.
struct UnitItem {
    Item item;
    org::FieldId field;
};
std::vector<UnitItem> items_of_unit(storage::Transaction& tx, org::UnitId unit, int page, int page_size, int& total);
struct UnitCount {
    org::UnitId unit;
    int items;
};
std::vector<UnitCount> counts_by_unit(storage::Transaction& tx, std::string_view jurisdiction_path);

// An item in the edition now in force, with its catalog; nothing when it is in no published edition.
struct Found {
    Item item;
    Published published;
    org::FieldId field;
};
std::optional<Found> find_item(storage::Transaction& tx, ItemId item);
// Editions this item has stood in, newest first, with its entry as printed there.
struct Past {
    Edition edition;
    Entry entry;
};
std::vector<Past> history_of(storage::Transaction& tx, ItemId item);

// The item as its last public edition printed it, when the edition in force no longer does.
std::optional<Found> find_former_item(storage::Transaction& tx, ItemId item);
// 改名、拆分、合并: what an item came from and what it became, as published editions say it.
struct Relative {
    ItemId item;
    std::string name;  // as last printed
    int edition = 0;   // which said so
    bool in_force = false;
};
std::vector<Relative> origins_of(storage::Transaction& tx, ItemId item);
std::vector<Relative> followers_of(storage::Transaction& tx, ItemId item);

// 退出: with which edition an item left, and why.
struct Retirement {
    std::string reason;
    int edition = 0;
    std::optional<Instant> published_at;
};
std::optional<Retirement> retirement_of(storage::Transaction& tx, ItemId item);

// A public edition beside the public one before it; `before` is nothing for the first.
struct Compared {
    Edition edition;
    std::optional<Edition> before;
    std::vector<Item> former_items, items;
    std::vector<Origin> origins;
    std::map<ItemId, std::string> reasons;  // of what left
};
std::optional<Compared> compared_with_former(storage::Transaction& tx, CatalogId catalog, int number);

// Items in force over all jurisdictions, for the API; by field, then catalog, then printed order.
struct PublicFilter {
    org::FieldId field;  // none = all
    org::UnitId unit;
    std::optional<Level> level;
    int page = 1, page_size = 50;
};
struct PublicItem {
    Item item;
    org::FieldId field;
    CatalogId catalog;
};
struct PublicItems {
    std::vector<PublicItem> items;
    int total = 0;
};
PublicItems public_items(storage::Transaction& tx, PublicFilter const& filter);

}  // namespace mingtang::catalog::door
