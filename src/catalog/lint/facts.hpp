// What a lint is handed: one catalog's items and everything around them that a check may ask. Values only; who gathers
// them is catalog/facts.cpp for the database and the tests' make/ for stories.
#pragma once

#include <string>
#include <vector>

#include "catalog/lint/laws.hpp"
#include "catalog/types.hpp"
#include "statutes/special_law.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::catalog::lint {

struct UnitFact {
    org::UnitId id;
    std::string name;
    std::vector<std::string> aliases;
    org::Jurisdiction::Kind place = org::Jurisdiction::Kind::district;
    std::optional<Date> ended_on;  // the first day it no longer existed
    std::string successor;         // name; "" = not recorded
};

// What was decided of a guideline's row (保留、修改、删除), and what a list of powers or services asks for.
struct GuidelineFact {
    std::string name;  // 一级 · 二级
    bool decided = true;
};
struct ListedFact {
    enum class List { powers, services } list = List::powers;
    std::string name, code;
    ItemId item;  // the item that carries it, under this or a near name; none: nobody does
};

struct Facts {
    Date day{};
    Level level = Level::county;  // of the government whose catalog it is
    std::string place_code;       // 371311: tells one's own province from another's
    org::Field field;
    std::vector<Item> items;
    std::vector<UnitFact> units;  // existing on the day, and those that ended before it and still owe an item
    std::vector<GuidelineFact> guideline;
    std::vector<ListedFact> lists;
    Laws const* laws = nullptr;  // never null when a check runs: lint.cpp sees to it
    statutes::Statutes statutes;
    statutes::SpecialLaws special_laws;
};

}  // namespace mingtang::catalog::lint
