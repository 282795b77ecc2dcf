// One document over all its channels: what is owed by which item, by when, and every receipt there is.
#include <algorithm>

#include "channels/handlers.hpp"
#include "channels/views.hpp"
#include "channels/workbench.hpp"
#include "publication/door.hpp"

namespace mingtang::channels {
namespace {

using storage::Transaction;

ReceiptLine line_of(ShownReceipt const& shown) {
    auto const& receipt = shown.receipt;
    ReceiptLine line{in_words(receipt), receipt.actor + "，" + local_minute(receipt.at),
                     in_words(shown.standing, receipt.channel), std::string{tone(shown.standing)}};
    if (receipt.closed_on) line.note = mingtang::chinese(*receipt.closed_on) + "，" + receipt.closed_by;
    if (!receipt.closed_because.empty()) line.note += "：" + receipt.closed_because;
    line.open = web::own_url(receipt_path(receipt.id));
    return line;
}

std::string display_words(Duty const& duty) {
    auto const words = in_words(duty.display);
    return words.empty() ? "" : info(duty.channel.channel).hangs ? "张贴时间：" + words : "公示时间：" + words;
}

DutyCard card_of(desk::Visit& visit, Transaction& tx, publication::Brief const& document, Duty const& duty) {
    DutyCard card;
    card.name = name_of(duty.channel);
    card.state = in_words(duty.state, duty.channel);
    card.tone = tone(duty.state);
    card.late = duty.state == DutyState::late;
    card.voluntary = document.live && !duty.demanded();
    if (duty.due) card.due = "应于 " + mingtang::chinese(*duty.due) + " 前完成（" + duty.due_words + "）";
    card.display = display_words(duty);
    for (auto const& reason : duty.because)
        card.because.push_back({reason.name, web::own_url("/item/" + reason.item.text()), false, reason.time_limit});
    for (auto const& one : duty.receipts) card.receipts.push_back(line_of(one));
    if (document.live && registers(visit.desk.actor, tx, document, info(duty.channel.channel)))
        card.register_one = {card.receipts.empty() ? "登记回执" : "再登记一处",
                             register_url(document.id, duty.channel)};
    return card;
}

Result<DocumentChannelsPage> page_of(desk::Visit& visit, Transaction& tx, PublicationId id) {
    auto const folder = TRY(open_folder(visit.desk, tx, id));
    auto const& document = folder.document;
    DocumentChannelsPage page;
    page.frame = frame_for(visit, document.title);
    add_crumbs(page.frame, document, "");
    page.frame.subtitle = document.unit_name;
    if (document.published_on) page.frame.subtitle += "，" + mingtang::chinese(*document.published_on) + "发布";
    page.portal = {"公开页面", web::own_url(publication::door::path_of(id))};
    auto const all = duties(document, folder.demands, folder.receipts, rules_of(visit.desk));
    bool demanded = false;
    for (auto const& duty : all) {
        demanded = demanded || duty.demanded();
        if (duty.channel.channel != Channel::website) page.duties.push_back(card_of(visit, tx, document, duty));
    }
    // A town reads the channels of a document of the district, whose own page is not its own.
    if (identity::covers(visit.desk.actor.jurisdiction_path, document.place_path))
        page.document = {"信息管理", web::own_url("/console/publications/" + id.text())};
    if (document.withdrawn_at) {
        page.note = "这条信息已于 " + local_minute(*document.withdrawn_at) +
                    " 撤回。网站上的页面已自动撤下；下面标“应撤下”的，请在撤下后逐处登记。";
        return page;
    }
    page.portal_words = "平台于 " + local_minute(document.live_since) + " 自动发布" +
                        (document.purpose == publication::Purpose::first ? "" : "（更正、更新后的文本）") + "，网址 " +
                        visit.site.public_url + publication::door::path_of(id);
    page.texts = {"微信和广播文稿", web::own_url("/console/publications/" + id.text() + "/texts")};
    auto const sheet = publication::door::path_of(id) + "/sheet.pdf";
    page.sheets = {{"张贴版 A4", web::own_url(sheet)}, {"A3", web::own_url(sheet, {{"paper", "a3"}})}};
    if (!demanded)
        page.note = "这条信息没有关联现行目录中的事项，目录没有要求其他渠道；自行张贴、推送的，可以在下面登记。";
    for (auto const& channel : channel_table()) {
        if (channel.channel == Channel::website || channel.printed.empty()) continue;
        bool const there = std::ranges::any_of(all, [&](Duty const& one) {
            return one.channel == ChannelKey{channel.channel, {}};
        });
        if (there || !registers(visit.desk.actor, tx, document, channel)) continue;
        page.others.push_back({std::string{channel.chinese}, register_url(id, {channel.channel, {}})});
    }
    return page;
}

}  // namespace

web::Response document_channels(desk::Visit& visit) {
    auto const id = captured_id<PublicationId>(visit);
    if (!id) return desk::not_found(visit);
    auto const page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, *id); });
    return page ? web::html(views::document_channels(*page)) : desk::page_for(visit, page.error());
}

}  // namespace mingtang::channels
