#include "catalog/lint/subject.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

// Ends of names that name a kind of organ, not one: 教育部门, 乡镇人民政府, 采购人或者其委托的采购代理机构.
constexpr std::array<std::string_view, 16> generic_ends{"部门", "机关",   "机构",   "政府",   "办事处", "单位",
                                                        "组织", "委员会", "采购人", "招标人", "法人",   "企业",
                                                        "学校", "医院",   "村委会", "居委会"};
constexpr std::array<std::string_view, 10> generic_beginnings{"相关", "有关", "各级", "各",   "本级",
                                                              "县级", "乡级", "村级", "乡镇", "镇街"};

// 复兴镇人民政府 names one place, 乡镇人民政府 none: a name stands in front of 镇, 县 … and has two characters at
// least.
bool names_a_place(std::string_view words) {
    static constexpr std::u32string_view kinds = U"镇乡县区市街";
    std::size_t at = 0;
    for (std::size_t i = 0; at < words.size() && i < 6; ++i) {
        auto const c = next_character(words, at);
        if (kinds.find(c) != kinds.npos && i >= 2) return true;
        if (!is_han(c) || c == U'级') return false;
    }
    return false;
}

bool is_generic(std::string_view words) {
    if (words.size() <= std::string_view{"村级"}.size()) return true;  // 县（区、市）人民政府 falls into such parts
    for (auto const beginning : generic_beginnings)
        if (words.starts_with(beginning)) return true;
    if (names_a_place(words)) return false;
    for (auto const end : generic_ends)
        if (words.ends_with(end)) return true;
    return false;
}

// 、；， between organs; brackets hold a second organ or a remark and are looked at as parts too.
std::vector<Piece> parts_of(std::string_view cell) {
    static constexpr std::array<std::string_view, 12> marks{"、", "；", ";", "，", ",", "（",
                                                            "）", "(",  ")", "\n", " ", "。"};
    std::vector<Piece> parts;
    std::size_t begin = 0;
    auto take = [&](std::size_t end) {
        if (end > begin) parts.push_back({begin, end, std::string{cell.substr(begin, end - begin)}});
    };
    for (std::size_t at = 0; at < cell.size();) {
        std::size_t mark = 0;
        for (auto const word : marks)
            if (cell.substr(at).starts_with(word)) mark = word.size();
        if (mark > 0) {
            take(at);
            begin = at + mark;
        }
        at += mark > 0 ? mark : 1;
    }
    take(cell.size());
    return parts;
}

}  // namespace

World::World(Facts const& facts) : facts_(facts) {
    for (auto const& unit : facts.units) {
        by_id_.emplace(unit.id.value, &unit);
        by_name_.emplace(folded(unit.name), &unit);
    }
    // A name comes before another unit's alias.
    for (auto const& unit : facts.units)
        for (auto const& alias : unit.aliases) by_name_.emplace(folded(alias), &unit);
}

UnitFact const* World::unit(org::UnitId id) const {
    auto const at = by_id_.find(id.value);
    return at == by_id_.end() ? nullptr : at->second;
}

UnitFact const* World::unit_named(std::string_view name) const {
    auto key = folded(name);
    if (auto const at = by_name_.find(key); at != by_name_.end()) return at->second;
    // 罗庄区民政局 is 区民政局: what stands before the first 区 or 县 is the place's own name.
    for (auto const* mark : {"区", "县"}) {
        auto const at = key.find(mark);
        if (at == key.npos || at == 0 || at > 9) continue;
        if (auto const found = by_name_.find(key.substr(at)); found != by_name_.end()) return found->second;
    }
    return nullptr;
}

Basis const& World::basis(std::string const& cell) {
    auto const [at, fresh] = bases_.try_emplace(cell);
    if (fresh) at->second = parse_basis(cell);
    return at->second;
}

std::vector<TimeRule> const& World::rules(std::string const& cell) {
    auto const [at, fresh] = rules_.try_emplace(cell);
    if (fresh && !cell.empty()) at->second = parse_time_limit(cell);
    return at->second;
}

std::vector<SubjectPart> const& World::subject(std::string const& cell) {
    auto const [at, fresh] = subjects_.try_emplace(cell);
    if (!fresh) return at->second;
    for (auto& piece : parts_of(cell)) {
        SubjectPart part;
        if (auto const* found = unit_named(piece.text)) {
            part.kind = SubjectPart::Kind::ours;
            part.unit = found->id;
        } else if (is_generic(piece.text)) {
            part.kind = SubjectPart::Kind::generic;
        }
        part.words = std::move(piece);
        at->second.push_back(std::move(part));
    }
    return at->second;
}

Subject::Subject(Item const& of, World& around)
    : item(of),
      world(around),
      basis(around.basis(of.entry.basis)),
      rules(around.rules(of.entry.time_limit)),
      parts(around.subject(of.entry.subject)),
      unit(of.disclosing_unit ? around.unit(of.disclosing_unit) : nullptr) {
    for (auto const& column : columns()) cells[std::size_t(column.column)] = catalog::cell(of.entry, column.column);
}

bool Subject::has_level(std::string_view level) const {
    return std::ranges::find(item.entry.levels, level) != item.entry.levels.end();
}

bool Subject::has_channel(std::string_view channel) const {
    return std::ranges::find(item.entry.channels, channel) != item.entry.channels.end();
}

}  // namespace mingtang::catalog::lint
