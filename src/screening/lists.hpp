// Lists of people: which column is called what, and what of it a published list may not show (个人信息保护法 28, 31,
// 34). One line of a table is a row, tabs part its cells; the head is the row that names the columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screening/types.hpp"

namespace mingtang::screening {

enum class Column { other, name, age, born, school, address, illness, identity, phone, card, relation };
Column column_of(std::string_view heading);

// What the columns are called, once a head was met; and what a row of a list of people shows.
class PeopleList {
  public:
    // `about`: the place and title around, where 困境儿童 or 公示 may stand. `today` as 20260131.
    PeopleList(std::string_view about, int today);

    // True when the line was a head.
    bool head(std::string_view line);
    std::string_view called(std::size_t cell) const;
    std::vector<Hit> row(std::string_view line) const;

  private:
    bool is_minor(std::vector<std::string_view> const& cells) const;
    Column column(std::size_t cell) const { return cell < columns_.size() ? columns_[cell] : Column::other; }

    std::vector<Column> columns_;
    std::vector<std::string> headings_;
    bool children_ = false;
    int today_;
};

// 罗某某 of 罗大明; what is no name stays.
std::string masked_name(std::string_view name);
// 至村、社区为止: what follows the last 村, 社区 or 街道 goes.
std::string masked_address(std::string_view address);

}  // namespace mingtang::screening
