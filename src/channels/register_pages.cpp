// The form of one channel: what its receipt must say, and nothing else.
#include <algorithm>

#include "channels/handlers.hpp"
#include "channels/views.hpp"
#include "channels/wording.hpp"
#include "channels/workbench.hpp"

namespace mingtang::channels {
namespace {

using storage::Transaction;

std::string hint_of(Duty const* duty, ChannelInfo const& channel, std::optional<calendar::Deadline> const& least,
                    Date today) {
    std::string hint;
    if (!duty) return hint;
    if (duty->due) hint = "应于 " + mingtang::chinese(*duty->due) + " 前完成。";
    if (!channel.hangs) return hint;
    if (auto const words = in_words(duty->display); !words.empty()) hint += "目录要求" + words + "。";
    if (least)
        hint += mingtang::chinese(today) + "张贴的，至少到 " + mingtang::chinese(least->day) +
                (least->provisional ? "（该年放假安排还未公布，预计）。" : "。");
    return hint;
}

Result<RegisterPage> page_of(desk::Visit& visit, Transaction& tx, PublicationId id, ChannelKey const& key,
                             Told const& told) {
    auto const folder = TRY(open_folder(visit.desk, tx, id));
    auto const& document = folder.document;
    auto const& channel = info(key.channel);
    TRY(must_register(visit.desk, tx, document, channel));
    if (key.channel == Channel::website) return refuse(Refusal::Kind::wrong_state, wording::portal_itself);
    if (!document.live) return refuse(Refusal::Kind::wrong_state, wording::nothing_public);
    auto const all = duties(document, folder.demands, folder.receipts, rules_of(visit.desk));
    auto const own = std::ranges::find(all, key, &Duty::channel);
    RegisterPage page;
    page.frame = frame_for(visit, "登记回执：" + name_of(key));
    add_crumbs(page.frame, document, name_of(key));
    page.frame.subtitle = document.title;
    page.csrf = visit.csrf;
    auto const today = visit.desk.today();
    auto const least = own == all.end() ? std::nullopt : least_until(own->display, today, visit.desk.workdays);
    page.hint = hint_of(own == all.end() ? nullptr : &*own, channel, least, today);
    auto shown = told;
    // An empty form begins with what would be enough.
    if (channel.hangs && least && !shown.until && shown.place.empty()) shown.until = least->day;
    page.form = form_of(channel, shown, false);
    page.save = register_url(id, key);
    page.back = web::own_url(document_path(id));
    return page;
}

web::Response show(desk::Visit& visit, PublicationId id, ChannelKey const& key, Told const& told,
                   std::vector<Fault> const& wrong = {}, std::string const& refused = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id, key, told); });
    if (!page) return desk::page_for(visit, page.error());
    complain(page->form, wrong);
    if (!refused.empty()) page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refused};
    return web::html(views::register_receipt(*page), wrong.empty() && refused.empty() ? 200 : 422);
}

}  // namespace

web::Response register_page(desk::Visit& visit) {
    auto const id = captured_id<PublicationId>(visit);
    auto const key = captured_channel(visit, 1);
    if (!id || !key) return desk::not_found(visit);
    Told told;
    told.from = visit.desk.today();
    return show(visit, *id, *key, told);
}

web::Response register_form(desk::Visit& visit) {
    auto const id = captured_id<PublicationId>(visit);
    auto const key = captured_channel(visit, 1);
    if (!id || !key) return desk::not_found(visit);
    auto const told = told_of(visit.request);
    // Rights before files: nothing is kept for somebody who may not register it.
    auto const open = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, *id, *key, told); });
    if (!open) return desk::page_for(visit, open.error());
    auto const photo = sent_photo(visit);
    if (!photo) return show(visit, *id, *key, told, {{"photo", photo.error().sentence()}});
    // The day before which nothing can have been put out is the action's to know.
    if (auto const wrong = faults(told, info(key->channel), photo->photo.has_value(), {}, visit.desk.today());
        !wrong.empty())
        return show(visit, *id, *key, told, wrong);
    auto const done = register_receipt(visit.desk, *id, *key, {told, photo->photo});
    if (done) return saved(document_path(*id), photo->taken_off.empty() ? "registered" : "stripped");
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, *id, *key, told, {}, done.error().sentence());
    return desk::page_for(visit, done.error());
}

}  // namespace mingtang::channels
