// The table of legal numbers as this release knows it, inside the program: a server needs no file beside it.
#include "statutes/statutes.hpp"
#include "statutes/statutes_table.hpp"

namespace mingtang::statutes {

Statutes const& built_in() {
    static Statutes const table = parse_statutes(statutes_table).value();
    return table;
}

}  // namespace mingtang::statutes
