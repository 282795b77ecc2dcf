// What every workbench handler of this slice begins with: frame, addresses, the tones of states, a receipt's form.
#pragma once

#include <string>
#include <string_view>

#include "channels/gathering.hpp"
#include "channels/listing.hpp"
#include "channels/pages.hpp"
#include "channels/receipt_rules.hpp"
#include "channels/registering.hpp"
#include "desk/console.hpp"
#include "desk/route.hpp"

namespace mingtang::channels {

inline constexpr std::string_view home = "/console/channels", all_years = "all";

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title);
// Above a page about one document: 发布渠道 › the document › here.
void add_crumbs(web::ConsoleFrame& frame, publication::Brief const& document, std::string here);
std::string document_path(PublicationId id, std::string_view more = "");  // /console/publications/7/channels…
std::string receipt_path(ReceiptId id, std::string_view more = "");
// The year of publication that a list is asked for, "all" or this one: what was published in all years is only gathered
// where somebody asks for it.
std::string asked_year(desk::Visit const& visit);
void keep_to_year(std::string_view year, ListFilter& filter);
Url register_url(PublicationId id, ChannelKey const& channel);
// 张贴中 on a wall, 摆放中 on a shelf.
std::string in_words(DutyState state, ChannelKey const& channel);
std::string in_words(Standing standing, ChannelKey const& channel);
// What comes first: what must come down, what is late, what is wrong on the wall, what is due soonest.
int urgency(DutyState state);
std::string_view tone(DutyState state);
std::string_view tone(Standing standing);

// The fields, with what was typed before or what a receipt says.
ReceiptForm form_of(ChannelInfo const& channel, Told const& told, bool photo_there);
Told told_of(web::Request const& request);
// Complaints beside their fields and in one list above.
void complain(ReceiptForm& form, std::vector<Fault> const& faults);

// The photo that came with the form: none where the field was left empty. `told` says what was taken off it.
struct SentPhoto {
    std::optional<Photo> photo{};
    std::string taken_off{};
};
Result<SentPhoto> sent_photo(desk::Visit& visit);

template <class AnId>
Result<AnId> captured_id(desk::Visit const& visit, std::size_t i = 0);
Result<ChannelKey> captured_channel(desk::Visit const& visit, std::size_t i);
web::Response saved(std::string path, std::string_view done);

}  // namespace mingtang::channels
