// What the server says about itself, in the same JSON lines on standard error as every request (security.md C65).
#pragma once

#include <string_view>

namespace mingtang::app {

enum class Severity { info, warning, error };

// {"at":…,"severity":…,"event":"job_failed","what":…}
void log_event(Severity severity, std::string_view event, std::string_view what);

}  // namespace mingtang::app
