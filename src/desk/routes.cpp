#include "desk/routes.hpp"

#include "desk/handlers.hpp"

namespace mingtang::desk {

std::span<Route const> routes() {
    using enum web::Method;
    constexpr std::size_t small_form = 8 * 1024;
    // Sorted by pattern. A form that visitors may post carries a token of its own (form_token.hpp).
    static Route const all[] = {
        {get, "/console/password", Needs::signed_in, password},
        {post, "/console/password", Needs::signed_in, save_password, Keep::no, "", small_form},
        {post, "/console/sign-out", Needs::signed_in, sign_out, Keep::no, "", small_form},
        {get, "/sign-in", Needs::nobody, sign_in},
        {post, "/sign-in", Needs::nobody, enter, Keep::no, "", small_form},
    };
    return all;
}

}  // namespace mingtang::desk
