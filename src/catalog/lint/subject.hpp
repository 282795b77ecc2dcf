// One item while it is looked at: its cells as text, its basis and time limit taken apart, its unit. And the World
// around all items, built once: units by id and by name, and what was already parsed, because cells repeat.
#pragma once

#include <array>
#include <unordered_map>

#include "catalog/cells.hpp"
#include "catalog/lint/citations.hpp"
#include "catalog/lint/facts.hpp"
#include "catalog/time_limit/rule.hpp"

namespace mingtang::catalog::lint {

// A printed 公开主体 cut at 、 and the like, each part held against the units.
struct SubjectPart {
    enum class Kind { ours, generic, unknown } kind = Kind::unknown;
    Piece words;
    org::UnitId unit;  // for `ours`
};

class World {
  public:
    explicit World(Facts const& facts);

    Facts const& facts() const { return facts_; }
    UnitFact const* unit(org::UnitId id) const;
    UnitFact const* unit_named(std::string_view name) const;  // name or alias, 罗庄区X = 区X
    Basis const& basis(std::string const& cell);
    std::vector<TimeRule> const& rules(std::string const& cell);
    std::vector<SubjectPart> const& subject(std::string const& cell);

  private:
    Facts const& facts_;
    std::unordered_map<std::int64_t, UnitFact const*> by_id_;
    std::unordered_map<std::string, UnitFact const*> by_name_;
    std::unordered_map<std::string, Basis> bases_;
    std::unordered_map<std::string, std::vector<TimeRule>> rules_;
    std::unordered_map<std::string, std::vector<SubjectPart>> subjects_;
};

struct Subject {
    Subject(Item const& item, World& world);

    Item const& item;
    World const& world;
    std::array<std::string, 11> cells;  // by Column; `unit` is empty
    Basis const& basis;
    std::vector<TimeRule> const& rules;
    std::vector<SubjectPart> const& parts;
    UnitFact const* unit = nullptr;

    std::string const& cell(Column column) const { return cells[std::size_t(column)]; }
    Facts const& facts() const { return world.facts(); }
    bool has_level(std::string_view level) const;
    bool has_channel(std::string_view channel) const;
    bool method_is(std::string_view method) const { return item.entry.method == method; }
};

}  // namespace mingtang::catalog::lint
