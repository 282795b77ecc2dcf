// What a place knows of its carriers: how fast its loudspeakers read, how long a message its public account takes. Kept
// by its disclosure office; where nothing is kept, the usual numbers of broadcast.hpp and message_text.hpp hold.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "channels/broadcast.hpp"
#include "channels/message_text.hpp"
#include "desk/desk.hpp"

namespace mingtang::channels {

struct Settings {
    Pace pace{};
    MessageLimits limits{};
};

// One number of them, as the form shows it.
struct SettingInfo {
    std::string_view name, chinese, unit;
    int least, most;
    int& (*of)(Settings&);
};
std::span<SettingInfo const> setting_table();

Settings settings_of(storage::Transaction& tx, org::JurisdictionId place);
// Of the place and, where it keeps none, of the place above.
Settings settings_for(storage::Transaction& tx, org::JurisdictionId place);

// Every number within its bounds, or nothing is kept.
Result<Settings> set_settings(Desk& desk, Settings const& wanted);

}  // namespace mingtang::channels
