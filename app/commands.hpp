// The commands of an operator. Each returns the exit code: 0 done, 1 it could not be done, 2 it was asked wrongly.
// Answers go to standard output, sentences about what went wrong to standard error. main.cpp reads the options.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "config.hpp"

namespace mingtang::app {

struct CalendarOptions {
    std::string day;       // 2026-09-24
    std::string step;      // +20, -5: working days; +30d: calendar days
    bool explain = false;  // every day that was counted or skipped
    std::string holidays;  // a file of notices; "" = the data file beside the program
    std::string database;  // the notices of this database instead
};
int calendar_command(CalendarOptions const& options);

struct TimeLimitOptions {
    std::vector<std::string> phrases;  // none, or "-": one on each line of the input
    bool chinese = false;              // the rule in words instead of JSON
};
int time_limit_command(TimeLimitOptions const& options, std::istream& in, std::ostream& out);

// `now`: "2026-11-20T09:00", demonstration databases only; "" = the world's time.
int serve_command(Config const& config, std::string const& now);

int migrate_command(Config const& config);
int schema_command();
int backup_command(Config const& config, std::string const& file);
int restore_command(Config const& config, std::string const& file, Instant now);

struct CheckOptions {
    bool schema = false, audit = false, config = false, queries = false;  // none: all of them
    std::string witness_block, witness_hash;                              // a seal as printed on some day
    std::string withdrawn;                                                // a document that must be on no surface
};
int check_command(Config const& config, CheckOptions const& options);

}  // namespace mingtang::app
