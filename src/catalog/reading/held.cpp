#include "catalog/reading/held.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/reading/profile.hpp"
#include "catalog/reading/wording.hpp"

namespace mingtang::catalog::reading {

void Held::take(ReadRecord record, std::vector<Stacked> stacked, int last_row_of_merge) {
    records_.push_back(std::move(record));
    for (auto& one : stacked) {
        auto& merge = merges_[{one.cell, one.title}];
        merge.parts = std::move(one.parts);
        merge.records.push_back(records_.size() - 1);
        until_ = std::max(until_, last_row_of_merge);
    }
    if (merges_.empty()) release();
}

void Held::reached(int row) {
    if (!merges_.empty() && row > until_) release();
}

void Held::release() {
    for (auto& [key, merge] : merges_) settle(key.second, merge);
    merges_.clear();
    until_ = -1;
    for (auto& record : records_) receiver_.record(std::move(record));
    records_.clear();
}

void Held::settle(Title title, Merge const& merge) {
    bool const limits = title == Title::time_limit;
    auto const kind = limits ? CellKind::time : CellKind::subject;
    bool const whole = std::ranges::all_of(merge.parts, [&](auto const& part) { return kind_of(part) == kind; });
    bool const one_each = merge.parts.size() == merge.records.size();
    // A cell with an empty line in it, merged over rows, and no two limits: one value for all of them.
    if (!one_each && !whole) return;
    for (std::size_t i = 0; i < merge.records.size(); ++i) {
        auto& record = records_[merge.records[i]];
        auto& field = limits ? record.entry.time_limit : record.entry.subject;
        if (one_each) {
            field = merge.parts[i];
            while (limits && field.ends_with("。")) field.resize(field.size() - std::string_view{"。"}.size());
        } else if (merge.records.size() > 1) {
            record.doubts.push_back((limits ? "time_limit: " : "subject: ") + std::string{wording::stacked} + "“" +
                                    shorten(field, 60) + "”");
            field.clear();
        }
    }
}

}  // namespace mingtang::catalog::reading
