// Browsers report here what the content security policy stopped (security.md C26). Such a report is the sign of a fault
// of ours or of somebody's attempt; it is counted by the server's figures under its route and not kept, because
// anybody can send one.
#include "desk/handlers.hpp"

namespace mingtang::desk {

web::Response policy_report(Visit&) {
    web::Response response;
    response.status = 204;
    response.type.clear();
    return response;
}

}  // namespace mingtang::desk
