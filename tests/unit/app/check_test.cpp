// What an operator is told, on a database and a folder of their own.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "all_queries.hpp"
#include "commands.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace mingtang::app;
namespace fs = std::filesystem;

namespace {

struct Said {
    int code;
    std::string out, err;
};

template <class Command>
Said say(Command const& command) {
    std::ostringstream out, err;
    auto* const before_out = std::cout.rdbuf(out.rdbuf());
    auto* const before_err = std::cerr.rdbuf(err.rdbuf());
    auto const code = command();
    std::cout.rdbuf(before_out);
    std::cerr.rdbuf(before_err);
    return {code, out.str(), err.str()};
}

Config config_in(make::Folder const& folder) {
    Config config;
    config.database = "sqlite:" + folder.path("mingtang.db");
    config.files = folder.path("files");
    config.key = folder.path("root.key");
    return config;
}

CheckOptions only(bool CheckOptions::*what) {
    CheckOptions options;
    options.*what = true;
    return options;
}

bool has(std::string const& text, std::string_view words) {
    return text.find(words) != text.npos;
}

}  // namespace

TEST_CASE("a mistyped database is said to be missing, and no empty one is left behind") {
    make::Folder const folder;
    auto const config = config_in(folder);
    auto const said = say([&] { return check_command(config, {}); });
    CHECK(said.code == 1);
    CHECK(has(said.err, "没有数据库文件 " + folder.path("mingtang.db")));
    CHECK_FALSE(fs::exists(folder.path("mingtang.db")));
}

TEST_CASE("a database before and after its migrations") {
    make::Folder const folder;
    auto const config = config_in(folder);
    auto const before = say([&] { return check_command(config, only(&CheckOptions::schema)); });
    CHECK(before.code == 1);
    CHECK(has(before.err, "有误"));
    CHECK(say([&] { return migrate_command(config); }).code == 0);
    CHECK(has(say([&] { return migrate_command(config); }).out, "已是最新"));
    CHECK(say([&] { return check_command(config, only(&CheckOptions::schema)); }).code == 0);
}

TEST_CASE("every query of every folder compiles, and the audit is whole") {
    make::Folder const folder;
    auto const config = config_in(folder);
    REQUIRE(say([&] { return migrate_command(config); }).code == 0);
    auto const queries = say([&] { return check_command(config, only(&CheckOptions::queries)); });
    CHECK(queries.code == 0);
    CHECK(all_queries().size() > 100);
    auto const audit = say([&] { return check_command(config, only(&CheckOptions::audit)); });
    CHECK(audit.code == 0);
    CHECK(has(audit.out, "审计记录完整"));
}

TEST_CASE("places: a key of 32 bytes that nobody else can read, and a folder of files") {
    make::Folder const folder;
    auto const config = config_in(folder);
    auto const places = [&] { return check_command(config, only(&CheckOptions::config)); };
    CHECK(say(places).code == 1);
    fs::create_directory(config.files);
    std::ofstream{config.key} << std::string(32, 'k');
    fs::permissions(config.key, fs::perms::owner_read | fs::perms::group_read);
    CHECK(has(say(places).err, "只有本账户能读"));
    fs::permissions(config.key, fs::perms::owner_read);
    CHECK(say(places).code == 0);
    fs::permissions(config.key, fs::perms::owner_all);
    std::ofstream{config.key} << "short";
    CHECK(has(say(places).err, "32 字节"));
}

TEST_CASE("a backup comes back, and what is no backup changes nothing") {
    make::Folder const folder;
    auto const config = config_in(folder);
    REQUIRE(say([&] { return migrate_command(config); }).code == 0);
    auto const copy = folder.path("copy.db");
    CHECK(say([&] { return backup_command(config, copy); }).code == 0);
    auto const now = *parse_instant("2026-11-20T01:00:00.000Z");
    CHECK(say([&] { return restore_command(config, copy, now); }).code == 0);
    std::ofstream{folder.path("torn.db")} << "SQLite format 3";
    auto const torn = say([&] { return restore_command(config, folder.path("torn.db"), now); });
    CHECK(torn.code == 1);
    CHECK(has(torn.err, "恢复失败"));
    CHECK(say([&] { return check_command(config, only(&CheckOptions::schema)); }).code == 0);
}
