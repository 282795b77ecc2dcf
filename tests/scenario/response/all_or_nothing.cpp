// Every action, broken at each of its statements in turn and at its commit, on both engines: all of it or nothing.
#include <doctest/doctest.h>

#include "bureau.hpp"
#include "make/breaking.hpp"
#include "publication/ending.hpp"

using namespace mingtang;
using namespace mingtang::response;
using make::must;

namespace {

storage::Query const counts{
    "test.concerns_fingerprint",
    "SELECT (SELECT count(*) FROM concerns), (SELECT CAST(coalesce(sum(steps), 0) AS BIGINT) FROM concerns), "
    "(SELECT count(*) FROM concerns WHERE state = 'assigned'), (SELECT count(*) FROM concerns WHERE state = "
    "'verified'), "
    "(SELECT count(*) FROM concerns WHERE state = 'answered'), (SELECT count(*) FROM concern_units), "
    "(SELECT count(*) FROM concern_units WHERE found_at IS NOT NULL), (SELECT count(*) FROM concern_steps), "
    "(SELECT count(*) FROM concern_texts), (SELECT count(*) FROM publications), (SELECT count(*) FROM revisions), "
    "(SELECT count(*) FROM revision_parts), (SELECT count(*) FROM revision_relations), (SELECT count(*) FROM audit), "
    "(SELECT count(*) FROM touched)"};

}  // namespace

SCENARIO("an action on a concern that breaks anywhere has not happened") {
    make::for_each_engine([](storage::Database& database) {
        Bureau bureau{database};
        auto& clerk = bureau.press.clerk;
        auto const each = [&](Desk const& desk, std::string const& name, make::Act const& act) {
            make::break_everywhere(database, counts, desk, name, act);
        };
        ConcernId id;
        auto wanted = bureau.wanted();
        wanted.about = bureau.press.published(publication::Kind::notice, make::notice("供餐办法")).text();
        each(bureau.judge, "register", [&](Desk& desk) {
            auto const made = register_concern(desk, wanted);
            if (made) id = made->id;
            return bool(made);
        });
        each(bureau.judge, "assign", [&](Desk& desk) { return bool(assign(desk, id, bureau.to_school())); });
        each(bureau.helper, "report", [&](Desk& desk) { return bool(report(desk, id, "已好转")); });
        each(clerk, "brief", [&](Desk& desk) { return bool(brief(desk, id, desk.now, "发布厅")); });
        each(clerk, "hold", [&](Desk& desk) { return bool(begin_response(desk, id, Which::holding)); });
        each(clerk, "verify", [&](Desk& desk) { return bool(verify(desk, id, "属实")); });
        publication::RevisionId draft;
        each(clerk, "draft", [&](Desk& desk) {
            auto const begun = begin_response(desk, id, Which::full);
            if (begun) draft = *begun;
            return bool(begun);
        });
        auto const published = bureau.put_out(draft);
        Desk calendar{database, bureau.judge.workdays, bureau.judge.now, publication::calendar_actor(), "calendar"};
        auto const follow = [](Desk& desk) {
            return *desk.database.change([&](storage::Transaction& tx) -> Result<int> { return keep_up(desk, tx); }) ==
                   1;
        };
        each(calendar, "publish", follow);
        each(bureau.judge, "follow_up",
             [&](Desk& desk) { return bool(review_effect(desk, id, Effect::unsettled, "还有追问")); });
        auto const again = bureau.put_out(must(begin_response(clerk, id, Which::full)));
        bureau.keep_up();
        each(bureau.judge, "close",
             [&](Desk& desk) { return bool(review_effect(desk, id, Effect::settled, "回访满意")); });
        must(publication::withdraw(bureau.press.publisher, again,
                                   {publication::WithdrawalKind::error, "有误", "分管副局长", {}}));
        each(calendar, "take_back", follow);
        static_cast<void>(published);
        auto const other = bureau.registered(), third = bureau.registered(), fourth = bureau.registered();
        each(bureau.judge, "pass_on", [&](Desk& desk) { return bool(pass_on(desk, other, "市局", "市管")); });
        each(bureau.judge, "leave", [&](Desk& desk) { return bool(leave(desk, third, "已答复")); });
        each(bureau.judge, "reopen", [&](Desk& desk) { return bool(reopen(desk, third, "又来")); });
        each(bureau.judge, "merge", [&](Desk& desk) { return bool(merge(desk, fourth, third, "同一件")); });
    });
}
