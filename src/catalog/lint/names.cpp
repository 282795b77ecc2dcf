// 公开事项: names without numbers, one item once. Two rows of one name send a resident to the wrong one.
#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

// How many bytes at the beginning are a number: 1. （一） 二、 ① 0505 第3项. Zero: none. 12345热线 and 24小时 are
// names.
std::size_t ordinal_at(std::string_view name) {
    static constexpr std::u32string_view han_digits = U"一二三四五六七八九十", marks = U".．、)）:：", lefts = U"(（";
    std::size_t at = 0;
    auto c = next_character(name, at);
    if (c >= 0x2460 && c <= 0x249b) return at;  // ① … ⒛
    bool const bracket = lefts.find(c) != lefts.npos;
    std::size_t here = bracket ? at : 0;
    std::size_t digits = 0, han = 0, points = 0;
    while (here < name.size()) {
        auto after = here;
        c = next_character(name, after);
        if (is_digit(c))
            ++digits;
        else if (han_digits.find(c) != han_digits.npos && digits == 0)
            ++han;
        else if ((c == U'.' || c == U'-') && digits > 0)
            ++points;
        else
            break;
        here = after;
    }
    if (here >= name.size() || digits + han == 0) return 0;
    auto after = here;
    auto const mark = next_character(name, after);
    if (bracket) return mark == U')' || mark == U'）' ? after : 0;
    if (marks.find(mark) != marks.npos) return after;
    if (han > 0) return 0;
    if (points > 0) return here;  // 1.招生, 1.1招生
    if (mark == U' ') return after;
    return (name.front() == '0' && digits >= 2) || digits >= 9 ? here : 0;  // 01招生, 101002001招生
}

template <Column column>
void ordinal_of(Subject const& subject, Notes& notes) {
    auto const& name = subject.cell(column);
    if (name.empty()) return;
    if (auto const length = ordinal_at(name); length > 0 && length < name.size()) {
        auto const rest = std::string{trim(std::string_view{name}.substr(length))};
        if (!rest.empty())
            notes.cell(column,
                       "事项名称前面的序号“" + name.substr(0, length) + "”不是名称的一部分，请改为“" + rest + "”。",
                       rest);
    }
}

void ordinal(Subject const& subject, Notes& notes) {
    ordinal_of<Column::level1>(subject, notes);
    ordinal_of<Column::level2>(subject, notes);
}

std::string key_of(Entry const& entry) {
    return folded(entry.level1) + '\n' + folded(entry.level2);
}

std::string row(Item const& item) {
    return "第 " + std::to_string(item.position) + " 行";
}

void duplicate(Facts const& facts, Notes& notes) {
    std::unordered_map<std::string, Item const*> seen;
    for (auto const& item : facts.items) {
        if (item.entry.level1.empty() && item.entry.level2.empty()) continue;
        auto const [at, fresh] = seen.emplace(key_of(item.entry), &item);
        if (fresh) continue;
        notes.about(item);
        notes.cell(item.entry.level2.empty() ? Column::level1 : Column::level2,
                   "与" + row(*at->second) + "的事项重名，请合并，或在名称中写出区别。");
    }
}

// 招生范围 and 招生范围信息公开 with the same content are one item written twice: words that add nothing are dropped.
std::string bare(std::string_view name) {
    auto out = folded(name);
    for (auto const* word :
         {"政府信息", "信息公开", "公开", "公示", "公告", "信息", "情况", "相关", "有关", "的", "及", "和", "与", "、"})
        out = replace_all(std::move(out), word, "");
    return out;
}

void nearly_duplicate(Facts const& facts, Notes& notes) {
    std::unordered_map<std::string, Item const*> seen;
    for (auto const& item : facts.items) {
        if (item.entry.content.empty()) continue;
        std::vector<std::string> elements;
        for (auto const& element : item.entry.content) elements.push_back(folded(element));
        std::ranges::sort(elements);
        auto const name = bare(item.entry.level2.empty() ? item.entry.level1 : item.entry.level2);
        if (name.empty()) continue;
        auto const [at, fresh] =
            seen.emplace(name + '\n' + folded(item.entry.level1) + '\n' + join(elements, "\n"), &item);
        if (fresh || key_of(at->second->entry) == key_of(item.entry)) continue;
        auto const column = item.entry.level2.empty() ? Column::level1 : Column::level2;
        auto const& other = at->second->entry.level2.empty() ? at->second->entry.level1 : at->second->entry.level2;
        notes.about(item);
        notes.cell(column, "与" + row(*at->second) + "“" + other + "”名称相近、内容相同，请确认不是同一事项。");
    }
}

void too_long(Subject const& subject, Notes& notes) {
    static constexpr std::size_t longest = 60;
    for (auto const column : {Column::level1, Column::level2})
        if (auto const length = subject.cell(column).size() < longest ? 0 : length_in_characters(subject.cell(column));
            length > longest)
            notes.cell(column,
                       "名称有" + std::to_string(length) + "字，像是一段说明，请缩成名称，说明写到公开内容里。");
}

}  // namespace

std::vector<Check> name_checks() {
    using enum Severity;
    return {
        {"name.ordinal",
         "名称残留序号",
         "序号随版次变化，留在名称里会使同一事项被当作新事项，也与政务服务网名称不一致。",
         must_look,
         Column::level2,
         ordinal,
         nullptr,
         {{Column::level2, "（一）招生范围"}},
         {{Column::level2, "12345热线办理情况"}}},
        {"name.duplicate",
         "事项重名",
         "同一目录里一个名称只指一个事项，否则无法对应职责和办事指南。",
         must_look,
         Column::level2,
         nullptr,
         duplicate,
         {{Column::level2, "招生范围"}, {Column::level2, "招生 范围", 2}},
         {{Column::level2, "招生范围"}, {Column::level2, "招生结果", 2}}},
        {"name.nearly_duplicate",
         "疑似重复事项",
         "名称只多“信息”“公开”等字、内容相同的，多为重复编入。",
         hint,
         Column::level2,
         nullptr,
         nearly_duplicate,
         {{Column::level2, "招生范围"}, {Column::level2, "招生范围信息公开", 2}},
         {{Column::level2, "招生范围"}, {Column::level2, "招生范围信息公开", 2}, {Column::content, "招生简章", 2}}},
        {"name.too_long",
         "名称过长",
         "名称用于检索、公示牌和对应政务服务事项，过长的多为把内容写进了名称。",
         hint,
         Column::level2,
         too_long,
         nullptr,
         {{Column::level2,
           "对本行政区域内各级各类中小学校按照规定的招生范围和招生条件组织开展的义务教育阶段新生入学登记报名材料审核以"
           "及录取结果公布等各个环节的有关工作情况"}},
         {{Column::level2, "义务教育阶段新生入学登记"}}},
    };
}

}  // namespace mingtang::catalog::lint
