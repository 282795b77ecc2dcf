// The texts made ready for a document's carriers: an article for the public account, a message for groups, a script to
// be read out and a short one. From the live text, at the place's own pace and limits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "channels/broadcast.hpp"
#include "channels/message_text.hpp"
#include "channels/types.hpp"
#include "storage/database.hpp"

namespace mingtang::channels {

struct ReadyTexts {
    std::string title;
    Message article, group;
    Script script;
    std::optional<Script> brief;
    int characters_a_minute = 0;
};
// Nothing where the document is not public. `site`: its name, `public_url`: its address without a slash at the end.
std::optional<ReadyTexts> ready_texts_of(storage::Transaction& tx, PublicationId id, std::string_view site,
                                         std::string_view public_url);

}  // namespace mingtang::channels
