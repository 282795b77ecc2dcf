#include "storage/postgres/transaction.hpp"

#include <charconv>
#include <cstring>

#include "storage/check_text.hpp"

namespace mingtang::storage::postgres {
namespace {

// Type numbers of pg_type that come back as integers; everything else stays text.
enum Oid_ : unsigned { oid_bool = 16, oid_int8 = 20, oid_int2 = 21, oid_int4 = 23, oid_numeric = 1700 };

// The parameters as libpq wants them; the texts live as long as this does.
class Texts {
  public:
    Texts(Query const& query, Parameters const& parameters) {
        texts_.reserve(parameters.size());
        for (auto const& parameter : parameters) {
            auto const& data = parameter.data();
            if (auto const* number = std::get_if<std::int64_t>(&data)) {
                texts_.push_back(std::to_string(*number));
            } else if (auto const* text = std::get_if<std::string>(&data)) {
                check_text(query, *text);
                texts_.push_back(*text);
            } else {
                texts_.emplace_back();
                nulls_.push_back(texts_.size() - 1);
            }
        }
        for (auto const& text : texts_) pointers_.push_back(text.c_str());
        for (auto const i : nulls_) pointers_[i] = nullptr;
    }
    int count() const { return static_cast<int>(pointers_.size()); }
    char const* const* data() const { return pointers_.data(); }

  private:
    std::vector<std::string> texts_;
    std::vector<std::size_t> nulls_;
    std::vector<char const*> pointers_;
};

Value value_of(PGresult const* result, int row, int column) {
    if (PQgetisnull(result, row, column)) return Null{};
    std::string_view const text{PQgetvalue(result, row, column),
                                static_cast<std::size_t>(PQgetlength(result, row, column))};
    switch (PQftype(result, column)) {
        case oid_bool:
            return std::int64_t{text == "t"};
        case oid_int2:
        case oid_int4:
        case oid_int8:
        case oid_numeric: {
            std::int64_t number = 0;
            auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (error == std::errc{} && end == text.data() + text.size()) return number;
            return text;
        }
        default:
            return text;
    }
}

Row row_of(PGresult const* result, int row) {
    std::vector<Value> columns;
    columns.reserve(static_cast<std::size_t>(PQnfields(result)));
    for (int column = 0; column < PQnfields(result); ++column) columns.push_back(value_of(result, row, column));
    return Row{std::move(columns)};
}

std::int64_t touched_by(PGresult* result) {
    if (std::string_view{PQcmdStatus(result)}.starts_with("SELECT")) return 0;
    return std::strtoll(PQcmdTuples(result), nullptr, 10);
}

}  // namespace

Rows PostgresTransaction::run(Query const& query, Parameters const& parameters) {
    auto const& name = connection_.statement(query);
    Texts const texts{query, parameters};
    Answer const answer{
        PQexecPrepared(connection_.handle(), name.c_str(), texts.count(), texts.data(), nullptr, nullptr, 0)};
    auto const status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) connection_.fail(query.name, answer.get());
    changed_ = touched_by(answer.get());
    Rows rows;
    rows.reserve(static_cast<std::size_t>(PQntuples(answer.get())));
    for (int row = 0; row < PQntuples(answer.get()); ++row) rows.push_back(row_of(answer.get(), row));
    return rows;
}

void PostgresTransaction::each(Query const& query, Parameters const& parameters,
                               std::function<bool(Row const&)> const& each) {
    auto const& name = connection_.statement(query);
    Texts const texts{query, parameters};
    auto* const handle = connection_.handle();
    if (!PQsendQueryPrepared(handle, name.c_str(), texts.count(), texts.data(), nullptr, nullptr, 0) ||
        !PQsetSingleRowMode(handle))
        connection_.fail(query.name, nullptr);
    // Whatever happens, the answer is read to its end: the connection has no other way back.
    std::exception_ptr error;
    bool more = true;
    changed_ = 0;
    while (Answer const answer{PQgetResult(handle)}) {
        try {
            auto const status = PQresultStatus(answer.get());
            if (status == PGRES_SINGLE_TUPLE)
                more = more && !error && each(row_of(answer.get(), 0));
            else if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
                changed_ = touched_by(answer.get());
            else
                connection_.fail(query.name, answer.get());
        } catch (...) {
            if (!error) error = std::current_exception();
        }
    }
    if (error) std::rethrow_exception(error);
}

}  // namespace mingtang::storage::postgres
