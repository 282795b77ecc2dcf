#include "log.hpp"

#include <unistd.h>

#include "clock.hpp"
#include "web/log_line.hpp"

namespace mingtang::app {

void log_event(Severity severity, std::string_view event, std::string_view what) {
    std::string line = "{\"at\":\"" + iso(world_clock()()) + "\",\"severity\":\"";
    line += severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "info";
    line += "\",\"event\":";
    web::append_json_string(line, event);
    line += ",\"what\":";
    web::append_json_string(line, what);
    line += "}\n";
    // One write: lines of several threads do not mix.
    [[maybe_unused]] auto const written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace mingtang::app
