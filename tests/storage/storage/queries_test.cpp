// Every named query of every slice compiles on both engines, and keeps to the dialect both share (architecture §9).
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>

#include "base/text.hpp"
#include "make/database.hpp"
#include "storage/postgres/connection.hpp"
#include "storage/sqlite/connection.hpp"

using namespace mingtang;
using namespace mingtang::storage;
namespace fs = std::filesystem;

namespace {

struct Named {
    std::string name, text;
};

std::string read_file(fs::path const& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// Found, not listed: a new slice's queries are under test the day they are written.
std::vector<Named> all_queries() {
    std::vector<Named> found;
    for (auto const& entry : fs::recursive_directory_iterator{PROJECT_DIR "/src"}) {
        if (entry.path().filename() != "queries.sql") continue;
        auto const slice = entry.path().parent_path().filename().string();
        auto const text = read_file(entry.path());
        std::map<std::string, std::string, std::less<>> parts;
        std::string* open = nullptr;
        for (auto const line : split(text, '\n')) {
            static constexpr std::string_view name = "-- name: ", part = "-- part: ", use = "-- use: ";
            if (line.starts_with(name)) {
                found.push_back({slice + "." + std::string{trim(line.substr(name.size()))}, ""});
                open = &found.back().text;
            } else if (line.starts_with(part)) {
                open = &parts[std::string{trim(line.substr(part.size()))}];
            } else if (open && line.starts_with(use)) {
                *open += parts.at(std::string{trim(line.substr(use.size()))});
            } else if (open && !line.starts_with("--")) {
                *open += std::string{line} + "\n";
            }
        }
    }
    return found;
}

bool meant_for(Named const& query, Engine engine) {
    if (query.name.ends_with("_sqlite")) return engine == Engine::sqlite;
    if (query.name.ends_with("_postgres")) return engine == Engine::postgres;
    return true;
}

}  // namespace

TEST_CASE("every query compiles on SQLite, with the guards up") {
    auto const database = make::sqlite_database();
    sqlite::Settings settings;
    settings.path = database->address().substr(7);
    sqlite::Connection connection{settings};
    auto const queries = all_queries();
    CHECK(queries.size() > 60);
    for (auto const& query : queries) {
        if (!meant_for(query, Engine::sqlite)) continue;
        CHECK_NOTHROW(connection.statement(Query{query.name.c_str(), query.text.c_str()}));
    }
}

TEST_CASE("every query compiles on PostgreSQL") {
    auto const database = make::postgres_database();
    if (!database) return;
    postgres::Connection connection{database->address().substr(9), 10};
    for (auto const& query : all_queries()) {
        if (!meant_for(query, Engine::postgres)) continue;
        CHECK_NOTHROW(connection.statement(Query{query.name.c_str(), query.text.c_str()}));
    }
}

TEST_CASE("queries keep to the shared dialect") {
    static std::regex const forbidden{
        R"(::|\bILIKE\b|->|#>|\bnow\s*\(|\bSELECT\s+\*|\b(INSERT|UPDATE)\s+OR\s+REPLACE|\bREPLACE\s+INTO\b|CURRENT_(TIME|DATE)|\bdatetime\s*\(|)"
        R"(\bstrftime\s*\(|group_concat|string_agg|\binstr\s*\(|\bposition\s*\(|\bstrpos\s*\(|\bgreatest\s*\(|FOR\s+UPDATE|)"
        R"(\bLISTEN\b|\bNOTIFY\b|advisory|\bAUTOINCREMENT\b|\bSERIAL\b|\bctid\b|\browid\b|\bGLOB\b|\bREGEXP\b|json_|)"
        R"(\bARRAY\b|\bTEMP\b|\btrue\b|\bfalse\b|\?)",
        std::regex::icase};
    auto const breaks = [](std::string const& text) { return std::regex_search(text, forbidden); };
    CHECK(breaks("SELECT a::text FROM t"));
    CHECK(breaks("select *\nfrom t"));
    CHECK(breaks("INSERT OR REPLACE INTO t"));
    CHECK_FALSE(breaks("SELECT count(*), replace(a, 'b', 'c') FROM t WHERE position = $1"));
    for (auto const& query : all_queries()) {
        if (query.name.ends_with("_sqlite") || query.name.ends_with("_postgres")) {
            CHECK_MESSAGE(query.name.starts_with("search."), query.name);  // the closed list of exceptions
            continue;
        }
        CHECK_MESSAGE(!breaks(query.text), query.name);
    }
}

// SQL is written in queries.sql and nowhere else; storage itself has its own few words to the engines.
TEST_CASE("no SQL in the slices' C++") {
    static std::regex const sql{R"(\"\s*(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET|DELETE\s+FROM\s|BEGIN|COMMIT))"};
    for (auto const& entry : fs::recursive_directory_iterator{PROJECT_DIR "/src"}) {
        auto const path = entry.path();
        if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
        if (path.string().find("/src/storage/") != std::string::npos) continue;
        CHECK_MESSAGE(!std::regex_search(read_file(path), sql), path.filename().string());
    }
}
