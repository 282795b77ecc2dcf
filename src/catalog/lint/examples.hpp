// The examples of the table, made into facts a check can look at: rows that are right in everything but the cells the
// example names. The test executes them, the help page prints them.
#pragma once

#include "catalog/lint/check.hpp"

namespace mingtang::catalog::lint {

enum class Example { bad, good };

Facts example_facts(Check const& check, Example which);

}  // namespace mingtang::catalog::lint
