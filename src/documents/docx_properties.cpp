#include "documents/docx_properties.hpp"

#include <algorithm>
#include <charconv>

namespace mingtang::documents {
namespace {

using Event = XmlScanner::Event;

int number_of(std::string_view text) {
    int value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} ? value : 0;
}

// A switch without a value is on (ECMA-376 part 1, 17.17.4).
bool is_on(XmlScanner const& xml) {
    auto const value = xml.attribute("val");
    return value != "0" && value != "false" && value != "off";
}

// Calls `see` at the start of everything inside the element that has just started.
template <class See>
Result<Done> walk(XmlScanner& xml, See see) {
    auto const outside = xml.depth() - 1;
    for (;;) {
        auto const event = TRY(xml.next());
        if (event == Event::end && xml.depth() == outside) return Done{};
        if (event == Event::start) see(xml.name(), xml.depth() - outside - 1);
    }
}

CellProperties::Merge merge_of(XmlScanner const& xml) {
    return xml.attribute("val") == "restart" ? CellProperties::Merge::begins : CellProperties::Merge::continues;
}

}  // namespace

Result<ParagraphProperties> read_paragraph_properties(XmlScanner& xml) {
    ParagraphProperties found;
    // <w:pPrChange> holds the properties as they were; only those that are now stand at the first depths.
    TRY(walk(xml, [&, before = std::size_t{0}](std::string_view name, std::size_t depth) mutable {
        if (depth == 1) before = name == "pPrChange";
        if (before) return;
        if (depth == 1 && name == "pStyle") found.style = xml.attribute("val");
        if (depth == 2 && name == "numId") found.list = number_of(xml.attribute("val"));
        if (depth == 2 && name == "ilvl") found.level = number_of(xml.attribute("val"));
        if (depth == 2 && name == "del") found.joins_next = true;
    }));
    return found;
}

Result<RunProperties> read_run_properties(XmlScanner& xml) {
    RunProperties found;
    TRY(walk(xml, [&](std::string_view name, std::size_t depth) {
        if (depth != 1) return;
        if (name == "vanish") found.hidden = is_on(xml);
        if (name == "rFonts") {
            found.font = symbol_font(xml.attribute("ascii"));
            if (found.font == SymbolFont::none) found.font = symbol_font(xml.attribute("hAnsi"));
        }
    }));
    return found;
}

Result<RowProperties> read_row_properties(XmlScanner& xml) {
    RowProperties found;
    TRY(walk(xml, [&](std::string_view name, std::size_t depth) {
        if (depth != 1) return;
        if (name == "gridBefore") found.columns_before = std::max(number_of(xml.attribute("val")), 0);
        if (name == "del") found.deleted = true;
    }));
    return found;
}

Result<CellProperties> read_cell_properties(XmlScanner& xml) {
    CellProperties found;
    TRY(walk(xml, [&](std::string_view name, std::size_t depth) {
        if (depth != 1) return;
        if (name == "gridSpan") found.span = std::max(number_of(xml.attribute("val")), 1);
        if (name == "vMerge") found.down = merge_of(xml);
        if (name == "hMerge") found.across = merge_of(xml);
    }));
    return found;
}

Result<ControlProperties> read_control_properties(XmlScanner& xml) {
    ControlProperties found;
    TRY(walk(xml, [&](std::string_view name, std::size_t depth) {
        if (depth == 1 && name == "checkbox") found.checked = found.checked.value_or(false);
        if (depth == 2 && name == "checked") found.checked = is_on(xml);
        if (depth == 1 && name == "showingPlcHdr") found.placeholder = is_on(xml);
    }));
    return found;
}

Result<std::optional<bool>> read_form_box(XmlScanner& xml) {
    std::optional<bool> usual, now;
    bool box = false;
    TRY(walk(xml, [&](std::string_view name, std::size_t depth) {
        if (depth == 2) box = name == "checkBox";
        if (depth == 2 && box) usual = usual.value_or(false);
        if (depth == 3 && box && name == "default") usual = is_on(xml);
        if (depth == 3 && box && name == "checked") now = is_on(xml);
    }));
    return now ? now : usual;
}

}  // namespace mingtang::documents
