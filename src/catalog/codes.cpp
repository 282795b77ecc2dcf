// The tables of closed words. A storage test compares the codes with the CHECK constraints of the schema.
#include "catalog/codes.hpp"

#include "base/text.hpp"

namespace mingtang::catalog {
namespace {

struct LevelInfo {
    Level level;
    std::string_view code, chinese;
};
constexpr std::array<LevelInfo, 3> level_words{{
    {Level::county, "county", "县级"},
    {Level::town, "town", "乡级"},
    {Level::village, "village", "村级"},
}};

struct StateInfo {
    EditionState state;
    std::string_view code, chinese;
};
constexpr std::array<StateInfo, 5> state_words{{
    {EditionState::draft, "draft", "草稿"},
    {EditionState::submitted, "submitted", "待审核"},
    {EditionState::returned, "returned", "已退回"},
    {EditionState::published, "published", "现行有效"},
    {EditionState::superseded, "superseded", "历次版本"},
}};

struct StageInfo {
    Stage stage;
    std::string_view code, chinese;
};
constexpr std::array<StageInfo, 4> stage_words{{
    {Stage::none, "", "编制"},
    {Stage::unit, "unit", "单位审核"},
    {Stage::legal, "legal", "法制保密审核"},
    {Stage::office, "office", "区政务公开办审核"},
}};

}  // namespace

std::string_view code(Level level) {
    return level_words[std::size_t(level)].code;
}
std::string_view chinese(Level level) {
    return level_words[std::size_t(level)].chinese;
}

std::optional<Level> parse_level(std::string_view code) {
    for (auto const& word : level_words)
        if (word.code == code) return word.level;
    return std::nullopt;
}

Level own_level(org::Jurisdiction::Kind kind) {
    switch (kind) {
        case org::Jurisdiction::Kind::district:
            return Level::county;
        case org::Jurisdiction::Kind::subdistrict:
        case org::Jurisdiction::Kind::town:
            return Level::town;
        case org::Jurisdiction::Kind::village:
            break;
    }
    return Level::village;
}

bool may_compile_level(org::Jurisdiction::Kind kind, Level level) {
    return level >= own_level(kind);
}

std::string_view code(EditionState state) {
    return state_words[std::size_t(state)].code;
}
std::string_view chinese(EditionState state) {
    return state_words[std::size_t(state)].chinese;
}

EditionState edition_state(std::string_view code) {
    for (auto const& word : state_words)
        if (word.code == code) return word.state;
    return EditionState::draft;
}

std::string_view code(Stage stage) {
    return stage_words[std::size_t(stage)].code;
}
std::string_view chinese(Stage stage) {
    return stage_words[std::size_t(stage)].chinese;
}

Stage stage_from(std::string_view code) {
    for (auto const& word : stage_words)
        if (word.code == code) return word.stage;
    return Stage::none;
}

std::string lines(std::vector<std::string> const& list) {
    return join(list, "\n");
}

std::vector<std::string> list_of(std::string_view text) {
    std::vector<std::string> list;
    if (text.empty()) return list;
    for (auto const line : split(text, '\n')) list.emplace_back(line);
    return list;
}

}  // namespace mingtang::catalog
