// Applying migrations. A migration and its mark in schema_migrations are one transaction, so there is no half of one.
#include "storage/migrations.hpp"

#include <map>

#include "base/text.hpp"

namespace mingtang::storage {
namespace {

constexpr Query make_marks{"storage.make_marks", R"sql(
CREATE TABLE IF NOT EXISTS schema_migrations (
    number BIGINT PRIMARY KEY,
    name   TEXT NOT NULL,
    hash   TEXT NOT NULL
))sql"};
constexpr Query lock_marks{"storage.lock_marks", "LOCK TABLE schema_migrations IN EXCLUSIVE MODE"};
constexpr Query read_marks{"storage.read_marks", "SELECT number, name, hash FROM schema_migrations ORDER BY number"};
constexpr Query find_mark{"storage.find_mark", "SELECT hash FROM schema_migrations WHERE number = $1"};
constexpr Query add_mark{"storage.add_mark", "INSERT INTO schema_migrations (number, name, hash) VALUES ($1, $2, $3)"};
constexpr Query sqlite_has_marks{"storage.has_marks",
                                 "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'"};
constexpr Query postgres_has_marks{"storage.has_marks", "SELECT 1 WHERE to_regclass('schema_migrations') IS NOT NULL"};

std::vector<Migration const*> migrations_for(Engine engine) {
    std::string_view const name = engine == Engine::sqlite ? "sqlite" : "postgres";
    std::vector<Migration const*> ours;
    for (auto const& migration : migrations())
        if (migration.only.empty() || migration.only == name) ours.push_back(&migration);
    return ours;
}

// What the database says it has and this program does not know, or knows otherwise; one sentence, or nothing.
std::string foreign_mark(Transaction& tx, Engine engine) {
    std::map<std::int64_t, Migration const*> known;
    for (auto const* migration : migrations_for(engine)) known[migration->number] = migration;
    for (auto const& row : tx.run(read_marks)) {
        auto const found = known.find(row.integer(0));
        if (found == known.end()) return "数据库结构比程序新（" + row.text(1) + "）：请换用新版程序。";
        if (found->second->hash != row.text(2))
            return "数据库的第 " + std::to_string(row.integer(0)) + " 号结构（" + row.text(1) +
                   "）与本程序的不一致：请使用建库时的程序版本，或从备份恢复。";
    }
    return "";
}

void apply(Transaction& tx, Migration const& migration, Engine engine) {
    for (auto const& sql : statements_of(expand(migration.text, engine))) {
        auto const name = "migration " + std::string{migration.name};
        tx.run(Query{name.c_str(), sql.c_str()});
    }
    tx.run(add_mark, {migration.number, migration.name, migration.hash});
}

// The application's role on PostgreSQL: made and given its rights after every migration, for the new tables' sake.
constexpr Query may_make_roles{"storage.may_make_roles",
                               "SELECT CASE WHEN rolsuper OR rolcreaterole THEN 1 ELSE 0 END, "
                               "(SELECT count(*) FROM pg_roles WHERE rolname = 'mingtang_app') "
                               "FROM pg_roles WHERE rolname = current_user"};
constexpr Query make_role{"storage.make_role", "CREATE ROLE mingtang_app NOLOGIN"};
// PostgreSQL 15 does not make a role's maker its member; without that the server could not put off the owner's rights.
constexpr Query join_role{"storage.join_role", "GRANT mingtang_app TO CURRENT_USER"};
constexpr Query is_member{"storage.is_member",
                          "SELECT CASE WHEN pg_has_role('mingtang_app', 'MEMBER') THEN 1 ELSE 0 END"};
constexpr Query rights[] = {
    {"storage.rights", "GRANT USAGE ON SCHEMA public TO mingtang_app"},
    {"storage.rights", "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO mingtang_app"},
    {"storage.rights", "REVOKE UPDATE, DELETE, TRUNCATE ON audit, audit_blocks, audit_seals FROM mingtang_app"},
    {"storage.rights", "REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON schema_migrations FROM mingtang_app"},
};

void give_rights(Database& database) {
    auto const [may, exists] = [&] {
        std::pair<bool, bool> found;
        database.run_migration([&](Transaction& tx) {
            auto const row = tx.first(may_make_roles);
            found = {row && row->flag(0), row && row->flag(1)};
            return true;
        });
        return found;
    }();
    if (!may && !exists) return;  // somebody else's server: the triggers of 0007 guard the audit there
    if (!exists) {
        try {
            database.run_migration([](Transaction& tx) { return tx.run(make_role), true; });
        } catch (
            Failure const& failure) {  // roles belong to the whole server: another database's migration was quicker
            if (failure.kind() != Failure::Kind::constraint && failure.kind() != Failure::Kind::other) throw;
        }
    }
    database.run_migration([may = may](Transaction& tx) {
        tx.run(lock_marks);
        if (may && !tx.first(is_member)->flag(0)) tx.run(join_role);
        for (auto const& right : rights) tx.run(right);
        return true;
    });
}

}  // namespace

std::vector<std::string> statements_of(std::string_view text) {
    std::vector<std::string> statements;
    std::string statement;
    for (auto const line : split(text, '\n')) {
        auto code = line.substr(0, line.find("--"));
        while (!code.empty() && (code.back() == ' ' || code.back() == '\r' || code.back() == '\t'))
            code.remove_suffix(1);
        if (code.empty()) continue;
        auto const last = code.back() == ';';
        if (last) code.remove_suffix(1);
        statement.append(code) += '\n';
        if (last) statements.push_back(std::move(statement)), statement.clear();
    }
    if (!statement.empty()) statements.push_back(std::move(statement));
    return statements;
}

std::string expand(std::string_view text, Engine engine) {
    auto const sqlite = engine == Engine::sqlite;
    auto expanded = replace_all(std::string{text}, "$(id)", sqlite ? "INTEGER PRIMARY KEY" : "BIGINT PRIMARY KEY");
    expanded = replace_all(std::move(expanded), "$(instant)", "TEXT");
    expanded = replace_all(std::move(expanded), "$(blob)", sqlite ? "BLOB" : "BYTEA");
    return replace_all(std::move(expanded), "$(text_nocase)", sqlite ? "TEXT COLLATE NOCASE" : "TEXT");
}

std::vector<std::string> migrate(Database& database) {
    auto const postgres = database.engine() == Engine::postgres;
    database.run_migration([](Transaction& tx) { return tx.run(make_marks), true; });
    // Never on top of something unknown.
    if (auto const problem = database.read([&](Transaction& tx) { return foreign_mark(tx, database.engine()); });
        !problem.empty())
        throw Failure{Failure::Kind::outdated_schema, problem};
    std::vector<std::string> applied;
    for (auto const* migration : migrations_for(database.engine())) {
        bool mine = false;
        database.run_migration([&](Transaction& tx) {
            if (postgres) tx.run(lock_marks);
            mine = !tx.first(find_mark, {migration->number});
            if (mine) apply(tx, *migration, database.engine());
            return true;
        });
        if (mine) applied.emplace_back(migration->name);
    }
    if (postgres) give_rights(database);
    return applied;
}

std::string schema_problem(Database& database) {
    return database.read([&](Transaction& tx) -> std::string {
        if (!tx.first(database.engine() == Engine::sqlite ? sqlite_has_marks : postgres_has_marks))
            return "数据库是空的：请先运行 mingtang migrate。";
        if (auto problem = foreign_mark(tx, database.engine()); !problem.empty()) return problem;
        auto const known = migrations_for(database.engine());
        if (tx.run(read_marks).size() < known.size()) return "数据库结构比程序旧：请先备份，再运行 mingtang migrate。";
        return "";
    });
}

std::string schema_text() {
    std::string text =
        "-- The schema of Mingtang, as its migrations make it. Printed by `mingtang schema`; do not edit.\n"
        "-- $(id): INTEGER PRIMARY KEY on SQLite, BIGINT PRIMARY KEY on PostgreSQL; $(instant): TEXT, ISO 8601 in "
        "UTC;\n"
        "-- $(text_nocase): TEXT COLLATE NOCASE on SQLite, TEXT holding lower case on PostgreSQL.\n";
    for (auto const& migration : migrations()) {
        text += "\n-- ===== " + std::string{migration.name};
        if (!migration.only.empty()) text += " (" + std::string{migration.only} + " only)";
        text += " =====\n" + std::string{migration.text};
    }
    return text;
}

}  // namespace mingtang::storage
