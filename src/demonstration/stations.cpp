// Field stations (基层站所) below a street's own office. Their names are for the demonstration.
#include <array>
#include <stdexcept>

#include "demonstration/district.hpp"
#include "org/store.hpp"

namespace mingtang::demonstration {
namespace {

constexpr std::string_view street = "盛庄街道";
constexpr std::array<std::string_view, 2> stations{"盛庄街道民政办", "盛庄街道便民服务中心"};

}  // namespace

void found_stations(storage::Database& database, District& district) {
    auto const parent = district.unit(street);
    org::Jurisdiction place;
    for (auto const& one : district.towns)
        if (one.name == street) place = one;
    auto const done = database.change([&](storage::Transaction& tx) -> Result<int> {
        int position = 2000;
        for (auto const name : stations) {
            org::Unit made;
            made.id = database.make_id<org::UnitId>();
            made.jurisdiction = place.id;
            made.parent = parent;
            made.name = name;
            made.kind = "基层站所";
            made.position = ++position;
            org::add(tx, made, make_date(2020, 6, 30));
            district.units.emplace(made.name, made.id);
            district.unit_paths.emplace(made.id, place.path);
        }
        return position;
    });
    if (!done) throw std::runtime_error{done.error().sentence()};
}

}  // namespace mingtang::demonstration
