// What a check found: where, in plain Chinese what is wrong and what to do, and the repair where it is certain.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/cells.hpp"

namespace mingtang::catalog::lint {

// Only legal errors stand in the way of publication (features.md F9).
enum class Severity { legal_error, must_look, hint };

std::string_view code(Severity severity);     // "legal_error"
std::string_view chinese(Severity severity);  // 法定错误
std::optional<Severity> parse_severity(std::string_view code);

struct Finding {
    std::size_t check = 0;  // its place in checks()
    ItemId item;            // none: said of the catalog as a whole
    int position = 0;
    org::UnitId unit;  // who owes the item
    Column column{};
    std::size_t begin = 0, end = 0;          // bytes of the cell (cells.hpp); equal: the whole cell
    std::string words;                       // what stands there
    std::string sentence;                    // 《收养法》已于2021年1月1日废止，请改为《民法典》。
    std::optional<std::string> replacement;  // for begin … end; nothing: a person must decide
};

}  // namespace mingtang::catalog::lint
