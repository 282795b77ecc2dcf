// SQLite behind the seam: a writer and a few readers.
#pragma once

#include <filesystem>
#include <memory>

#include "storage/ids.hpp"
#include "storage/sqlite/writer.hpp"

namespace mingtang::storage::sqlite {

// A folder that goes with its database ("sqlite::memory:").
struct TemporaryFolder {
    std::filesystem::path path;
    ~TemporaryFolder();
};

class SqliteDatabase : public Database {
  public:
    SqliteDatabase(std::string path, Options const& options);

    Engine engine() const override { return Engine::sqlite; }
    std::int64_t next_id() override { return ids_.next(); }
    void run_read(std::function<void(Transaction&)> const& f) override;
    void run_change(std::function<bool(Transaction&)> const& f) override { writer_->run(f); }
    void run_migration(std::function<bool(Transaction&)> const& f) override { writer_->migrate(f); }

    std::string const& path() const { return settings_.path; }

  private:
    std::unique_ptr<Connection> borrow();
    void give_back(std::unique_ptr<Connection> reader);
    void skip_used_ids();

    TemporaryFolder folder_;  // first in, last out
    Settings settings_;
    Ids ids_;
    std::unique_ptr<Writer> writer_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int unopened_;
};

}  // namespace mingtang::storage::sqlite
