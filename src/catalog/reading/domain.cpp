#include "catalog/reading/domain.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::catalog::reading {
namespace {

struct Name {
    View words;
    std::string_view domain;
};

// Official names, then the other names that tables print. A longer name is never hidden by a shorter one in it.
constexpr Name names[] = {
    {U"重大建设项目", "重大建设项目领域"},
    {U"公共资源交易", "公共资源交易领域"},
    {U"公共资源配置", "公共资源交易领域"},
    {U"义务教育", "义务教育领域"},
    {U"户籍管理", "户籍管理领域"},
    {U"社会救助", "社会救助领域"},
    {U"养老服务", "养老服务领域"},
    {U"公共法律服务", "公共法律服务领域"},
    {U"财政预决算", "财政预决算领域"},
    {U"财政预算决算", "财政预决算领域"},
    {U"财政预算、决算", "财政预决算领域"},
    {U"就业创业", "就业领域"},
    {U"就业", "就业领域"},
    {U"社会保险", "社会保险领域"},
    {U"国土空间规划", "城乡规划领域"},
    {U"城乡规划", "城乡规划领域"},
    {U"农村集体土地征收", "农村集体土地征收领域"},
    {U"集体土地征收", "农村集体土地征收领域"},
    {U"生态环境", "生态环境领域"},
    {U"国有土地上房屋征收与补偿", "国有土地上房屋征收与补偿领域"},
    {U"国有土地上房屋征收和补偿", "国有土地上房屋征收与补偿领域"},
    {U"国有土地上房屋征收补偿", "国有土地上房屋征收与补偿领域"},
    {U"国有土地房屋征收与补偿", "国有土地上房屋征收与补偿领域"},
    {U"国有土地上房屋征收", "国有土地上房屋征收与补偿领域"},
    {U"保障性住房", "保障性住房领域"},
    {U"农村危房改造", "农村危房改造领域"},
    {U"城市综合执法", "城市综合执法领域"},
    {U"市政服务", "市政服务领域"},
    {U"涉农补贴", "涉农补贴领域"},
    {U"涉农资金", "涉农补贴领域"},
    {U"公共文化服务", "公共文化服务领域"},
    {U"卫生健康", "卫生健康领域"},
    {U"安全生产", "安全生产领域"},
    {U"救灾生产", "救灾领域"},
    {U"救灾", "救灾领域"},
    {U"食品药品监督管理", "食品药品监管领域"},
    {U"食品药品监管", "食品药品监管领域"},
    {U"食品药品安全监管", "食品药品监管领域"},
    {U"税收管理", "税收管理领域"},
    {U"扶贫", "扶贫领域"},
    {U"乡村振兴", "扶贫领域"},
};

// Names of earlier lists and of single provinces. They mean a field only with 领域 behind them, and a person confirms
// it.
constexpr Name earlier_names[] = {
    {U"环境保护", "生态环境领域"},   {U"医疗卫生", "卫生健康领域"}, {U"征地补偿", "农村集体土地征收领域"},
    {U"住房保障", "保障性住房领域"}, {U"脱贫攻坚", "扶贫领域"},     {U"农村土地征收", "农村集体土地征收领域"},
};

struct Hit {
    std::size_t at, end;
    std::string_view domain;
    enum class Strength { office, named, field } strength;  // 卫生健康局 < 卫生健康 < 卫生健康领域
};

std::vector<Hit> hits_in(View line) {
    std::vector<Hit> hits;
    for (auto const& name : names)
        for (auto at = line.find(name.words); at != View::npos; at = line.find(name.words, at + 1)) {
            auto const end = at + name.words.size();
            auto const after = line.substr(end);
            auto strength = Hit::Strength::named;
            if (after.starts_with(U"领域"))
                strength = Hit::Strength::field;
            else if (starts_with_any(
                         after, {U"局", U"委", U"部门", U"厅", U"办公室", U"办", U"中心", U"站", U"和体育局", U"分局"}))
                strength = Hit::Strength::office;
            hits.push_back({at, end, name.domain, strength});
        }
    // 就业 within 就业创业, 乡村振兴 within a longer one: the longer stands.
    std::erase_if(hits, [&](Hit const& hit) {
        return std::ranges::any_of(hits, [&](Hit const& other) {
            return other.at <= hit.at && other.end >= hit.end && other.end - other.at > hit.end - hit.at;
        });
    });
    std::ranges::sort(hits, {}, &Hit::at);
    return hits;
}

// 交通运输领域 in "…交通运输领域基层政务公开标准目录". 试点领域, 26个领域 and the like name none.
std::string foreign_field(View line) {
    auto const at = line.find(U"领域");
    if (at == View::npos || at < 2) return {};
    if (!has_any(line.substr(at), {U"目录", U"标准"})) return {};
    auto from = at;
    while (from > 0 && is_han(line[from - 1]) && at - from < 10) --from;
    auto const words = line.substr(from, at - from);
    if (words.size() < 2 || ends_with_any(words, {U"试点", U"个",   U"各", U"重点", U"相关", U"等",   U"有关",
                                                  U"基层", U"本",   U"该", U"其他", U"公开", U"所有", U"全部",
                                                  U"涉及", U"相应", U"多", U"六",   U"服务", U"民生"}))
        return {};
    return to_utf8(words) + "领域";
}

}  // namespace

DomainFound domain_in(View line) {
    DomainFound found;
    auto hits = hits_in(line);
    if (!hits.empty()) {
        auto const best = std::ranges::max_element(hits, {}, &Hit::strength)->strength;
        // 安全生产和救灾领域 is two fields though 领域 stands once.
        bool const enumerated =
            hits.size() > 1 && std::ranges::adjacent_find(hits, [&](Hit const& a, Hit const& b) {
                                   return a.domain != b.domain && b.at >= a.end && b.at - a.end <= 1 &&
                                          (b.at == a.end || View{U"和及与、,/"}.find(line[a.end]) != View::npos);
                               }) != hits.end();
        if (!enumerated) std::erase_if(hits, [&](Hit const& hit) { return hit.strength < best; });
        found.of_office = best == Hit::Strength::office;
        found.several = std::ranges::any_of(hits, [&](Hit const& hit) { return hit.domain != hits.front().domain; });
        if (!found.several) found.name = hits.front().domain;
        return found;
    }
    for (auto const& name : earlier_names)
        if (has(line, Words{name.words} + U"领域")) {
            found.name = name.domain;
            found.said = to_utf8(name.words) + "领域";
            return found;
        }
    found.foreign = foreign_field(line);
    return found;
}

DomainFound nearest_domain(std::string_view lines) {
    auto const parts = split(lines, '\n');
    DomainFound office;  // who published the page counts where nothing else says anything
    for (std::size_t i = parts.size(); i-- > 0;) {
        auto const line = comparable(parts[i]);
        if (line.empty() || line.size() > 120) continue;
        auto found = domain_in(line);
        if (found.name.empty() && found.foreign.empty() && !found.several) continue;
        if (!found.of_office) return found;
        if (office.name.empty()) office = std::move(found);
    }
    return office;
}

std::string domain_of_cell(View words) {
    if (words.empty() || words.size() > 30) return {};
    for (auto const& name : earlier_names)
        if (words == name.words || words == Words{name.words} + U"领域") return std::string{name.domain};
    auto const found = domain_in(words);
    if (found.name.empty()) return {};
    // A field's name, 领域, digits, dots and brackets; other words make it something else (就业困难人员).
    std::size_t han = 0;
    for (char32_t const c : words) han += is_han(c);
    for (auto const& name : names)
        if (name.domain == found.name && has(words, name.words)) {
            std::size_t of_name = 0;
            for (char32_t const c : name.words) of_name += is_han(c);
            auto const rest = han - of_name;
            if (rest == 0 || (has(words, U"领域") && rest <= 4)) return found.name;
        }
    return {};
}

}  // namespace mingtang::catalog::reading
