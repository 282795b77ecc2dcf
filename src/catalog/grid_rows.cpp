// The two addresses <catalog-grid> talks to: a window of rows out, a batch of changes in. Everything is checked again.
//   GET  ?from=0&count=200 ->
//   {"revision","total","columns":[…],"rows":[{"id","position","source","in_force","cells","doubts"}]} POST
//   {"revision","rows":[{"id"|null,"position","cells":{changed only},"continues"?}],"removed":["id" or
//   {"id","reason"}]}
//        -> 200 {"revision","rows":[{"id","position","cells","doubts"}]}
//         | 409 {"error","revision","conflicts":[{"id","column","yours","theirs","gone","leaving"}]}
//         | 422 {"error","cells":[{"row","id","column","message"}]}
#include <boost/json.hpp>
#include <charconv>
#include <set>

#include "catalog/codes.hpp"
#include "catalog/comments.hpp"
#include "catalog/editing.hpp"
#include "catalog/handlers.hpp"
#include "catalog/json_writer.hpp"
#include "catalog/retiring.hpp"
#include "catalog/wording.hpp"
#include "catalog/workbench.hpp"
#include "catalog/workflow.hpp"

namespace mingtang::catalog {
namespace {

namespace json = boost::json;
using storage::Transaction;

constexpr int most_rows_at_once = 500;

std::int64_t number(std::string_view text, std::int64_t otherwise, std::int64_t most) {
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return otherwise;
    return std::min(value, most);
}

std::string_view code(ColumnInfo::Kind kind) {
    switch (kind) {
        case ColumnInfo::Kind::line:
            return "text";
        case ColumnInfo::Kind::list:
            return "lines";
        case ColumnInfo::Kind::choice:
            return "choice";
        case ColumnInfo::Kind::choices:
            break;
    }
    return "choices";
}

void write_columns(JsonWriter& out, UnitChoice const& units) {
    out.key("columns").array();
    for (auto const& column : columns()) {
        out.object().member("key", column.key).member("title", column.chinese).member("kind", code(column.kind));
        out.key("choices").array();
        if (column.column == Column::unit)
            for (auto const& unit : units.units()) out.text(unit.name);
        for (auto const word : column.choices) out.text(word);
        out.end_array().end_object();
    }
    out.end_array();
}

// {"channels":"选项的方框已丢失"}: several doubts of one cell are one text.
void write_doubts(JsonWriter& out, std::vector<std::string> const& doubts) {
    std::map<std::string, std::string, std::less<>> by_column;
    for (auto const& doubt : doubts) {
        auto const colon = doubt.find(": ");
        auto const column = colon == doubt.npos ? std::nullopt : parse_column(std::string_view{doubt}.substr(0, colon));
        auto& text = by_column[column ? std::string{info(*column).key} : "level1"];
        if (!text.empty()) text += "；";
        text += column ? doubt.substr(colon + 2) : doubt;
    }
    out.key("doubts").object();
    for (auto const& [column, text] : by_column) out.member(column, text);
    out.end_object();
}

// Open comments stand where doubts do: the grid marks the cell and shows the words.
void mark(std::vector<Item>& items, std::vector<Comment> const& comments) {
    std::map<ItemId, std::vector<std::string>> open;
    for (auto const& one : comments)
        if (one.open)
            open[one.item].push_back(std::string{info(one.column).key} + ": 审核意见（" +
                                     std::string{chinese(one.kind)} + "）：" + one.turns.back().words);
    for (auto& item : items)
        if (auto const at = open.find(item.id); at != open.end())
            item.doubts.insert(item.doubts.end(), at->second.begin(), at->second.end());
}

void write_row(JsonWriter& out, Item const& item, UnitChoice const& units, bool is_in_force) {
    out.object().member("id", item.id.text()).member("position", item.position).member("source", item.source);
    out.member("in_force", is_in_force);  // removing it asks for a reason
    out.key("cells").object();
    for (auto const& column : columns())
        out.member(column.key, column.column == Column::unit ? units.name_of(item.disclosing_unit)
                                                             : cell(item.entry, column.column));
    out.end_object();
    write_doubts(out, item.doubts);
    out.end_object();
}

Result<std::string> window(desk::Visit& visit, Transaction& tx, EditionId id) {
    auto const folder = TRY(open_folder(visit.desk, tx, id));
    UnitChoice const units{tx, folder, visit.desk.today()};
    ItemFilter filter;
    filter.from = number(visit.request.parameter("from"), 0, most_items);
    filter.count = number(visit.request.parameter("count"), 200, most_rows_at_once);
    filter.only_doubts = visit.request.parameter("doubts") == "1";
    JsonWriter out{256 * 1024};
    out.object().member("revision", folder.edition.revision).member("total", count_items(tx, id, filter));
    out.member("writable", bool(open_for_work(visit.desk, tx, id)));
    write_columns(out, units);
    out.key("rows").array();
    auto items = items_of_edition(tx, id, filter);
    mark(items, comments_of(tx, id));
    std::set<ItemId> known;
    if (!items.empty())
        for (auto const one : rows_in_force(tx, id, items.front().position, items.back().position)) known.insert(one);
    for (auto const& item : items) write_row(out, item, units, known.contains(item.id));
    out.end_array().end_object();
    return out.take();
}

Refusal bad(std::string detail) {
    return {Refusal::Kind::invalid, wording::bad_request, std::move(detail)};
}

Result<ItemId> item_id(json::value const& value) {
    if (!value.is_string()) return tl::unexpected(bad("行的编号"));
    auto const& text = value.get_string();
    auto const id = ItemId::parse({text.data(), text.size()});
    if (!id) return tl::unexpected(bad("行的编号"));
    return *id;
}

Result<RowChange> row_change(json::value const& value) {
    auto const* row = value.if_object();
    if (!row) return tl::unexpected(bad("rows"));
    RowChange change;
    if (auto const* id = row->if_contains("id"); id && !id->is_null()) change.item = TRY(item_id(*id));
    if (auto const* continues = row->if_contains("continues"); continues && !continues->is_null())
        change.continues = TRY(item_id(*continues));
    if (auto const* position = row->if_contains("position"); position && position->is_int64())
        change.position = int(std::clamp<std::int64_t>(position->get_int64(), 0, most_items));
    auto const* cells = row->if_contains("cells");
    if (!cells || !cells->is_object()) return tl::unexpected(bad("cells"));
    for (auto const& pair : cells->get_object()) {
        auto const column = parse_column({pair.key().data(), pair.key().size()});
        if (!column || !pair.value().is_string()) return tl::unexpected(bad(std::string{pair.key()}));
        change.cells.emplace(*column, std::string{pair.value().get_string()});
    }
    return change;
}

Result<Removal> removal(json::value const& value) {
    auto const* object = value.if_object();
    if (!object) return Removal{TRY(item_id(value))};
    auto const* id = object->if_contains("id");
    if (!id) return tl::unexpected(bad("removed"));
    auto const* reason = object->if_contains("reason");
    return Removal{TRY(item_id(*id)),
                   reason && reason->is_string() ? std::string{reason->get_string()} : std::string{}};
}

Result<RowBatch> batch_from(std::string_view body) {
    json::parse_options limits;
    limits.max_depth = 8;
    boost::system::error_code error;
    auto const parsed = json::parse({body.data(), body.size()}, error, {}, limits);
    if (error || !parsed.is_object()) return tl::unexpected(bad("JSON"));
    auto const& object = parsed.get_object();
    RowBatch batch;
    auto const* revision = object.if_contains("revision");
    if (!revision || !revision->is_int64()) return tl::unexpected(bad("revision"));
    batch.revision = int(revision->get_int64());
    if (auto const* rows = object.if_contains("rows")) {
        if (!rows->is_array()) return tl::unexpected(bad("rows"));
        for (auto const& row : rows->get_array()) batch.rows.push_back(TRY(row_change(row)));
    }
    if (auto const* removed = object.if_contains("removed")) {
        if (!removed->is_array()) return tl::unexpected(bad("removed"));
        for (auto const& one : removed->get_array()) batch.removed.push_back(TRY(removal(one)));
    }
    return batch;
}

web::Response answer(Saving const& saving, RowBatch const& batch) {
    JsonWriter out;
    out.object();
    switch (saving.kind) {
        case Saving::Kind::saved:
            out.member("revision", saving.revision).key("rows").array();
            for (auto const& row : saving.rows) {
                out.object().member("id", row.item.text()).member("position", row.position);
                out.key("cells").object();
                for (auto const& [column, text] : row.cells) out.member(info(column).key, text);
                out.end_object();
                write_doubts(out, row.doubts);
                out.end_object();
            }
            out.end_array().end_object();
            return web::json(out.take());
        case Saving::Kind::wrong_cells: {
            Refusal const refusal{Refusal::Kind::invalid, wording::cells_wrong, std::to_string(saving.problems.size())};
            out.member("error", refusal.sentence()).key("cells").array();
            for (auto const& problem : saving.problems) {
                auto const& row = batch.rows[problem.row];
                out.object().member("row", problem.row).member("id", row.item ? row.item.text() : std::string{});
                out.member("column", info(problem.column).key).member("message", problem.message).end_object();
            }
            out.end_array().end_object();
            return web::json(out.take(), 422);
        }
        case Saving::Kind::conflict:
            break;
    }
    out.member("error", stale().sentence()).member("revision", saving.revision).key("conflicts").array();
    for (auto const& conflict : saving.conflicts) {
        out.object().member("id", conflict.item.text()).member("column", info(conflict.column).key);
        out.member("yours", conflict.yours).member("theirs", conflict.theirs);
        out.member("gone", conflict.gone).member("leaving", conflict.leaving).end_object();
    }
    out.end_array().end_object();
    return web::json(out.take(), 409);
}

}  // namespace

web::Response grid_rows(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::json_for(id.error());
    auto text = visit.desk.database.read([&](Transaction& tx) { return window(visit, tx, *id); });
    return text ? web::json(std::move(*text)) : desk::json_for(text.error());
}

web::Response save_grid_rows(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::json_for(id.error());
    auto const batch = batch_from(visit.request.body);
    if (!batch) return desk::json_for(batch.error());
    auto const done = save_rows(visit.desk, *id, *batch);
    return done ? answer(*done, *batch) : desk::json_for(done.error());
}

}  // namespace mingtang::catalog
