#include "checking/routes.hpp"

#include <array>

#include "checking/handlers.hpp"

namespace mingtang::checking {
namespace {

using desk::Needs;
using web::Method;

// Everybody of the workbench sees how the catalogs of his own place stand; only an editor repairs, in a draft of his
// own.
std::array const table{
    desk::Route{Method::get, "/console/checks", Needs::workbench, checks},
    desk::Route{Method::get, "/console/checks/findings.csv", Needs::workbench, findings_csv},
    desk::Route{Method::get, "/console/checks/findings.xlsx", Needs::workbench, findings_xlsx},
    desk::Route{Method::get, "/console/checks/rules", Needs::workbench, rules},
    desk::Route{Method::get, "/console/editions/{edition}/checks", Needs::workbench, checks_of_edition},
    desk::Route{Method::get, "/console/editions/{edition}/checks/findings.csv", Needs::workbench,
                findings_csv_of_edition},
    desk::Route{Method::get, "/console/editions/{edition}/checks/findings.xlsx", Needs::workbench,
                findings_xlsx_of_edition},
    desk::Route{Method::post, "/console/editions/{edition}/checks/repair", Needs::editor, repair_edition},
};

}  // namespace

std::span<desk::Route const> routes() {
    return table;
}

}  // namespace mingtang::checking
