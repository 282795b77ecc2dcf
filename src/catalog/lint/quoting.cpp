// Is it cited as it is called? Titles with slips, numbers that belong to another document, crooked brackets.
#include <set>

#include "base/text.hpp"
#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

std::string titled(std::string_view title) {
    return "《" + std::string{title} + "》";
}

// rulebook §5.4: 《政府信息公开条件》. Only slips that are on record: a wrong title cites no law at all.
void misquoted(Subject const& subject, Notes& notes) {
    for (auto const& one : subject.basis.citations)
        if (auto const found = subject.facts().laws->find(one.title.text); found.law && found.as == Laws::As::wrong)
            notes.words(Column::basis, one.title,
                        "没有" + titled(one.title.text) + "这部法规，请改为" + titled(found.law->title) + "。",
                        found.law->title);
}

void cut_short(Subject const& subject, Notes& notes) {
    for (auto const& one : subject.basis.citations)
        if (auto const found = subject.facts().laws->find(one.title.text); found.law && found.as == Laws::As::cut_short)
            notes.words(Column::basis, one.title,
                        titled(one.title.text) + "不是全称，请写" + titled(found.law->title) + "。", found.law->title);
}

void title_near(Subject const& subject, Notes& notes) {
    auto const& laws = *subject.facts().laws;
    for (auto const& one : subject.basis.citations)
        if (!laws.find(one.title.text).law)
            if (auto const* near = laws.nearly(one.title.text))
                notes.words(Column::basis, one.title,
                            titled(one.title.text) + "与" + titled(near->title) + "只差一字，请核对名称。",
                            near->title);
}

// Only laws whose numbers are on record; a date in the bracket or a year of amendment is no number.
void number_of_another(Subject const& subject, Notes& notes) {
    for (auto const& one : subject.basis.citations) {
        auto const found = subject.facts().laws->find(one.title.text);
        if (!found.law || found.law->numbers.empty()) continue;
        for (auto const& number : one.numbers) {
            auto const printed = folded_number(number.text);
            if (!has(printed, "号")) continue;
            bool known = false;
            for (auto const* list : {&found.law->numbers, &found.law->former_numbers})
                for (auto const& right : *list) known = known || has(printed, folded_number(right));
            if (!known)
                notes.words(Column::basis, number,
                            titled(one.title.text) + "的文号应为" + join(found.law->numbers, "或") + "，不是" +
                                shorten(number.text, 30) + "，请核对。");
        }
    }
}

// 党政机关公文处理工作条例, GB/T 9704: the year of a document number stands in 〔〕.
void number_brackets(Subject const& subject, Notes& notes) {
    for (auto const& one : subject.basis.citations)
        for (auto const& number : one.numbers) {
            auto right = number.text;
            for (auto const& [printed, official] : {std::pair{"﹝", "〔"},
                                                    {"﹞", "〕"},
                                                    {"[", "〔"},
                                                    {"]", "〕"},
                                                    {"［", "〔"},
                                                    {"］", "〕"},
                                                    {"【", "〔"},
                                                    {"】", "〕"}})
                right = replace_all(std::move(right), printed, official);
            if (right != number.text)
                notes.words(Column::basis, number, "文号的年份用六角括号，请写成" + right + "。", right);
        }
}

void unclosed(Subject const& subject, Notes& notes) {
    auto const& all = subject.basis.unclosed;
    for (auto const& one : all) {
        bool const at_end =
            one.end == subject.cell(Column::basis).size() && all.size() == 1 && one.text.starts_with("《");
        if (at_end)
            notes.words(Column::basis, one, "书名号没有写完，请补上“》”。", one.text + "》");
        else
            notes.words(Column::basis, one, "书名号“《”“》”不成对，请补全，否则分不清是几项依据。");
    }
}

// GB/T 15834: titles inside titles take single marks.
void inner_marks(Subject const& subject, Notes& notes) {
    for (auto const& one : subject.basis.citations) {
        auto right = one.title.text;
        for (auto const& [printed, official] : {std::pair{"《", "〈"},
                                                {"》", "〉"},
                                                {"<", "〈"},
                                                {">", "〉"},
                                                {"＜", "〈"},
                                                {"＞", "〉"},
                                                {"﹤", "〈"},
                                                {"﹥", "〉"}})
            right = replace_all(std::move(right), printed, official);
        if (right != one.title.text)
            notes.words(Column::basis, one.title, "书名号里面再用书名号时，请写“〈〉”。", right);
    }
}

void twice(Subject const& subject, Notes& notes) {
    if (subject.basis.citations.size() < 2) return;
    std::set<std::string> seen;
    for (auto const& one : subject.basis.citations) {
        auto const found = subject.facts().laws->find(one.title.text);
        auto key = found.law ? folded_title(found.law->title) : folded_title(one.title.text);
        // Two articles of one law may stand apart.
        for (auto const& article : one.articles) key += "|" + std::to_string(article.number);
        if (!seen.insert(std::move(key)).second)
            notes.words(Column::basis, one.title,
                        titled(shorten(one.title.text, 30)) + "在这一格里写了两次，请删去一处。");
    }
}

}  // namespace

std::vector<Check> quoting_checks() {
    using enum Severity;
    return {
        {"basis.misquoted",
         "依据名称有误",
         "名称写错的法规并不存在，等于没有依据；如把条例写成“政府信息公开条件”。",
         legal_error,
         Column::basis,
         misquoted,
         nullptr,
         {{Column::basis, "《政府信息公开条件》第二十条"}},
         {{Column::basis, "《中华人民共和国政府信息公开条例》第二十条"}}},
        {"basis.cut_short",
         "依据不是全称",
         "法律法规引用全称（可省略“中华人民共和国”），以便查证。",
         must_look,
         Column::basis,
         cut_short,
         nullptr,
         {{Column::basis, "《信息公开条例》"}},
         {{Column::basis, "《政府信息公开条例》"}}},
        {"basis.title_near",
         "依据名称疑有错字",
         "与已知法规名称只差一个易混的字，多为录入错误。",
         must_look,
         Column::basis,
         title_near,
         nullptr,
         {{Column::basis, "《关于全面推进政务公开工作意见》"}},
         {{Column::basis, "《关于全面推进政务公开工作的意见》"}}},
        {"basis.number_of_another",
         "文号与名称不符",
         "文号错了就查不到这份文件。",
         must_look,
         Column::basis,
         number_of_another,
         nullptr,
         {{Column::basis, "《政府信息公开条例》（国务院令第177号）"}},
         {{Column::basis, "《政府信息公开条例》（国令第711号）"}}},
        {"basis.number_brackets",
         "文号括号不规范",
         "党政机关公文格式（GB/T 9704）：年份用六角括号“〔〕”括入。",
         hint,
         Column::basis,
         number_brackets,
         nullptr,
         {{Column::basis, "《国务院关于某事的决定》（国发[2015]2号）"}},
         {{Column::basis, "《国务院关于某事的决定》（国发〔2015〕2号）"}}},
        {"basis.unclosed",
         "书名号不成对",
         "缺了书名号就分不清是一项还是两项依据。",
         must_look,
         Column::basis,
         unclosed,
         nullptr,
         {{Column::basis, "《义务教育法》、《预算法"}},
         {{Column::basis, "《义务教育法》、《预算法》"}}},
        {"basis.inner_marks",
         "内层书名号不规范",
         "标点符号用法（GB/T 15834）：书名号内再用书名号时，里面一层用单书名号“〈〉”。",
         hint,
         Column::basis,
         inner_marks,
         nullptr,
         {{Column::basis, "《关于印发<地方预决算公开操作规程>的通知》"}},
         {{Column::basis, "《关于印发〈地方预决算公开操作规程〉的通知》"}}},
        {"basis.twice",
         "依据重复",
         "同一项依据写两次，多为合并单元格时重复录入。",
         hint,
         Column::basis,
         twice,
         nullptr,
         {{Column::basis, "《预算法》、《中华人民共和国预算法》"}},
         {{Column::basis, "《预算法》第十四条、《预算法》第二十条"}}},
    };
}

}  // namespace mingtang::catalog::lint
