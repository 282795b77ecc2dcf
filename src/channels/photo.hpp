// A photograph that proves a posting: checked by its content in the reading child, freed of where, when and with what
// it was taken (security.md C40), kept by content. Place and time of the posting are said by the clerk, in fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "channels/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::channels {

inline constexpr std::size_t largest_photo = std::size_t{20} << 20;  // C36

struct TakenPhoto {
    Photo photo;
    std::vector<std::string> taken_off;  // 拍摄地点, 拍摄信息: what the kept copy does not say any more
};
Result<TakenPhoto> take_photo(Desk const& desk, std::string_view bytes, std::string_view file_name);

std::string_view media_type(std::string_view photo_kind);

}  // namespace mingtang::channels
