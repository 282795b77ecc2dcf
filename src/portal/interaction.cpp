// 互动交流: every way to ask and to be answered, in one place; and the column 回应关切.
#include "portal/ask_pages.hpp"
#include "portal/document_lines.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/views.hpp"
#include "publication/kinds.hpp"
#include "questions/door.hpp"
#include "response/codes.hpp"
#include "response/door.hpp"

namespace mingtang::portal {
namespace {

namespace door = publication::door;
using storage::Transaction;

constexpr int page_size = 20, lately = 6;

door::Filter responses_filter(int page, int size) {
    door::Filter filter;
    filter.kind = publication::Kind::response;
    filter.page = page;
    filter.page_size = size;
    return filter;
}

ResponseLine line_for(Transaction& tx, door::Listed const& one) {
    ResponseLine line{line_of(one), one.summary, "", ""};
    if (auto const answered = response::door::answered_by(tx, one.id)) {
        line.seen = iso(answered->seen_on) + " " + std::string{response::chinese(answered->source)};
        if (answered->which == response::Which::holding) line.which = response::chinese(answered->which);
    }
    return line;
}

}  // namespace

web::Response interaction(desk::Visit& visit) {
    InteractionPage page;
    page.frame = frame_for(visit, "互动交流", questions_column);
    page.frame.trail = {{"首页", Url{"/"}}, {"互动交流"}};
    page.ways = {{{"我要提问", Url{"/ask"}}, "不用注册。办事、政策上的疑问，由承办单位答复，给您一个查询码。"},
                 {{"查询答复", Url{"/ask/status"}}, "凭查询码看办到哪一步、看答复、补充情况。"},
                 {{"公开的咨询", Url{"/questions"}}, "别人问过的，也许正是您要问的。"},
                 {{"回应关切", Url{"/responses"}}, "对大家关心的事，政府怎么说。"},
                 {{"依申请公开", Url{"/gk/apply"}}, "要一份没有主动公开的政府信息。"},
                 {{"联系我们", Url{"/contact"}}, "打电话、到现场问。"}};
    visit.desk.database.read([&](Transaction& tx) {
        questions::door::Filter newest;
        newest.page_size = lately;
        for (auto const& one : questions::door::list(tx, newest).questions)
            page.questions.push_back(
                {one.title, web::own_url(questions::door::path_of(one.id)), false, iso(one.answered_on)});
        page.responses = lines_of(door::list(tx, responses_filter(1, lately)).documents);
    });
    page.contact = contact_sentence(visit.site);
    visit.topics.insert(visit.topics.end(), {std::string{questions::door::topic_of_list},
                                             door::topic_of(responses_filter(1, 1)), std::string{"units"}});
    return answer(visit, views::interaction(page));
}

web::Response responses(desk::Visit& visit) {
    ResponsesPage page;
    visit.desk.database.read([&](Transaction& tx) {
        auto const asked = visit.request.parameter("page");
        auto found = door::list(tx, responses_filter(1, page_size));
        page.pages = web::Pages::of(asked, found.total, page_size);
        if (page.pages.now > 1) found = door::list(tx, responses_filter(page.pages.now, page_size));
        for (auto const& one : found.documents) {
            page.lines.push_back(line_for(tx, one));
            visit.topics.push_back(door::topic_of(one.id));
        }
        page.told = found.total == 0 ? "" : "共 " + std::to_string(found.total) + " 件。";
    });
    page.pages.path = "/responses";
    page.frame = frame_for(visit, "回应关切", responses_column,
                           {{"page", page.pages.now > 1 ? std::to_string(page.pages.now) : ""}});
    page.frame.trail = {{"首页", Url{"/"}}, {"互动交流", Url{"/hd"}}, {"回应关切"}};
    page.frame.feed = web::own_url("/feed.xml", {{"kind", "response"}});
    page.frame.alternate = web::own_url("/api/v1/responses");
    visit.topics.insert(visit.topics.end(),
                        {door::topic_of(responses_filter(1, 1)), std::string{"units"}, std::string{"concerns"}});
    return answer(visit, views::responses(page));
}

}  // namespace mingtang::portal
