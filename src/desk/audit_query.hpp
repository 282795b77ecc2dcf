// What the audit administrator asked for, read from the address; the page and the download ask alike.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "audit/store.hpp"
#include "desk/route.hpp"
#include "web/console_frame.hpp"

namespace mingtang::desk {

struct AuditQuery {
    audit::Filter filter;
    std::string from, to, act, login, outcome;  // as typed
    std::vector<web::FormProblem> problems;     // then `filter` finds nothing on purpose

    std::vector<std::pair<std::string_view, std::string>> parameters() const;
};
AuditQuery audit_query(storage::Transaction& tx, web::Request const& request);

// One entry as a line of CSV, with the byte order mark and the headings before the first. Text that a spreadsheet would
// run as a formula gets an apostrophe (security.md C41).
std::string audit_csv_head();
void append_csv(std::string& out, audit::Kept const& kept);

}  // namespace mingtang::desk
