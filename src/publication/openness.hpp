// 公开属性: which decision holds together. 条例 13–18, 细则80 一(一). Pure.
#pragma once

#include <string>
#include <vector>

#include "publication/types.hpp"

namespace mingtang::publication {

// What is wrong with the decision, each in a sentence; empty when it may be signed.
std::vector<std::string> faults(OpennessDecision const& decision, Date today);
// 不予公开：N1 国家秘密（条例第十四条）. For pages and the audit.
std::string in_words(OpennessDecision const& decision);
// 条例 18 asks for a periodic look without saying how often: a year, as a house rule.
Date usual_review(Date today);

}  // namespace mingtang::publication
