// mingtang migrate, schema, backup, restore: the database as a whole.
#include <iostream>

#include "catalog_commands.hpp"
#include "commands.hpp"
#include "search/search.hpp"
#include "storage/backup.hpp"
#include "storage/migrations.hpp"

namespace mingtang::app {

int migrate_command(Config const& config) try {
    auto const database = storage::open_database(config.database);
    auto const applied = storage::migrate(*database);
    for (auto const& name : applied) std::cout << name << '\n';
    std::cout << (applied.empty() ? "数据库结构已是最新。\n" : "数据库结构已更新。\n");
    // A migration that makes the index anew leaves it empty; a new database has nothing to put into it.
    bool const renewed = !applied.empty() && !applied.front().starts_with("0001");
    if (renewed && database->read(search::is_empty)) rebuild_search(*database);
    return 0;
} catch (storage::Failure const& problem) {
    std::cerr << "更新数据库结构失败，没有完成的一步已经撤回：" << problem.what() << '\n';
    return 1;
}

int schema_command() {
    std::cout << storage::schema_text();
    return 0;
}

int backup_command(Config const& config, std::string const& file) try {
    storage::backup(config.database, file);
    std::cout << "已备份到 " << file << "。上传的原件在文件夹 " << config.files << "，请一并备份。\n";
    return 0;
} catch (storage::Failure const& problem) {
    std::cerr << "备份失败，没有留下不完整的文件：" << problem.what() << '\n';
    return 1;
}

int restore_command(Config const& config, std::string const& file, Instant now) try {
    storage::restore(config.database, file, now);
    std::cout << "已从 " << file << " 恢复。所有登录都已失效，请重新登录。\n";
    return 0;
} catch (storage::Failure const& problem) {
    std::cerr << "恢复失败：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
