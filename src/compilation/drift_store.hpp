// Rows <-> values of the tasks that a renamed service leaves behind.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compilation/types.hpp"
#include "storage/database.hpp"

namespace mingtang::compilation {

void add(storage::Transaction& tx, Drift const& drift);
std::optional<Drift> find_drift(storage::Transaction& tx, DriftId id);
enum class Drifts { all, open };
std::vector<Drift> drifts_under(storage::Transaction& tx, std::string_view path, Drifts which, int from = 0,
                                int count = 1'000'000);
int count_drifts(storage::Transaction& tx, std::string_view path, Drifts which);
void closed(storage::Transaction& tx, Drift const& drift, std::int64_t account);

}  // namespace mingtang::compilation
