// The schedule of the night: what runs every so often, in one server of all.
#pragma once

#include <string>

#include "jobs/runner.hpp"

namespace mingtang::app {

void schedule_tasks(jobs::Runner& runner, storage::Database& database);

// How this server calls itself in leases: host:process.
std::string owner_name();

}  // namespace mingtang::app
