// Migrated databases for tests, on both engines. for_each_engine runs the body once on SQLite and once on PostgreSQL;
// without MINGTANG_TEST_POSTGRES the second is left out, and with MINGTANG_REQUIRE_POSTGRES=1 that is a failure.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "storage/database.hpp"

namespace mingtang::make {

// A database with an address, so that a second server can be opened on it; gone at the end of its life.
class TestDatabase {
  public:
    virtual ~TestDatabase() = default;
    virtual std::string address() const = 0;
    storage::Database& operator*() const { return *open_; }
    storage::Database* operator->() const { return open_.get(); }

  protected:
    std::unique_ptr<storage::Database> open_;
};

std::unique_ptr<TestDatabase> sqlite_database(storage::Options const& options = {});
// nullptr where there is no PostgreSQL to test with and none is required.
std::unique_ptr<TestDatabase> postgres_database(storage::Options const& options = {});

void for_each_engine(std::function<void(storage::Database&)> const& body);
// The same for tests that open the database a second time.
void for_each_engine_with_address(std::function<void(storage::Database&, std::string const& address)> const& body);

// A folder of its own under the system's, removed at the end.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    std::string path(std::string const& name) const { return path_ + "/" + name; }

  private:
    std::string path_;
};

}  // namespace mingtang::make
