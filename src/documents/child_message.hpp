// What parent and child write to each other, as bytes. The parent trusts nothing that comes back: every count, length
// and text is checked against what is there and against the limits before it is believed.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "documents/file_words.hpp"
#include "documents/grid.hpp"

namespace mingtang::documents {

// To the child, on its standard input: the file's name, then its bytes.
struct ChildQuestion {
    std::string_view file_name, bytes;
};
std::string question_head(std::string_view file_name);  // the bytes follow
std::optional<ChildQuestion> parse_question(std::string_view message);

// Back: grids or a refusal, written in pieces as they are made.
void write_answer(Result<GridFile> const& answer, std::function<void(std::string_view)> const& write);
std::optional<Result<GridFile>> parse_answer(std::string_view message);
// The same for the words of an attachment.
void write_answer(Result<FileWords> const& answer, std::function<void(std::string_view)> const& write);
std::optional<Result<FileWords>> parse_words(std::string_view message);

}  // namespace mingtang::documents
