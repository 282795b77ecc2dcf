// What the words at the head of a column say it holds. Columns are known by their words, never by their position.
// Not here: which rows are a header (header.hpp), and whether the cells below agree (fitting.hpp).
#pragma once

#include <string>
#include <vector>

#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

enum class Title {
    none,  // no words, or words we do not know
    number,
    domain,
    level1,
    level2,
    level3,
    level4,
    both_levels,  // 公开事项（一级/二级）: two names in one cell
    item,         // 公开事项 over names of any level
    content,
    basis,
    time_limit,
    subject,
    channels,
    channel_mark,  // one option's own column: 政府网站
    audience_all,
    audience_group,
    audience,
    method_active,
    method_request,
    method,
    level_mark,
    levels,
    extra,  // a column the record has no field for: 咨询电话, 五公开
};

struct Named {
    Title title = Title::none;
    std::vector<std::string> levels{};                                 // of a level_mark
    std::string channel{};                                             // of a channel_mark
    enum class Strength { weak, strong } strength = Strength::strong;  // 责任单位 is the subject when nothing else is
};

// One head's words, blanks gone.
Named named(View comparable_words);
// The heads above one column, from top to bottom: 公开事项 / 一级 / 事项.
Named named_column(std::vector<Words> const& path);

// Groups of columns rather than one: 公开对象, 公开方式, 公开层级, 公开事项.
bool is_group(Title title);
// Words that every header has: they make a row a header. 县级 and 全社会 may be data, too.
bool is_head_word(Title title);
// A piece of a head cut by lines or rows: 公开, 时限, （要素）, 级.
bool is_head_fragment(View comparable_words);

}  // namespace mingtang::catalog::reading
