// 公开渠道和载体: which options of the list were chosen, in the official vocabulary of 13 words; anything else is
// 其他:words. Lists with boxes, lists of the chosen only, and lists whose boxes were lost.
#pragma once

#include <string>
#include <vector>

#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

struct Channels {
    std::vector<std::string> chosen;  // each once, in printed order
    enum class Boxes { read, lost } boxes = Boxes::read;
};
Channels channels_in(View cell);

// The words are a list of channels, by boxes or by vocabulary. For telling columns apart.
bool looks_like_channels(View cell);

// Does the line begin a list of options anew: is its first option one that `list` already has?
bool begins_list_again(View list, View line);

}  // namespace mingtang::catalog::reading
