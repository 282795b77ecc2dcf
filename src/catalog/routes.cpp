#include "catalog/routes.hpp"

#include <array>

#include "catalog/handlers.hpp"

namespace mingtang::catalog {
namespace {

using desk::Keep;
using desk::Needs;
using web::Method;

constexpr std::size_t upload_limit = std::size_t{51} << 20;  // C36: 50 MiB and the form around it
constexpr std::size_t json_limit = std::size_t{1} << 20;

std::array const table{
    // the API: everybody's, kept
    desk::Route{Method::get, "/api/v1/catalogs", Needs::nobody, api_catalogs, Keep::kept,
                "field jurisdiction page page_size"},
    desk::Route{Method::get, "/api/v1/catalogs/{catalog}", Needs::nobody, api_catalog, Keep::kept},
    desk::Route{Method::get, "/api/v1/catalogs/{catalog}/editions", Needs::nobody, api_editions, Keep::kept},
    desk::Route{Method::get, "/api/v1/catalogs/{catalog}/items", Needs::nobody, api_catalog_items, Keep::kept,
                "unit level page page_size"},
    desk::Route{Method::get, "/api/v1/fields", Needs::nobody, api_fields, Keep::kept},
    desk::Route{Method::get, "/api/v1/fields/{field}", Needs::nobody, api_field, Keep::kept},
    desk::Route{Method::get, "/api/v1/items", Needs::nobody, api_items, Keep::kept,
                "field unit level q page page_size"},
    desk::Route{Method::get, "/api/v1/items/{item}", Needs::nobody, api_item, Keep::kept},
    desk::Route{Method::get, "/api/v1/openapi.yaml", Needs::nobody, api_description, Keep::kept},
    desk::Route{Method::get, "/api/v1/units", Needs::nobody, api_units, Keep::kept, "jurisdiction page page_size"},
    desk::Route{Method::get, "/api/v1/units/{unit}", Needs::nobody, api_unit, Keep::kept},
    // the workbench
    desk::Route{Method::get, "/console/catalogs", Needs::workbench, catalogs},
    desk::Route{Method::get, "/console/catalogs/new", Needs::editor, new_catalog},
    desk::Route{Method::post, "/console/catalogs/new", Needs::editor, create_catalog, Keep::no, "", upload_limit},
    desk::Route{Method::get, "/console/editions/{edition}", Needs::workbench, edition},
    desk::Route{Method::post, "/console/editions/{edition}/comments", Needs::workbench, add_comment},
    desk::Route{Method::post, "/console/editions/{edition}/comments/{comment}/reopen", Needs::workbench,
                reopen_comment_form},
    desk::Route{Method::post, "/console/editions/{edition}/comments/{comment}/resolve", Needs::workbench,
                resolve_comment_form},
    desk::Route{Method::post, "/console/editions/{edition}/discard", Needs::editor, discard_edition},
    desk::Route{Method::post, "/console/editions/{edition}/items", Needs::editor, add_row},
    desk::Route{Method::get, "/console/editions/{edition}/items/{item}", Needs::workbench, item},
    desk::Route{Method::post, "/console/editions/{edition}/items/{item}", Needs::editor, save_item_form},
    desk::Route{Method::post, "/console/editions/{edition}/items/{item}/origins", Needs::editor, continue_item_form},
    desk::Route{Method::post, "/console/editions/{edition}/items/{item}/remove", Needs::editor, remove_item_form},
    desk::Route{Method::post, "/console/editions/{edition}/offline", Needs::editor, return_workbook, Keep::no, "",
                upload_limit},
    desk::Route{Method::get, "/console/editions/{edition}/offline.xlsx", Needs::editor, offline_workbook},
    desk::Route{Method::get, "/console/editions/{edition}/offline/{workbook}", Needs::editor, returned_workbook},
    desk::Route{Method::post, "/console/editions/{edition}/offline/{workbook}", Needs::editor, merge_workbook},
    desk::Route{Method::post, "/console/editions/{edition}/pass", Needs::reviewer, pass_edition},
    desk::Route{Method::post, "/console/editions/{edition}/publish", Needs::reviewer, publish_edition},
    desk::Route{Method::post, "/console/editions/{edition}/retirements", Needs::editor, explain_leaving},
    desk::Route{Method::post, "/console/editions/{edition}/return", Needs::reviewer, return_edition},
    desk::Route{Method::get, "/console/editions/{edition}/review", Needs::reviewer, review},
    desk::Route{Method::get, "/console/editions/{edition}/rows", Needs::workbench, grid_rows},
    desk::Route{Method::post, "/console/editions/{edition}/rows", Needs::editor, save_grid_rows, Keep::no, "",
                json_limit},
    desk::Route{Method::post, "/console/editions/{edition}/submit", Needs::editor, submit_edition},
    desk::Route{Method::post, "/console/editions/{edition}/upload", Needs::editor, upload_again, Keep::no, "",
                upload_limit},
    desk::Route{Method::post, "/console/editions/{edition}/visitors", Needs::editor, meet_visitors},
    desk::Route{Method::get, "/console/review-chain", Needs::workbench, review_chain},
    desk::Route{Method::post, "/console/review-chain", Needs::workbench, save_review_chain},
    desk::Route{Method::get, "/console/reviews", Needs::reviewer, reviews},
    desk::Route{Method::get, "/console/uploads", Needs::editor, uploads},
    desk::Route{Method::get, "/console/uploads/{upload}", Needs::workbench, upload},
    desk::Route{Method::get, "/console/uploads/{upload}/file", Needs::workbench, upload_file},
};

}  // namespace

std::span<desk::Route const> routes() {
    return table;
}

}  // namespace mingtang::catalog
