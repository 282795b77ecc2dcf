#include "portal/traditional.hpp"

#include <opencc.h>

namespace mingtang::portal {

// The tables are read at the first page that needs them (some 20 ms) and stay: they never change while we run.
std::string to_traditional(std::string const& page) {
    static opencc::SimpleConverter const converter{"s2t.json"};
    return converter.Convert(page);
}

std::string to_simplified(std::string_view typed) {
    static opencc::SimpleConverter const converter{"t2s.json"};
    return converter.Convert(std::string{typed});
}

}  // namespace mingtang::portal
