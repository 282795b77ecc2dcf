// The parts of a Word document that hold no table: what the package contains, its styles, its foot, what it says of
// itself.
#pragma once

#include <string>
#include <string_view>

#include "documents/printed.hpp"

namespace mingtang::documents {

// Escaped for XML; what XML cannot hold at all is left out.
std::string xml_escaped(std::string_view text);

extern std::string_view const content_types_part, package_relations_part, document_relations_part, styles_part,
    settings_part, font_table_part, application_part;
std::string core_properties_part(PrintedDocument const& document);
std::string footer_part(PrintedDocument const& document, int width_in_twips);

// A run's words, lines broken where the words are.
std::string word_runs(std::string_view words, std::string_view properties);

}  // namespace mingtang::documents
