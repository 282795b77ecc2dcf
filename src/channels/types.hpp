// The words of channels: through which carrier a document reaches people besides its page, and the receipt that proves
// it did. A receipt belongs to one text of one document; what it says is never changed, only replaced. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/id.hpp"
#include "org/types.hpp"
#include "publication/types.hpp"

namespace mingtang::channels {

using ReceiptId = Id<struct ReceiptTag>;
using publication::PublicationId;
using publication::RevisionId;

// 公开渠道和载体: the thirteen printed words first, then the carriers that tables name under 其他 (rulebook §5.2).
enum class Channel {
    website,          // GW
    gazette,          // GZ
    social,           // LW
    briefing,         // FB
    broadcast,        // GB
    press,            // ZM
    reading_point,    // CY
    service_hall,     // ZW
    service_station,  // BM
    visit,            // RH
    board,            // SQ
    push,             // JZ
    land,             // ZD
    investment,       // TZ
    trading,          // JY
    credit,           // XY
    bidding,          // ZB
    enterprise,       // QX
    legal_aid,        // FL
    hotline,          // RX
    archive,          // DA
    library,          // TS
    meeting,          // HY
    other,            // QT, with its words
};

// A channel as one item asks for it: 其他 is told apart by its words.
struct ChannelKey {
    Channel channel = Channel::other;
    std::string words{};
    friend auto operator<=>(ChannelKey const&, ChannelKey const&) = default;
};

// What became of a receipt in the register. How it stands today is asked of workflow.hpp.
enum class Kept { standing, corrected, replaced, taken_down, revoked };

// What a receipt says. Which of it is asked, says its channel (channel.hpp).
struct Told {
    std::string way{};                      // 微信公众号, 电子屏: which of the carriers that the word covers
    std::string place{};                    // 盛庄街道政务公开栏
    std::string address{};                  // of what was put out there
    std::string reference{};                // 期号、版面、消息编号
    Date from{};                            // the day it was put up, sent, read out
    std::string minute{};                   // "09:30", where it is asked
    std::optional<Date> until{};            // the last day it hangs
    std::optional<std::int64_t> count{};    // copies, households, listeners
    std::optional<std::int64_t> seconds{};  // of a broadcast
    std::string words{};
    friend bool operator==(Told const&, Told const&) = default;
};

struct Photo {
    std::string sm3{}, kind{};  // "jpg", "png", "webp"
    std::int64_t size = 0;
    friend bool operator==(Photo const&, Photo const&) = default;
};

struct Receipt {
    ReceiptId id;
    PublicationId publication;
    RevisionId revision;  // the text that was put out
    ChannelKey channel;
    Told told;
    std::optional<Photo> photo{};
    org::UnitId unit;  // who put it out
    std::int64_t account = 0;
    std::string actor{};  // by post
    Instant at{};
    ReceiptId replaces;  // the one it corrects, or the poster it came in place of
    Kept kept = Kept::standing;
    std::optional<Date> closed_on{};  // taken down, revoked
    std::string closed_by{}, closed_because{};
};

}  // namespace mingtang::channels
