// The commands that read other people's tables: read-table prints what a file says, import makes a draft of it.
// Each returns the exit code; main.cpp reads their options.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "config.hpp"

namespace mingtang::app {

struct ReadTableOptions {
    std::vector<std::string> files;
    std::string format = "csv";  // csv, json
};
// Records on standard output, the account of every file on standard error. 1: some file could not be read.
int read_table_command(ReadTableOptions const& options);

struct ImportOptions {
    std::string file;
    std::string field;         // 义务教育 or 义务教育领域
    std::string level;         // 县级, 乡级
    std::string jurisdiction;  // code; "" = the district's own
    std::string login;         // whose draft it becomes; "" = the oldest account of the disclosure office
    Instant now{};
};
// A draft through the same actions as an upload in the workbench, audited. Never publishes.
int import_command(Config const& config, ImportOptions const& options);

}  // namespace mingtang::app
