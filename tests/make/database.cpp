#include "make/database.hpp"

#include <doctest/doctest.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <stdexcept>

#include "storage/migrations.hpp"

namespace mingtang::make {
namespace {

namespace fs = std::filesystem;

class SqliteFile : public TestDatabase {
  public:
    explicit SqliteFile(storage::Options const& options) {
        // Migrating takes longer than copying: the first database of the program is the mould of the others.
        static std::string const mould = [] {
            static Folder const folder;
            auto const path = folder.path("mould.db");
            storage::migrate(*storage::open_database("sqlite:" + path));
            return path;
        }();
        fs::copy_file(mould, folder_.path("test.db"));
        open_ = storage::open_database(address(), options);
    }
    ~SqliteFile() override { open_.reset(); }
    std::string address() const override { return "sqlite:" + folder_.path("test.db"); }

  private:
    Folder folder_;
};

// A plain connection to the server's own database, for CREATE DATABASE and DROP DATABASE.
class Server {
  public:
    explicit Server(std::string const& parameters) : handle_(PQconnectdb(parameters.c_str())) {
        if (PQstatus(handle_) != CONNECTION_OK) throw std::runtime_error{PQerrorMessage(handle_)};
        PQsetNoticeProcessor(
            handle_, [](void*, char const*) {}, nullptr);
    }
    ~Server() { PQfinish(handle_); }
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;
    std::string run(std::string const& sql) {
        auto* const result = PQexec(handle_, sql.c_str());
        auto const status = PQresultStatus(result);
        std::string const answer = status == PGRES_TUPLES_OK && PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : "";
        PQclear(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw std::runtime_error{PQerrorMessage(handle_)};
        return answer;
    }

  private:
    PGconn* handle_;
};

std::string template_name() {
    return "mingtang_template_" + std::to_string(std::hash<std::string>{}(storage::schema_text()) % 1'000'000'007);
}

class PostgresCopy : public TestDatabase {
  public:
    PostgresCopy(std::string server, storage::Options const& options) : server_(std::move(server)) {
        static int count = 0;
        name_ = "mingtang_test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
        Server admin{server_};
        // Test programs run side by side: one of them makes the template, the others wait for it.
        admin.run("SELECT pg_advisory_lock(74657374)");
        if (admin.run("SELECT count(*) FROM pg_database WHERE datname = '" + template_name() + "'") == "0") {
            auto const raw = template_name() + "_raw";
            admin.run("DROP DATABASE IF EXISTS " + raw);
            admin.run("CREATE DATABASE " + raw + " TEMPLATE template0");
            storage::migrate(*storage::open_database("postgres:" + server_ + " dbname=" + raw));
            admin.run("ALTER DATABASE " + raw + " RENAME TO " + template_name());
        }
        admin.run("CREATE DATABASE " + name_ + " TEMPLATE " + template_name() + " STRATEGY file_copy");
        admin.run("SELECT pg_advisory_unlock(74657374)");
        open_ = storage::open_database(address(), options);
    }
    ~PostgresCopy() override {
        open_.reset();
        Server{server_}.run("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
    }
    // A later dbname wins over an earlier one.
    std::string address() const override { return "postgres:" + server_ + " dbname=" + name_; }

  private:
    std::string server_;
    std::string name_;
};

}  // namespace

Folder::Folder() {
    auto pattern = (fs::temp_directory_path() / "mingtang-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error{"mkdtemp failed"};
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::unique_ptr<TestDatabase> sqlite_database(storage::Options const& options) {
    return std::make_unique<SqliteFile>(options);
}

std::unique_ptr<TestDatabase> postgres_database(storage::Options const& options) {
    if (auto const* server = std::getenv("MINGTANG_TEST_POSTGRES"))
        return std::make_unique<PostgresCopy>(server, options);
    auto const* required = std::getenv("MINGTANG_REQUIRE_POSTGRES");
    if (required && std::string_view{required} == "1") FAIL("MINGTANG_TEST_POSTGRES is not set");
    return nullptr;
}

void for_each_engine_with_address(std::function<void(storage::Database&, std::string const&)> const& body) {
    {
        INFO("on SQLite");
        auto const database = sqlite_database();
        body(**database, database->address());
    }
    if (auto const database = postgres_database()) {
        INFO("on PostgreSQL");
        body(**database, database->address());
    }
}

void for_each_engine(std::function<void(storage::Database&)> const& body) {
    for_each_engine_with_address([&](storage::Database& database, std::string const&) { body(database); });
}

}  // namespace mingtang::make
