// What the commands' options are built from. CLI11 is heavy: it stands in the .cpp files of the command line alone.
#pragma once

#include <functional>
#include <string>

#include "base/date.hpp"
#include "config.hpp"

namespace CLI {
class App;
}

namespace mingtang::app {

// What was chosen, and the options every command with a database takes.
struct Frame {
    std::string config_file, database;
    std::function<int()> chosen;

    // The configuration for a command; a sentence and 2 when it cannot be read.
    int with_config(std::function<int(Config const&)> const& command) const;
};

Instant clock_now();

CLI::App* subcommand(CLI::App& app, std::string const& name, std::string const& help);
// A command that works with the configured places.
CLI::App* command(CLI::App& app, Frame& frame, std::string const& name, std::string const& help);

// catalog_command_line.cpp
void add_catalog_commands(CLI::App& app, Frame& frame);
void add_lint(CLI::App& app, Frame& frame);
void add_table_commands(CLI::App& app, Frame& frame);

}  // namespace mingtang::app
