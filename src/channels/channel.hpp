// What is known of each channel: its printed word, what its receipt must say, whether it hangs until somebody takes it
// down, and what is done when the document is withdrawn. One table, from which forms, checks and lists are made. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "channels/types.hpp"

namespace mingtang::channels {

enum class Ask { no, may, must };

// Which parts of a receipt are asked. `trace`: an address or a number, one of them at least.
struct Asked {
    Ask way = Ask::no, place = Ask::no, trace = Ask::no, minute = Ask::no, until = Ask::no, count = Ask::no,
        seconds = Ask::no, photo = Ask::no;
};

// The text that is made ready for it.
enum class ReadyText { none, sheet, message, script };

struct ChannelInfo {
    Channel channel;
    std::string_view code;     // "SQ"
    std::string_view chinese;  // 公示栏
    std::string_view printed;  // as the catalogs print it; "" for what stands under 其他
    std::string_view also;     // how it is named under 其他, separated by 、
    std::string_view ways;     // which carriers the word covers, separated by 、: any one of them will do
    Asked asked;
    bool hangs;  // it stays there until somebody takes it down
    ReadyText text;
    std::string_view place_label, trace_label, count_label;
    std::string_view from_label;        // 张贴日期
    std::string_view after_withdrawal;  // what is to be done then; "" where nothing can be
    bool local;                         // streets, towns and villages put it up for others too
};
std::span<ChannelInfo const> channel_table();
ChannelInfo const& info(Channel channel);

// 公示栏, or the words that stood under 其他.
std::string name_of(ChannelKey const& key);
// "SQ", "QT:村民微信群": in the database and in addresses.
std::string text_of(ChannelKey const& key);
std::optional<ChannelKey> parse_channel(std::string_view text);
// Of a catalog's word, 其他:words included.
ChannelKey channel_of(std::string_view printed);
std::vector<std::string> ways_of(ChannelInfo const& info);

std::string_view code(Kept kept);
Kept kept_from(std::string_view code);

}  // namespace mingtang::channels
