// 公开内容（要素）: elements that say something, each once.
#include <set>

#include "base/text.hpp"
#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

void repeated(Subject const& subject, Notes& notes) {
    std::set<std::string> seen;
    for (auto const& element : subject.item.entry.content)
        if (!seen.insert(folded(element)).second)
            notes.cell(Column::content, "要素“" + shorten(element, 20) + "”写了两次，请删去一处。");
}

void empty_words(Subject const& subject, Notes& notes) {
    auto const& content = subject.item.entry.content;
    if (content.size() != 1) return;
    for (auto const* word :
         {"相关信息", "有关信息", "相关内容", "有关内容", "其他信息", "相关文件", "有关情况", "相关情况", "全部内容"})
        if (folded(content.front()) == word)
            notes.cell(Column::content, "“" + content.front() + "”没有写出公开什么，请列出具体要素。");
}

void too_long(Subject const& subject, Notes& notes) {
    static constexpr std::size_t longest = 2000;
    for (auto const column : {Column::content, Column::basis, Column::time_limit, Column::subject}) {
        auto const& cell = subject.cell(column);
        if (cell.size() <= longest) continue;  // a character is one byte at least
        if (auto const length = length_in_characters(cell); length > longest)
            notes.cell(column,
                       "这一格有" + std::to_string(length) + "字，打印和手机上难以阅读，请精简或拆成几个事项。");
    }
}

}  // namespace

std::vector<Check> content_checks() {
    using enum Severity;
    static std::string const long_text = [] {
        std::string text;
        for (int i = 0; i < 700; ++i) text += "招生范围";
        return text;
    }();
    return {
        {"content.repeated",
         "要素重复",
         "同一要素写两次，多为合并单元格时重复录入。",
         hint,
         Column::content,
         repeated,
         nullptr,
         {{Column::content, "招生范围\n招生条件\n招生 范围"}},
         {{Column::content, "招生范围\n招生条件"}}},
        {"content.empty_words",
         "公开内容笼统",
         "国办发〔2019〕54号：公开内容要细化到要素，能照着公开、照着检查。",
         must_look,
         Column::content,
         empty_words,
         nullptr,
         {{Column::content, "相关信息"}},
         {{Column::content, "招生简章"}}},
        {"cell.too_long",
         "单元格过长",
         "一格超过2000字的，表格打印不下，群众也看不完。",
         hint,
         Column::content,
         too_long,
         nullptr,
         {{Column::content, long_text}},
         {{Column::content, "招生范围"}}},
    };
}

}  // namespace mingtang::catalog::lint
