// What stands in Word's property elements and matters for what is seen: spans, deletions, check boxes, fonts. Each
// function is called after the element's start and leaves the scanner behind its end.
#pragma once

#include <optional>
#include <string>

#include "documents/docx_numbering.hpp"
#include "documents/symbol_fonts.hpp"
#include "documents/xml.hpp"

namespace mingtang::documents {

struct ParagraphProperties {
    std::string style;
    std::optional<int> list, level;
    bool joins_next = false;  // its end is a tracked deletion
};

struct RunProperties {
    SymbolFont font = SymbolFont::none;
    bool hidden = false;
};

struct RowProperties {
    int columns_before = 0;
    bool deleted = false;
};

struct CellProperties {
    enum class Merge { none, begins, continues };
    int span = 1;
    Merge down = Merge::none, across = Merge::none;
};

// A content control: a check box has a state, a placeholder is what nobody has filled in yet.
struct ControlProperties {
    std::optional<bool> checked;
    bool placeholder = false;
};

Result<ParagraphProperties> read_paragraph_properties(XmlScanner& xml);
Result<RunProperties> read_run_properties(XmlScanner& xml);
Result<RowProperties> read_row_properties(XmlScanner& xml);
Result<CellProperties> read_cell_properties(XmlScanner& xml);
Result<ControlProperties> read_control_properties(XmlScanner& xml);
// <w:fldChar>: the state of an old form's check box, where it is one.
Result<std::optional<bool>> read_form_box(XmlScanner& xml);

}  // namespace mingtang::documents
