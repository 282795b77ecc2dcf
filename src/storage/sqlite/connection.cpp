#include "storage/sqlite/connection.hpp"

#include <array>
#include <cerrno>
#include <string_view>

namespace mingtang::storage::sqlite {
namespace {

constexpr std::size_t most_statements = 400;

// sqlite_master is not here: declaring a virtual table asks for it, and without writable_schema nobody can write it.
bool is_past(char const* table) {
    using namespace std::string_view_literals;
    static constexpr std::array names{"audit"sv, "audit_blocks"sv, "audit_seals"sv, "schema_migrations"sv};
    for (auto const name : names)
        if (table && name == table) return true;
    return false;
}

// Triggers alone are not enough: DROP TABLE passes them all, and writable_schema removes them (security.md §0.2).
int authorize(void* self, int action, char const* first, char const* second, char const*, char const*) {
    if (!static_cast<Connection*>(self)->guarded()) return SQLITE_OK;
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_TRANSACTION:
        case SQLITE_SAVEPOINT:
        case SQLITE_RECURSIVE:
            return SQLITE_OK;
        case SQLITE_FUNCTION:
            return second && std::string_view{second} == "load_extension" ? SQLITE_DENY : SQLITE_OK;
        case SQLITE_INSERT:
            return first && std::string_view{first} == "schema_migrations" ? SQLITE_DENY : SQLITE_OK;
        case SQLITE_UPDATE:
        case SQLITE_DELETE:
            return is_past(first) ? SQLITE_DENY : SQLITE_OK;
        case SQLITE_PRAGMA:  // the full text index asks for data_version; nobody else has business with pragmas
            return first && std::string_view{first} == "data_version" ? SQLITE_OK : SQLITE_DENY;
        default:
            return SQLITE_DENY;  // CREATE, DROP, ALTER, ATTACH, DETACH, REINDEX, ANALYZE
    }
}

int stop_when_late(void* self) {
    return static_cast<Connection*>(self)->deadline_passed() ? 1 : 0;
}

Failure::Kind kind_of(int code) {
    switch (code & 0xff) {
        case SQLITE_CONSTRAINT:
            return Failure::Kind::constraint;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_INTERRUPT:
            return Failure::Kind::busy;
        case SQLITE_FULL:
            return Failure::Kind::disk_full;
        case SQLITE_IOERR:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
            return Failure::Kind::io;
        default:
            return Failure::Kind::other;
    }
}

// What the system said of the write-ahead log's last operation.
int errno_of_log(sqlite3* handle) {
    sqlite3_file* log = nullptr;
    int error = 0;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (log && log->pMethods) log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &error);
    return error;
}

}  // namespace

void fail(sqlite3* handle, int code, std::string const& where) {
    auto kind = kind_of(code);
    // A quota or a size limit comes as an I/O error of a write, and is the same to people: no room.
    if (code == SQLITE_IOERR_WRITE && handle) {
        auto const system = errno_of_log(handle);
        if (system == ENOSPC || system == EDQUOT || system == EFBIG) kind = Failure::Kind::disk_full;
    }
    throw SqliteFailure{kind, where + ": " + (handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code)), code};
}

Connection::Connection(Settings const& settings) : statement_seconds_(settings.statement_seconds) {
    sqlite3* raw = nullptr;
    auto const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (settings.writer ? SQLITE_OPEN_CREATE : 0);
    auto const code = sqlite3_open_v2(settings.path.c_str(), &raw, flags, nullptr);
    handle_.reset(raw);
    if (code != SQLITE_OK) fail(raw, code, settings.path);
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, 10'000);
    execute("PRAGMA journal_mode = WAL");
    execute(settings.throwaway ? "PRAGMA synchronous = OFF" : "PRAGMA synchronous = FULL");
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA recursive_triggers = ON");  // so that REPLACE meets the triggers on DELETE
    execute("PRAGMA temp_store = MEMORY");
    execute("PRAGMA journal_size_limit = 67108864");
    execute(("PRAGMA cache_size = -" + std::to_string(settings.cache_kib)).c_str());
    if (!settings.writer) execute("PRAGMA query_only = ON");
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_progress_handler(raw, 5'000, stop_when_late, this);
    sqlite3_set_authorizer(raw, authorize, this);
    guarded_ = true;
}

sqlite3_stmt* Connection::statement(Query const& query) {
    auto found = statements_.find(query.text);
    if (found == statements_.end()) {
        sqlite3_stmt* made = nullptr;
        char const* rest = nullptr;
        auto const code = sqlite3_prepare_v3(handle(), query.text, -1, SQLITE_PREPARE_PERSISTENT, &made, &rest);
        std::unique_ptr<sqlite3_stmt, Finalize> owned{made};
        if (code != SQLITE_OK) fail(handle(), code, query.name);
        if (!made) throw Failure{Failure::Kind::other, std::string{query.name} + ": no statement"};
        if (std::string_view{rest}.find_first_not_of("; \t\r\n") != std::string_view::npos)
            throw Failure{Failure::Kind::other, std::string{query.name} + ": more than one statement"};
        if (statements_.size() >= most_statements) statements_.clear();
        found = statements_.emplace(query.text, std::move(owned)).first;
    }
    sqlite3_reset(found->second.get());
    sqlite3_clear_bindings(found->second.get());
    return found->second.get();
}

void Connection::execute(char const* sql) {
    if (auto const code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        fail(handle(), code, sql);
}

void Connection::lower_guards() {
    statements_.clear();
    guarded_ = false;
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
}

void Connection::raise_guards() {
    statements_.clear();  // nothing compiled without guards is kept
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    guarded_ = true;
}

void Connection::start_deadline() {
    if (statement_seconds_ > 0 && guarded_)
        deadline_ = std::chrono::steady_clock::now() + std::chrono::seconds{statement_seconds_};
}

bool Connection::deadline_passed() const {
    return std::chrono::steady_clock::now() > deadline_;
}

}  // namespace mingtang::storage::sqlite
