#include "desk/typed_moment.hpp"

#include <charconv>

#include "base/text.hpp"

namespace mingtang::desk {

std::optional<Instant> typed_moment(std::string_view typed) {
    auto const text = clean_line(typed);
    if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':') return std::nullopt;
    // Browsers add seconds to some values; anything else behind the minute is a mistake.
    if (text.size() > 16 && text[16] != ':') return std::nullopt;
    auto const day = parse_date(text.substr(0, 10));
    int hour = -1, minute = -1;
    auto const* const hours_end = std::from_chars(text.data() + 11, text.data() + 13, hour).ptr;
    auto const* const minutes_end = std::from_chars(text.data() + 14, text.data() + 16, minute).ptr;
    if (hours_end != text.data() + 13 || minutes_end != text.data() + 16) return std::nullopt;
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
    return Instant{*day} + std::chrono::hours{hour - 8} + std::chrono::minutes{minute};
}

std::string moment_to_type(Instant moment) {
    auto text = local_minute(moment);
    text[10] = 'T';
    return text;
}

}  // namespace mingtang::desk
