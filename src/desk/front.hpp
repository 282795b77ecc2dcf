// The front of the house: takes a clean request, finds the route, the person and the right, and calls the handler.
// Order, visible here: route -> how often -> session -> need -> CSRF -> desk -> handler -> audit of refusals -> cache.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "desk/front_rates.hpp"
#include "desk/front_searches.hpp"
#include "desk/route.hpp"
#include "desk/today.hpp"
#include "identity/password_desk.hpp"
#include "web/kept_page.hpp"
#include "web/server.hpp"

namespace mingtang::desk {

struct FrontOptions {
    web::Site site;
    std::function<Instant()> clock;               // the only clock; --now moves it on demonstration databases
    std::string files;                            // folder of the file store (catalog/file_store.hpp)
    std::string secret;                           // 32 bytes: CSRF and device cookies derive from it (crypto/keys)
    identity::PasswordDesk::Options passwords{};  // how many at once, at what cost (C01)
    std::function<std::vector<std::pair<std::string, std::string>>()> machine{};  // gate.hpp
    Rates rates{};  // how often one visitor may ask; none here, usual_rates in the configuration
    SearchLimits searches{};
};

class Front {
  public:
    Front(storage::Database& database, calendar::Workdays const& workdays, FrontOptions options);
    ~Front();
    void mount(std::span<Route const> routes);  // one sorted list per slice
    void mount(TodaySource source);              // what one slice has waiting, in the order of the page
    std::vector<Route> const& routes() const;   // for the walk of the route table in tests
    web::Handlers handlers();                   // for web::Server; tests call handlers().answer directly
    web::PageCache& cache();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace mingtang::desk
