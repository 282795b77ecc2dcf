#include "catalog/export.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "catalog/codes.hpp"
#include "catalog/door.hpp"
#include "catalog/json_writer.hpp"
#include "catalog/queries.hpp"
#include "catalog/store.hpp"
#include "org/store.hpp"

namespace mingtang::catalog {
namespace {

std::string quoted(std::string_view cell) {
    auto const text = guarded(cell);
    if (text.find_first_of(",\"\n\r") == text.npos) return text;
    return '"' + replace_all(text, "\"", "\"\"") + '"';
}

std::string shown(Export const& from, Item const& item, Column column) {
    if (column != Column::unit) return cell(item.entry, column);
    auto const at = from.units.find(item.disclosing_unit);
    return at == from.units.end() ? "" : at->second;
}

}  // namespace

std::string Export::title() const {
    return jurisdiction + field + "基层政务公开标准目录（第" + std::to_string(edition.number) + "版）";
}

std::optional<Export> gather_head(storage::Transaction& tx, CatalogId id, int number) {
    auto const catalog = find_catalog(tx, id);
    if (!catalog) return std::nullopt;
    std::optional<Edition> edition;
    for (auto const& one : door::editions_of(tx, id))
        if (number == 0 ? one.state == EditionState::published : one.number == number) edition = one;
    if (!edition) return std::nullopt;
    Export found{*catalog, *edition, {}, {}, {}, {}};
    if (auto const place = org::find_jurisdiction(tx, catalog->jurisdiction)) found.jurisdiction = place->name;
    auto const on = edition->published_at ? local_date(*edition->published_at) : make_date(2020, 1, 1);
    if (auto const field = org::find_field(tx, catalog->field, on)) found.field = field->name;
    return found;
}

std::optional<Export> gather(storage::Transaction& tx, CatalogId id, int number) {
    auto found = gather_head(tx, id, number);
    if (!found) return found;
    found->items = items_of_edition(tx, found->edition.id);
    for (auto const& item : found->items) {
        auto const [at, fresh] = found->units.emplace(item.disclosing_unit, "");
        if (!fresh) continue;
        if (auto const unit = org::find_unit(tx, item.disclosing_unit)) at->second = unit->name;
    }
    return found;
}

EachItem items_in_store(storage::Transaction& tx, EditionId edition) {
    return [&tx, edition](std::function<void(Item const&)> const& take) {
        constexpr std::int64_t all = 1'000'000, from = 0;
        std::optional<std::int64_t> const any_unit, any_doubts;
        std::optional<std::string> const any_level;
        tx.each(queries::items_of_edition, {edition, any_unit, any_level, any_doubts, all, from},
                [&](storage::Row const& row) {
                    take(item_from(row));
                    return true;
                });
    };
}

std::string guarded(std::string_view cell) {
    static constexpr std::string_view signs[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    // Words that begin with '= of themselves are guarded, too: read back, one ' is taken off.
    auto const words = cell.substr(std::min(cell.find_first_not_of('\''), cell.size()));
    for (auto const sign : signs)
        if (words.starts_with(sign)) return "'" + std::string{cell};
    return std::string{cell};
}

std::string to_csv(Export const& from) {
    std::string out = "\xef\xbb\xbf序号";
    for (auto const& column : columns()) out += ',' + quoted(column.chinese);
    out += "\r\n";
    int number = 0;
    for (auto const& item : from.items) {
        out += std::to_string(++number);
        for (auto const& column : columns()) out += ',' + quoted(shown(from, item, column.column));
        out += "\r\n";
    }
    return out;
}

std::string to_json(Export const& from) {
    JsonWriter json{256 * 1024};
    json.object().member("title", from.title()).member("catalog", from.catalog.id).member("field", from.field);
    json.member("jurisdiction", from.jurisdiction).member("level", code(from.catalog.level));
    json.member("edition", from.edition.number).member("state", code(from.edition.state));
    json.member("published_at", from.edition.published_at ? iso(*from.edition.published_at) : std::string{});
    json.key("items").array();
    for (auto const& item : from.items) {
        auto const& entry = item.entry;
        json.object().member("id", item.id).member("position", item.position);
        json.member("domain", entry.domain).member("level1", entry.level1).member("level2", entry.level2);
        json.member("content", entry.content).member("basis", entry.basis).member("time_limit", entry.time_limit);
        json.member("subject", entry.subject).member("unit", shown(from, item, Column::unit));
        json.member("channels", entry.channels).member("audience", entry.audience).member("method", entry.method);
        json.member("levels", entry.levels).end_object();
    }
    json.end_array().end_object();
    return json.take();
}

}  // namespace mingtang::catalog
