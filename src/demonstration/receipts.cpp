// Receipts of the demonstration's documents: hung by streets, sent, read out, lent; every fifth channel forgotten.
// Through the same actions officers use, on the days on which they would have been used.
#include <algorithm>
#include <stdexcept>

#include "catalog/file_store.hpp"
#include "channels/channel.hpp"
#include "channels/gathering.hpp"
#include "channels/registering.hpp"
#include "channels/store.hpp"
#include "demonstration/district.hpp"
#include "demonstration/photograph.hpp"
#include "publication/served.hpp"

namespace mingtang::demonstration {
namespace {

using channels::Channel;
using channels::NewReceipt;
using std::chrono::hours;

Desk desk_of(storage::Database& database, calendar::Workdays const& workdays, Account const& account, Date day) {
    identity::Actor actor{
        account.id, account.name, account.unit, account.path, {account.roles.begin(), account.roles.end()}};
    return {database, workdays, Instant{day} + hours{8}, std::move(actor), "demonstration"};
}

Account const& clerk_of(District const& district, org::UnitId unit) {
    for (auto const& account : district.accounts)
        if (account.unit == unit && account.roles == std::vector{identity::Role::editor}) return account;
    return district.account("gongkai");
}

class Papers {
  public:
    explicit Papers(std::string files) : files_(std::move(files)) {}

    std::optional<channels::Photo> photograph() {
        if (files_.empty()) return std::nullopt;
        auto const bytes = drawn_photograph(++drawn_ * 7);
        return channels::Photo{catalog::FileStore{files_}.keep(bytes), "png", std::int64_t(bytes.size())};
    }
    int next() { return ++number_; }

  private:
    std::string files_;
    unsigned drawn_ = 0;
    int number_ = 0;
};

// What a clerk would have written. Nothing where the channel wants a photograph and the demonstration has no folder.
std::optional<NewReceipt> receipt_of(channels::Duty const& duty, Papers& papers, calendar::Workdays const& workdays,
                                     std::string_view place, Date day) {
    NewReceipt made;
    auto& told = made.told;
    told.from = day;
    auto const number = papers.next();
    switch (duty.channel.channel) {
        case Channel::briefing:
            told.way = "新闻发布会";
            told.place = "区政府新闻发布厅";
            told.minute = "15:00";
            break;
        case Channel::press:
            told.way = "报纸";
            told.place = "区融媒体中心内刊";
            told.reference = std::to_string(number % 200 + 1) + " 期 2 版";
            break;
        case Channel::investment:
        case Channel::trading:
        case Channel::credit:
        case Channel::bidding:
        case Channel::enterprise:
        case Channel::legal_aid:
        case Channel::land:
            told.address = "https://platform.example.com/" + std::to_string(number);
            break;
        case Channel::other:
            told.reference = "登记 " + std::to_string(number) + " 号";
            break;
        case Channel::gazette:
            told.reference = std::to_string(year_of(day)) + "年第" + std::to_string(number % 12 + 1) + "期第" +
                             std::to_string(number % 40 + 3) + "页";
            break;
        case Channel::social:
            told.way = "微信公众号";
            told.address = "https://mp.example.com/s/" + std::to_string(day.time_since_epoch().count()) + "-" +
                           std::to_string(number);
            told.minute = "09:30";
            break;
        case Channel::broadcast:
            told.way = "应急广播（村村响）";
            told.place = std::string{place} + "各村";
            told.minute = "18:00";
            told.count = 2;
            told.seconds = 180;
            break;
        case Channel::board:
            made.photo = papers.photograph();
            if (!made.photo) return std::nullopt;
            told.way = "镇街政务公开栏";
            told.place = std::string{place} + "政务公开栏";
            // Every third stays until somebody takes it down; the others hang as long as they have to.
            if (number % 3 == 0) break;
            told.until = day + Days{30};
            if (auto const least = channels::least_until(duty.display, day, workdays))
                told.until = least->day + Days{3};
            break;
        case Channel::reading_point:
        case Channel::service_hall:
        case Channel::service_station:
            told.place = duty.channel.channel == Channel::reading_point  ? "区政务公开体验区"
                         : duty.channel.channel == Channel::service_hall ? "区政务服务大厅公开资料架"
                                                                         : std::string{place} + "便民服务中心";
            told.count = 5;
            break;
        case Channel::visit:
            told.way = "入户";
            told.place = std::string{place};
            told.count = 40 + number % 60;
            break;
        case Channel::push:
            told.way = "短信";
            told.minute = "10:00";
            told.count = 120 + number % 300;
            break;
        default:
            return std::nullopt;
    }
    return made;
}

}  // namespace

std::optional<publication::PublicationId> hanging_document(storage::Database& database, Date today) {
    return database.read([&](storage::Transaction& tx) -> std::optional<publication::PublicationId> {
        for (auto const& one : channels::standing_since(tx, "", {}))
            if (one.channel.channel == Channel::board && (!one.told.until || *one.told.until >= today))
                return one.publication;
        return std::nullopt;
    });
}

int found_receipts(storage::Database& database, District const& district, Instant now, std::string const& files) {
    calendar::Workdays const workdays;
    Papers papers{files};
    auto const office = desk_of(database, workdays, district.account("gongkai"), local_date(now));
    auto const documents = database.read([&](storage::Transaction& tx) {
        std::vector<channels::Folder> all;
        for (auto const& one : publication::served(tx, {district.root.path}))
            if (one.item && (all.empty() || all.back().document.id != one.document.id))
                all.push_back(channels::folder_of(tx, one.document));
        return all;
    });
    int registered = 0, turn = 0;
    for (auto const& folder : documents) {
        auto const& document = folder.document;
        for (auto const& duty : channels::duties(document, folder.demands, {}, channels::rules_of(office))) {
            auto const& about = channels::info(duty.channel.channel);
            if (duty.channel.channel == Channel::website || ++turn % 5 == 0) continue;
            auto const day = std::min(*document.published_on + Days{1 + turn % 6}, local_date(now) - Days{1});
            if (day < *document.published_on) continue;
            auto const& town = district.towns.at(std::size_t(turn) % district.towns.size());
            // A street hangs and reads out itself, where it has a clerk here.
            auto const& street = clerk_of(district, district.unit(town.name));
            bool const by_street =
                about.local && street.login != "gongkai" && document.place_path == district.root.path;
            auto const receipt = receipt_of(duty, papers, workdays, town.name, day);
            if (!receipt) continue;
            auto desk = desk_of(database, workdays, by_street ? street : clerk_of(district, document.unit), day);
            auto const done = channels::register_receipt(desk, document.id, duty.channel, *receipt);
            if (!done) throw std::runtime_error{"demonstration: " + done.error().sentence()};
            ++registered;
        }
    }
    // The newest one was sent to the public account though nobody asked for it; when it is withdrawn, that has to go
    // too.
    if (!documents.empty()) {
        auto const& newest = documents.front().document;
        auto const day = std::min(*newest.published_on + Days{1}, local_date(now) - Days{1});
        channels::Duty voluntary;
        voluntary.channel = {Channel::social, {}};
        auto desk = desk_of(database, workdays, clerk_of(district, newest.unit), day);
        if (day >= *newest.published_on &&
            channels::register_receipt(desk, newest.id, voluntary.channel,
                                       *receipt_of(voluntary, papers, workdays, "", day)))
            ++registered;
    }
    return registered;
}

}  // namespace mingtang::demonstration
