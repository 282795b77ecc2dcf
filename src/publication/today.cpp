// Documents on the landing page: what came back, what waits to be judged, signed, published, what a timer did not put
// out, and what is public and soon needs somebody.
#include "publication/today.hpp"

#include "base/text.hpp"
#include "org/store.hpp"
#include "publication/attention.hpp"
#include "publication/codes.hpp"
#include "publication/comment_store.hpp"
#include "publication/workbench.hpp"
#include "publication/workflow.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::publication {
namespace {

using identity::Act;
using storage::Transaction;
using Place = desk::TodayLine::Place;

desk::TodayLine today_line(Place place, OpenRevision const& one, std::string next, std::string const& path) {
    auto const shown = line_of(one, std::move(next), path);
    return {place, shown.title, shown.state, shown.tone, shown.facts, shown.note, one.due_on, shown.next};
}

// Signed, with words on it: the calendar came to its hour and a gate was shut (F15).
bool was_held(OpenRevision const& one) {
    return one.state == State::signed_off && !one.note.empty();
}

std::string must_fixes_in_words(Transaction& tx, RevisionId id) {
    int must = 0, notes = 0;
    for (auto const& one : comments_of(tx, id))
        if (one.state == Comment::State::open && one.stage != Stage::none)
            ++(one.kind == Comment::Kind::must_fix ? must : notes);
    if (must + notes == 0) return {};
    return "，意见 " + std::to_string(must + notes) + " 条，其中必须修改 " + std::to_string(must) + " 条";
}

void add_open(desk::TodayShare& share, Desk const& desk, Transaction& tx, OpenRevision const& one) {
    bool const mine = one.author == desk.actor.account.value;
    auto const add = [&](Place place, std::string next, std::string_view page) {
        share.lines.push_back(today_line(place, one, std::move(next), path_of(one.id, page)));
    };
    if (one.state == State::submitted) {
        if (open_for_review(desk, tx, one.id))
            add(one.stage == Stage::final ? Place::sign : Place::judge, one.stage == Stage::final ? "签发" : "审核",
                "/review");
        else if (mine)
            add(Place::elsewhere, "查看", "");
    } else if (one.state == State::signed_off && open_to_publish(desk, tx, one.id)) {
        add(Place::publish, "发布", "/publish");
        if (was_held(one)) {
            share.lines.back().state = "定时未发布";
            share.lines.back().tone = "late";
            share.lines.back().due = local_date(desk.now);
        }
    } else if (one.state == State::scheduled && local_date(*one.publish_at) <= desk.today() &&
               open_to_publish(desk, tx, one.id)) {
        add(Place::publish, "查看", "/publish");
    } else if (mine && one.state == State::returned) {
        add(Place::returned, "修改", "");
        share.lines.back().facts += must_fixes_in_words(tx, one.id);
    } else if (mine && one.state == State::draft) {
        add(Place::drafts, "继续编辑", "");
    }
}

bool answers_for(Desk const& desk, Transaction& tx, Attention const& one) {
    auto const unit = org::find_unit(tx, one.unit);
    auto const place = org::find_jurisdiction(tx, one.jurisdiction);
    return unit && place && drafts_for(desk.actor, *unit, *place);
}

desk::TodayLine attention_line(Attention const& one, std::string state, std::string_view tone, std::string facts,
                               std::string next) {
    return {Place::attention,
            one.title,
            std::move(state),
            std::string{tone},
            one.unit_name + "，" + std::move(facts),
            {},
            one.on,
            {std::move(next), web::own_url(console_path_of(one.id))}};
}

void add_endings(desk::TodayShare& share, Desk const& desk, Transaction& tx) {
    constexpr std::array<std::string_view, 4> tones{"", "", "due", "late"};
    auto const today = desk.today();
    for (auto const& one : ending_between(tx, desk.actor.jurisdiction_path, today, today + Days{earliest_notice})) {
        if (!answers_for(desk, tx, one)) continue;
        auto const left = (one.on - today).count();
        share.lines.push_back(attention_line(
            one, left == 0 ? "今天到期" : "还有 " + std::to_string(left) + " 天到期",
            tones[std::size_t(pressing(one.on, today))],
            "有效期至 " + mingtang::chinese(one.on) + "；到期自动标注失效，需要继续执行的请更新", "处理"));
    }
}

// plan §三(六): 同步部署. The days of grace are the table's.
void add_unexplained(desk::TodayShare& share, Desk const& desk, Transaction& tx) {
    auto const today = desk.today();
    auto const limit = statutes::built_in().limit("interpretation.latest", today);
    if (!limit) return;
    for (auto const& one : unexplained_since(tx, desk.actor.jurisdiction_path, today)) {
        auto const late = desk.workdays.between(one.on, today) - limit->amount;
        if (late <= 0 || !answers_for(desk, tx, one)) continue;
        share.lines.push_back(attention_line(
            one, "没有解读", "late",
            mingtang::chinese(one.on) + "发布，解读材料已迟 " + std::to_string(late) + " 个工作日（三同步）", "查看"));
    }
}

void add_reviews_due(desk::TodayShare& share, Desk const& desk, Transaction& tx) {
    if (!desk.actor.has(identity::Role::disclosure_office)) return;
    auto const due = documents_to_review(tx, desk.actor.jurisdiction_path, desk.today()).size();
    if (due == 0) return;
    share.lines.push_back({Place::attention,
                           "不主动公开的文件到期复核",
                           std::to_string(due) + " 件",
                           "due",
                           "条例第十八条：定期评估，情况变化的及时公开",
                           {},
                           desk.today(),
                           {"复核", Url{"/console/negative-list"}}});
}

}  // namespace

desk::TodayShare today_lines(desk::Visit& visit, Transaction& tx) {
    auto const& desk = visit.desk;
    auto const& actor = desk.actor;
    desk::TodayShare share;
    for (auto const& one : open_revisions_under(tx, actor.jurisdiction_path)) add_open(share, desk, tx, one);
    int waiting = 0;
    for (auto const& line : share.lines) waiting += desk::waits(line.place);
    share.waiting.emplace_back(home, waiting);
    bool const drafts = identity::may(actor, Act::edit_publication, {actor.jurisdiction_path, {}});
    if (drafts) {
        add_endings(share, desk, tx);
        add_unexplained(share, desk, tx);
        share.offers.push_back({"拟稿", Url{"/console/publications/new"}});
    }
    add_reviews_due(share, desk, tx);
    return share;
}

}  // namespace mingtang::publication
