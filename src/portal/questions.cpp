// 公开的咨询: answered questions as a list, narrowed by links, and one of them. Kept pages; what readers see is what
// stands behind the door of questions.
#include <charconv>

#include "base/text.hpp"
#include "catalog/json_writer.hpp"
#include "org/store.hpp"
#include "portal/ask_pages.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/public_questions.hpp"
#include "portal/views.hpp"
#include "publication/door.hpp"
#include "questions/door.hpp"

namespace mingtang::portal {
namespace {

namespace door = questions::door;
using questions::PublicQuestion;
using storage::Transaction;

constexpr int page_size = 20;

std::string standing_mark(door::Standing standing) {
    return standing == door::Standing::document_ended ? "依据已失效"
           : standing == door::Standing::out_of_date  ? "已过有效期"
                                                      : "";
}

Url list_url(door::Filter const& filter) {
    return web::own_url("/questions", query_of(filter));
}

void add_facets(Transaction& tx, QuestionsPage& page, door::Filter const& filter) {
    Group units{"答复单位", {}}, years{"年份", {}};
    for (auto const& count : door::count_by_unit(tx, filter)) {
        auto other = filter;
        bool const here = filter.unit.text() == count.code;
        other.unit = here ? org::UnitId{} : org::UnitId::parse(count.code).value_or(org::UnitId{});
        units.links.push_back({count.words, list_url(other), here, here ? "取消" : std::to_string(count.questions)});
    }
    for (auto const& count : door::count_by_year(tx, filter)) {
        auto other = filter;
        bool const here = filter.year && std::to_string(*filter.year) == count.code;
        if (count.questions == 0 && !here) continue;
        other.year = here ? std::optional<int>{} : std::stoi(count.code);
        years.links.push_back({count.words, list_url(other), here, here ? "取消" : std::to_string(count.questions)});
    }
    for (auto* group : {&years, &units})
        if (!group->links.empty()) page.facets.push_back(std::move(*group));
}

std::string told_of(Transaction& tx, Date today, int total) {
    auto const figures = door::figures_since(tx, today - Days{365});
    std::string told =
        "近一年收到咨询 " + std::to_string(figures.asked) + " 条，已答复 " + std::to_string(figures.answered) + " 条";
    if (figures.answered > 0)
        told += "，其中按期答复 " + std::to_string(figures.in_time * 100 / figures.answered) + "%";
    return told + "；这里列出公开的 " + std::to_string(total) + " 条。";
}

// schema.org/QAPage, for search engines and other readers of data.
DataBlock data_of(PublicQuestion const& one, web::Site const& site) {
    catalog::JsonWriter json;
    json.object().member("@context", "https://schema.org").member("@type", "QAPage");
    json.key("mainEntity").object().member("@type", "Question").member("name", one.title).member("text", one.body);
    json.member("dateCreated", iso(one.asked_on)).member("answerCount", 1);
    json.key("acceptedAnswer").object().member("@type", "Answer").member("text", one.answer);
    json.member("dateCreated", iso(one.answered_on)).member("url", site.public_url + door::path_of(one.id));
    json.key("author").object().member("@type", "GovernmentOrganization").member("name", one.unit_name).end_object();
    json.end_object().end_object().end_object();
    return DataBlock{json.take()};
}

PublicQuestionPage page_of(desk::Visit& visit, Transaction& tx, PublicQuestion const& one) {
    PublicQuestionPage page;
    page.heading = one.title;
    page.frame = frame_for(visit, one.title + " – " + one.unit_name, questions_column);
    page.frame.trail = {{"首页", Url{"/"}}, {"互动交流", Url{"/hd"}}, {"公开的咨询", Url{"/questions"}}, {"正文"}};
    page.frame.article =
        web::PageFrame::Article{one.title, local_minute(one.published_at), one.unit_name, "", shorten(one.answer, 100)};
    page.frame.alternate = web::own_url("/api/v1/questions/" + one.id.text());
    page.frame.data = data_of(one, visit.site);
    page.frame.icons = {"info"};
    page.body = one.body;
    page.answer = one.answer;
    page.unit = one.unit_name;
    page.asked = iso(one.asked_on);
    page.answered = iso(one.answered_on);
    auto const standing = door::standing(tx, one, visit.desk.today());
    if (standing == door::Standing::document_ended)
        page.told = "这条答复依据的文件已经失效、废止或撤回，答复只供了解当时的情况，不要再照办。";
    if (standing == door::Standing::out_of_date) page.told = "这条答复已过有效期，内容可能有变化，请以现行规定为准。";
    if (one.policy) {
        visit.topics.push_back(publication::door::topic_of(one.policy));
        for (auto const& listed : publication::door::listed(tx, {one.policy}))
            page.policy = {listed.title, web::own_url(publication::door::path_of(listed.id)), false, listed.number};
    }
    page.ask_unit = {"向" + one.unit_name + "提问", web::own_url("/ask", {{"unit", one.unit.text()}})};
    for (auto const& other : door::similar(visit.desk.database, tx, one.title, visit.desk.today(), 6))
        if (other.id != one.id && page.near.size() < 5)
            page.near.push_back({other.title, web::own_url(door::path_of(other.id))});
    visit.topics.insert(visit.topics.end(), {door::topic_of(one.id), std::string{door::topic_of_list}});
    return page;
}

}  // namespace

std::vector<std::pair<std::string_view, std::string>> query_of(door::Filter const& filter) {
    return {{"unit", filter.unit ? filter.unit.text() : ""},
            {"year", filter.year ? std::to_string(*filter.year) : ""},
            {"common", filter.common_only ? "1" : ""}};
}

door::Filter questions_asked_for(web::Request const& request) {
    door::Filter filter;
    filter.unit = org::UnitId::parse(request.parameter("unit")).value_or(org::UnitId{});
    auto const typed = request.parameter("year");
    int year = 0;
    auto const [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), year);
    if (problem == std::errc{} && end == typed.data() + typed.size() && year >= 2000 && year < 2200) filter.year = year;
    filter.common_only = request.parameter("common") == "1";
    return filter;
}

QuestionLine line_of(PublicQuestion const& one, door::Standing standing) {
    auto mark = standing_mark(standing);
    if (mark.empty() && one.common) mark = "常见问题";
    return {web::own_url(door::path_of(one.id)), one.title, one.unit_name, iso(one.answered_on), std::move(mark)};
}

web::Response public_questions(desk::Visit& visit) {
    auto filter = questions_asked_for(visit.request);
    QuestionsPage page;
    page.heading = filter.common_only ? "常见问题" : "公开的咨询";
    visit.desk.database.read([&](Transaction& tx) {
        auto const asked = visit.request.parameter("page");
        filter.page_size = page_size;
        auto found = door::list(tx, filter);
        page.pages = web::Pages::of(asked, found.total, page_size);
        if (page.pages.now > 1) {
            filter.page = page.pages.now;
            found = door::list(tx, filter);
        }
        page.told = told_of(tx, visit.desk.today(), found.total);
        for (auto const& one : found.questions) {
            page.lines.push_back(line_of(one, door::standing(tx, one, visit.desk.today())));
            if (one.policy) visit.topics.push_back(publication::door::topic_of(one.policy));
        }
        add_facets(tx, page, filter);
    });
    page.tabs = {{"全部", web::own_url("/questions"), !filter.common_only},
                 {"常见问题", web::own_url("/questions", {{"common", "1"}}), filter.common_only}};
    page.pages.path = "/questions";
    page.pages.query = query_of(filter);
    auto query = query_of(filter);
    query.emplace_back("page", page.pages.now > 1 ? std::to_string(page.pages.now) : "");
    page.frame = frame_for(visit, page.heading, questions_column, query);
    page.frame.trail = {{"首页", Url{"/"}}, {"互动交流", Url{"/hd"}}, {page.heading}};
    page.frame.alternate = web::own_url("/api/v1/questions");
    visit.topics.insert(visit.topics.end(), {std::string{door::topic_of_list}, std::string{"units"}});
    return answer(visit, views::public_questions(page));
}

web::Response public_question(desk::Visit& visit) {
    auto const id = questions::QuestionId::parse(visit.captured(0));
    std::optional<PublicQuestionPage> page;
    if (id)
        visit.desk.database.read([&](Transaction& tx) {
            if (auto const found = door::find(tx, *id)) page = page_of(visit, tx, *found);
        });
    return page ? answer(visit, views::public_question(*page)) : missing(visit);
}

}  // namespace mingtang::portal
