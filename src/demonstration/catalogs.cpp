// The 701 guideline rows as the district's catalogs, through the actions an officer uses: drafted by the lead unit's
// post (or the disclosure office where the demonstration has no account), passed by its reviewer and the legal one,
// published by another.
#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
#include "catalog/actions.hpp"
#include "catalog/editing.hpp"
#include "catalog/lint/lint.hpp"
#include "catalog/lint/repair.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "demonstration/district.hpp"
#include "desk/desk.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::demonstration {
namespace {

using catalog::EditionId;
using catalog::Incoming;

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error{"demonstration: " + result.error().sentence()};
    return std::move(*result);
}

std::vector<std::string> list(std::string_view text) {
    std::vector<std::string> found;
    for (auto const part : split(text, ';'))
        if (!part.empty()) found.emplace_back(part);
    return found;
}

catalog::Entry entry_from(CsvRow const& row) {
    return {row.at("domain"),   row.at("level1"),     row.at("level2"),      list(row.at("content")),
            row.at("basis"),    row.at("time_limit"), row.at("subject"),     list(row.at("channels")),
            row.at("audience"), row.at("method"),     list(row.at("levels"))};
}

// "区自然资源局" -> "自然资源": the words by which a printed subject names a trade.
std::string trade_of(std::string_view name) {
    for (auto const* prefix : {"罗庄区", "罗庄", "区"})
        if (name.starts_with(prefix)) {
            name.remove_prefix(std::string_view{prefix}.size());
            break;
        }
    for (auto const* suffix : {"分局", "局", "中心", "领导小组办公室"})
        if (name.ends_with(suffix)) {
            name.remove_suffix(std::string_view{suffix}.size());
            break;
        }
    return std::string{name};
}

std::string name_of(District const& district, org::UnitId wanted) {
    for (auto const& [name, unit] : district.units)
        if (unit == wanted) return name;
    return "";
}

bool below_district_only(CsvRow const& row) {
    auto const levels = list(row.at("levels"));
    return !levels.empty() &&
           std::ranges::all_of(levels, [](auto const& one) { return one == "乡级" || one == "村级"; });
}

// Guidelines of 2019 cite what no longer held when the district compiled (国土资源听证规定). Nothing is published with
// a legal error, so what is certain to repair is repaired first, as an officer would by 按建议改正.
std::vector<Incoming> lawful(std::vector<Incoming> rows, Date day) {
    catalog::lint::Facts facts;
    facts.day = day;
    facts.laws = &catalog::lint::known_laws();
    facts.statutes = statutes::built_in();
    facts.special_laws = statutes::built_in_special_laws();
    for (auto const& row : rows) {
        catalog::Item item;
        item.id = catalog::ItemId{std::int64_t(facts.items.size()) + 1};
        item.entry = row.entry;
        facts.items.push_back(std::move(item));
    }
    auto const findings = catalog::lint::look(facts, catalog::lint::Which::legal_errors);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (catalog::lint::repair(facts.items[i], findings) > 0) rows[i].entry = facts.items[i].entry;
    return rows;
}

class Office {
  public:
    Office(storage::Database& database, District const& district) : database_(database), district_(district) {}

    Desk desk(std::string_view login, Instant now) const {
        auto const& account = district_.account(login);
        identity::Actor actor{
            account.id, account.name, account.unit, account.path, {account.roles.begin(), account.roles.end()}};
        return {database_, workdays_, now, std::move(actor), "demonstration"};
    }

    EditionId draft(std::string_view login, org::Jurisdiction const& of, org::Field const& field, catalog::Level level,
                    std::vector<Incoming> const& rows, Instant now) const {
        auto at = desk(login, now);
        auto const id = must(catalog::start_draft(at, {of.id, field.id, level, catalog::NewDraft::Begin::empty}));
        must(catalog::take_rows(at, id, lawful(rows, local_date(now))));
        return id;
    }

    void publish(std::string_view author, EditionId id, Instant submitted, Instant published) const {
        auto writer = desk(author, submitted);
        must(catalog::submit(writer, id, "按照标准指引编制。"));
        auto unit = desk(reviewer_of(author), submitted + std::chrono::hours{2});
        must(catalog::pass(unit, id));
        auto legal = desk("fazhi", submitted + std::chrono::hours{4});
        must(catalog::pass(legal, id));
        auto reviewer = desk("shenhe", published);
        must(catalog::publish(reviewer, id));
    }

  private:
    // 单位审核: somebody else of the author's own unit.
    std::string_view reviewer_of(std::string_view author) const {
        auto const unit = district_.account(author).unit;
        for (auto const& account : district_.accounts)
            if (account.unit == unit && account.roles == std::vector{identity::Role::reviewer}) return account.login;
        throw std::runtime_error{"demonstration: no reviewer beside " + std::string{author}};
    }

    storage::Database& database_;
    District const& district_;
    calendar::Workdays workdays_;
};

// The first edition of a field that has two: it lacks every seventh row and an element of the first, so that
// 历次版本 has something to show.
std::vector<Incoming> earlier_edition(std::vector<Incoming> rows) {
    std::vector<Incoming> fewer;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (i % 7 != 6) fewer.push_back(std::move(rows[i]));
    if (fewer.front().entry.content.size() > 1) fewer.front().entry.content.pop_back();
    return fewer;
}

std::vector<Incoming> town_rows(std::vector<Incoming> const& rows) {
    std::vector<Incoming> found;
    for (auto row : rows)
        if (std::ranges::find(row.entry.levels, "乡级") != row.entry.levels.end()) {
            row.unit = {};
            std::erase(row.entry.levels, "县级");
            found.push_back(std::move(row));
        }
    return found;
}

}  // namespace

org::UnitId owing_unit(District const& district, org::Field const& field, CsvRow const& row, int turn) {
    if (below_district_only(row)) {
        // 盛庄 and 褚墩 are the plan's pilots.
        std::vector<org::UnitId> towns{district.unit("盛庄街道"), district.unit("褚墩镇")};
        for (auto const& town : district.towns)
            if (auto const unit = district.unit(town.name); std::ranges::find(towns, unit) == towns.end())
                towns.push_back(unit);
        return towns[std::size_t(turn) % towns.size()];
    }
    auto const& subject = row.at("subject");
    auto named = [&](org::UnitId unit) {
        auto const trade = trade_of(name_of(district, unit));
        return !trade.empty() && subject.find(trade) != subject.npos;
    };
    if (named(field.lead_unit)) return field.lead_unit;
    for (auto const unit : field.responsible_units)
        if (named(unit)) return unit;
    return field.lead_unit;
}

Figures found_catalogs(storage::Database& database, District const& district, std::string const& data, Instant now) {
    std::map<org::FieldId, std::vector<Incoming>> by_field;
    int turn = 0;
    for (auto const& row : read_csv(data + "/guideline_rows.csv")) {
        auto const& field = district.field(row.at("domain"));
        Incoming incoming{entry_from(row), "标准指引：" + replace_all(row.at("source"), "+", "；"), {}, {}};
        incoming.unit = owing_unit(district, field, row, below_district_only(row) ? turn++ : 0);
        by_field[field.id].push_back(std::move(incoming));
    }

    Office const office{database, district};
    auto const drafted = *parse_instant("2020-09-25T02:00:00.000Z");
    auto const published = *parse_instant("2020-09-30T01:00:00.000Z");  // plan §四(二): 9月30日前
    auto const revised = *parse_instant("2026-06-30T01:00:00.000Z");
    Figures figures;
    for (auto const& [id, rows] : by_field) {
        auto const field = std::ranges::find(district.fields, id, &org::Field::id);
        std::string author = "gongkai";
        for (auto const& account : district.accounts)
            if (account.unit == field->lead_unit && account.roles == std::vector{identity::Role::editor})
                author = account.login;
        bool const twice = field->short_name == "义务教育" || field->short_name == "社会救助";
        if (twice) {
            auto const first =
                office.draft(author, district.root, *field, catalog::Level::county, earlier_edition(rows), drafted);
            office.publish(author, first, drafted, published);
        }
        auto const begun = twice ? revised - std::chrono::days{7} : drafted;
        auto const current = office.draft(author, district.root, *field, catalog::Level::county, rows, begun);
        office.publish(author, current, begun, twice ? revised : published);
        ++figures.catalogs;
        figures.items += int(rows.size());
    }

    auto const town = [&](std::string_view name) -> org::Jurisdiction const& {
        return *std::ranges::find(district.towns, name, &org::Jurisdiction::name);
    };
    auto const yesterday = now - std::chrono::hours{26};
    auto const rows_of = [&](std::string_view field) { return town_rows(by_field.at(district.field(field).id)); };

    // In work: the civil affairs bureau revises 养老服务. One row still has a doubt to settle.
    auto const& care = district.field("养老服务");
    auto rows = by_field.at(care.id);
    rows.front().doubts = {"time_limit: 新修订的办法对公开时限另有规定，请核对"};
    office.draft("minzheng", district.root, care, catalog::Level::county, rows, yesterday);

    // Waiting for the disclosure office: 盛庄's own catalog. Sent back by the unit's reviewer: 褚墩's.
    auto const waiting = office.draft("shengzhuang", town("盛庄街道"), district.field("社会救助"), catalog::Level::town,
                                      rows_of("社会救助"), yesterday);
    auto author = office.desk("shengzhuang", yesterday);
    must(catalog::submit(author, waiting, "盛庄街道本级目录，请审核。"));
    auto own = office.desk("shengzhuang_sh", yesterday + std::chrono::hours{1});
    must(catalog::pass(own, waiting, "与辖区实际相符。"));
    auto legal = office.desk("fazhi", yesterday + std::chrono::hours{3});
    must(catalog::pass(legal, waiting, "未涉及不予公开的内容。"));
    // And one at its first stage.
    auto const fresh = office.draft("shengzhuang", town("盛庄街道"), district.field("卫生健康"), catalog::Level::town,
                                    rows_of("卫生健康"), yesterday);
    must(catalog::submit(author, fresh));
    auto const returned = office.draft("chudun", town("褚墩镇"), district.field("卫生健康"), catalog::Level::town,
                                       rows_of("卫生健康"), yesterday);
    auto other = office.desk("chudun", yesterday);
    must(catalog::submit(other, returned));
    auto reviewer = office.desk("chudun_sh", yesterday + std::chrono::hours{2});
    must(catalog::send_back(reviewer, returned, "公开渠道请增加村公示栏，并核对公开时限。"));
    return figures;
}

}  // namespace mingtang::demonstration
