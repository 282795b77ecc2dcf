#include "portal/traditional.hpp"

#include <malloc.h>

#include "portal/script_table.hpp"

namespace mingtang::portal {
namespace {

// What reading the dictionaries took goes back: the server lives in 64 MiB.
ScriptTable read(std::string const& config) {
    ScriptTable table{config};
    malloc_trim(0);
    return table;
}

}  // namespace

// The tables are read at the first page that needs them and stay: they never change while we run.
std::string to_traditional(std::string const& page) {
    static auto const table = read("s2t.json");
    return table.convert(page);
}

std::string to_simplified(std::string_view typed) {
    static auto const table = read("t2s.json");
    return table.convert(typed);
}

}  // namespace mingtang::portal
