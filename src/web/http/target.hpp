// From the request's target to a path and its parameters: decoded once, and refused where decoding twice would matter
// (security.md C21). Pure. Also reads application/x-www-form-urlencoded bodies, which have the same shape.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mingtang::web::http {

using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t most_parameters = 100;
constexpr std::size_t most_form_fields = 500;

struct Target {
    std::string path;
    Pairs query;
};

// Nothing where the target is not one clean path: see the test's table.
std::optional<Target> read_target(std::string_view target);

// "a=1&b=%20": names and values decoded, valid UTF-8, no NUL, at most `most` of them.
std::optional<Pairs> read_pairs(std::string_view text, std::size_t most);

// Every % must begin a %XX.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_blank);

}  // namespace mingtang::web::http
