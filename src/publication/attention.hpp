// What is public and soon needs somebody: validity that runs out (指引: 失效须公开标注), policies whose interpretation
// is not there (三同步). Asked by the landing page; rows and a rule, no rights.
#pragma once

#include <string_view>
#include <vector>

#include "publication/types.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

struct Attention {
    PublicationId id;
    std::string title, unit_name;
    org::UnitId unit;
    org::JurisdictionId jurisdiction;
    Date on{};  // the last day of its validity; the day it was published
};
// In force, ending between the two days.
std::vector<Attention> ending_between(storage::Transaction& tx, std::string_view path, Date from, Date to);
// In scope of 三同步, published on or before that day, without an interpretation that readers see and without an
// exemption.
std::vector<Attention> unexplained_since(storage::Transaction& tx, std::string_view path, Date published_by);

// 30, 60 and 90 days before its end a document is named: how pressing it is by then; none: not yet.
enum class Pressing { none, soon, sooner, now };
Pressing pressing(Date ends, Date today);
inline constexpr int earliest_notice = 90;  // days

}  // namespace mingtang::publication
