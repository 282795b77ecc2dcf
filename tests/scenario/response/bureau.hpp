// The people of a concern: the office that judges it, the school bureau that answers for it, the health bureau that
// helps to find out, and the desks a document of the school bureau passes.
#pragma once

#include "make/publication.hpp"
#include "response/registering.hpp"
#include "response/responding.hpp"
#include "response/store.hpp"

namespace mingtang {

struct Bureau {
    explicit Bureau(storage::Database& database)
        : office(database),
          press(office),
          judge(office.disclosure_office()),
          helper(office.editor("区卫生健康局")),
          stranger(office.editor("区财政局")) {}

    response::NewConcern wanted(response::Tier tier = response::Tier::ordinary) {
        response::NewConcern one;
        one.source = response::Source::hotline;
        one.tier = tier;
        one.reference = "12345-2026-0815";
        one.matter = "家长反映某小学午餐变质，有学生呕吐";
        one.detail = "来电 6 件，涉及同一所学校。";
        one.place = "盛庄街道";
        one.seen_at = judge.now - std::chrono::minutes{40};
        return one;
    }
    response::ConcernId registered(response::Tier tier = response::Tier::ordinary) {
        return make::must(response::register_concern(judge, wanted(tier))).id;
    }
    response::Assignment to_school() { return {press.clerk.actor.unit, {helper.actor.unit}, {}, "请立即核实"}; }
    response::ConcernId assigned(response::Tier tier = response::Tier::ordinary) {
        auto const id = registered(tier);
        make::must(response::assign(judge, id, to_school()));
        return id;
    }
    response::ConcernId verified() {
        auto const id = assigned();
        make::must(response::report(helper, id, "留样检出致病菌，6 名学生已好转。"));
        make::must(response::verify(press.clerk, id, "留样检出致病菌，供餐企业已停止供餐。"));
        return id;
    }
    // The draft filled in as its clerk would, and through its whole chain.
    publication::PublicationId put_out(publication::RevisionId draft) {
        auto content = press.revision(draft).content;
        content.metadata.topic_class = "科技、教育\\教育";
        press.write(draft, publication::Kind::response, content);
        press.to_publication(draft);
        return make::must(publication::publish(press.publisher, draft)).id;
    }
    int keep_up() {
        Desk calendar{office.database(), judge.workdays, judge.now, publication::calendar_actor(), "calendar"};
        return *office.database().change(
            [&](storage::Transaction& tx) -> Result<int> { return response::keep_up(calendar, tx); });
    }
    response::Concern concern(response::ConcernId id) {
        return office.database().read([&](storage::Transaction& tx) { return *response::find_concern(tx, id); });
    }

    make::Office office;
    make::Press press;
    Desk judge, helper, stranger;
};

}  // namespace mingtang
