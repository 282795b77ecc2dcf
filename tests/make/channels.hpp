// Documents of the school bureau that serve an item whose catalog in force names channels, and the people who register
// receipts: the bureau's clerk, a street's clerk. For tests of channels.
#pragma once

#include "catalog/actions.hpp"
#include "catalog/uploading.hpp"
#include "channels/gathering.hpp"
#include "channels/registering.hpp"
#include "make/entry.hpp"
#include "make/publication.hpp"
#include "make/review.hpp"
#include "publication/ending.hpp"

namespace mingtang::make {

// 资助公示: on the board for seven working days, in the public account, at the reading point.
inline catalog::Entry funding_entry() {
    auto made = entry("学生管理", "资助公示");
    made.time_limit = "信息形成之日起20个工作日内公开，公示时间不少于7个工作日";
    made.channels = {"政府网站", "两微一端", "公开查阅点", "社区/企事业单位/村公示栏（电子屏）"};
    return made;
}

// An item of a published edition of 义务教育.
inline catalog::ItemId item_in_force(Office& office, catalog::Entry const& wanted) {
    auto clerk = office.editor("区教育和体育局");
    catalog::ReadTable table;
    table.rows = {{1, 1, catalog::RowAccount::Kind::record, "", wanted.level1 + " " + wanted.level2}};
    table.records.push_back({wanted, 1, 1, 1, {}});
    auto const draft = must(catalog::start_draft(clerk, {office.district().root.id, office.field("义务教育").id,
                                                         catalog::Level::county, catalog::NewDraft::Begin::empty}));
    must(catalog::take_table(clerk, draft, {std::string(64, 'c'), "html", 1}, "资助.html", table));
    must(catalog::submit(clerk, draft));
    to_the_office(office, draft);
    auto head = office.disclosure_office();
    must(catalog::publish(head, draft));
    return office.database().read(
        [&](storage::Transaction& tx) { return catalog::items_of_edition(tx, draft).front().id; });
}

struct ChannelsAtWork {
    explicit ChannelsAtWork(Office& at, catalog::Entry const& wanted = funding_entry())
        : office(at), press(at), item(item_in_force(at, wanted)), town(at.editor("盛庄街道")) {}

    publication::PublicationId published(std::string title = "2026年秋季学生资助名单公示") {
        auto content = notice(std::move(title));
        content.items = {item};
        return press.published(publication::Kind::notice, content);
    }
    // Another text of it, put out.
    void correct(publication::PublicationId id) {
        auto const next = must(publication::begin_revision(press.clerk, id, publication::Purpose::correction));
        auto content = press.revision(next).content;
        content.body = "<p>名单第3行的学校名称有误，现更正。</p>";
        press.write(next, publication::Kind::notice, content, "更正第3行的学校名称");
        press.to_publication(next);
        must(publication::publish(press.publisher, next));
    }
    void withdraw(publication::PublicationId id) {
        must(publication::withdraw(press.publisher, id,
                                   {publication::WithdrawalKind::error, "名单有误，重新公示", "分管副局长", {}}));
    }
    // The days go by for everybody.
    void wait(int days) {
        for (auto* desk : {&press.clerk, &press.unit, &press.legal, &press.head, &press.publisher, &town})
            desk->now += Days{days};
    }

    std::vector<channels::Duty> duties(publication::PublicationId id) {
        return office.database().read([&](storage::Transaction& tx) {
            auto const folder = must(channels::open_folder(press.clerk, tx, id));
            return channels::duties(folder.document, folder.demands, folder.receipts, channels::rules_of(press.clerk));
        });
    }
    channels::Duty duty(publication::PublicationId id, channels::Channel channel) {
        for (auto& one : duties(id))
            if (one.channel.channel == channel) return one;
        throw std::runtime_error{"no such channel"};
    }

    Office& office;
    Press press;
    catalog::ItemId item;
    Desk town;
};

inline channels::NewReceipt on_the_board(Date from, std::optional<Date> until = {},
                                         std::string place = "盛庄街道政务公开栏") {
    channels::NewReceipt made;
    made.told.way = "镇街政务公开栏";
    made.told.place = std::move(place);
    made.told.from = from;
    made.told.until = until;
    made.photo = channels::Photo{std::string(64, 'b'), "jpg", 1000};
    return made;
}

inline channels::NewReceipt in_the_account(Date from) {
    channels::NewReceipt made;
    made.told.way = "微信公众号";
    made.told.address = "https://mp.example.com/s/2026";
    made.told.from = from;
    made.told.minute = "09:30";
    return made;
}

inline constexpr channels::Channel board = channels::Channel::board;

}  // namespace mingtang::make
