// What may not be published does not get through: personal data wait for somebody else's reason, marks of secrecy and
// what is hidden in files stop, and a document of a superior that is not public is not quoted.
#include <doctest/doctest.h>

#include "make/publication.hpp"
#include "publication/ending.hpp"
#include "screening/registers.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;

namespace {

// Computed for the test; nobody's.
constexpr std::string_view number = "11010519491231002X";

struct Story {
    std::unique_ptr<make::TestDatabase> test = make::sqlite_database();
    make::Office office{**test};
    make::Press press{office};

    RevisionId draft(std::string const& body) {
        auto content = make::notice();
        content.body += body;
        return press.draft(Kind::notice, content);
    }
    void read(char name, documents::FileWords const& words) {
        make::file_was_read(**test, std::string(64, name), words);
    }
    void attach(RevisionId id, char name) {
        must(publication::attach(press.clerk, id, {std::string(64, name), "名单.xlsx", "xlsx", 10}));
    }
};

std::string why(auto const& result) {
    return result ? "" : result.error().sentence();
}

documents::FileWords list_of(std::string const& row, bool hidden = false) {
    documents::FileWords words{documents::WordsOf::workbook};
    words.passages.push_back({"工作表“名单”", 0, hidden, {{1, "姓名\t证件号码", hidden}, {2, "甲某\t" + row, hidden}}});
    return words;
}

}  // namespace

SCENARIO("personal data in a text wait until somebody else says why they may stand") {
    Story story;
    auto& press = story.press;
    auto const id = story.draft("<p>联系人的身份证号为" + std::string{number} + "，特此公示。</p>");
    must(submit(press.clerk, id));
    must(pass(press.unit, id));
    must(review_secrecy(press.legal, id, make::no_secrets()));
    auto const held = pass(press.legal, id);
    REQUIRE_FALSE(held);
    CHECK(why(held).find("正文第 2 行有身份证号") != std::string::npos);
    CHECK(why(held).find("1949") == std::string::npos);
    REQUIRE(accept_finding(press.legal, id, "screening:body:0", "法律规定应当公示"));
    CHECK(why(pass(press.legal, id)) == "");
}

SCENARIO("the same in a list beside it, and it is gone when the list is") {
    Story story;
    auto& press = story.press;
    auto const id = story.draft("");
    story.read('a', list_of(std::string{number}));
    story.attach(id, 'a');
    must(submit(press.clerk, id));
    must(pass(press.unit, id));
    must(review_secrecy(press.legal, id, make::no_secrets()));
    CHECK(why(pass(press.legal, id)).find("附件“名单.xlsx”工作表“名单”第 2 行有身份证号") != std::string::npos);
    must(send_back(press.legal, id, "请去掉证件号"));
    must(detach(press.clerk, id, press.revision(id).content.attachments.front().id));
    story.read('b', list_of("110************02X"));
    story.attach(id, 'b');
    press.to_publication(id);
    CHECK(why(publish(press.publisher, id)) == "");
}

SCENARIO("what nobody may accept stops at the first step") {
    Story story;
    auto& press = story.press;
    CHECK(why(submit(press.clerk, story.draft("<p>机密★1年</p>"))).find("密级标志") != std::string::npos);

    auto hidden = list_of("无", true);
    hidden.unseen.push_back({documents::Unseen::Kind::sheet, "工作表“名单”", "2 行"});
    auto const with_sheet = story.draft("");
    story.read('c', hidden);
    story.attach(with_sheet, 'c');
    CHECK(why(submit(press.clerk, with_sheet)).find("是隐藏的") != std::string::npos);

    auto office = story.office.disclosure_office();
    must(screening::list_entry(
        office, {screening::EntryKind::superior, "某事项的内部通知", "示政办字〔2026〕7号", {}, {}, {}}));
    CHECK(why(submit(press.clerk, story.draft("<p>根据示政办字[2026]7号精神</p>"))).find("示政办字〔2026〕7号") !=
          std::string::npos);
}

SCENARIO("a file that was never read waits for a person, an author's name for nobody") {
    Story story;
    auto& press = story.press;
    auto const id = story.draft("");
    story.attach(id, 'd');
    must(submit(press.clerk, id));
    must(pass(press.unit, id));
    must(review_secrecy(press.legal, id, make::no_secrets()));
    CHECK(why(pass(press.legal, id)).find("没有读出文字") != std::string::npos);

    auto signed_by = list_of("无");
    signed_by.unseen.push_back({documents::Unseen::Kind::author, "文件属性", "作者：某甲"});
    auto const named = story.draft("");
    story.read('e', signed_by);
    story.attach(named, 'e');
    press.to_publication(named);
}

SCENARIO("what is said in public beside a text is looked at like the text") {
    Story story;
    auto& press = story.press;
    auto const publication = press.published(Kind::notice, make::notice());
    GIVEN("a correction whose note names a person's number") {
        auto const id = must(begin_revision(press.clerk, publication, Purpose::correction));
        press.write(id, Kind::notice, make::notice(), "改正了" + std::string{number} + "的登记");
        must(submit(press.clerk, id));
        must(pass(press.unit, id));
        must(review_secrecy(press.legal, id, make::no_secrets()));
        CHECK(why(pass(press.legal, id)).find("更正、更新说明第 1 行有身份证号") != std::string::npos);
        AND_THEN("another note is another text: it is judged anew") {
            must(send_back(press.legal, id, "说明里不能有号码"));
            press.write(id, Kind::notice, make::notice(), "改正了一处登记");
            must(submit(press.clerk, id));
            must(pass(press.unit, id));
            CHECK(why(pass(press.legal, id)).find("保密审查之后内容有改动") != std::string::npos);
            must(review_secrecy(press.legal, id, make::no_secrets()));
            must(pass(press.legal, id));
            must(sign(press.head, id));
            must(publish(press.publisher, id));
        }
    }
    GIVEN("keywords with a telephone number") {
        auto content = make::notice("另一份通知");
        content.metadata.keywords = "招生、13812345678";
        auto const id = press.draft(Kind::notice, content);
        must(submit(press.clerk, id));
        must(pass(press.unit, id));
        must(review_secrecy(press.legal, id, make::no_secrets()));
        CHECK(why(pass(press.legal, id)).find("主题词第 1 行有手机号码") != std::string::npos);
    }
    GIVEN("a reason for withdrawing that says what it should hide") {
        auto const tried = withdraw(press.publisher, publication,
                                    {WithdrawalKind::error, "误公开了" + std::string{number}, "分管副局长", {}});
        CHECK(why(tried).find("读者会看到这段话") != std::string::npos);
        CHECK(why(tried).find("1949") == std::string::npos);
        CHECK(press.publication_of(publication).life == Life::in_force);
        CHECK(why(lapse(press.publisher, publication, {{}, "联系13812345678"})).find("手机号码") != std::string::npos);
        must(withdraw(press.publisher, publication, {WithdrawalKind::error, "误公开了个人信息", "分管副局长", {}}));
    }
}
