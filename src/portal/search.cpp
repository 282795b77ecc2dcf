// The search page: documents and items under one box. Facets are links with counts; a search that finds nothing says
// what else to try, and a bad parameter narrows nothing.
#include "search/search.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "org/store.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/search_scopes.hpp"
#include "portal/traditional.hpp"
#include "portal/views.hpp"
#include "publication/document_number.hpp"
#include "publication/surfaces.hpp"
#include "questions/surfaces.hpp"
#include "search/near.hpp"

namespace mingtang::portal {
namespace {

// 罗政办发[2020]11号 is searched as it is printed, 罗政办发〔2020〕11号, and as one phrase.
std::string with_numbers_as_printed(std::string const& text) {
    auto const found = publication::find_document_number(text);
    if (!found || text.find('"') != text.npos || text.find("“") != text.npos) return text;
    return text.substr(0, found->at) + " \"" + found->number.text() + "\" " + text.substr(found->at + found->length);
}

constexpr Scope scopes[] = {
    {"doc", "文件", publication::search_kind, find_documents},
    {"item", "公开事项", "item", find_items},
    {"question", "咨询答复", questions::search_kind, find_questions},
};

std::string count_in_words(search::Ranked const& best) {
    if (best.capped) return "5000+";
    return (best.about ? "约 " : "") + std::to_string(best.total);
}

std::string told_of(search::Ranked const& best, std::string_view what, Found const& found) {
    if (!best.problem.empty()) return best.problem;
    if (best.total == 0) return "没有找到符合的" + std::string{what} + "。";
    std::string const total = best.capped  ? "5000 以上"
                              : best.about ? "约 " + std::to_string(best.total)
                                           : std::to_string(best.total);
    std::string told = "找到 " + total + " 个" + std::string{what};
    if (best.total > looked_at) told += "，列出最相关的 " + std::to_string(looked_at) + " 个；再加一个词可以缩小范围";
    for (auto const& [name, value] : found.narrowed)
        if (!value.empty()) return told + "，其中符合所选范围的 " + std::to_string(found.kept) + " 个。";
    return told + "。";
}

// Little was found: what else it may have been, and where else there is something.
constexpr int little = 2;
constexpr std::size_t most_near = 4;

std::string in_scope(Scope const& scope, std::string const& text) {
    return std::string{scope.words} + "里的“" + text + "”";
}

void add_nearly(desk::Visit& visit, storage::Transaction& tx, SearchPage& page, Scope const& chosen,
                std::vector<search::Ranked> const& best, std::string const& wanted) {
    for (std::size_t i = 0; i < std::size(scopes); ++i)
        if (&scopes[i] != &chosen && best[i].total > 0)
            page.nearly.push_back({in_scope(scopes[i], page.text), search_url(page.text, scopes[i].code, {}), false,
                                   count_in_words(best[i])});
    page.nearly_says = page.nothing ? "您是不是要找：" : "也可以看：";
    // In the scope that is shown; where nothing is public under these words at all, in the others too.
    bool const nowhere = std::ranges::all_of(best, [](search::Ranked const& one) { return one.total == 0; });
    for (auto const& scope : scopes) {
        if (&scope != &chosen && !nowhere) continue;
        for (auto const& one : search::nearly(visit.desk.database, tx, scope.kind, wanted, most_near)) {
            search::Ranked counted;
            counted.total = one.total;
            counted.about = one.about;
            counted.capped = one.capped;
            auto words = &scope == &chosen ? one.text : in_scope(scope, one.text);
            page.nearly.push_back(
                {std::move(words), search_url(one.text, scope.code, {}), false, count_in_words(counted)});
        }
    }
}

// What to type begins with: the browser completes it, without a program of ours.
void add_known(desk::Visit& visit, storage::Transaction& tx, SearchPage& page) {
    page.known.clear();
    for (auto const& one : org::fields(tx, visit.desk.today())) page.known.push_back(one.short_name);
    auto const here = district(tx);
    for (auto const& one : org::units_under(tx, here.path, visit.desk.today())) page.known.push_back(one.name);
}

// The scope that was asked for; who did not choose is shown the first that has something.
void search_scopes(desk::Visit& visit, storage::Transaction& tx, std::string const& wanted, SearchPage& page,
                   Found& found) {
    auto const asked = visit.request.parameter("in");
    auto const* chosen = std::ranges::find(scopes, asked, &Scope::code);
    bool const free = chosen == std::end(scopes);
    std::vector<search::Ranked> best;
    page.scopes.clear();  // a read may be run again
    page.nearly.clear();
    for (auto const& scope : scopes) {
        bool const looks = free ? chosen == std::end(scopes) : chosen == &scope;
        best.push_back(search::rank(visit.desk.database, tx, scope.kind, wanted, looks ? looked_at : 0));
        if (looks && best.back().total > 0) chosen = &scope;
    }
    if (chosen == std::end(scopes)) chosen = std::begin(scopes);
    auto const& of_chosen = best[std::size_t(chosen - std::begin(scopes))];
    found = chosen->find(visit, tx, wanted, of_chosen);
    page.told = told_of(of_chosen, chosen->words, found);
    page.scope = chosen->code;
    page.nothing = of_chosen.total == 0;
    if (of_chosen.problem.empty() && of_chosen.total <= little) add_nearly(visit, tx, page, *chosen, best, wanted);
    if (found.kept == 0 && of_chosen.total > 0)
        page.widen = {{"不限范围，看全部", search_url(page.text, chosen->code, {})}};
    for (std::size_t i = 0; i < std::size(scopes); ++i)
        page.scopes.push_back({std::string{scopes[i].words}, search_url(page.text, scopes[i].code, {}),
                               &scopes[i] == chosen, count_in_words(best[i])});
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
    bool stopped = false;
    if (text.empty()) {
        page.told = "请输入要找的文件、文号、事项、单位或依据，例如“低保”“招生”。";
    } else {
        auto const wanted = with_numbers_as_printed(text);
        try {
            visit.desk.database.read([&](storage::Transaction& tx) { search_scopes(visit, tx, wanted, page, found); });
        } catch (storage::Failure const& failure) {
            // What takes longer than a second is stopped (security.md §5).
            if (failure.kind() != storage::Failure::Kind::busy) throw;
            page.told = "这次搜索用的时间太长，已经停下：请再加一个词，或者换成更长的词，缩小范围后再试。";
            found = {};
            stopped = true;
        }
    }
    page.hits = std::move(found.hits);
    page.facets = std::move(found.facets);
    page.pages = std::move(found.pages);
    page.pages.path = "/s";
    page.pages.query = {{"q", text}, {"in", page.scope}};
    page.pages.query.insert(page.pages.query.end(), found.narrowed.begin(), found.narrowed.end());
    page.frame = frame_for(visit, text.empty() ? "搜索" : text + " – 搜索", about_column, page.pages.query);
    page.frame.trail = {{"首页", Url{"/"}}, {"搜索"}};
    page.frame.searchable = false;
    page.frame.query = text;
    visit.desk.database.read([&](storage::Transaction& tx) { add_known(visit, tx, page); });
    auto response = answer(visit, views::search(page));
    if (stopped) {
        response.status = 503;
        response.header("Retry-After", "5");
    }
    return response;
}

}  // namespace mingtang::portal
