// A 公开依据 cell taken apart: 《title》, its number in brackets, its articles, and the words that belong to no
// citation. Pure and tolerant: what is crooked in print is kept with its place, so that a check can point at it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mingtang::catalog::lint {

struct Piece {
    std::size_t begin = 0, end = 0;  // bytes in the cell
    std::string text;
};

struct Citation {
    Piece title;                 // between 《 and 》, without them
    std::vector<Piece> numbers;  // 国务院令第711号, 财预〔2016〕143号: as printed, brackets around them taken off
    struct Article {
        Piece words;  // 第二十条第一款
        int number = 0;
    };
    std::vector<Article> articles;
};

struct Basis {
    std::vector<Citation> citations;
    std::vector<Piece> loose;     // words that are no citation: 相关政策文件, 等法律法规
    std::vector<Piece> unclosed;  // a 《 without its 》 (to the end of the piece) or a lone 》
};

Basis parse_basis(std::string_view cell);

// 二十, 一百零四, 20: a number up to 9999 written in Chinese or digits; 0 when it is none.
int article_number(std::string_view words);

}  // namespace mingtang::catalog::lint
