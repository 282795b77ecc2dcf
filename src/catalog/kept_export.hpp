// A public edition never changes, so a file made of it is made once and kept:
// <files>/exports/<edition>-<moment>.<kind>. One is made at a time, and few may wait for it: a page of links must not
// keep every worker of the server busy. What is kept can be thrown away at any time; it is made again.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "catalog/types.hpp"

namespace mingtang::catalog {

struct KeptExport {
    std::string file;   // its path, or "" where nothing is kept,
    std::string bytes;  // and then what is in it
};

// `ending`: ".pdf". Nothing: too many are waiting already; they should come again.
std::optional<KeptExport> kept_export(std::string const& files, Edition const& edition, std::string_view ending,
                                      std::function<std::string()> const& make);

}  // namespace mingtang::catalog
