#include "channels/settings.hpp"

#include <array>
#include <map>
#include <optional>

#include "channels/queries.hpp"
#include "channels/wording.hpp"
#include "org/store.hpp"

namespace mingtang::channels {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

constexpr auto table = std::to_array<SettingInfo>({
    {"characters_a_minute", "广播语速", "字/分钟", 60, 400,
     [](Settings& s) -> int& { return s.pace.characters_a_minute; }},
    {"stop_milliseconds", "句末停顿", "毫秒", 100, 5000, [](Settings& s) -> int& { return s.pace.stop_milliseconds; }},
    {"article_title", "公众号标题上限", "字", 10, 200, [](Settings& s) -> int& { return s.limits.title; }},
    {"article_digest", "公众号摘要上限", "字", 10, 500, [](Settings& s) -> int& { return s.limits.digest; }},
    {"article_text", "公众号正文上限", "字", 500, 100'000, [](Settings& s) -> int& { return s.limits.article; }},
    {"group_message", "群消息和短信上限", "字", 50, 2000, [](Settings& s) -> int& { return s.limits.group; }},
});

std::optional<Settings> kept(Transaction& tx, org::JurisdictionId place) {
    auto const rows = tx.run(queries::channel_settings, {place});
    if (rows.empty()) return std::nullopt;
    Settings settings;
    for (auto const& row : rows)
        for (auto const& one : table)
            if (one.name == row.text(0)) one.of(settings) = int(row.integer(1));
    return settings;
}

std::string in_words(Settings settings) {
    std::string words;
    for (auto const& one : table)
        words += (words.empty() ? "" : "，") + std::string{one.chinese} + " " + std::to_string(one.of(settings));
    return words;
}

}  // namespace

std::span<SettingInfo const> setting_table() {
    return table;
}

Settings settings_of(Transaction& tx, org::JurisdictionId place) {
    return kept(tx, place).value_or(Settings{});
}

Settings settings_for(Transaction& tx, org::JurisdictionId id) {
    for (auto place = org::find_jurisdiction(tx, id); place; place = org::find_jurisdiction(tx, place->parent)) {
        if (auto own = kept(tx, place->id)) return *own;
        if (!place->parent) break;
    }
    return {};
}

Result<Settings> set_settings(Desk& desk, Settings const& wanted) {
    return desk.database.change([&](Transaction& tx) -> Result<Settings> {
        if (!desk.actor.has(identity::Role::disclosure_office)) return refuse(Why::not_allowed, wording::not_allowed);
        auto const unit = org::find_unit(tx, desk.actor.unit);
        if (!unit) return refuse(Why::not_allowed, wording::not_allowed);
        auto settings = wanted;
        std::string wrong;
        for (auto const& one : table)
            if (auto const value = one.of(settings); value < one.least || value > one.most)
                wrong += std::string{one.chinese} + "请填 " + std::to_string(one.least) + " 至 " +
                         std::to_string(one.most) + " 之间的整数。";
        if (!wrong.empty()) return refuse(Why::invalid, wording::wrong_pace, std::move(wrong));
        auto const before = settings_of(tx, unit->jurisdiction);
        for (auto const& one : table)
            tx.run(queries::set_channel_setting, {unit->jurisdiction, one.name, one.of(settings)});
        record(desk, tx, "channels.set", "jurisdiction", unit->jurisdiction.value, in_words(before),
               in_words(settings));
        return settings;
    });
}

}  // namespace mingtang::channels
