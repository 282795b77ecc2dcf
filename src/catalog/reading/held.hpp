// Records that wait for the end of a merged cell: two limits stacked in it belong to the rows of the merge in order,
// and how many rows there are is known only below.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "catalog/reading/entry_from.hpp"
#include "catalog/reading/walk.hpp"

namespace mingtang::catalog::reading {

class Held {
  public:
    explicit Held(Receiver const& receiver) : receiver_{receiver} {}

    void take(ReadRecord record, std::vector<Stacked> stacked, int last_row_of_merge);
    bool waits() const { return !merges_.empty(); }
    // Nothing more comes from rows before this one.
    void reached(int row);
    void release();

  private:
    struct Merge {
        std::vector<std::string> parts;
        std::vector<std::size_t> records;
    };
    void settle(Title title, Merge const& merge);

    Receiver const& receiver_;
    std::vector<ReadRecord> records_;
    std::map<std::pair<Cell const*, Title>, Merge> merges_;
    int until_ = -1;
};

}  // namespace mingtang::catalog::reading
