// A draft place by place, as the pages of its judges and its author show it: what changed, and the comments beside it.
// Plain values, filled by review_text.cpp, drawn by views/review.html and views/comments.html.
#pragma once

#include <string>
#include <vector>

#include "web/console_frame.hpp"

namespace mingtang::publication {

struct DifferenceCell {
    struct Span {
        std::string change, words;  // "", "removed", "added"
    };
    std::vector<Span> spans;
};
// A comment at its place, with what this visitor may do about it.
struct CommentLine {
    std::string id, where, kind, state, tone, quoted{};
    std::string quoted_as{};  // 所指, or 提意见时是: where it reads otherwise now
    std::string cell{};       // 第 2 格
    std::vector<std::string> turns{};
    bool answerable = false, acceptable = false, reopenable = false;
    std::string accept_label{};  // 认可; 收回 while it is open
    bool words_needed = false;   // to take it back
    Url at{}, answer{}, accept{}, reopen{};
};
struct CommentGroup {
    std::string heading;  // 第 2 稿
    std::vector<CommentLine> lines;
};
struct CommentForm {
    std::string saves, where;
    std::vector<web::Choice> places{};  // the row and each of its cells; one: no choice
    std::vector<web::Choice> kinds{};
    web::FormField place{}, kind{}, words{};
    Url add{}, back{};
};

// One place of a draft: a fact, a paragraph, a row of a table, a file.
struct ReviewLine {
    std::string id, tone{}, mark{}, look{}, note{};  // look: heading, subheading, item, row
    std::vector<DifferenceCell> cells{};
    Url file{};
    std::string size{};
    std::vector<CommentLine> comments{};
    Url say{};           // leads to the form at this place
    bool asked = false;  // the form stands here
};
struct FilePart {
    std::string place;
    std::vector<ReviewLine> lines;
};
struct FileReview {
    ReviewLine line;
    std::vector<FilePart> parts{};
};
struct ReviewText {
    std::string csrf;
    std::vector<ReviewLine> facts, lines;
    std::vector<FileReview> files;
    std::vector<std::string> gone_files;
    ReviewLine whole{};                    // comments on all of it
    std::vector<CommentLine> elsewhere{};  // on places that are gone
    std::string counts;
    int open = 0, answered = 0;  // comments
    bool may_say = false, first = true, everything = true;
    CommentForm form{};
    Url all{}, changes{};
};

}  // namespace mingtang::publication
