// Whether the cells agree with the heads above them. A header that lacks a cell, or is shifted, or says the wrong word,
// is set right by what the columns contain; a table without a header is read by that alone.
#pragma once

#include "catalog/reading/layout.hpp"
#include "catalog/reading/profile.hpp"

namespace mingtang::catalog::reading {

// Sets the layout right by what its columns contain, and says what stays doubtful.
void fit(Layout& layout, Profiles const& profiles);
// Whether rows with these columns may go on under this layout: a table continued on the next page.
bool agrees(Layout const& layout, Profiles const& profiles);
// The columns of a table without a header; no heads when it is no catalog at all.
Layout layout_by_content(Profiles const& profiles);

}  // namespace mingtang::catalog::reading
