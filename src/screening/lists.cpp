#include "screening/lists.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "screening/check_digits.hpp"
#include "screening/folded.hpp"

namespace mingtang::screening {
namespace {

struct Called {
    std::string_view word;
    Column column;
};
// The longer word first where one holds another.
constexpr std::array names{Called{"身份证", Column::identity}, Called{"证件号", Column::identity},
                           Called{"身份号", Column::identity}, Called{"与户主关系", Column::relation},
                           Called{"姓名", Column::name},       Called{"户主", Column::name},
                           Called{"学生", Column::name},       Called{"申请人", Column::name},
                           Called{"年龄", Column::age},        Called{"周岁", Column::age},
                           Called{"出生", Column::born},       Called{"学校", Column::school},
                           Called{"年级", Column::school},     Called{"班级", Column::school},
                           Called{"住址", Column::address},    Called{"地址", Column::address},
                           Called{"门牌", Column::address},    Called{"病种", Column::illness},
                           Called{"疾病", Column::illness},    Called{"病情", Column::illness},
                           Called{"诊断", Column::illness},    Called{"残疾", Column::illness},
                           Called{"婚姻", Column::illness},    Called{"收入", Column::illness},
                           Called{"致贫", Column::illness},    Called{"致困", Column::illness},
                           Called{"民族", Column::other},      Called{"手机", Column::phone},
                           Called{"电话", Column::phone},      Called{"卡号", Column::card},
                           Called{"账号", Column::card}};

constexpr std::array<std::string_view, 9> of_children{"困境儿童", "孤儿", "留守儿童", "未成年",  "事实无人抚养",
                                                      "流浪儿童", "幼儿", "小学",     "中小学生"};

bool is_han_name(std::string_view text) {
    auto const characters = to_u32(text);
    return characters.size() >= 2 && characters.size() <= 4 &&
           std::ranges::all_of(characters, [](char32_t c) { return c >= 0x4e00 && c <= 0x9fff; });
}

int first_number(std::string_view text) {
    int value = -1;
    for (char const sign : Folded{text}.signs) {
        if (is_digit(sign))
            value = std::min(99'999'999, (value < 0 ? 0 : value * 10) + (sign - '0'));
        else if (value >= 0)
            break;
    }
    return value;
}

// "2015-03-09", "2015年3月", "201503": at least its year and month.
int day_of(std::string_view text) {
    std::array<int, 3> parts{0, 1, 1};
    std::string digits;
    std::size_t part = 0;
    auto const signs = Folded{text}.signs + " ";
    for (char const sign : signs) {
        if (is_digit(sign)) {
            digits += sign;
        } else if (!digits.empty()) {
            if (part == 0 && digits.size() >= 6) {
                parts[0] = std::stoi(digits.substr(0, 4));
                parts[1] = std::stoi(digits.substr(4, 2));
                return parts[0] * 10'000 + parts[1] * 100 + 1;
            }
            if (part < parts.size() && digits.size() <= 4) parts[part++] = std::stoi(digits);
            digits.clear();
        }
    }
    return parts[0] >= 1900 && parts[0] < 2100 ? parts[0] * 10'000 + parts[1] * 100 + parts[2] : 0;
}

// 3号楼2单元501室, 双月湖路12号, 4组17号: the door of one household.
std::size_t door_at(std::string_view address) {
    Folded const folded{address};
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (!is_digit(folded.signs[i])) continue;
        auto end = i;
        while (end < folded.size() && is_digit(folded.signs[end])) ++end;
        auto const after = address.substr(folded.at[end]);
        for (std::string_view const unit : {"号", "室", "栋", "幢", "单元", "楼", "户"})
            if (after.starts_with(unit)) return folded.at[i];
        i = end;
    }
    return address.npos;
}

}  // namespace

Column column_of(std::string_view heading) {
    constexpr std::size_t longest = 14;  // characters: a heading is short, a sentence is none
    if (heading.empty() || heading.size() > 6 * longest) return Column::other;
    std::string plain;
    for (auto const piece : split(heading, ' ')) plain += piece;
    if (length_in_characters(plain) > longest) return Column::other;
    for (auto const& [word, column] : names)
        if (plain.find(word) != plain.npos) return column;
    return Column::other;
}

PeopleList::PeopleList(std::string_view about, int today) : today_(today) {
    children_ = std::ranges::any_of(of_children, [&](std::string_view word) { return about.find(word) != about.npos; });
}

bool PeopleList::head(std::string_view line) {
    auto const cells = split(line, '\t');
    if (cells.size() < 2) return false;
    // A head names columns; a row with a number or a sentence in it is none.
    bool const sentence = std::ranges::any_of(cells, [](std::string_view cell) { return cell.size() > 120; });
    if (sentence) return false;
    std::vector<Column> columns;
    for (auto const cell : cells) columns.push_back(column_of(cell));
    auto const named = std::ranges::count_if(columns, [](Column one) { return one != Column::other; });
    bool const numbers = std::ranges::any_of(cells, [](std::string_view cell) { return first_number(cell) > 9; });
    if (named < 1 || numbers) return false;
    columns_ = std::move(columns);
    headings_.assign(cells.begin(), cells.end());
    return true;
}

std::string_view PeopleList::called(std::size_t cell) const {
    return cell < headings_.size() ? std::string_view{headings_[cell]} : std::string_view{};
}

bool PeopleList::is_minor(std::vector<std::string_view> const& cells) const {
    constexpr int adult = 18, years = 10'000;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const cell = trim(cells[i]);
        if (column(i) == Column::age) {
            auto const age = first_number(cell);
            if (age >= 0) return age < adult;
        }
        int born = 0;
        if (column(i) == Column::born) born = day_of(cell);
        if (column(i) == Column::identity) born = born_on(cell);
        if (born != 0) return born + adult * years > today_;
    }
    // 学校、年级 beside a name: a list of pupils.
    bool const pupils = std::ranges::find(columns_, Column::school) != columns_.end();
    return children_ || pupils;
}

std::vector<Hit> PeopleList::row(std::string_view line) const {
    std::vector<Hit> hits;
    if (std::ranges::find(columns_, Column::name) == columns_.end()) return hits;
    auto const cells = split(line, '\t');
    std::size_t at = 0;
    bool named = false;
    for (std::size_t i = 0; i < cells.size(); ++i)
        named = named || (column(i) == Column::name && is_han_name(trim(cells[i])));
    for (std::size_t i = 0; i < cells.size(); at += cells[i].size() + 1, ++i) {
        auto const cell = trim(cells[i]);
        if (!named || cell.empty() || cell == "无" || cell == "/" || cell == "-") continue;
        auto const from = at + std::size_t(cell.data() - cells[i].data());
        auto const add = [&](What what, std::string masked, std::string reason) {
            hits.push_back({what, from, from + cell.size(), std::move(masked), std::move(reason)});
        };
        if (column(i) == Column::name && is_han_name(cell) && is_minor(cells))
            add(What::minors, masked_name(cell), {});
        else if (column(i) == Column::illness)
            add(What::household, "（略）", "列“" + headings_[i] + "”");
        else if (column(i) == Column::address && door_at(cell) != cell.npos)
            add(What::address, masked_address(cell), {});
    }
    return hits;
}

std::string masked_name(std::string_view name) {
    auto const characters = to_u32(name);
    return characters.empty() ? std::string{} : to_utf8(characters.substr(0, 1)) + "某某";
}

std::string masked_address(std::string_view address) {
    auto const door = std::min(door_at(address), address.size());
    std::size_t keep = 0;
    for (std::string_view const end : {"村", "社区", "街道", "镇", "小区"}) {
        auto const at = address.substr(0, door).rfind(end);
        if (at != address.npos) keep = std::max(keep, at + end.size());
    }
    return std::string{address.substr(0, keep == 0 ? door : keep)} + "**";
}

}  // namespace mingtang::screening
