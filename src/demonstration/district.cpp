// The tree, the units and the matrix, from data/. Codes of streets and towns are for the demonstration
// (data/README.md).
#include "demonstration/district.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.hpp"
#include "demonstration/queries.hpp"
#include "org/store.hpp"

namespace mingtang::demonstration {
namespace {

using org::Jurisdiction;

// Permanent numbers of rulebook §4.1, with the icon of the portal.
struct Numbered {
    std::string_view name, icon;
};
constexpr std::array<Numbered, 26> numbered{{
    {"重大建设项目", "construction"},
    {"公共资源交易", "handshake"},
    {"财政预决算", "chart-pie"},
    {"安全生产", "hard-hat"},
    {"税收管理", "receipt-text"},
    {"农村集体土地征收", "land-plot"},
    {"国有土地上房屋征收与补偿", "house"},
    {"保障性住房", "building"},
    {"农村危房改造", "hammer"},
    {"生态环境", "leaf"},
    {"公共文化服务", "library"},
    {"公共法律服务", "scale"},
    {"扶贫", "sprout"},
    {"救灾", "siren"},
    {"食品药品监管", "pill"},
    {"城市综合执法", "badge-check"},
    {"就业", "briefcase-business"},
    {"社会保险", "shield-check"},
    {"社会救助", "hand-heart"},
    {"养老服务", "heart-handshake"},
    {"户籍管理", "id-card"},
    {"涉农补贴", "wheat"},
    {"义务教育", "graduation-cap"},
    {"卫生健康", "heart-pulse"},
    {"市政服务", "lightbulb"},
    {"城乡规划", "map"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> town_codes{{
    {"罗庄街道", "371311001"},
    {"傅庄街道", "371311002"},
    {"盛庄街道", "371311003"},
    {"册山街道", "371311004"},
    {"高都街道", "371311005"},
    {"沂堂镇", "371311102"},
    {"褚墩镇", "371311103"},
    {"黄山镇", "371311104"},
}};

Date const since = make_date(2020, 6, 30);  // the day of the plan

// Other names only; the column also holds notes of whoever collected it.
std::string aliases_from(std::string_view text) {
    std::vector<std::string> names;
    for (auto const part : split(text, ';'))
        if (!part.empty() && part.find_first_of("(") == part.npos && !part.ends_with("所属") &&
            part.find("待核") == part.npos && part.find("（") == part.npos)
            names.emplace_back(part);
    return join(names, ";");
}

Jurisdiction::Kind kind_of(std::string_view unit_kind) {
    return unit_kind == "街道" ? Jurisdiction::Kind::subdistrict : Jurisdiction::Kind::town;
}

class Founding {
  public:
    Founding(storage::Database& database, storage::Transaction& tx, District& district)
        : database_(database), tx_(tx), district_(district) {}

    Jurisdiction place(Jurisdiction const* parent, Jurisdiction::Kind kind, std::string code, std::string name) {
        Jurisdiction made{database_.make_id<org::JurisdictionId>(), {}, kind, code, std::move(name), "/" + code + "/"};
        if (parent) {
            made.parent = parent->id;
            made.path = parent->path + code + "/";
        }
        org::add(tx_, made);
        return made;
    }

    void unit(Jurisdiction const& of, CsvRow const& row, int position) {
        org::Unit made;
        made.id = database_.make_id<org::UnitId>();
        made.jurisdiction = of.id;
        made.name = row.at("name");
        made.kind = row.at("kind");
        made.aliases = aliases_from(row.at("aliases_or_note"));
        made.pilot = row.at("pilot") == "是";
        made.position = position;
        org::add(tx_, made, since);
        district_.units.emplace(made.name, made.id);
        district_.unit_paths.emplace(made.id, of.path);
    }

    void field(CsvRow const& row) {
        org::NewField wanted;
        auto& made = wanted.field;
        made.name = row.at("domain");
        made.short_name = made.name.substr(0, made.name.size() - std::string_view{"领域"}.size());
        for (std::size_t i = 0; i < numbered.size(); ++i)
            if (numbered[i].name == made.short_name) {
                made.id = org::FieldId{std::int64_t(i) + 1};
                made.icon = numbered[i].icon;
            }
        if (!made.id) throw std::runtime_error{"domains.csv: no permanent number for " + made.name};
        made.ministry = row.at("ministry");
        made.guideline = row.at("guideline_document");
        wanted.aliases = row.at("aliases_seen");
        wanted.plan_line = std::stoi(row.at("seed_line_no"));
        made.lead_unit = district_.unit(row.at("lead_unit"));
        auto const others = replace_all(row.at("responsible_units"), "、", "\n");
        for (auto const name : split(others, '\n'))
            if (!name.empty()) made.responsible_units.push_back(district_.unit(name));
        org::add(database_, tx_, wanted, since);
        district_.fields.push_back(std::move(made));
    }

  private:
    storage::Database& database_;
    storage::Transaction& tx_;
    District& district_;
};

}  // namespace

org::UnitId District::unit(std::string_view name) const {
    auto const at = units.find(name);
    if (at == units.end()) throw std::runtime_error{"no unit is called " + std::string{name}};
    return at->second;
}

Account const& District::account(std::string_view login) const {
    for (auto const& one : accounts)
        if (one.login == login) return one;
    throw std::runtime_error{"no account is called " + std::string{login}};
}

org::Field const& District::field(std::string_view name) const {
    for (auto const& one : fields)
        if (one.name == name || one.short_name == name) return one;
    throw std::runtime_error{"no field is called " + std::string{name}};
}

District found_district(storage::Database& database, std::string const& data) {
    auto const organs = read_csv(data + "/organs.csv");
    auto const domains = read_csv(data + "/domains.csv");
    auto const members = read_csv(data + "/leading_group.csv");
    auto const holidays = read_csv(data + "/holidays.csv");
    auto founded = database.change([&](storage::Transaction& tx) -> Result<District> {
        District district;
        Founding founding{database, tx, district};
        district.root = founding.place(nullptr, Jurisdiction::Kind::district, "371311", "罗庄区");
        int position = 0;
        for (auto const& row : organs) {
            ++position;
            auto const town = std::ranges::find(town_codes, std::string_view{row.at("name")},
                                                &std::pair<std::string_view, std::string_view>::first);
            if (town == town_codes.end()) {
                founding.unit(district.root, row, position);
                continue;
            }
            auto const kind = kind_of(row.at("kind"));
            auto const place = founding.place(&district.root, kind, std::string{town->second}, row.at("name"));
            founding.unit(place, row, position);
            district.towns.push_back(place);
            bool const street = kind == Jurisdiction::Kind::subdistrict;
            auto const village =
                founding.place(&place, Jurisdiction::Kind::village, place.code + (street ? "001" : "201"),
                               place.name + (street ? "示范社区（演示）" : "示范村（演示）"));
            founding.unit(village,
                          {{"name", village.name + (street ? "居民委员会" : "村民委员会")},
                           {"kind", "村（居）民委员会"},
                           {"aliases_or_note", ""},
                           {"pilot", "否"}},
                          1000 + position);
            district.villages.push_back(village);
        }
        for (auto const& row : domains) founding.field(row);
        for (auto const& row : members)
            org::add(database, tx,
                     org::LeadingGroupMember{std::stoi(row.at("no")), row.at("role"), row.at("post"),
                                             row.at("organisation")});
        for (auto const& row : holidays) {
            auto const day = parse_date(row.at("date"));
            if (!day) throw std::runtime_error{"holidays.csv: " + row.at("date")};
            org::add_holiday(tx, *day, row.at("kind"), row.at("name"));
        }
        tx.run(queries::set, {std::string{"demonstration"}, std::string{"1"}});
        tx.run(queries::set, {"jurisdiction", district.root.code});
        return district;
    });
    return std::move(*founded);
}

bool is_empty(storage::Database& database) {
    return database.read(
        [](storage::Transaction& tx) { return tx.first(queries::jurisdiction_count)->integer(0) == 0; });
}

}  // namespace mingtang::demonstration
