// What a compilation has to decide: the rows of its sources as they stand now. And one of those rows again, for a
// claim.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compilation/rights.hpp"
#include "compilation/types.hpp"

namespace mingtang::compilation {

// A row of any source. Guidelines and the district's catalog print an entry; the two lists have a name and what goes
// with it.
struct SourceRow {
    Source source = Source::guideline;
    SourceRowId row;
    MatterId matter;
    int position = 0;
    catalog::Entry entry;  // of a list's entry: what a new item would begin with
    ListedMatter listed;   // of a list's entry
    std::string where;     // 标准指引第 1 版第 12 行：某页
    std::string const& name() const;
};

// 二级事项, or 一级事项 where there is no second level.
std::string const& item_name(catalog::Entry const& entry);
// Both levels, folded: what makes two rows the same item.
std::string key_of(catalog::Entry const& entry);

struct Gathered {
    std::vector<SourceRow> rows;
    catalog::EditionId base;  // of the district, when a town compiles
};
// Refuses when there is nothing to begin from.
Result<Gathered> gather(storage::Transaction& tx, org::Jurisdiction const& place, org::Field const& field,
                        catalog::Level level);

std::optional<SourceRow> row_of(storage::Transaction& tx, Compilation const& compilation, Claim const& claim);

// What a new item made of a list's entry begins with: 条例 20 says what each kind of power makes public. Pure.
catalog::Entry proposed_entry(ListedMatter const& matter, catalog::Level level);

}  // namespace mingtang::compilation
