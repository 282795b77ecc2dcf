// Does a receipt say what its channel asks, and can it be true? Pure: the document, the channel and today are handed
// in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "channels/channel.hpp"
#include "channels/types.hpp"

namespace mingtang::channels {

struct Fault {
    std::string field, sentence;  // field: as the form names it
};
// `earliest`: before that day there was nothing to put out.
std::vector<Fault> faults(Told const& told, ChannelInfo const& channel, bool has_photo, std::optional<Date> earliest,
                          Date today);

// Cleaned at the door: one line each, times as 09:30, addresses of the web or nothing.
Told cleaned(Told told);

// 张贴于盛庄街道政务公开栏，2026年11月20日至2026年12月1日: for lists, the portal, the API.
std::string in_words(Receipt const& receipt);

}  // namespace mingtang::channels
