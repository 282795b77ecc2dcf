// 谁在编辑: who else has a draft open, by post and never by person. A visit is renewed by the grid every so often and
// forgotten soon after; it locks nothing and decides nothing.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "catalog/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::catalog {

inline constexpr std::chrono::seconds visit_lasts{60};  // the grid renews it every twenty

enum class Doing { reading, editing };
struct Visitor {
    std::string post;  // 区民政局·信息员
    Doing doing = Doing::reading;
};
// The others, by name of their posts.
std::vector<Visitor> other_visitors(Desk const& desk, storage::Transaction& tx, EditionId id);

// "I am here", and who else is. Only where the edition is open for work to this person.
struct Meeting {
    int revision = 0;  // of the draft, so that the grid sees that somebody saved
    std::vector<Visitor> others;
};
Result<Meeting> meet(Desk& desk, EditionId id, Doing doing);
Result<Meeting> leave(Desk& desk, EditionId id);

// 区民政局·信息员（正在修改）
std::string in_words(Visitor const& visitor);

}  // namespace mingtang::catalog
