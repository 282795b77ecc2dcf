#include "compilation/routes.hpp"

#include <array>

#include "compilation/handlers.hpp"

namespace mingtang::compilation {
namespace {

using desk::Keep;
using desk::Needs;
using web::Method;

constexpr std::size_t upload_limit = std::size_t{51} << 20;  // C36: 50 MiB and the form around it

std::array const table{
    desk::Route{Method::get, "/console/compilations", Needs::workbench, board},
    desk::Route{Method::post, "/console/compilations", Needs::editor, begin_compilation},
    desk::Route{Method::get, "/console/compilations/{compilation}", Needs::workbench, compilation_page},
    desk::Route{Method::post, "/console/compilations/{compilation}/ask", Needs::editor, ask_units},
    desk::Route{Method::get, "/console/compilations/{compilation}/contribution", Needs::editor, contribution},
    desk::Route{Method::post, "/console/compilations/{compilation}/contribution", Needs::editor, hand_in_contribution},
    desk::Route{Method::get, "/console/compilations/{compilation}/contribution/{row}", Needs::editor, wish_form},
    desk::Route{Method::post, "/console/compilations/{compilation}/contribution/{row}", Needs::editor, write_wish},
    desk::Route{Method::post, "/console/compilations/{compilation}/draft", Needs::editor, renew_draft},
    desk::Route{Method::post, "/console/compilations/{compilation}/finish", Needs::editor, finish_compilation},
    desk::Route{Method::get, "/console/compilations/{compilation}/merge", Needs::editor, merging},
    desk::Route{Method::post, "/console/compilations/{compilation}/merge", Needs::editor, merge_wishes},
    desk::Route{Method::post, "/console/compilations/{compilation}/refresh", Needs::editor, refresh_compilation},
    desk::Route{Method::post, "/console/compilations/{compilation}/reopen", Needs::editor, reopen_compilation},
    desk::Route{Method::post, "/console/compilations/{compilation}/rows", Needs::editor, decide_rows},
    desk::Route{Method::get, "/console/compilations/{compilation}/rows/{row}", Needs::workbench, row_page},
    desk::Route{Method::post, "/console/compilations/{compilation}/rows/{row}", Needs::editor, decide_row},
    desk::Route{Method::post, "/console/compilations/{compilation}/rows/{row}/settle", Needs::editor, settle_row},
    desk::Route{Method::get, "/console/confirmations", Needs::workbench, confirmations},
    desk::Route{Method::post, "/console/confirmations", Needs::editor, answer_rows},
    desk::Route{Method::get, "/console/drifts", Needs::workbench, drifts},
    desk::Route{Method::get, "/console/drifts/{drift}", Needs::workbench, drift},
    desk::Route{Method::post, "/console/drifts/{drift}/aside", Needs::editor, set_drift_aside},
    desk::Route{Method::post, "/console/drifts/{drift}/rename", Needs::editor, rename_drifted},
    desk::Route{Method::get, "/console/fields", Needs::workbench, matrix},
    desk::Route{Method::post, "/console/fields", Needs::editor, add_field_form},
    desk::Route{Method::get, "/console/fields/{field}", Needs::workbench, matrix_field},
    desk::Route{Method::post, "/console/fields/{field}", Needs::editor, set_matrix_field},
    desk::Route{Method::post, "/console/fields/{field}/end", Needs::editor, end_field_form},
    desk::Route{Method::post, "/console/fields/{field}/name", Needs::editor, rename_field_form},
    desk::Route{Method::get, "/console/rounds/new", Needs::editor, new_round},
    desk::Route{Method::post, "/console/rounds/new", Needs::editor, create_round},
    desk::Route{Method::get, "/console/rounds/{round}", Needs::workbench, round_page},
    desk::Route{Method::post, "/console/rounds/{round}", Needs::editor, move_round_deadline},
    desk::Route{Method::get, "/console/sources", Needs::workbench, sources},
    desk::Route{Method::get, "/console/sources/new", Needs::editor, new_source},
    desk::Route{Method::post, "/console/sources/new", Needs::editor, upload_source, Keep::no, "", upload_limit},
    desk::Route{Method::get, "/console/sources/{import}", Needs::workbench, source},
    desk::Route{Method::post, "/console/sources/{import}", Needs::editor, assign_source_rows},
    desk::Route{Method::get, "/console/units", Needs::workbench, units},
    desk::Route{Method::get, "/console/units/{unit}", Needs::workbench, unit},
    desk::Route{Method::post, "/console/units/{unit}/end", Needs::editor, end_unit_form},
    desk::Route{Method::post, "/console/units/{unit}/name", Needs::editor, rename_unit_form},
};

}  // namespace

std::span<desk::Route const> routes() {
    return table;
}

}  // namespace mingtang::compilation
