#include "screening/routes.hpp"

#include <array>

#include "screening/handlers.hpp"

namespace mingtang::screening {
namespace {

using desk::Keep;
using desk::Needs;
using web::Method;

constexpr std::size_t text_limit = std::size_t{2} << 20;  // passages of a long document, percent-encoded

std::array const table{
    desk::Route{Method::get, "/console/screening", Needs::workbench, screening_lists},
    desk::Route{Method::post, "/console/screening", Needs::editor, add_screening_entry, Keep::no, "", text_limit},
    desk::Route{Method::post, "/console/screening/words", Needs::editor, import_screening_words, Keep::no, "",
                text_limit},
    desk::Route{Method::post, "/console/screening/{entry}/end", Needs::editor, end_screening_entry},
};

}  // namespace

std::span<desk::Route const> routes() {
    return table;
}

}  // namespace mingtang::screening
