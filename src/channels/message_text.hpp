// The same document as a message: an article for the public account (微信公众号) and a short one for a chat group or a
// text message. Plain text with the address; what is longer than the carrier takes is said, never cut in silence. Pure.
#pragma once

#include <string>
#include <vector>

namespace mingtang::channels {

// What the carriers take, in characters. They change their minds: data of the place, not of the program.
struct MessageLimits {
    int title = 64, digest = 120, article = 20'000, group = 500;
    friend bool operator==(MessageLimits const&, MessageLimits const&) = default;
};

struct MessageFacts {
    std::string title, number, unit, summary, body, address;  // body: allow-listed HTML
    std::string published, files;                             // files: names, "；" between them
};
struct Message {
    std::string title, digest, text;
    std::vector<std::string> warnings;  // 标题68字，超过64字
};
Message article(MessageFacts const& facts, MessageLimits const& limits);
Message group_message(MessageFacts const& facts, MessageLimits const& limits);

}  // namespace mingtang::channels
