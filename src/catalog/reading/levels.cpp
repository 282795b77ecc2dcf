#include "catalog/reading/levels.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::catalog::reading {
namespace {

struct Name {
    View words;
    std::string_view level;
};

// 县级 = 县级/区级/旗; 乡级 = 乡级/镇级/乡镇级/镇街级/镇街乡/街道/街道镇/街镇级; 村级 = 村级/村. The longer come first.
constexpr Name names[] = {
    {U"县市区旗", "县级"},   {U"县市区", "县级"},   {U"县区市", "县级"},       {U"市县区", "县级"},
    {U"区县市", "县级"},     {U"县市", "县级"},     {U"县区", "县级"},         {U"区县", "县级"},
    {U"市区", "县级"},       {U"旗县区", "县级"},   {U"旗县", "县级"},         {U"县", "县级"},
    {U"区", "县级"},         {U"旗", "县级"},       {U"苏木乡镇街道", "乡级"}, {U"苏木乡镇", "乡级"},
    {U"苏木镇", "乡级"},     {U"苏木", "乡级"},     {U"乡镇街道", "乡级"},     {U"镇街道", "乡级"},
    {U"街道乡镇", "乡级"},   {U"街道镇乡", "乡级"}, {U"街道镇", "乡级"},       {U"乡镇街", "乡级"},
    {U"镇街乡", "乡级"},     {U"镇乡街", "乡级"},   {U"街镇乡", "乡级"},       {U"镇街", "乡级"},
    {U"街镇", "乡级"},       {U"乡镇", "乡级"},     {U"镇乡", "乡级"},         {U"乡街", "乡级"},
    {U"街道办事处", "乡级"}, {U"街道", "乡级"},     {U"街", "乡级"},           {U"乡", "乡级"},
    {U"镇", "乡级"},         {U"嘎查村", "村级"},   {U"嘎查", "村级"},         {U"村社区", "村级"},
    {U"社区村", "村级"},     {U"村居", "村级"},     {U"行政村", "村级"},       {U"村", "村级"},
    {U"社区", "村级"},
};

bool parts_levels(char32_t c) {
    return View{U"、,;/和及与或+&.·"}.find(c) != View::npos;
}

void add(std::vector<std::string>& levels, std::string level) {
    if (std::ranges::find(levels, level) == levels.end()) levels.push_back(std::move(level));
}

// 东阳市 in 东阳市级: a county-level city by its name. 地市 and the like are no names.
bool is_city_name(View words) {
    return words.size() >= 3 && words.size() <= 8 && words.ends_with(U'市') && !has_any(words, {U"地市", U"设区"}) &&
           std::ranges::all_of(words, is_han);
}

enum class Named { exactly, with_a_place };

// One name, without 级 and brackets; nothing when it is no level.
std::string level_of(View words, bool has_suffix, Named how) {
    for (auto const& name : names)
        if (words == name.words) return std::string{name.level};
    if (how == Named::exactly) return {};
    if (is_any(words, {U"市", U"州", U"省", U"国家", U"地市", U"盟", U"设区市", U"地", U"自治区", U"师", U"团"}) &&
        has_suffix)
        return to_utf8(words) + "级";
    if (is_city_name(words) && has_suffix) return "县级";
    // 义乌县级, 盛庄街道级: the place's name before the kind of place.
    if (has_suffix && words.size() >= 3 && words.size() <= 10 && std::ranges::all_of(words, is_han))
        for (auto const& name : names)
            if (words.ends_with(name.words) && !has_any(words, {U"各", U"本", U"部门", U"政府", U"上", U"下"}))
                return std::string{name.level};
    return {};
}

std::vector<std::string> levels_in(View text, Named how) {
    std::vector<std::string> levels;
    Words word;
    bool suffix_ahead = false;
    // Read from the end: in 乡、村级 the 级 counts for both.
    for (std::size_t i = text.size(); i-- > 0;) {
        char32_t const c = text[i];
        bool const part_ends = parts_levels(c) || c == U'级' || i == 0;
        if (!parts_levels(c) && c != U'级' && c != U'(' && c != U')') word.insert(word.begin(), c);
        if (part_ends && !word.empty()) {
            auto const level = level_of(word, suffix_ahead, how);
            if (level.empty()) return {};
            add(levels, level);
            word.clear();
        }
        if (c == U'级') suffix_ahead = true;
    }
    // 区 or 市 alone, without 级, may be anything.
    if (!suffix_ahead && text.size() < 2 && !is_any(text, {U"县", U"乡", U"镇", U"村", U"旗", U"区"})) return {};
    std::ranges::reverse(levels);
    return levels;
}

}  // namespace

std::vector<std::string> levels_named(View text) {
    if (text.empty() || text.size() > 24) return {};
    // In 镇（街）级 the bracket is a part of the name, in 镇街（园区）级 a remark.
    if (auto const at = text.find(U'('); at != View::npos && at > 0)
        if (auto const end = text.find(U')', at); end != View::npos && levels_in(text, Named::exactly).empty())
            if (auto levels = levels_in(Words{text.substr(0, at)} + Words{text.substr(end + 1)}, Named::with_a_place);
                !levels.empty())
                return levels;
    return levels_in(text, Named::with_a_place);
}

}  // namespace mingtang::catalog::reading
