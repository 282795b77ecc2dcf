#include "storage/postgres/connection.hpp"

#include <string_view>

namespace mingtang::storage::postgres {
namespace {

struct Meaning {
    Failure::Kind kind;
    Again again;
};

// SQLSTATE (PostgreSQL manual, appendix A) to what the seam knows.
Meaning meaning_of(std::string_view state, bool broken) {
    using Kind = Failure::Kind;
    if (state == "40001" || state == "40P01") return {Kind::busy, Again::yes};
    if (state == "55P03" || state == "57014") return {Kind::busy, Again::no};  // lock or statement time-out
    if (state == "57P01" || state == "57P02" || state == "57P03") return {Kind::connection, Again::yes};
    if (state == "25006") return {Kind::connection, Again::for_changes};
    if (broken || state.starts_with("08") || state.empty()) return {Kind::connection, Again::yes};
    if (state.starts_with("23") || state.starts_with("22")) return {Kind::constraint, Again::no};
    if (state == "53100") return {Kind::disk_full, Again::no};
    if (state.starts_with("58") || state.starts_with("XX")) return {Kind::io, Again::no};
    return {Kind::other, Again::no};
}

}  // namespace

Connection::Connection(std::string const& parameters, int statement_seconds)
    : handle_(PQconnectdb(parameters.c_str())) {
    if (broken()) throw PostgresFailure{Failure::Kind::connection, PQerrorMessage(handle()), Again::yes};
    PQsetNoticeProcessor(
        handle(), [](void*, char const*) {}, nullptr);
    execute(
        "SET client_encoding TO 'UTF8'; SET datestyle TO 'ISO, YMD'; SET timezone TO 'UTC'; "
        "SET idle_in_transaction_session_timeout TO '60s'; SET lock_timeout TO '10s'; SET statement_timeout TO '" +
        std::to_string(statement_seconds) + "s'");
}

void Connection::execute(std::string const& sql) {
    Answer const answer{PQexec(handle(), sql.c_str())};
    auto const status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(sql, answer.get());
}

std::string const& Connection::statement(Query const& query) {
    auto found = statements_.find(query.text);
    if (found != statements_.end()) return found->second;
    auto name = "q" + std::to_string(statements_.size());
    Answer const answer{PQprepare(handle(), name.c_str(), query.text, 0, nullptr)};
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) fail(query.name, answer.get());
    return statements_.emplace(query.text, std::move(name)).first->second;
}

bool Connection::take_application_role() {
    Answer const answer{PQexec(handle(),
                               "SELECT 1 FROM pg_roles r WHERE r.rolname = 'mingtang_app' "
                               "AND pg_has_role(r.oid, 'MEMBER') AND to_regclass('schema_migrations') IS NOT NULL "
                               "AND has_table_privilege(r.oid, to_regclass('schema_migrations'), 'SELECT')")};
    if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK) fail("looking for the application role", answer.get());
    if (PQntuples(answer.get()) == 0) return false;
    execute(std::string{"SET ROLE "} + application_role);
    return is_application_ = true;
}

void Connection::become_owner() {
    execute("RESET ROLE");
    is_application_ = false;
}

void Connection::fail(std::string const& where, PGresult const* result) const {
    auto const* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    auto const meaning = meaning_of(state ? state : "", broken());
    throw PostgresFailure{meaning.kind, where + ": " + PQerrorMessage(handle()), meaning.again};
}

}  // namespace mingtang::storage::postgres
