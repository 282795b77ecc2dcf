#include "screening/labelled.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "screening/folded.hpp"

namespace mingtang::screening {
namespace {

constexpr std::array<std::string_view, 3> grades{"绝密", "机密", "秘密"};

// "秘密★10年", "机密 ★ 长期", "密级：秘密". 国家秘密 and 商业秘密 are words of the law.
bool marks_secrecy(std::string_view line, std::string_view grade, std::size_t at) {
    auto const before = trim(line.substr(0, at)), after = trim(line.substr(at + grade.size()));
    if (after.starts_with("★") || after.starts_with("☆")) return true;
    bool const alone =
        before.empty() || before.ends_with("密级：") || before.ends_with("密级:") || before.ends_with("等级：");
    if (!alone) return false;
    if (after.empty()) return true;
    bool const term = after[0] >= '1' && after[0] <= '9' && length_in_characters(after) <= 4;
    return term || after == "长期";
}

std::size_t digits_from(std::string_view line, std::size_t at) {
    auto end = at;
    while (end < line.size() && (is_digit(line[end]) || is_letter(line[end]))) ++end;
    return end - at;
}

}  // namespace

// 保守国家秘密法: what carries a mark is not published; what lost it is published without it.
std::vector<Hit> find_marks(std::string_view line) {
    std::vector<Hit> hits;
    if (line.find("密") != line.npos)
        for (auto const grade : grades)
            for (auto at = line.find(grade); at != line.npos; at = line.find(grade, at + grade.size()))
                if (marks_secrecy(line, grade, at))
                    hits.push_back(
                        {What::secrecy_mark, at, at + grade.size(), {}, "带有密级标志“" + std::string{grade} + "”"});
    constexpr std::size_t longest_mark = 20;  // characters: a mark stands alone, a sentence only speaks of one
    if (length_in_characters(trim(line)) > longest_mark) return hits;
    constexpr std::array<std::string_view, 8> internal{"内部资料", "内部文件", "内部材料", "注意保存",
                                                       "不得外传", "严禁外传", "仅供内部", "不予公开"};
    for (auto const mark : internal)
        if (auto const at = line.find(mark); at != line.npos) {
            hits.push_back({What::internal_mark, at, at + mark.size(), {}, "带有“" + std::string{mark} + "”字样"});
            break;
        }
    return hits;
}

std::vector<Hit> find_personal_codes(std::string_view line, std::string_view called) {
    static constexpr std::array<std::string_view, 9> labels{"社保号",   "社会保障号", "社保卡号", "医保号", "学籍号",
                                                            "残疾证号", "低保证号",   "病历号",   "住院号"};
    constexpr std::size_t shortest = 6;
    std::vector<Hit> hits;
    if (std::size_t(std::ranges::count_if(line, is_digit)) < shortest) return hits;
    auto const take = [&](std::size_t at) {
        auto const size = digits_from(line, at);
        if (size < shortest) return;
        auto const code = line.substr(at, size);
        hits.push_back(
            {What::personal_code, at, at + size,
             std::string{code.substr(0, 2)} + std::string(size - 4, '*') + std::string{code.substr(size - 2)}});
    };
    for (auto const label : labels) {
        if (called.find(label) != called.npos)
            if (auto const at = line.find_first_of("0123456789"); at != line.npos) take(at);
        for (auto at = line.find(label); at != line.npos; at = line.find(label, at + 1)) {
            auto value = at + label.size();
            for (std::string_view const between : {"码", "：", ":", " ", "为", "是"})
                if (line.substr(value).starts_with(between)) value += between.size();
            take(value);
        }
    }
    return hits;
}

}  // namespace mingtang::screening
