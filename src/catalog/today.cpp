// What of the catalogs waits for a person on the landing page; and the list of what waits for a reviewer.
#include "catalog/today.hpp"

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

desk::TodayShare today_lines(desk::Visit& visit, storage::Transaction& tx) {
    using Place = desk::TodayLine::Place;
    auto const& actor = visit.desk.actor;
    desk::TodayShare share;
    share.done = done_words(visit);
    if (identity::may(actor, Act::edit_catalog, {actor.jurisdiction_path, {}}))
        share.offers.push_back({"上传或新编目录", Url{"/console/catalogs/new"}});
    auto const add = [&](Place place, Listed const& listed, std::string next, std::string const& path) {
        auto line = line_of(listed, std::move(next), path);
        if (!line.when.empty()) line.facts += "，" + line.when;
        share.lines.push_back({place, "标准目录：" + line.title, line.state, line.tone, line.facts, line.note,
                               listed.edition.due_on, line.next});
    };
    for (auto const& listed : editions_under(tx, actor.jurisdiction_path, std::nullopt, actor.account.value)) {
        auto const path = path_of(listed.edition.id);
        if (listed.edition.state == EditionState::returned) add(Place::returned, listed, "修改", path);
        if (listed.edition.state == EditionState::draft) add(Place::drafts, listed, "继续编辑", path);
        if (listed.edition.state == EditionState::submitted) add(Place::elsewhere, listed, "查看", path);
    }
    if (!identity::may(actor, Act::review_catalog, {actor.jurisdiction_path, {}})) return share;
    int waiting = 0;
    for (auto const& listed : editions_under(tx, actor.jurisdiction_path, EditionState::submitted)) {
        if (!open_for_review(visit.desk, tx, listed.edition.id)) continue;
        add(Place::judge, listed, "审核", path_of(listed.edition.id, "/review"));
        ++waiting;
    }
    share.waiting.emplace_back("/console/reviews", waiting);
    return share;
}

web::Response reviews(desk::Visit& visit) {
    ReviewsPage page;
    page.frame = frame_for(visit, "目录审核", "/console/reviews");
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
