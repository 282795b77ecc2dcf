// An item's entry as a form of plain controls: what every page shows where a person writes one row by hand. It works
// without script and on a phone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalog/cells.hpp"
#include "catalog/folder.hpp"
#include "web/console_frame.hpp"
#include "web/request.hpp"

namespace mingtang::catalog {

struct EntryForm {
    web::FormField level1, level2, content, basis, time_limit, subject, unit, channels, other_channels, audience, group,
        method, levels;
    std::vector<web::Choice> units, channel_choices, audience_choices, method_choices, level_choices;

    web::FormField& of(Column column);
};

EntryForm entry_form(Cells const& cells, UnitChoice const& units, std::string limit_hint);
// What the form's controls say, as cells.
Cells typed_cells(web::Request const& request);
Cells cells_of(Entry const& entry, std::string unit);

// What the machine reads in the limit, and which special law may ask for another one: the clerk corrects the words.
std::string said_of_limit(Cells const& cells, std::string_view field, Date on);

}  // namespace mingtang::catalog
