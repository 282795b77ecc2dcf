// The gates one by one: what stops a document, what asks for a word, and when each of them stands.
#include "publication/gates.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "publication/digest.hpp"

using namespace mingtang;
using namespace mingtang::publication;

namespace {

struct Case {
    Publication publication;
    Revision revision;
    Context context;

    std::vector<Finding> found(Moment moment = Moment::publish) const {
        return find_all(publication, revision, context, moment);
    }
    bool has(std::string_view key, Moment moment = Moment::publish) const {
        auto const all = found(moment);
        return std::ranges::any_of(all, [&](auto const& one) { return one.key() == key; });
    }
};

Case whole(Kind kind = Kind::notice) {
    Case one;
    one.publication.kind = kind;
    auto& data = one.revision.content.metadata;
    data.title = "通知";
    data.summary = "概述";
    data.issuer = "区教育和体育局";
    data.topic_class = "科技、教育\\教育";
    data.formed_on = make_date(2026, 11, 18);
    one.revision.content.body = "<p>正文</p>";
    one.context.today = make_date(2026, 11, 20);
    one.context.text = "通知\n概述\n正文";
    one.context.digest = digest_of(one.revision.content);
    SecrecyReview review;
    review.digest = one.context.digest;
    one.context.secrecy = review;
    return one;
}

Case policy() {
    auto one = whole(Kind::policy);
    auto& data = one.revision.content.metadata;
    data.number = DocumentNumber{"罗教体发", 2026, 12};
    data.signed_on = make_date(2026, 11, 18);
    one.revision.content.interpretation = {"提纲", "文字", "网站", make_date(2026, 11, 20), ""};
    one.context.companions = {{RevisionId{2}, PublicationId{3}, "解读", "text", "", State::draft, Stage::none}};
    one.context.digest = digest_of(one.revision.content);
    one.context.secrecy->digest = one.context.digest;
    return one;
}

}  // namespace

TEST_CASE("what is whole passes every gate") {
    CHECK(whole().found().empty());
    CHECK(policy().found().empty());
}

TEST_CASE("the least a piece of information says of itself") {
    auto one = whole();
    one.revision.content.metadata = {};
    one.revision.content.body.clear();
    for (auto const* place : {"title", "summary", "formed_on", "topic_class", "body", "issuer"})
        CHECK(one.has(std::string{"complete:"} + place, Moment::submit));
    auto unnumbered = policy();
    unnumbered.revision.content.metadata.number.reset();
    CHECK(unnumbered.has("complete:number", Moment::submit));
    auto silent = whole();
    silent.revision.purpose = Purpose::correction;
    CHECK(silent.has("complete:change_note"));
}

TEST_CASE("secrecy review is of this very text, and stands before the signature") {
    auto one = whole();
    one.context.secrecy.reset();
    CHECK_FALSE(one.has("secrecy", Moment::submit));
    CHECK(one.has("secrecy", Moment::for_signature));
    one = whole();
    one.context.secrecy->digest = "another text's";
    CHECK(one.has("secrecy"));
    one = whole();
    one.context.secrecy->form.verdict = Verdict::exempt;
    CHECK(one.has("secrecy"));
    one.revision.content.openness = {
        Openness::on_request, {}, "含有分户补偿数据，只向当事人提供", make_date(2027, 1, 1)};
    CHECK_FALSE(one.has("secrecy"));
    one.context.secrecy->form.verdict = Verdict::report;
    CHECK(one.has("secrecy"));
}

TEST_CASE("三同步: no policy without plan and interpretation, or with a reason why not") {
    auto one = policy();
    one.context.companions.clear();
    CHECK(one.has("three_in_step:material", Moment::for_signature));
    CHECK_FALSE(one.has("three_in_step:material", Moment::submit));
    one.revision.content.interpretation = {};
    CHECK(one.has("three_in_step:plan"));
    one.revision.content.interpretation.exempt_because = "只改一处错字";
    CHECK_FALSE(one.has("three_in_step:plan"));
    auto const said = one.found();
    CHECK(std::ranges::any_of(
        said, [](auto const& f) { return f.key() == "three_in_step:exempt" && f.weight == Finding::Weight::note; }));
    one.revision.content.interpretation = {};
    one.revision.purpose = Purpose::correction;
    one.revision.change_note = "改错字";
    CHECK_FALSE(one.has("three_in_step:plan"));
}

TEST_CASE("an interpretation is not the policy again") {
    std::string const words = "学区以河流和主干道为界划分，过渡期为三年，过渡期内就高不就低，已经入学的不受影响。";
    CHECK(copied_percent(words, words) == 100);
    CHECK(copied_percent("为什么要调整？近年来新建住宅多，原来的界线让一些孩子舍近求远。", words) == 0);
    CHECK(copied_percent("短", words) == 0);
    auto one = whole(Kind::interpretation);
    one.revision.content.form = "text";
    CHECK(one.has("no_copy:which"));
    one.revision.content.relations = {{Relation::Kind::interprets, PublicationId{5}, "第三条"}};
    one.context.text = one.context.interpreted_text = words;
    CHECK(one.has("no_copy:copied"));
    one.revision.content.form = "video";
    one.context.text = "短";
    CHECK(one.has("transcript"));
}

TEST_CASE("a doubt is accepted with a reason, a stop is not") {
    auto one = whole();
    one.context.negative_list = {{7, "学生体检", "条例第十五条", Ground::third_party, {"体检", "病历"}}};
    CHECK(one.found().empty());
    one.context.text += "体检结果";
    auto const found = one.found();
    REQUIRE(found.size() == 1);
    CHECK(found.front().key() == "negative_list:7");
    CHECK(holding_back(found, {}).size() == 1);
    CHECK(holding_back(found, {"negative_list:7"}).empty());
    CHECK(holding_back(found, {"negative_list:8"}).size() == 1);
    one.context.digest = "changed";
    one.revision.digest = "signed";
    auto const stopped = one.found();
    CHECK(holding_back(stopped, {"negative_list:7", "as_signed", "secrecy"}).size() == 2);
}

TEST_CASE("the negative list is held against the files too, and blanks within a word do not hide it") {
    auto one = whole();
    one.context.negative_list = {{7, "学生体检", "条例第十五条", Ground::third_party, {"体检结果"}}};
    one.context.text += "体 检\n结，果";
    CHECK(one.found().size() == 1);
    one = whole();
    one.context.negative_list = {{7, "学生体检", "条例第十五条", Ground::third_party, {"体检结果"}}};
    CHECK(one.found().empty());
    one.context.attached_text = "学生\t体检结果";
    CHECK(one.found().size() == 1);
}

TEST_CASE("dates, numbers, items and links are looked at") {
    auto one = whole();
    one.revision.content.metadata.formed_on = make_date(2026, 11, 21);
    CHECK(one.has("dates:formed_on", Moment::submit));
    one = policy();
    one.revision.content.metadata.signed_on = make_date(2025, 12, 31);
    CHECK(one.has("dates:number"));
    one = whole();
    one.revision.content.metadata.valid_from = make_date(2027, 1, 1);
    one.revision.content.metadata.valid_until = make_date(2026, 12, 1);
    CHECK(one.has("dates:valid_until"));
    one = whole();
    one.context.same_number = {"旧通知"};
    one.context.items_not_in_force = {"招生范围"};
    one.context.items_for_a_group = {"分户补偿"};
    one.context.links_not_public = {"草案"};
    for (auto const* key : {"number:旧通知", "items:招生范围", "items:分户补偿", "links:草案"}) CHECK(one.has(key));
    CHECK_FALSE(one.has("links:草案", Moment::sign));
    one = whole();
    one.context.days_since_formed = 21;
    REQUIRE(one.found().size() == 1);
    CHECK(one.found().front().weight == Finding::Weight::note);
}

TEST_CASE("a policy that shall not be public waits for the disclosure office's word") {
    auto one = policy();
    one.revision.content.openness = {
        Openness::withheld, {Ground::deliberative}, "仍在会商之中，公开会影响决策", make_date(2027, 6, 1)};
    CHECK_FALSE(one.has("office_opinion", Moment::submit));
    CHECK(one.has("office_opinion", Moment::for_signature));
    one.context.office_opinion = "同意";
    CHECK_FALSE(one.has("office_opinion"));
}
