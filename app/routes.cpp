#include "routes.hpp"

#include "catalog/routes.hpp"
#include "catalog/today.hpp"
#include "channels/routes.hpp"
#include "channels/today.hpp"
#include "checking/routes.hpp"
#include "compilation/routes.hpp"
#include "desk/routes.hpp"
#include "portal/routes.hpp"
#include "publication/routes.hpp"
#include "publication/today.hpp"
#include "questions/routes.hpp"
#include "questions/today.hpp"
#include "response/routes.hpp"
#include "response/today.hpp"
#include "screening/routes.hpp"

namespace mingtang::app {

void mount_routes(desk::Front& front) {
    front.mount(portal::routes());
    front.mount(desk::routes());
    front.mount(catalog::routes());
    front.mount(screening::routes());
    front.mount(publication::routes());
    front.mount(response::routes());
    front.mount(channels::routes());
    front.mount(questions::routes());
    front.mount(compilation::routes());
    front.mount(checking::routes());
    front.mount(publication::today_lines);
    front.mount(catalog::today_lines);
    front.mount(response::today_lines);
    front.mount(questions::today_lines);
    front.mount(channels::today_lines);
}

}  // namespace mingtang::app
