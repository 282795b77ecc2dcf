#include "command_line.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <iostream>

namespace mingtang::app {

Instant clock_now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

int Frame::with_config(std::function<int(Config const&)> const& command) const {
    auto config = load_config(config_file, [](std::string const& name) { return std::getenv(name.c_str()); });
    if (!config) {
        std::cerr << config.error().sentence() << '\n';
        return 2;
    }
    if (!database.empty()) config->database = database;
    return command(*config);
}

CLI::App* subcommand(CLI::App& app, std::string const& name, std::string const& help) {
    auto* const sub = app.add_subcommand(name, help);
    sub->get_help_ptr()->group("选项");
    return sub;
}

CLI::App* command(CLI::App& app, Frame& frame, std::string const& name, std::string const& help) {
    auto* const sub = subcommand(app, name, help);
    sub->add_option("--config", frame.config_file, "配置文件，默认为当前文件夹的 mingtang.toml");
    sub->add_option("--database", frame.database, "数据库，如 sqlite:run/demo/mingtang.db");
    return sub;
}

}  // namespace mingtang::app
