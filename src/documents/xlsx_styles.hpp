// What a cell's style says about its words: the format of its numbers, and a font that turns letters into pictures.
#pragma once

#include <string_view>
#include <vector>

#include "documents/number_format.hpp"
#include "documents/package.hpp"
#include "documents/symbol_fonts.hpp"

namespace mingtang::documents {

struct CellLook {
    std::size_t format = 0;  // in `formats`; 0 is General
    SymbolFont font = SymbolFont::none;
};

struct WorkbookStyles {
    std::vector<NumberFormat> formats{NumberFormat{}};
    std::vector<CellLook> looks;

    // A style number nobody defined is the default look.
    CellLook look(std::size_t style) const { return style < looks.size() ? looks[style] : CellLook{}; }
};

Result<WorkbookStyles> read_styles(Package const& package, std::string_view part);

}  // namespace mingtang::documents
