// The landing page: what waits for this person, and nothing else; and the list of what waits for a reviewer.
#include "catalog/handlers.hpp"
#include "catalog/views.hpp"
#include "catalog/workbench.hpp"

namespace mingtang::catalog {
namespace {

using identity::Act;

std::vector<Listed> submitted(desk::Visit& visit) {
    return visit.desk.database.read([&](storage::Transaction& tx) {
        return editions_under(tx, visit.desk.actor.jurisdiction_path, EditionState::submitted);
    });
}

// Whose turn it is now: the stage's own people, and nobody who had another part in this edition.
std::vector<Listed> mine_to_review(desk::Visit& visit, std::vector<Listed>& others) {
    auto listed = submitted(visit);
    std::vector<Listed> mine;
    visit.desk.database.read([&](storage::Transaction& tx) {
        for (auto& one : listed)
            (open_for_review(visit.desk, tx, one.edition.id) ? mine : others).push_back(std::move(one));
        return true;
    });
    return mine;
}

}  // namespace

web::Response today(desk::Visit& visit) {
    auto const& actor = visit.desk.actor;
    TodayPage page;
    page.editor = identity::may(actor, Act::edit_catalog, {actor.jurisdiction_path, {}});
    page.reviewer = identity::may(actor, Act::review_catalog, {actor.jurisdiction_path, {}});
    auto const own = visit.desk.database.read([&](storage::Transaction& tx) {
        return editions_under(tx, actor.jurisdiction_path, std::nullopt, actor.account.value);
    });
    for (auto const& listed : own) {
        auto const path = path_of(listed.edition.id);
        if (listed.edition.state == EditionState::returned) page.returned.push_back(line_of(listed, "修改", path));
        if (listed.edition.state == EditionState::draft) page.drafts.push_back(line_of(listed, "继续编辑", path));
        if (listed.edition.state == EditionState::submitted) page.submitted.push_back(line_of(listed, "查看", path));
    }
    std::vector<Listed> others;
    if (page.reviewer)
        for (auto const& listed : mine_to_review(visit, others))
            page.waiting.push_back(line_of(listed, "审核", path_of(listed.edition.id, "/review")));
    page.frame =
        desk::console_frame(visit, "今日待办", "/console",
                            {{"/console", int(page.returned.size() + page.waiting.size() + page.drafts.size())},
                             {"/console/reviews", int(page.waiting.size())}});
    page.frame.icons = {"upload"};
    page.frame.subtitle = chinese(visit.desk.today()) + " " + chinese_weekday(visit.desk.today());
    greet(visit, page.frame);
    return web::html(views::today(page));
}

web::Response reviews(desk::Visit& visit) {
    ReviewsPage page;
    page.frame = frame_for(visit, "审核发布", "/console/reviews");
    std::vector<Listed> others;
    for (auto const& listed : mine_to_review(visit, others))
        page.waiting.push_back(line_of(listed, "审核", path_of(listed.edition.id, "/review")));
    for (auto const& listed : others) {
        bool const own = listed.edition.author == visit.desk.actor.account.value;
        (own ? page.own : page.elsewhere)
            .push_back(line_of(listed, "查看", path_of(listed.edition.id, own ? "" : "/review")));
    }
    return web::html(views::reviews(page));
}

}  // namespace mingtang::catalog
