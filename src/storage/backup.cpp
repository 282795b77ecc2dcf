#include "storage/backup.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "storage/migrations.hpp"
#include "storage/sqlite/copy.hpp"
#include "storage/sqlite/owner.hpp"

extern char** environ;

namespace mingtang::storage {
namespace {

namespace fs = std::filesystem;

struct Address {
    bool sqlite;
    std::string rest;
};

Address read_address(std::string_view address) {
    for (auto const& [word, sqlite] :
         {std::pair{std::string_view{"sqlite:"}, true}, {std::string_view{"postgres:"}, false}})
        if (address.starts_with(word)) return {sqlite, std::string{address.substr(word.size())}};
    throw Failure{Failure::Kind::other, "database address must be sqlite:FILE or postgres:PARAMETERS"};
}

using Words = std::vector<std::string>;

Words dump_words(std::string const& parameters, fs::path const& file) {
    return {"pg_dump", "--format=custom", "--file=" + file.string(), "--dbname=" + parameters};
}

// One transaction: a restore that fails leaves what was there.
Words restore_words(std::string const& parameters, fs::path const& file) {
    return {"pg_restore", "--single-transaction",   "--clean",    "--if-exists",
            "--no-owner", "--dbname=" + parameters, file.string()};
}

std::string typed(Words const& words) {
    std::string line;
    for (auto const& word : words) line += (line.empty() ? "" : " ") + ("'" + word + "'");
    return line;
}

// No shell between us and the program.
void run(Words const& words) {
    std::vector<char*> arguments;
    for (auto const& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (auto const error = ::posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ))
        throw Failure{Failure::Kind::other, words[0] + ": " + std::strerror(error) + "; install postgresql-client"};
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw Failure{Failure::Kind::other, words[0] + " failed"};
}

void begin_new_epoch(Database& database, Instant now) {
    static constexpr std::array void_queries{
        Query{"storage.no_sessions", "DELETE FROM sessions"},
        Query{"storage.no_leases", "UPDATE leases SET until = '', fence = fence + 1"},
        Query{"storage.no_throttles", "DELETE FROM throttles"}, Query{"storage.no_touches", "DELETE FROM touched"},
        Query{"storage.no_runners",
              "UPDATE jobs SET state = 'waiting', owner = NULL, "
              "until = NULL WHERE state = 'running'"}};
    static constexpr Query set_epoch{"storage.set_epoch",
                                     "INSERT INTO settings (name, value) VALUES ('epoch', $1) "
                                     "ON CONFLICT (name) DO UPDATE SET value = excluded.value"};
    struct Yes {
        explicit operator bool() const { return true; }
    };
    database.change([&](Transaction& tx) {
        for (auto const& query : void_queries) tx.run(query);
        tx.run(set_epoch, {now});
        return Yes{};
    });
}

}  // namespace

void backup(std::string_view address, fs::path const& file) {
    auto const [sqlite, rest] = read_address(address);
    auto part = file;
    part += ".part";
    std::error_code ignored;
    fs::remove(part, ignored);
    sqlite::make_private_file(part);  // names, hashes of passwords, the audit: nobody else's to read
    try {
        if (sqlite)
            sqlite::copy_database(rest, part);
        else
            run(dump_words(rest, part));
        sqlite::keep_on_disk(part);
        fs::rename(part, file);
        sqlite::keep_on_disk(fs::absolute(file).parent_path());
    } catch (...) {
        fs::remove(part, ignored);
        throw;
    }
}

void restore(std::string_view address, fs::path const& file, Instant now) {
    auto const [sqlite, rest] = read_address(address);
    if (sqlite) sqlite::check_copy(file);
    if (sqlite)
        sqlite::put_in_place(file, rest);
    else
        run(restore_words(rest, file));
    auto const database = open_database(address);
    // A copy of an older version is brought up to date; one of a newer version is refused by migrate().
    migrate(*database);
    begin_new_epoch(*database, now);
}

std::string missing_file(std::string_view address) {
    auto const [sqlite, rest] = read_address(address);
    std::error_code ignored;
    return sqlite && rest != ":memory:" && !fs::exists(rest, ignored) ? rest : std::string{};
}

std::string epoch(Transaction& tx) {
    static constexpr Query find_epoch{"storage.epoch", "SELECT value FROM settings WHERE name = 'epoch'"};
    auto const row = tx.first(find_epoch);
    return row ? row->text(0) : "";
}

std::string backup_command(std::string_view address, fs::path const& file) {
    return typed(dump_words(read_address(address).rest, file));
}

std::string restore_command(std::string_view address, fs::path const& file) {
    return typed(restore_words(read_address(address).rest, file));
}

}  // namespace mingtang::storage
