// One clause read: its rule, and the words that may narrow it.
#pragma once

#include <vector>

#include "catalog/time_limit/clauses.hpp"

namespace mingtang::catalog::time_words {

struct Reading {
    TimeRule rule;
    View narrows;            // narrows wherever it stands: 其中行政许可事项, 其他信息, 处罚决定：
    View may_narrow;         // narrows beside other clauses; alone it is the item itself
    bool continues = false;  // says only how long something is shown or asked: belongs to the clause before it
};

// Usually one; 事前、事中、事后 gives one for each stage. What the clause says is masked as it is understood.
std::vector<Reading> read_clause(Phrase& phrase, Clause const& clause);

TimeRule not_understood(Phrase const& phrase, View text);

}  // namespace mingtang::catalog::time_words
