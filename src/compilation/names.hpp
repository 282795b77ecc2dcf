// A name of the powers list or the service list against the names of catalog items: exactly the same, near, or none.
// Pure, and indexed: a list of 20,000 names meets 20,000 items in seconds. It suggests; a person decides.
// plan §三(一): 目录中涉及的办事服务类公开事项要与政务服务网办事服务事项名称相同.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::compilation {

// What makes two names the same: blanks, width, brackets' shape, quotation marks and separators do not count.
std::string folded(std::string_view name);

// One name written over the other, in order; `same` and `removed` together are the first, `same` and `added` the
// second.
struct Span {
    enum class Kind { same, removed, added } kind;
    std::string words;
};
std::vector<Span> difference(std::string_view from, std::string_view to);

// How alike two names are, 0 to 1, with no list around them: for a service that was renamed.
double likeness(std::string_view one, std::string_view other);

struct Named {
    std::int64_t id = 0;
    std::string name;        // 二级事项, or 一级事项 where there is no second level
    std::string above{};     // 一级事项: 最低生活保障 for an item called 办事指南
    std::int64_t group = 0;  // the field
};

struct Suggestion {
    std::int64_t id = 0;
    std::string name;
    double score = 0;  // 1: exact
};
struct Match {
    enum class Kind { exact, near, none } kind = Kind::none;
    std::vector<Suggestion> suggestions;  // best first; `exact`: all items of that very name
};

class NameIndex {
  public:
    explicit NameIndex(std::vector<Named> names);
    ~NameIndex();
    NameIndex(NameIndex&&) noexcept;
    // `likely`: fields in which the name's unit has a part; a like name elsewhere weighs half. Empty: all alike.
    Match find(std::string_view name, std::set<std::int64_t> const& likely = {}, std::size_t most = 5) const;
    std::size_t size() const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// Below it, a likeness is not worth an official's glance. Chosen on data/service_items.csv.
inline constexpr double near_enough = 0.24;

}  // namespace mingtang::compilation
