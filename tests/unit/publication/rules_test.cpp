// Small rules by themselves: 公开属性, secrecy form, index numbers, digest, closed words, files.
#include <doctest/doctest.h>

#include <set>

#include "publication/classes.hpp"
#include "publication/cleaning.hpp"
#include "publication/codes.hpp"
#include "publication/digest.hpp"
#include "publication/file_kinds.hpp"
#include "publication/index_number.hpp"
#include "publication/kinds.hpp"
#include "publication/openness.hpp"
#include "publication/secrecy.hpp"
#include "publication/wording.hpp"

using namespace mingtang;
using namespace mingtang::publication;

namespace {

Date const today = make_date(2026, 11, 20);

SecrecyForm passed() {
    SecrecyForm form;
    for (auto const& one : secrecy_questions()) form.answers.push_back({std::string{one.code}, Answer::pass, {}});
    return form;
}

}  // namespace

TEST_CASE("what is not proactive gives its class, its reason and the day it is looked at again") {
    CHECK(faults({}, today).empty());
    CHECK(faults({Openness::proactive, {Ground::state_secret}, {}, {}}, today).size() == 1);
    CHECK(faults({Openness::withheld, {}, {}, {}}, today).size() == 3);
    CHECK(faults({Openness::withheld, {Ground::deliberative}, "不宜公开", today + Days{100}}, today).size() == 1);
    CHECK(faults({Openness::withheld, {Ground::deliberative}, "仍在会商之中，公开会影响决策", today + Days{100}}, today)
              .empty());
    CHECK(faults({Openness::on_request, {}, "含有分户补偿数据，只向当事人提供", today + Days{100}}, today).empty());
    CHECK(faults({Openness::on_request, {}, "含有分户补偿数据，只向当事人提供", today}, today).size() == 1);
    CHECK(faults({Openness::on_request, {}, "含有分户补偿数据，只向当事人提供", today + Days{1200}}, today).size() ==
          1);
    CHECK(in_words({Openness::withheld, {Ground::state_secret}, {}, {}}) == "不予公开：N1 国家秘密（条例第十四条）");
}

TEST_CASE("the secrecy form is answered item by item, and a doubt is no pass") {
    CHECK(checked(passed()));
    auto missing = passed();
    missing.answers.pop_back();
    CHECK(checked(missing).error().says.key == wording::answers_missing.key);
    auto inapplicable = passed();
    inapplicable.answers.front().answer = Answer::not_applicable;  // 国家秘密 always applies
    CHECK_FALSE(checked(inapplicable));
    auto doubtful = passed();
    doubtful.answers.front().answer = Answer::concern;
    CHECK(checked(doubtful).error().says.key == wording::concern_words.key);
    doubtful.answers.front().words = "第二段有未公开的会议内容";
    CHECK(checked(doubtful).error().says.key == wording::concern_open.key);
    doubtful.verdict = Verdict::report;
    CHECK(checked(doubtful).error().says.key == wording::basis_needed.key);
    doubtful.basis = "报区保密局确定";
    CHECK(checked(doubtful));
}

TEST_CASE("index numbers by template") {
    IndexFacts const facts{"371311", "012", "D", "09", 2026};
    CHECK(index_number(usual_template, facts, 42) == "371311/2026-0000042");
    CHECK(index_number("{area}{unit}-{kind}{field}/{YYYY}-{seq:5}", facts, 7) == "371311012-D09/2026-00007");
    CHECK(index_number("{area}/{YYYY}-{seq:4}", facts, 123456) == "371311/2026-123456");  // never cut
    CHECK(counter_of(usual_template, facts) != counter_of(usual_template, {"371311", "012", "D", "09", 2027}));
    for (auto const* wrong :
         {"", "{area}/{YYYY}", "{area}/{seq:7}", "{area}/{YYYY}-{seq:7}-{seq:7}", "{area}/{YYYY-{seq:7}",
          "{name}/{YYYY}-{seq:7}", "罗庄/{YYYY}-{seq:7}", "{area}/{YYYY}-{seq:2}"}) {
        CAPTURE(wrong);
        CHECK_FALSE(checked_template(wrong));
    }
    CHECK(checked_template(" {area}/{YYYY}-{seq:6} ") == "{area}/{YYYY}-{seq:6}");
}

TEST_CASE("any change of what readers would see makes another digest; a public id does not") {
    Content content;
    content.metadata.title = "通知";
    content.attachments = {{AttachmentId{5}, std::string(64, 'a'), "名单.xlsx", "xlsx", 10, ""}};
    auto const before = digest_of(content);
    CHECK(before.size() == 64);
    std::set<std::string> seen{before};
    auto const differs = [&](auto change) {
        auto other = content;
        change(other);
        CHECK(seen.insert(digest_of(other)).second);
    };
    differs([](Content& c) { c.metadata.title = "通 知"; });
    differs([](Content& c) { c.metadata.summary = "通知"; });
    differs([](Content& c) { c.metadata.issuer = "通知"; });
    differs([](Content& c) { c.metadata.number = DocumentNumber{"罗政发", 2026, 1}; });
    differs([](Content& c) { c.metadata.signed_on = make_date(2026, 1, 1); });
    differs([](Content& c) { c.metadata.formed_on = make_date(2026, 1, 1); });
    differs([](Content& c) { c.metadata.valid_until = make_date(2026, 1, 1); });
    differs([](Content& c) { c.metadata.special = "standardization"; });
    differs([](Content& c) { c.body = "<p>x</p>"; });
    differs([](Content& c) { c.form = "text"; });
    differs([](Content& c) { c.openness.openness = Openness::withheld; });
    differs([](Content& c) { c.openness.grounds = {Ground::state_secret}; });
    differs([](Content& c) { c.interpretation.outline = "x"; });
    differs([](Content& c) { c.attachments.front().sm3 = std::string(64, 'b'); });
    differs([](Content& c) { c.attachments.front().name = "名单2.xlsx"; });
    differs([](Content& c) { c.attachments.clear(); });
    differs([](Content& c) { c.relations = {{Relation::Kind::related, PublicationId{9}, ""}}; });
    differs([](Content& c) { c.items = {catalog::ItemId{9}}; });
    content.attachments.front().public_id = "abc";
    CHECK(digest_of(content) == before);

    // What was changed is said in public, so it is signed with the rest.
    Revision revision;
    revision.content = content;
    CHECK(digest_of(revision) == before);
    revision.change_note = "时间写错了";
    auto const noted = digest_of(revision);
    CHECK(noted != before);
    revision.digest = noted;
    CHECK(is_as_signed(revision));
    revision.change_note = "另一句话";
    CHECK_FALSE(is_as_signed(revision));
}

TEST_CASE("every closed word is read back") {
    for (auto const& one : kinds()) CHECK(parse_kind(one.code) == one.kind);
    for (auto const& one : grounds()) CHECK(parse_ground(one.code) == one.ground);
    for (auto const one : all_openness) CHECK(parse_openness(code(one)) == one);
    for (auto const one : all_withdrawals) CHECK(parse_withdrawal(code(one)) == one);
    for (auto const one : all_relations) CHECK(parse_relation(code(one)) == one);
    for (std::size_t i = 0; i <= std::size_t(State::discarded); ++i) CHECK(state_from(code(State(i))) == State(i));
    for (std::size_t i = 0; i <= std::size_t(Life::archived); ++i) CHECK(life_from(code(Life(i))) == Life(i));
    for (auto const& one : kinds())
        if (!one.statutory.empty()) CHECK(statutory_matter(one.statutory) != nullptr);
    CHECK(is_topic_class("财政、金融、审计\\财政"));
    CHECK(is_topic_class("民族、宗教"));
    CHECK_FALSE(is_topic_class("财政、金融、审计\\"));
    CHECK_FALSE(is_topic_class("财政"));
}

TEST_CASE("a draft's words are cleaned at the door") {
    Content content;
    content.metadata.title = " 关于\t登记的通知 ";
    content.metadata.keywords = "入学，登记 入学；学区";
    content.body = "<p onclick=\"x()\">登记<script>alert(1)</script></p>";
    content.items = {catalog::ItemId{9}, catalog::ItemId{3}, catalog::ItemId{9}};
    auto const kept = cleaned(content);
    REQUIRE(kept);
    CHECK(kept->metadata.title == "关于 登记的通知");
    CHECK(kept->metadata.keywords == "入学、登记、学区");
    CHECK(kept->body == "<p>登记</p>\n");
    CHECK(kept->items == std::vector{catalog::ItemId{3}, catalog::ItemId{9}});
    content.metadata.topic_class = "没有这一类";
    CHECK(cleaned(content).error().says.key == wording::unknown_class.key);
    content.metadata.topic_class = "";
    content.metadata.title = std::string(longest_title + 1, 'a');
    CHECK(cleaned(content).error().says.key == wording::too_long.key);
}

TEST_CASE("a file is what its name says, or is not kept") {
    using namespace std::string_literals;
    CHECK(kind_of_file("名单.PDF", "%PDF-1.7 …") == "pdf");
    CHECK(kind_of_file("照片.jpeg", "\xff\xd8\xff\xe0") == "jpg");
    CHECK(kind_of_file("说明.txt", "说明") == "txt");
    CHECK(kind_of_file("表.xlsx", "PK\x03\x04 xl/workbook.xml"s) == "xlsx");
    CHECK(kind_of_file("文.docx", "PK\x03\x04 xl/workbook.xml"s).error().says.key == wording::file_lies.key);
    CHECK(kind_of_file("名单.pdf", "MZ\x90").error().says.key == wording::file_lies.key);
    CHECK(kind_of_file("说明.txt", "a\0b"s).error().says.key == wording::file_lies.key);
    CHECK(kind_of_file("空.pdf", "").error().says.key == wording::file_lies.key);
    CHECK(kind_of_file("程序.exe", "MZ").error().says.key == wording::file_kind.key);
    CHECK(kind_of_file("无名", "x").error().says.key == wording::file_kind.key);
    auto const eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$"s + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    CHECK(kind_of_file("说明.txt", eicar).error().says.key == wording::file_infected.key);
}
