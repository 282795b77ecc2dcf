#include "storage/sqlite/database.hpp"

#include <cstdlib>

#include "storage/sqlite/owner.hpp"
#include "storage/sqlite/transaction.hpp"

namespace mingtang::storage::sqlite {
namespace {

namespace fs = std::filesystem;

fs::path new_folder() {
    // Memory where the system offers it as a file system; a WAL database cannot live without files.
    auto const parent = ::access("/dev/shm", W_OK) == 0 ? fs::path{"/dev/shm"} : fs::temp_directory_path();
    auto pattern = (parent / "mingtang-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw Failure{Failure::Kind::io, "cannot make a folder in " + parent.string()};
    return pattern;
}

Settings settings_for(std::string path, TemporaryFolder& folder, Options const& options) {
    Settings settings{std::move(path), false, false, options.cache_kib, options.statement_seconds};
    if (settings.path == ":memory:") {
        folder.path = new_folder();
        settings.path = (folder.path / "mingtang.db").string();
        settings.throwaway = true;
    } else if (make_private_file(settings.path)) {
        give_to_owner_of(fs::absolute(settings.path).parent_path(), settings.path);
    }
    return settings;
}

}  // namespace

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!path.empty()) fs::remove_all(path, ignored);
}

SqliteDatabase::SqliteDatabase(std::string path, Options const& options)
    : settings_(settings_for(std::move(path), folder_, options)),
      ids_(options.clock, options.node),
      unopened_(std::max(1, options.readers)) {
    auto writer = settings_;
    writer.writer = true;
    writer_ = std::make_unique<Writer>(writer, options.on_broken_disk);
    skip_used_ids();
}

void SqliteDatabase::run_read(std::function<void(Transaction&)> const& f) {
    auto reader = borrow();
    struct Return {
        SqliteDatabase& database;
        std::unique_ptr<Connection>& reader;
        ~Return() {
            if (reader->in_transaction()) sqlite3_exec(reader->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
            database.give_back(std::move(reader));
        }
    } const give{*this, reader};
    reader->execute("BEGIN");  // all of f sees one snapshot
    SqliteTransaction transaction{*reader};
    f(transaction);
}

std::unique_ptr<Connection> SqliteDatabase::borrow() {
    std::unique_lock lock{mutex_};
    returned_.wait(lock, [&] { return !idle_.empty() || unopened_ > 0; });
    if (!idle_.empty()) {
        auto reader = std::move(idle_.back());
        idle_.pop_back();
        return reader;
    }
    --unopened_;
    lock.unlock();
    try {
        return std::make_unique<Connection>(settings_);
    } catch (...) {
        lock.lock();
        ++unopened_;
        returned_.notify_one();
        throw;
    }
}

void SqliteDatabase::give_back(std::unique_ptr<Connection> reader) {
    std::lock_guard const lock{mutex_};
    idle_.push_back(std::move(reader));
    returned_.notify_one();
}

void SqliteDatabase::skip_used_ids() {
    read([&](Transaction& tx) {
        static constexpr Query has_audit{"storage.has_audit",
                                         "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'audit'"};
        static constexpr Query last_id{"storage.last_id", "SELECT max(id) FROM audit"};
        if (!tx.first(has_audit)) return;
        if (auto const row = tx.first(last_id); row && !row->null(0)) ids_.skip_to(row->integer(0));
    });
}

}  // namespace mingtang::storage::sqlite
