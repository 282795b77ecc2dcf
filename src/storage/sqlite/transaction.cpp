#include "storage/sqlite/transaction.hpp"

#include "storage/check_text.hpp"

namespace mingtang::storage::sqlite {
namespace {

// Leaves the statement ready for its next use, whatever happened; an unfinished SELECT would hold the snapshot open.
struct Reset {
    Connection& connection;
    sqlite3_stmt* statement;
    ~Reset() {
        connection.end_deadline();
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

// SQLite takes "$2" for a name and numbers names by first appearance, so the place is asked for, not counted.
void bind(Connection& connection, sqlite3_stmt* statement, Query const& query, Parameters const& parameters) {
    if (sqlite3_bind_parameter_count(statement) != static_cast<int>(parameters.size()))
        throw Failure{Failure::Kind::other, std::string{query.name} + ": wrong number of parameters"};
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        auto const place = sqlite3_bind_parameter_index(statement, ("$" + std::to_string(i + 1)).c_str());
        auto const& data = parameters[i].data();
        int code = SQLITE_OK;
        if (auto const* number = std::get_if<std::int64_t>(&data)) {
            code = sqlite3_bind_int64(statement, place, *number);
        } else if (auto const* text = std::get_if<std::string>(&data)) {
            check_text(query, *text);
            code = sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
        } else {
            code = sqlite3_bind_null(statement, place);
        }
        if (code != SQLITE_OK) fail(connection.handle(), code, query.name);
    }
}

Value column(sqlite3_stmt* statement, int i) {
    switch (sqlite3_column_type(statement, i)) {
        case SQLITE_NULL:
            return Null{};
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(statement, i)};
        default: {
            auto const* text = reinterpret_cast<char const*>(sqlite3_column_text(statement, i));
            return std::string_view{text, static_cast<std::size_t>(sqlite3_column_bytes(statement, i))};
        }
    }
}

Row read_row(sqlite3_stmt* statement) {
    auto const count = sqlite3_column_count(statement);
    std::vector<Value> columns;
    columns.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) columns.push_back(column(statement, i));
    return Row{std::move(columns)};
}

}  // namespace

void SqliteTransaction::each(Query const& query, Parameters const& parameters,
                             std::function<bool(Row const&)> const& each) {
    auto* const statement = connection_.statement(query);
    Reset const reset{connection_, statement};
    bind(connection_, statement, query, parameters);
    connection_.start_deadline();
    changed_ = 0;
    int code = sqlite3_step(statement);
    for (bool more = true; code == SQLITE_ROW; code = sqlite3_step(statement)) {
        more = more && each(read_row(statement));
        // A statement that writes is always run to its end; RETURNING rows come before its work is done.
        if (!more && sqlite3_stmt_readonly(statement)) return;
    }
    if (code != SQLITE_DONE) fail(connection_.handle(), code, query.name);
    if (!sqlite3_stmt_readonly(statement)) changed_ = sqlite3_changes64(connection_.handle());
}

Rows SqliteTransaction::run(Query const& query, Parameters const& parameters) {
    Rows rows;
    each(query, parameters, [&](Row const& row) {
        rows.push_back(row);
        return true;
    });
    return rows;
}

}  // namespace mingtang::storage::sqlite
