// 领域: the official name of a field, out of headings, captions, cells, titles and file names, whatever stands around
// it.
#pragma once

#include <string>
#include <vector>

#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

struct DomainFound {
    std::string name;     // 义务教育领域; "" when there is none, or when it cannot be told which
    std::string foreign;  // the words name a field that is none of the 26: 交通运输领域
    bool several = false;
    bool of_office = false;  // the words only name an office: 区救灾办
    std::string said{};  // another name for the field, as printed: 环境保护领域; "" when it is the official one
};

// One line of words. A name followed by 领域 counts before one that is not.
DomainFound domain_in(View comparable_line);
// Several lines, the nearest last: the nearest line that says anything decides.
DomainFound nearest_domain(std::string_view lines);
// A whole cell that is a field's name with or without 领域, a number, or a code.
std::string domain_of_cell(View comparable_words);

}  // namespace mingtang::catalog::reading
