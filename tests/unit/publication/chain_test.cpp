// Who judges what: the chain as data, its faults, and the proof that a unit's drafts get through.
#include "publication/chain.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace mingtang::publication;
using identity::Role;

namespace {

constexpr std::string_view district = "/371311/";
org::UnitId const school{7}, justice{8};

identity::Actor person(std::int64_t id, org::UnitId unit, Role role) {
    return {identity::AccountId{id}, "某单位·某岗", unit, std::string{district}, {role}};
}

std::vector<Person> everybody() {
    return {{person(1, school, Role::editor), true},
            {person(2, school, Role::reviewer), false},
            {person(3, justice, Role::legal_reviewer), false},
            {person(4, school, Role::signatory), false}};
}

UnderReview const of_school{district, false, school};

}  // namespace

TEST_CASE("a unit's own stages are its own people's, 复审 is the legal reviewer's everywhere") {
    auto const chain = standard_chain();
    CHECK(does(person(2, school, Role::reviewer), *chain.find(Stage::unit), of_school));
    CHECK_FALSE(does(person(2, justice, Role::reviewer), *chain.find(Stage::unit), of_school));
    CHECK(does(person(3, justice, Role::legal_reviewer), *chain.find(Stage::second), of_school));
    CHECK(does(person(4, school, Role::signatory), *chain.find(Stage::final), of_school));
    CHECK_FALSE(does(person(4, justice, Role::signatory), *chain.find(Stage::final), of_school));
    CHECK_FALSE(does(person(4, school, Role::publisher), *chain.find(Stage::final), of_school));
    auto named = *chain.find(Stage::final);
    named.person = identity::AccountId{9};
    CHECK_FALSE(does(person(4, school, Role::signatory), named, of_school));
    CHECK(does(person(9, justice, Role::signatory), named, of_school));
}

TEST_CASE("a chain that leaves out the secrecy form or the signature is not kept") {
    CHECK(faults(standard_chain()).empty());
    CHECK_FALSE(faults({}).empty());
    auto chain = standard_chain();
    chain.stages.erase(chain.stages.begin());
    CHECK(faults(chain).empty());  // without the unit's own stage
    chain.stages.erase(chain.stages.begin());
    CHECK(faults(chain).size() == 1);
    chain = standard_chain();
    chain.stages.pop_back();
    CHECK(faults(chain).size() == 1);
    chain = standard_chain();
    chain.stages.front().role = Role::signatory;
    chain.stages.back().days = 0;
    CHECK(faults(chain).size() == 2);
    std::swap(chain.stages[0], chain.stages[1]);
    CHECK(faults(chain).size() == 3);
}

TEST_CASE("the dry run finds where a draft would wait forever") {
    auto people = everybody();
    CHECK(dead_end(standard_chain(), people, of_school, "区教育和体育局").empty());
    people.pop_back();
    CHECK(dead_end(standard_chain(), people, of_school, "区教育和体育局").find("终审签发：没有可用的“签批人”") !=
          std::string::npos);
    people = everybody();
    people[1].actor.roles = {Role::legal_reviewer};
    CHECK(dead_end(standard_chain(), people, of_school, "区教育和体育局").find("单位初审") != std::string::npos);
    people = everybody();
    people[0].editor = false;
    CHECK(dead_end(standard_chain(), people, of_school, "区教育和体育局").empty());  // nobody drafts
    // One person with two roles is one person.
    people = everybody();
    people[1].actor.roles = {Role::reviewer, Role::signatory};
    people.pop_back();
    CHECK_FALSE(dead_end(standard_chain(), people, of_school, "区教育和体育局").empty());
}
