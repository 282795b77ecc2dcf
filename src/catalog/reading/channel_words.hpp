// The vocabulary of 公开渠道和载体 as it stands in tables: the 13 official words and their other spellings.
// Not here: lists of options (channels.hpp).
#pragma once

#include <string>
#include <string_view>

#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

struct ChannelLabel {
    Words words;  // comparable
    std::string_view official;
};
// The longest label that the words begin with; nothing when they begin with none.
ChannelLabel const* label_at(View comparable_words);
// Exactly a label, nothing more and nothing less.
bool is_label(View comparable_words);

// The words name one option, and it is in the vocabulary: "发布会听证会" is 发布会/听证会. "" when it is not.
std::string official_channel(View comparable_words);
// Words that options begin with, of the vocabulary or not: tells the box R or 口 from a letter and from 窗口.
bool begins_option(View comparable_words);
// How many different words of the vocabulary the text names.
int channels_named(View comparable_words);

}  // namespace mingtang::catalog::reading
