// The table of named checks. A check is a small pure function with a name, the reason it exists, how grave it is, and
// examples that a test executes: what is bad must be found, what is good must not.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "catalog/lint/finding.hpp"
#include "catalog/lint/subject.hpp"

namespace mingtang::catalog::lint {

// Where a check writes; it knows which check and which item speak.
class Notes {
  public:
    Notes(std::size_t check, std::vector<Finding>& findings) : check_(check), findings_(findings) {}

    void about(Item const& item) { item_ = &item; }
    // Of the whole cell.
    void cell(Column column, std::string sentence, std::optional<std::string> replacement = {});
    // Of some words in it.
    void words(Column column, Piece const& where, std::string sentence, std::optional<std::string> replacement = {});
    // Of the catalog, no item in particular.
    void catalog(Column column, std::string words, std::string sentence);

  private:
    std::size_t check_;
    std::vector<Finding>& findings_;
    Item const* item_ = nullptr;
};

// One cell of an example, on top of a row that is right; row 1 is the first. What a check needs besides (units that
// ended, a list of powers) stands in examples.cpp.
struct ExampleCell {
    Column column;
    std::string_view words;
    int row = 1;
};

struct Check {
    std::string_view code;  // "basis.repealed"
    std::string_view name;  // 依据已废止
    std::string_view why;   // with article or document
    Severity severity = Severity::must_look;
    Column column{};
    void (*of_item)(Subject const&, Notes&) = nullptr;  // one of the two
    void (*of_catalog)(Facts const&, Notes&) = nullptr;
    std::vector<ExampleCell> bad, good;
};

// In the order of the printed columns; the order is that of the pages and files.
std::vector<Check> const& checks();
std::optional<std::size_t> find_check(std::string_view code);

// The groups, one file each.
std::vector<Check> element_checks();   // is there anything at all?
std::vector<Check> basis_checks();     // does what is cited exist and hold?
std::vector<Check> quoting_checks();   // is it cited as it is called?
std::vector<Check> limit_checks();     // 公开时限
std::vector<Check> unit_checks();      // 公开主体, 责任单位, 公开层级
std::vector<Check> channel_checks();   // 公开渠道和载体
std::vector<Check> audience_checks();  // 公开对象, 公开方式
std::vector<Check> name_checks();      // 公开事项, duplicates
std::vector<Check> content_checks();   // 公开内容
std::vector<Check> word_checks();      // any cell: glyphs, blanks, 同上, formulas
std::vector<Check> privacy_checks();   // persons
std::vector<Check> source_checks();    // guideline, powers, services

}  // namespace mingtang::catalog::lint
