// mingtang demo: the demonstration district in a fresh database, and the sign-in names to try it with.
#include <chrono>
#include <filesystem>
#include <iostream>

#include "catalog_commands.hpp"
#include "demonstration/district.hpp"
#include "places.hpp"
#include "storage/database.hpp"
#include "storage/migrations.hpp"

namespace mingtang::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view sqlite = "sqlite:";

// Only an embedded database is ours to remove; a server's belongs to whoever runs the server.
void clear(std::string const& address) {
    auto const path = address.substr(sqlite.size());
    for (auto const* part : {"", "-wal", "-shm"}) fs::remove(path + part);
}

void print_accounts(demonstration::District const& district) {
    std::cout << "登录名          密码                      岗位\n";
    for (auto const& account : district.accounts) {
        auto padded = [](std::string text, std::size_t width) {
            if (text.size() < width) text.resize(width, ' ');
            return text;
        };
        std::cout << padded(account.login, 16) << padded(account.password, 26) << account.name << '\n';
    }
}

}  // namespace

int demo_command(DemoOptions const& options) try {
    auto const data = options.data.empty() ? data_folder() : options.data;
    if (data.empty()) {
        std::cerr << "没有找到演示数据（data/guideline_rows.csv）。请用 --data 指出它所在的文件夹。\n";
        return 1;
    }
    bool const embedded = options.database.starts_with(sqlite);
    if (options.when_there == DemoOptions::When_there::replace && embedded) clear(options.database);
    if (embedded)
        if (auto const folder = fs::path{options.database.substr(sqlite.size())}.parent_path(); !folder.empty())
            fs::create_directories(folder);
    auto const database = storage::open_database(options.database);
    storage::migrate(*database);
    if (!demonstration::is_empty(*database)) {
        std::cerr << (embedded ? "这个数据库里已经有内容，没有改动它。要重新建立演示数据，请加 --force。\n"
                               : "这个数据库里已经有内容，没有改动它。请另建一个空库。\n");
        return 1;
    }
    auto const founded = demonstration::found(*database, data, options.now, options.files);
    std::cout << "已建立演示区：" << founded.figures.catalogs << " 个领域的标准目录，" << founded.figures.items
              << " 个公开事项，" << founded.district.units.size() << " 个单位。\n\n";
    print_accounts(founded.district);
    std::cout << "\n演示数据和演示密码只用于试用，不要用于正式环境。\n";
    return 0;
} catch (std::exception const& problem) {
    std::cerr << "建立演示数据失败：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
