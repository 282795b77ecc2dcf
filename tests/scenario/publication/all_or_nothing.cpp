// Every action, broken at each of its statements in turn and at its commit, on both engines: all of it or nothing
// (R02).
#include <doctest/doctest.h>

#include <functional>

#include "make/publication.hpp"
#include "publication/comment_store.hpp"
#include "publication/commenting.hpp"
#include "publication/ending.hpp"
#include "publication/registers.hpp"
#include "storage/failing.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;
using storage::FailingDatabase;

namespace {

// Everything an action of this slice writes, as one line.
std::string fingerprint(storage::Database& database) {
    static storage::Query const counts{
        "test.publication_fingerprint",
        "SELECT (SELECT count(*) FROM publications), (SELECT count(*) FROM revisions), "
        "(SELECT CAST(coalesce(sum(saves), 0) AS BIGINT) FROM revisions), "
        "(SELECT count(*) FROM revisions WHERE state = 'draft'), (SELECT count(*) FROM revisions WHERE state = "
        "'submitted'), (SELECT count(*) FROM revisions WHERE state = 'live'), (SELECT count(*) FROM revisions WHERE "
        "state = 'replaced'), (SELECT count(*) FROM revisions WHERE state = 'scheduled'), (SELECT count(*) FROM "
        "revisions WHERE state IN ('filed', 'withdrawn', 'discarded')), "
        "(SELECT count(*) FROM publications WHERE life = 'in_force'), (SELECT count(*) FROM publications WHERE life IN "
        "('lapsed', 'repealed')), (SELECT count(*) FROM publications WHERE life IN ('withdrawn', 'archived')), "
        "(SELECT count(*) FROM revision_parts), (SELECT count(*) FROM publication_steps), (SELECT count(*) FROM "
        "revision_attachments), (SELECT count(*) FROM revision_attachments WHERE public_id IS NOT NULL), "
        "(SELECT count(*) FROM revision_relations), (SELECT count(*) FROM revision_items), (SELECT count(*) FROM "
        "secrecy_reviews), (SELECT count(*) FROM secrecy_answers), (SELECT count(*) FROM accepted_findings), "
        "(SELECT count(*) FROM office_opinions), (SELECT CAST(coalesce(sum(latest), 0) AS BIGINT) FROM "
        "index_counters), "
        "(SELECT count(*) FROM index_numbers), (SELECT count(*) FROM index_templates), (SELECT count(*) FROM "
        "negative_list), (SELECT count(*) FROM negative_list WHERE ended_on IS NOT NULL), (SELECT count(*) FROM "
        "publication_stages), (SELECT count(*) FROM revision_comments), (SELECT count(*) FROM revision_comment_turns), "
        "(SELECT count(*) FROM revision_comments WHERE state = 'open'), (SELECT count(*) FROM files), (SELECT count(*) "
        "FROM jobs), (SELECT count(*) FROM audit), "
        "(SELECT count(*) FROM touched), (SELECT count(*) FROM search_entries), "
        "(SELECT count(*) FROM search_texts), (SELECT count(*) FROM public_documents), "
        "(SELECT CAST(coalesce(sum(documents), 0) AS BIGINT) FROM public_document_counts), "
        "(SELECT CAST(coalesce(sum(length(title) * number), 0) AS BIGINT) FROM revisions)"};
    return database.read([&](storage::Transaction& tx) {
        auto const row = *tx.first(counts);
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) line += std::to_string(row.integer(i)) + " ";
        return line;
    });
}

using Act = std::function<bool(Desk&)>;

// Breaks the act at statement 1, 2, … until it gets through; until then nothing may have changed.
void break_everywhere(storage::Database& database, Desk const& desk, std::string const& name, Act const& act) {
    CAPTURE(name);
    auto const before = fingerprint(database);
    FailingDatabase failing{database};
    Desk broken{failing, desk.workdays, desk.now, desk.actor, desk.request_id, desk.files};
    failing.break_commit(FailingDatabase::Commit::fails);
    CHECK_THROWS_AS(act(broken), storage::Failure);
    CHECK(fingerprint(database) == before);
    failing.break_commit(FailingDatabase::Commit::works);
    for (int n = 1; n < 300; ++n) {
        failing.break_statement(n);
        bool done = false, broke = false;
        try {
            done = act(broken);
        } catch (storage::Failure const&) {
            broke = true;
        }
        if (broke) {
            CHECK(fingerprint(database) == before);
            continue;
        }
        CHECK(done);
        CHECK(n > 4);  // every act reads, writes and records
        CHECK(fingerprint(database) != before);
        return;
    }
    FAIL("never got through");
}

}  // namespace

SCENARIO("an action of publishing that breaks anywhere has not happened") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::Press press{office};
        auto& [ignored, clerk, unit, legal, head, publisher] = press;
        auto const field = office.field("义务教育").id;
        RevisionId id;
        break_everywhere(database, clerk, "start", [&](Desk& desk) {
            auto const started = start(desk, {Kind::notice, clerk.actor.unit, field});
            if (started) id = *started;
            return bool(started);
        });
        break_everywhere(database, clerk, "discard", [&](Desk& desk) { return bool(discard(desk, id)); });

        auto const older = press.published(Kind::notice, make::notice("旧通知"));
        id = must(start(clerk, {Kind::notice, clerk.actor.unit, field}));
        auto content = make::notice();
        content.body += "<p>不需要交体检表。</p>";
        content.relations = {{Relation::Kind::repeals, older, ""}};
        break_everywhere(database, clerk, "save", [&](Desk& desk) {
            return bool(save(desk, id, 1, {Kind::notice, clerk.actor.unit, field, content, {}}));
        });
        make::file_was_read(database, std::string(64, 'a'));
        break_everywhere(database, clerk, "attach", [&](Desk& desk) {
            return bool(attach(desk, id, {std::string(64, 'a'), "名单.xlsx", "xlsx", 10}));
        });
        auto const spare = must(attach(clerk, id, {std::string(64, 'b'), "多余.txt", "txt", 3}));
        break_everywhere(database, clerk, "detach", [&](Desk& desk) { return bool(detach(desk, id, spare)); });
        auto office_desk = office.disclosure_office();
        NegativeMatterId listed;
        break_everywhere(database, office_desk, "list_matter", [&](Desk& desk) {
            auto const done = list_matter(
                desk, {{}, "学生体检", "", "条例第十五条", Ground::third_party, {"体检表"}, *parse_date("2027-06-01")});
            if (done) listed = *done;
            return bool(done);
        });
        break_everywhere(database, clerk, "submit", [&](Desk& desk) { return bool(submit(desk, id, "请审核")); });
        CommentId comment;
        auto const saves = press.revision(id).saves;
        break_everywhere(database, unit, "comment_on", [&](Desk& desk) {
            auto const said =
                comment_on(desk, id, {*parse_anchor("line:1"), Comment::Kind::must_fix, "日期要核对", saves});
            if (said) comment = said->id;
            return bool(said);
        });
        break_everywhere(database, unit, "send_back", [&](Desk& desk) { return bool(send_back(desk, id, "再核对")); });
        break_everywhere(database, clerk, "answer_comment",
                         [&](Desk& desk) { return bool(answer_comment(desk, id, comment, "核对过")); });
        content.body = "<p>登记时间为七月三日至七月五日，请携带户口簿到学校办理。</p><p>不需要交体检表。</p>";
        break_everywhere(database, clerk, "save_under_comments", [&](Desk& desk) {
            return bool(save(desk, id, press.revision(id).saves, {Kind::notice, clerk.actor.unit, field, content, {}}));
        });
        REQUIRE(submit(clerk, id));
        break_everywhere(database, unit, "reopen_comment",
                         [&](Desk& desk) { return bool(reopen_comment(desk, id, comment, "还有一处")); });
        REQUIRE(send_back(unit, id, ""));
        content.body = "<p>登记时间为七月三日至七月八日，请携带户口簿到学校办理。</p><p>不需要交体检表。</p>";
        press.write(id, Kind::notice, content);
        break_everywhere(database, clerk, "submit_over_comments", [&](Desk& desk) { return bool(submit(desk, id)); });
        break_everywhere(database, unit, "accept_comment",
                         [&](Desk& desk) { return bool(accept_comment(desk, id, comment)); });
        break_everywhere(database, unit, "pass", [&](Desk& desk) { return bool(pass(desk, id, "同意")); });
        break_everywhere(database, legal, "review_secrecy",
                         [&](Desk& desk) { return bool(review_secrecy(desk, id, make::no_secrets())); });
        auto const doubt = "negative_list:" + listed.text();
        break_everywhere(database, legal, "accept_finding",
                         [&](Desk& desk) { return bool(accept_finding(desk, id, doubt, "只说不需要交")); });
        REQUIRE(pass(legal, id));
        break_everywhere(database, head, "sign", [&](Desk& desk) { return bool(sign(desk, id)); });
        break_everywhere(database, publisher, "recall", [&](Desk& desk) { return bool(recall(desk, id, "文字有误")); });
        press.to_publication(id);
        auto const at = publisher.now + std::chrono::hours{2};
        break_everywhere(database, publisher, "schedule", [&](Desk& desk) { return bool(schedule(desk, id, at)); });
        break_everywhere(database, publisher, "unschedule", [&](Desk& desk) { return bool(unschedule(desk, id)); });
        REQUIRE(schedule(publisher, id, at));
        Desk calendar{database, publisher.workdays, at, calendar_actor(), "job"};
        break_everywhere(database, calendar, "keep_appointment", [&](Desk& desk) {
            return *desk.database.change([&](storage::Transaction& tx) -> Result<bool> {
                return keep_appointment(desk, tx, id) == Kept::published;
            });
        });
        auto const publication = press.publication_of(id).id;
        CHECK(press.publication_of(older).life == Life::repealed);

        RevisionId next;
        break_everywhere(database, clerk, "begin_revision", [&](Desk& desk) {
            auto const begun = begin_revision(desk, publication, Purpose::correction);
            if (begun) next = *begun;
            return bool(begun);
        });
        press.write(next, Kind::notice, make::notice("更正后的通知"), "时间写错了");
        press.to_publication(next);
        break_everywhere(database, publisher, "publish", [&](Desk& desk) { return bool(publish(desk, next)); });
        auto const lapsing = press.published(Kind::notice, make::notice("会失效的通知"));
        break_everywhere(database, publisher, "lapse", [&](Desk& desk) {
            return bool(lapse(desk, lapsing, {{}, "任务完成"}));
        });
        auto const repealing = press.published(Kind::notice, make::notice("会废止的通知"));
        break_everywhere(database, publisher, "repeal", [&](Desk& desk) {
            return bool(repeal(desk, repealing, {{}, "清理废止"}));
        });
        break_everywhere(database, publisher, "withdraw", [&](Desk& desk) {
            return bool(withdraw(desk, publication, {WithdrawalKind::error, "数字有误", "分管副局长", {}}));
        });
        break_everywhere(database, publisher, "archive", [&](Desk& desk) { return bool(archive(desk, publication)); });

        auto secret = make::policy("拟不公开的意见");
        secret.openness = {
            Openness::withheld, {Ground::deliberative}, "仍在会商之中，公开会影响决策", *parse_date("2027-06-01")};
        auto const kept = press.draft(Kind::policy, secret);
        press.to_second(kept);
        break_everywhere(database, office_desk, "give_opinion",
                         [&](Desk& desk) { return bool(give_opinion(desk, kept, "同意暂不公开，半年后复核")); });
        auto form = make::no_secrets();
        form.verdict = Verdict::exempt;
        form.basis = "条例第十六条第二款";
        REQUIRE(review_secrecy(legal, kept, form));
        REQUIRE(pass(legal, kept));
        REQUIRE(sign(head, kept));
        break_everywhere(database, publisher, "file", [&](Desk& desk) { return bool(file(desk, kept)); });

        break_everywhere(database, office_desk, "review_listing", [&](Desk& desk) {
            return bool(review_listing(desk, listed, *parse_date("2027-11-01"), "仍不公开"));
        });
        break_everywhere(database, office_desk, "end_listing",
                         [&](Desk& desk) { return bool(end_listing(desk, listed, "可以公开了")); });
        ChainKey const key{office.district().root.id, clerk.actor.unit, Kind::notice};
        break_everywhere(database, office_desk, "set_chain",
                         [&](Desk& desk) { return bool(set_chain(desk, key, standard_chain())); });
        break_everywhere(database, office_desk, "set_template", [&](Desk& desk) {
            return bool(set_template(desk, office.district().root.id, "{area}-{unit}/{YYYY}-{seq:6}"));
        });
    });
}
