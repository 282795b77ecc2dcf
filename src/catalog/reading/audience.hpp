// 公开对象 and 公开方式: marks under their titles, or words instead of marks; words count before the title.
#pragma once

#include <string>

#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

enum class Choice { no, yes };

struct Audience {
    Choice all = Choice::no, group = Choice::no;
    std::string group_words;  // 法律援助申请人, when the cell says who instead of √
    std::string printed() const;
};
// `under`: what the column's title says a mark means. Returns what could not be understood, "" when all was.
enum class AudienceTitle { all, group, both };
std::string add_audience(Audience& audience, View cell, AudienceTitle under);
// 全社会, 社会, 特定群众 …: words of a closed kind, for telling columns apart.
bool is_audience_word(View comparable_words);

struct Method {
    Choice active = Choice::no, on_request = Choice::no;
    std::string printed() const;
};
enum class MethodTitle { active, on_request, both };
std::string add_method(Method& method, View cell, MethodTitle under);
bool is_method_word(View comparable_words);

}  // namespace mingtang::catalog::reading
