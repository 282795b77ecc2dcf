#include "portal/rows.hpp"

#include "base/text.hpp"

namespace mingtang::portal {
namespace {

// "特定群体:低保对象" is stored, 特定群体（低保对象） is printed.
std::string audience(std::string_view stored) {
    std::vector<std::string> parts;
    for (auto const part : split(stored, ';')) {
        auto const colon = part.find(':');
        bool const who = colon != part.npos;
        parts.push_back(who ? std::string{part.substr(0, colon)} + "（" + std::string{part.substr(colon + 1)} + "）"
                            : std::string{part});
    }
    return join(parts, "、");
}

// "其他:投资项目在线审批监管平台" names the channel itself.
std::string channels(std::vector<std::string> const& stored) {
    constexpr std::string_view other = "其他:";
    std::vector<std::string> names;
    for (auto const& one : stored) names.push_back(one.starts_with(other) ? one.substr(other.size()) : one);
    return join(names, "、");
}

}  // namespace

ItemRow row_of(catalog::Item const& item) {
    auto const& entry = item.entry;
    ItemRow row;
    row.number = item.position;
    row.url = web::own_url("/item/" + item.id.text());
    row.level1 = entry.level1;
    row.name = entry.level2.empty() ? entry.level1 : replace_all(entry.level2, "/", " / ");
    row.content = entry.content;
    row.basis = entry.basis;
    row.time_limit = entry.time_limit;
    row.subject = entry.subject;
    row.channels = channels(entry.channels);
    row.audience = audience(entry.audience);
    row.method = replace_all(entry.method, ";", "、");
    row.levels = join(entry.levels, "、");
    return row;
}

std::vector<ItemGroup> by_topic(std::vector<catalog::Item> const& items) {
    std::vector<ItemGroup> groups;
    for (auto const& item : items) {
        if (groups.empty() || groups.back().heading != item.entry.level1) groups.push_back({item.entry.level1, {}});
        groups.back().rows.push_back(row_of(item));
    }
    return groups;
}

std::string short_field(std::string_view name) {
    constexpr std::string_view end = "领域";
    return std::string{name.ends_with(end) ? name.substr(0, name.size() - end.size()) : name};
}

std::vector<FieldCard> cards_of(std::vector<org::Field> const& fields,
                                std::vector<catalog::door::Published> const& published, org::FieldId here) {
    std::map<org::FieldId, int> items;
    for (auto const& one : published) items[one.catalog.field] += one.edition.items;
    std::vector<FieldCard> cards;
    for (auto const& field : fields) {
        auto const found = items.find(field.id);
        cards.push_back({.name = field.short_name.empty() ? short_field(field.name) : field.short_name,
                         .icon = field.icon,
                         .url = web::own_url("/ml/" + field.id.text()),
                         .items = found == items.end() ? 0 : found->second,
                         .published = found != items.end(),
                         .here = field.id == here});
    }
    return cards;
}

std::string differences(catalog::Entry const& one, catalog::Entry const& other) {
    std::vector<std::string> columns;
    auto const note = [&](bool differs, char const* column) {
        if (differs) columns.emplace_back(column);
    };
    note(one.level1 != other.level1 || one.level2 != other.level2, "公开事项");
    note(one.content != other.content, "公开内容");
    note(one.basis != other.basis, "公开依据");
    note(one.time_limit != other.time_limit, "公开时限");
    note(one.subject != other.subject, "公开主体");
    note(one.channels != other.channels, "公开渠道和载体");
    note(one.audience != other.audience, "公开对象");
    note(one.method != other.method, "公开方式");
    note(one.levels != other.levels, "公开层级");
    return join(columns, "、");
}

}  // namespace mingtang::portal
