// The workbench's pages of concerns: every form is taken where it goes, keeps what was typed when something is wrong,
// and shows nothing of anybody else's.
#include <doctest/doctest.h>

#include "district_at_work.hpp"
#include "publication/door.hpp"
#include "publication/drafting.hpp"
#include "publication/ending.hpp"
#include "publication/store.hpp"
#include "published_document.hpp"
#include "response/registering.hpp"
#include "response/responding.hpp"

using namespace mingtang;

namespace {

std::string const markup = "<script>alert(1)</script>";

Pairs slip(std::string const& token) {
    return {{"csrf", token},
            {"matter", "居民反映自来水浑浊" + markup},
            {"source", "hotline"},
            {"tier", "ordinary"},
            {"seen_at", "2026-11-20T08:30"},
            {"place", "盛庄街道"},
            {"reference", "工单1"},
            {"detail", "来电 3 件"},
            {"about", ""}};
}

void set(Pairs& form, std::string_view name, std::string value) {
    for (auto& [key, old] : form)
        if (key == name) old = std::move(value);
}

}  // namespace

TEST_CASE("a concern is registered, assigned and found out about through the forms") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto office = district.browser_of("disclosure office");
    office.get("/console/concerns/new");
    auto const& made = office.post("/console/concerns/new", slip(token_in(office.last)));
    REQUIRE(made.status == 303);
    auto const address = header_of(made, "Location");
    auto const& page = office.get(address);
    CHECK(has(page, "已登记，时限从发现时起算"));
    CHECK(has(page, "应于 2026-11-22 08:30 前（自发现起 48 小时，国办发〔2016〕61号）"));
    CHECK(has(page, "&lt;script&gt;"));
    CHECK_FALSE(has(page, markup));

    auto const path = address.substr(0, address.find('?'));
    auto const school = district.house.district.unit("区教育和体育局").text();
    // Nothing chosen: the sentence, and what was typed.
    auto const& refused = office.post(
        path + "/assign",
        {{"csrf", token_in(office.last)}, {"lead", ""}, {"tier", "serious"}, {"assign_words", "请在今天核实"}});
    CHECK(refused.status == 422);
    CHECK(has(refused, "请选择牵头回应的单位"));
    CHECK(has(refused, "请在今天核实"));
    CHECK(office.post(path + "/assign", {{"csrf", token_in(office.last)}, {"lead", school}, {"tier", "serious"}})
              .status == 303);

    auto clerk = district.browser_of("editor");
    CHECK(has(clerk.get("/console/concerns"), "居民反映自来水浑浊"));
    CHECK(has(clerk.get(path), "发布权威信息"));
    CHECK(clerk.post(path + "/report", {{"csrf", token_in(clerk.last)}, {"findings", "管道检修所致"}}).status == 303);
    clerk.get(path);
    CHECK(
        clerk.post(path + "/verify", {{"csrf", token_in(clerk.last)}, {"established", "管道检修，已冲洗。"}}).status ==
        303);
    clerk.get(path);
    auto const& draft = clerk.post(path + "/draft", {{"csrf", token_in(clerk.last)}});
    CHECK(draft.status == 303);
    CHECK(header_of(draft, "Location").starts_with("/console/revisions/"));
    CHECK(has(clerk.get(header_of(draft, "Location")), "管道检修，已冲洗。"));
}

TEST_CASE("a slip that lacks something comes back with everything that was typed") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto clerk = district.browser_of("editor");
    for (auto const& [name, value, sentence] :
         {std::tuple{"matter", "", "请用一句话写明关切什么"}, std::tuple{"seen_at", "昨天", "请填写发现时间"},
          std::tuple{"seen_at", "2026-11-21T08:30", "请填写发现时间"}, std::tuple{"tier", "huge", "请选择等级"},
          std::tuple{"source", "", "请选择关切从哪里来"}, std::tuple{"about", "12a", "没有编号为“12a”的已发布信息"}}) {
        CAPTURE(name);
        clerk.get("/console/concerns/new");
        auto form = slip(token_in(clerk.last));
        set(form, name, value);
        auto const& answer = clerk.post("/console/concerns/new", form);
        CHECK(answer.status == 422);
        CHECK(has(answer, sentence));
        CHECK(has(answer, "来电 3 件"));
        CHECK(has(answer, "工单1"));
    }
}

TEST_CASE("somebody else's concern and a missing one look alike; filters that say nothing narrow nothing") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto const path = district.concern();
    auto other = district.browser_of("legal reviewer");
    CHECK(other.get(path).status == 404);
    CHECK(other.get("/console/concerns/4711").status == 404);
    CHECK_FALSE(has(other.get("/console/concerns"), "午餐变质"));
    auto office = district.browser_of("disclosure office");
    CHECK(has(office.get("/console/concerns?state=nonsense&tier=x&source=%27&page=-3"), "午餐变质"));
    CHECK_FALSE(has(office.get("/console/concerns?tier=ordinary"), "午餐变质"));
    CHECK(has(office.get("/console/concerns?state=assigned&tier=serious&source=hotline"), "午餐变质"));
}

TEST_CASE("the page of an answer names the other texts as they stand: what was withdrawn is gone from it at once") {
    using namespace mingtang::publication;
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    PressAtWork press{district.house, "answer_"};
    response::NewConcern wanted;
    wanted.matter = "居民反映自来水浑浊";
    wanted.source = response::Source::hotline;
    wanted.tier = response::Tier::ordinary;
    wanted.seen_at = press.head.now - std::chrono::minutes{40};
    auto const id = make::must(response::register_concern(press.head, wanted)).id;
    make::must(response::assign(press.head, id, {press.clerk.actor.unit, {}, {}, "请核实"}));
    auto const put_out = [&](response::Which which) {
        auto const draft = make::must(response::begin_response(press.clerk, id, which));
        auto const now =
            district.house.database.read([&](storage::Transaction& tx) { return *find_revision(tx, draft); });
        auto content = now.content;
        content.metadata.topic_class = "科技、教育\\教育";
        make::must(save(press.clerk, draft, now.saves, {Kind::response, press.clerk.actor.unit, {}, content, {}}));
        return press.publish(draft);
    };
    auto const first = put_out(response::Which::holding);
    make::must(response::verify(press.clerk, id, "管网施工所致，已停工冲洗。", ""));
    auto const second = put_out(response::Which::full);
    Browser reader{district.house};
    CHECK(has(reader.get(door::path_of(second)), door::path_of(first)));
    press.withdraw(first, {WithdrawalKind::error, "时间有误", "分管副局长", {}});
    CHECK_FALSE(has(reader.get(door::path_of(second)), door::path_of(first)));
}
