#include "catalog/chain.hpp"

#include <algorithm>

#include "catalog/codes.hpp"
#include "identity/seats.hpp"

namespace mingtang::catalog {
namespace {

using identity::Role;

bool may_hold(Stage stage, Role role) {
    switch (stage) {
        case Stage::unit:
            return role == Role::reviewer;
        case Stage::legal:
            return role == Role::legal_reviewer || role == Role::reviewer;
        case Stage::office:
            return role == Role::disclosure_office;
        case Stage::none:
            break;
    }
    return false;
}

}  // namespace

ChainStage const* Chain::find(Stage wanted) const {
    for (auto const& one : stages)
        if (one.stage == wanted) return &one;
    return nullptr;
}

Stage Chain::first() const {
    return stages.empty() ? Stage::none : stages.front().stage;
}

// Stages are passed in their own order, so that an edition finds its way on when the chain was changed while it waited.
Stage Chain::after(Stage stage) const {
    for (auto const& one : stages)
        if (one.stage > stage) return one.stage;
    return Stage::none;
}

Role usual_role(Stage stage) {
    if (stage == Stage::unit) return Role::reviewer;
    return stage == Stage::legal ? Role::legal_reviewer : Role::disclosure_office;
}

// 条例 17: 行政机关应当建立健全政府信息公开审查机制，明确审查的程序和责任。 The days are a house rule.
Chain standard_chain() {
    return {{{Stage::unit, Role::reviewer, 3, {}},
             {Stage::legal, Role::legal_reviewer, 3, {}},
             {Stage::office, Role::disclosure_office, 5, {}}}};
}

bool does(identity::Actor const& actor, ChainStage const& stage, UnderReview const& edition) {
    if (!identity::may(actor, identity::Act::review_catalog, {std::string{edition.place}, {}})) return false;
    if (!actor.has(stage.role)) return false;
    if (stage.unit) return actor.unit == stage.unit;
    if (stage.stage != Stage::unit) return true;
    return actor.unit == edition.unit || std::ranges::find(edition.peers, actor.unit) != edition.peers.end();
}

std::vector<std::string> faults(Chain const& chain) {
    std::vector<std::string> found;
    if (chain.stages.empty()) return {"至少要有一个审核环节。"};
    for (std::size_t i = 0; i < chain.stages.size(); ++i) {
        auto const& one = chain.stages[i];
        auto const name = std::string{chinese(one.stage)};
        if (one.stage == Stage::none) {
            found.emplace_back("有一个环节不在“单位审核、法制保密审核、区政务公开办审核”之内。");
            continue;
        }
        if (i > 0 && chain.stages[i - 1].stage == one.stage) found.push_back(name + "写了两次，请只留一个。");
        if (i > 0 && chain.stages[i - 1].stage > one.stage)
            found.push_back(name + "排在后一环节之后，永远走不到；请按单位、法制保密、区政务公开办的顺序排列。");
        if (!may_hold(one.stage, one.role))
            found.push_back(name + "不能由“" + std::string{identity::chinese(one.role)} + "”办理，请改选岗位。");
        if (one.days < 1 || one.days > 60) found.push_back(name + "的办理期限应为 1 至 60 个工作日。");
    }
    // plan §二: 区政务公开办 answers for what is published; without its stage nothing would ever be.
    if (chain.stages.back().stage != Stage::office)
        found.emplace_back("最后一个环节必须是区政务公开办审核，否则目录无法公布。");
    return found;
}

std::string dead_end(Chain const& chain, std::vector<Person> const& people, UnderReview const& edition,
                     std::string_view unit_name) {
    std::vector<std::vector<std::size_t>> able(1 + chain.stages.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i].editor && people[i].actor.unit == edition.unit) able[0].push_back(i);
        for (std::size_t stage = 0; stage < chain.stages.size(); ++stage)
            if (does(people[i].actor, chain.stages[stage], edition)) able[stage + 1].push_back(i);
    }
    auto const unit = "“" + std::string{unit_name} + "”";
    if (able[0].empty()) return "";  // nobody compiles there, so nothing waits
    auto const empty = identity::seat_left_empty(able, people.size());
    if (!empty) return "";
    auto const& stage = chain.stages[*empty - 1];
    auto const name = std::string{chinese(stage.stage)};
    if (able[*empty].empty())
        return unit + "编制的目录会停在" + name + "：没有可用的“" + std::string{identity::chinese(stage.role)} +
               "”账号，请由安全管理员设立。";
    return unit + "编制的目录会停在" + name + "：能办理的人都已承担其他环节，同一个人不能办理两个环节。";
}

}  // namespace mingtang::catalog
