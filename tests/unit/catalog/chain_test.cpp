#include "catalog/chain.hpp"

#include <doctest/doctest.h>

#include "catalog/codes.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using identity::Role;

namespace {

constexpr org::UnitId bureau{11}, office{12}, justice{13}, town_unit{14};

Person person(std::int64_t id, org::UnitId unit, std::set<Role> roles, std::string path = "/1/") {
    identity::Actor actor{identity::AccountId{id}, "某岗位", unit, std::move(path), roles};
    bool const editor = identity::may(actor, identity::Act::edit_catalog);
    return {std::move(actor), editor};
}

UnderReview const of_bureau{"/1/", bureau, {}};

std::vector<Person> enough() {
    return {person(1, bureau, {Role::editor}), person(2, bureau, {Role::reviewer}),
            person(3, justice, {Role::legal_reviewer}), person(4, office, {Role::disclosure_office})};
}

std::string only_fault(Chain const& chain) {
    auto const found = faults(chain);
    return found.size() == 1 ? found.front() : "not one fault but " + std::to_string(found.size());
}

}  // namespace

TEST_CASE("the standard chain is sound, and passed stage by stage") {
    auto const chain = standard_chain();
    CHECK(faults(chain).empty());
    CHECK(chain.first() == Stage::unit);
    CHECK(chain.after(Stage::unit) == Stage::legal);
    CHECK(chain.after(Stage::legal) == Stage::office);
    CHECK(chain.after(Stage::office) == Stage::none);
}

TEST_CASE("a chain without a stage leads past it, also for what waits there") {
    Chain const chain{{{Stage::unit, Role::reviewer, 3, {}}, {Stage::office, Role::disclosure_office, 5, {}}}};
    CHECK(faults(chain).empty());
    CHECK(chain.after(Stage::unit) == Stage::office);
    CHECK(chain.find(Stage::legal) == nullptr);
    CHECK(chain.after(Stage::legal) == Stage::office);
}

TEST_CASE("what is wrong with a chain is said, one sentence for each fault") {
    CHECK(only_fault({}) == "至少要有一个审核环节。");
    CHECK(only_fault({{{Stage::unit, Role::reviewer, 3, {}}}}).find("最后一个环节必须是") == 0);
    CHECK(only_fault({{{Stage::office, Role::disclosure_office, 0, {}}}}).find("1 至 60 个工作日") !=
          std::string::npos);
    CHECK(only_fault({{{Stage::office, Role::disclosure_office, 61, {}}}}).find("1 至 60") != std::string::npos);
    CHECK(only_fault({{{Stage::unit, Role::editor, 3, {}}, {Stage::office, Role::disclosure_office, 5, {}}}}) ==
          "单位审核不能由“信息员”办理，请改选岗位。");
    CHECK(only_fault({{{Stage::office, Role::reviewer, 5, {}}}}).find("不能由“审核人”办理") != std::string::npos);
    CHECK(only_fault({{{Stage::unit, Role::reviewer, 3, {}},
                       {Stage::unit, Role::reviewer, 3, {}},
                       {Stage::office, Role::disclosure_office, 5, {}}}})
              .find("写了两次") != std::string::npos);
    auto const turned =
        faults({{{Stage::office, Role::disclosure_office, 5, {}}, {Stage::unit, Role::reviewer, 3, {}}}});
    REQUIRE(turned.size() == 2);
    CHECK(turned[0].find("永远走不到") != std::string::npos);
}

TEST_CASE("a stage is done by its role, in the unit whose draft it is") {
    auto const chain = standard_chain();
    auto const& unit = chain.stages[0];
    CHECK(does(person(2, bureau, {Role::reviewer}).actor, unit, of_bureau));
    CHECK_FALSE(does(person(2, office, {Role::reviewer}).actor, unit, of_bureau));
    CHECK_FALSE(does(person(2, bureau, {Role::editor}).actor, unit, of_bureau));
    CHECK_FALSE(does(person(2, bureau, {Role::reviewer}, "/1/2/").actor, unit, of_bureau));
    CHECK(does(person(2, justice, {Role::legal_reviewer}).actor, chain.stages[1], of_bureau));
    CHECK_FALSE(does(person(2, office, {Role::disclosure_office}).actor, chain.stages[1], of_bureau));
    // The office of a street or town is one house: any unit of it judges, a station does not.
    UnderReview const of_town{"/1/2/", org::UnitId{99}, {org::UnitId{99}, town_unit}};
    CHECK(does(person(2, town_unit, {Role::reviewer}, "/1/2/").actor, unit, of_town));
    CHECK_FALSE(does(person(2, org::UnitId{98}, {Role::reviewer}, "/1/2/").actor, unit, of_town));
    CHECK_FALSE(does(person(2, town_unit, {Role::reviewer}, "/1/3/").actor, unit, of_town));
    // A named unit does it, and no other.
    ChainStage const named{Stage::legal, Role::legal_reviewer, 3, justice};
    CHECK(does(person(2, justice, {Role::legal_reviewer}).actor, named, of_bureau));
    CHECK_FALSE(does(person(2, office, {Role::legal_reviewer}).actor, named, of_bureau));
}

TEST_CASE("the dry run: a draft gets through when four different persons can be found") {
    auto const chain = standard_chain();
    CHECK(dead_end(chain, enough(), of_bureau, "区教体局").empty());
    auto without_legal = enough();
    without_legal.erase(without_legal.begin() + 2);
    CHECK(dead_end(chain, without_legal, of_bureau, "区教体局") ==
          "“区教体局”编制的目录会停在法制保密审核：没有可用的“法制保密审核员”账号，请由安全管理员设立。");
    auto nobody_writes = enough();
    nobody_writes.front().editor = false;
    CHECK(dead_end(chain, nobody_writes, of_bureau, "区教体局").empty());
}

TEST_CASE("the dry run: one person with several roles holds one seat, and seats are moved before it gives up") {
    auto const chain = standard_chain();
    // The only reviewer is also the only legal reviewer: one of the two stages would wait.
    std::vector<Person> const short_of_one{person(1, bureau, {Role::editor}),
                                           person(2, bureau, {Role::reviewer, Role::legal_reviewer}),
                                           person(4, office, {Role::disclosure_office})};
    CHECK(dead_end(chain, short_of_one, of_bureau, "区教体局").find("同一个人不能办理两个环节") != std::string::npos);
    // The first editor found is also the only reviewer: the other editor has to be the author.
    std::vector<Person> const moved{person(1, bureau, {Role::editor, Role::reviewer}),
                                    person(2, bureau, {Role::editor}), person(3, justice, {Role::legal_reviewer}),
                                    person(4, office, {Role::disclosure_office})};
    CHECK(dead_end(chain, moved, of_bureau, "区教体局").empty());
    // The office's own drafts need a second officer: who wrote does not publish.
    UnderReview const of_office{"/1/", office, {}};
    auto people = enough();
    people.push_back(person(5, office, {Role::reviewer}));
    CHECK_FALSE(dead_end(chain, people, of_office, "区政务公开办公室").empty());
    people.push_back(person(6, office, {Role::disclosure_office}));
    CHECK(dead_end(chain, people, of_office, "区政务公开办公室").empty());
}
