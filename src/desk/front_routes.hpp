// The table of routes, compiled for finding: a path is cut at its slashes and compared part by part. Exact by nature:
// what no pattern names is nowhere ("/console/foi/1/x.css" is not "/console/foi/1", security.md C30).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "desk/route.hpp"

namespace mingtang::desk {

class RouteTable {
  public:
    // Throws std::logic_error when two routes would answer the same request.
    void add(std::span<Route const> routes);
    std::vector<Route> const& all() const { return all_; }

    struct Found {
        Route const* route = nullptr;
        std::vector<std::string> captured{};
        std::string allow{};  // without a route: the methods this path does take, "GET, HEAD, POST"; "" = no such path
    };
    // HEAD is answered by GET's route.
    Found find(web::Method method, std::string_view path) const;
    // The same for a page that is kept, without its captured parts: what the io thread asks before each answer.
    Route const* find_kept(std::string_view path) const;

  private:
    struct Part {
        std::string_view before, after;  // of a part that captures; a fixed one is all `before`
        bool captures = false;
    };
    struct Compiled {
        std::size_t route;
        std::vector<Part> parts;
    };
    static std::vector<Part> compile(std::string_view pattern);
    static bool before(Compiled const& a, Compiled const& b);

    std::vector<Route> all_;
    std::vector<std::vector<Compiled>> by_parts_;  // index: how many parts; fixed parts before captured ones
};

}  // namespace mingtang::desk
