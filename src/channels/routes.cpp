#include "channels/routes.hpp"

#include <array>

#include "channels/handlers.hpp"

namespace mingtang::channels {
namespace {

using desk::Keep;
using desk::Needs;
using web::Method;

constexpr std::size_t photo_limit = std::size_t{21} << 20;  // C36: 20 MiB and the form around it

std::array const table{
    desk::Route{Method::get, "/console/channels", Needs::workbench, channel_todo},
    desk::Route{Method::get, "/console/channels/coverage", Needs::workbench, channel_coverage},
    desk::Route{Method::get, "/console/channels/coverage.csv", Needs::workbench, channel_coverage_csv},
    desk::Route{Method::post, "/console/channels/settings", Needs::editor, save_channel_settings},
    desk::Route{Method::get, "/console/publications/{publication}/channels", Needs::workbench, document_channels},
    desk::Route{Method::get, "/console/publications/{publication}/channels/{channel}", Needs::workbench, register_page},
    desk::Route{Method::post, "/console/publications/{publication}/channels/{channel}", Needs::editor, register_form,
                Keep::no, "", photo_limit},
    desk::Route{Method::get, "/console/publications/{publication}/texts", Needs::workbench, ready_texts},
    desk::Route{Method::get, "/console/publications/{publication}/texts/{text}", Needs::workbench, ready_text_file},
    desk::Route{Method::get, "/console/receipts/{receipt}", Needs::workbench, receipt},
    desk::Route{Method::post, "/console/receipts/{receipt}/correct", Needs::editor, correct_receipt_form, Keep::no, "",
                photo_limit},
    desk::Route{Method::get, "/console/receipts/{receipt}/photo", Needs::workbench, receipt_photo},
    desk::Route{Method::post, "/console/receipts/{receipt}/renew", Needs::editor, renew_receipt_form, Keep::no, "",
                photo_limit},
    desk::Route{Method::post, "/console/receipts/{receipt}/revoke", Needs::editor, revoke_receipt_form},
    desk::Route{Method::post, "/console/receipts/{receipt}/take-down", Needs::editor, take_down_form},
};

}  // namespace

std::span<desk::Route const> routes() {
    return table;
}

}  // namespace mingtang::channels
