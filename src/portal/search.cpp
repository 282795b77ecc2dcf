// The search page: documents and items under one box. Facets are links with counts; a search that finds nothing says
// what else to try, and a bad parameter narrows nothing.
#include "search/search.hpp"

#include "base/text.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/search_scopes.hpp"
#include "portal/traditional.hpp"
#include "portal/views.hpp"
#include "publication/document_number.hpp"

namespace mingtang::portal {
namespace {

// 罗政办发[2020]11号 is searched as it is printed, 罗政办发〔2020〕11号, and as one phrase.
std::string with_numbers_as_printed(std::string const& text) {
    auto const found = publication::find_document_number(text);
    if (!found || text.find('"') != text.npos || text.find("“") != text.npos) return text;
    return text.substr(0, found->at) + " \"" + found->number.text() + "\" " + text.substr(found->at + found->length);
}

std::string count_in_words(search::Ranked const& answer) {
    return answer.capped ? "5000+" : std::to_string(answer.total);
}

std::string told_of(search::Ranked const& answer, std::string_view what, Found const& found) {
    if (!answer.problem.empty()) return answer.problem;
    if (answer.total == 0) return "没有找到符合的" + std::string{what} + "。";
    std::string const total = answer.capped ? "5000 以上" : std::to_string(answer.total);
    std::string told = "找到 " + total + " 个" + std::string{what};
    if (answer.total > looked_at) told += "，列出最相关的 " + std::to_string(looked_at) + " 个；再加一个词可以缩小范围";
    for (auto const& [name, value] : found.narrowed)
        if (!value.empty()) return told + "，其中符合所选范围的 " + std::to_string(found.kept) + " 个。";
    return told + "。";
}

}  // namespace

Url search_url(std::string_view text, std::string_view scope,
               std::vector<std::pair<std::string_view, std::string>> const& narrowed, std::string_view name,
               std::string value) {
    std::vector<std::pair<std::string_view, std::string>> query{{"q", std::string{text}}, {"in", std::string{scope}}};
    for (auto const& [other, chosen] : narrowed) query.emplace_back(other, other == name ? value : chosen);
    return web::own_url("/s", query);
}

web::Response search_all(desk::Visit& visit) {
    // Traditional characters find simplified texts too.
    auto const text = shorten(to_simplified(clean_line(visit.request.parameter("q"))), 100);
    SearchPage page;
    page.text = text;
    for (auto const words : {"义务教育 招生", "最低生活保障", "征地补偿", "就业 补贴"})
        page.examples.push_back({words, web::own_url("/s", {{"q", words}})});
    Found found;
    std::string_view scope = "doc";
    if (text.empty()) {
        page.told = "请输入要找的文件、文号、事项、单位或依据，例如“低保”“招生”。";
    } else {
        visit.desk.database.read([&](storage::Transaction& tx) {
            auto const wanted = with_numbers_as_printed(text);
            auto const documents = search::rank(visit.desk.database, tx, "publication", wanted, 0);
            auto const items = search::rank(visit.desk.database, tx, "item", wanted, 0);
            auto const asked = visit.request.parameter("in");
            // Who did not choose is shown the one that has something.
            scope = asked == "item" || (asked != "doc" && documents.total == 0) ? "item" : "doc";
            found = scope == "doc" ? find_documents(visit, tx, wanted) : find_items(visit, tx, wanted);
            page.told = scope == "doc" ? told_of(documents, "文件", found) : told_of(items, "公开事项", found);
            page.scopes = {{"文件", search_url(text, "doc", {}), scope == "doc", count_in_words(documents)},
                           {"公开事项", search_url(text, "item", {}), scope == "item", count_in_words(items)}};
        });
    }
    page.hits = std::move(found.hits);
    page.facets = std::move(found.facets);
    page.pages = std::move(found.pages);
    page.pages.path = "/s";
    page.pages.query = {{"q", text}, {"in", std::string{scope}}};
    page.pages.query.insert(page.pages.query.end(), found.narrowed.begin(), found.narrowed.end());
    page.frame = frame_for(visit, text.empty() ? "搜索" : text + " – 搜索", about_column, page.pages.query);
    page.frame.trail = {{"首页", Url{"/"}}, {"搜索"}};
    page.frame.searchable = false;
    page.frame.query = text;
    return answer(visit, views::search(page));
}

}  // namespace mingtang::portal
