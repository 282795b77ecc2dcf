// The slice's closed words: their codes in the database and in the API, and what they are called in Chinese.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/types.hpp"

namespace mingtang::catalog {

std::string_view code(Level level);     // "county"
std::string_view chinese(Level level);  // 县级
std::optional<Level> parse_level(std::string_view code);
// The level of the catalog a government of this kind compiles for itself.
Level own_level(org::Jurisdiction::Kind kind);
// A government compiles for itself and may set the standard for those below it, never for those above.
bool may_compile_level(org::Jurisdiction::Kind kind, Level level);

std::string_view code(EditionState state);     // "submitted"
std::string_view chinese(EditionState state);  // 待审核
EditionState edition_state(std::string_view code);

std::string_view code(Stage stage);     // "legal"; "" for none
std::string_view chinese(Stage stage);  // 法制保密审核
Stage stage_from(std::string_view code);

// Lists are lines of text in the database.
std::string lines(std::vector<std::string> const& list);
std::vector<std::string> list_of(std::string_view lines);

}  // namespace mingtang::catalog
