#include "compilation/name_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace mingtang::compilation {
namespace {

// One word for each idea that lists print in two ways.
struct Synonym {
    std::u32string_view printed, meant;
};
constexpr std::array synonyms{
    Synonym{U"社保", U"社会保险"},     Synonym{U"医保", U"医疗保险"},       Synonym{U"环卫", U"环境卫生"},
    Synonym{U"低保", U"最低生活保障"}, Synonym{U"公租房", U"公共租赁住房"}, Synonym{U"津贴", U"补贴"},
    Synonym{U"补助", U"补贴"},
};

// Acts and boxes: they say what is done, not of what. Longest first, so that 许可证核发 is not read as 许可.
constexpr std::array<std::u32string_view, 56> shared_words{
    U"许可证核发", U"办事指南", U"服务指南", U"工作指南", U"行政处罚", U"行政许可", U"监督检查", U"许可证",
    U"证核发",     U"类事项",   U"事项",     U"申请",     U"申领",     U"申报",     U"审批",     U"核发",
    U"许可",       U"登记",     U"备案",     U"认定",     U"确认",     U"办理",     U"服务",     U"信息",
    U"查询",       U"给付",     U"发放",     U"处罚",     U"审核",     U"核准",     U"审查",     U"公示",
    U"对象",       U"资格",     U"经营",     U"资金",     U"政策",     U"文件",     U"企业",     U"机构",
    U"管理",       U"行为",     U"进行",     U"设立",     U"活动",     U"情况",     U"单位",     U"项目",
    U"条件",       U"人员",     U"公开",     U"结果",     U"的",       U"对",       U"等",       U"类"};

constexpr float shared_weight = 0.2F;

bool separates(char32_t c) {
    static constexpr std::u32string_view dropped = U"《》〈〉“”‘’\"'`·・、，,；;：:。.-－—_/　 \t\n\r";
    return dropped.find(c) != dropped.npos;
}

char32_t plain(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full width
    if (c == U'[' || c == U'{' || c == U'【' || c == U'〔' || c == U'〖') return U'(';
    if (c == U']' || c == U'}' || c == U'】' || c == U'〕' || c == U'〗') return U')';
    if (c >= U'A' && c <= U'Z') return c + 32;
    return c;
}

std::vector<float> weights_of(std::u32string_view name) {
    std::vector<float> weights(name.size(), 1.0F);
    for (std::size_t i = 0; i < name.size();) {
        std::size_t taken = 1;
        for (auto const word : shared_words)
            if (name.substr(i, word.size()) == word) {
                taken = word.size();
                std::fill_n(weights.begin() + std::ptrdiff_t(i), taken, shared_weight);
                break;
            }
        i += taken;
    }
    return weights;
}

}  // namespace

std::u32string folded_characters(std::string_view name) {
    std::u32string folded;
    for (auto const c : to_u32(name))
        if (!separates(c) && !separates(plain(c))) folded += plain(c);
    return folded;
}

std::u32string written_out(std::u32string name) {
    for (auto const& [printed, meant] : synonyms)
        for (auto at = name.find(printed); at != name.npos; at = name.find(printed, at + meant.size()))
            name.replace(at, printed.size(), meant);
    return name;
}

std::u32string without_brackets(std::u32string const& name) {
    std::u32string outside;
    int depth = 0;
    for (auto const c : name) {
        if (c == U'(')
            ++depth;
        else if (c == U')')
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            outside += c;
    }
    return outside.empty() ? name : outside;
}

ActKind act_of(std::u32string_view folded) {
    static constexpr std::array<std::pair<std::u32string_view, ActKind>, 7> marks{{
        {U"处罚", ActKind::penalty},
        {U"强制拆除", ActKind::coercion},
        {U"行政强制", ActKind::coercion},
        {U"查封", ActKind::coercion},
        {U"扣押", ActKind::coercion},
        {U"监督检查", ActKind::inspection},
        {U"表彰", ActKind::reward},
    }};
    for (auto const& [mark, act] : marks)
        if (folded.find(mark) != folded.npos) return act;
    return ActKind::other;
}

std::vector<Pair> pairs_of(std::u32string const& name) {
    std::vector<Pair> pairs;
    if (name.empty()) return pairs;
    auto const weights = weights_of(name);
    if (name.size() == 1) return {{std::uint64_t(name.front()) << 32U, weights.front()}};
    for (std::size_t i = 0; i + 1 < name.size(); ++i)
        pairs.push_back(
            {std::uint64_t(name[i]) << 32U | std::uint64_t(name[i + 1]), (weights[i] + weights[i + 1]) / 2});
    std::ranges::sort(
        pairs, [](Pair const& a, Pair const& b) { return a.key != b.key ? a.key < b.key : a.weight > b.weight; });
    auto const again = std::ranges::unique(pairs, {}, &Pair::key);
    pairs.erase(again.begin(), again.end());
    return pairs;
}

}  // namespace mingtang::compilation
