#include "response/routes.hpp"

#include <array>

#include "response/handlers.hpp"

namespace mingtang::response {
namespace {

using desk::Needs;
using web::Method;

std::array const table{
    desk::Route{Method::get, "/console/concerns", Needs::workbench, concerns},
    desk::Route{Method::get, "/console/concerns/new", Needs::editor, new_concern},
    desk::Route{Method::post, "/console/concerns/new", Needs::editor, create_concern},
    desk::Route{Method::get, "/console/concerns/{concern}", Needs::workbench, concern},
    desk::Route{Method::post, "/console/concerns/{concern}/assign", Needs::editor, assign_concern},
    desk::Route{Method::post, "/console/concerns/{concern}/brief", Needs::editor, brief_concern},
    desk::Route{Method::post, "/console/concerns/{concern}/draft", Needs::editor, draft_response},
    desk::Route{Method::post, "/console/concerns/{concern}/effect", Needs::editor, review_concern},
    desk::Route{Method::post, "/console/concerns/{concern}/hold", Needs::editor, hold_concern},
    desk::Route{Method::post, "/console/concerns/{concern}/leave", Needs::editor, leave_concern},
    desk::Route{Method::post, "/console/concerns/{concern}/merge", Needs::editor, merge_concern},
    desk::Route{Method::post, "/console/concerns/{concern}/pass-on", Needs::editor, pass_on_concern},
    desk::Route{Method::post, "/console/concerns/{concern}/reopen", Needs::editor, reopen_concern},
    desk::Route{Method::post, "/console/concerns/{concern}/report", Needs::editor, report_concern},
    desk::Route{Method::post, "/console/concerns/{concern}/verify", Needs::editor, verify_concern},
};

}  // namespace

std::span<desk::Route const> routes() {
    return table;
}

}  // namespace mingtang::response
