// The scanner: what XML allows, what our limits forbid, and letters cut in two by the end of a piece.
#include "documents/xml.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mingtang;
using namespace mingtang::documents;

namespace {

using Event = XmlScanner::Event;

// Hands its bytes out a few at a time.
class Pieces final : public ByteSource {
  public:
    Pieces(std::string bytes, std::size_t size) : bytes_(std::move(bytes)), size_(size) {}
    Result<std::size_t> read(char* to, std::size_t room) override {
        auto const count = std::min({room, size_, bytes_.size() - at_});
        bytes_.copy(to, count, at_);
        at_ += count;
        return count;
    }

  private:
    std::string bytes_;
    std::size_t size_, at_ = 0;
};

// "<a x=1>words<b></b></a>", or the key of the refusal.
std::string scanned(std::string const& xml, std::size_t piece = 1 << 20) {
    XmlScanner scanner{std::make_unique<Pieces>(xml, piece), "部件"};
    std::string out;
    for (;;) {
        auto const event = scanner.next();
        if (!event) return std::string{event.error().says.key};
        switch (*event) {
            case Event::start:
                out += "<" + std::string{scanner.name()};
                for (auto const* name : {"x", "y"})
                    if (scanner.has(name)) out += std::string{" "} + name + "=" + std::string{scanner.attribute(name)};
                out += ">";
                break;
            case Event::end:
                out += "</" + std::string{scanner.name()} + ">";
                break;
            case Event::text:
                out += scanner.text();
                break;
            case Event::done:
                return out;
        }
    }
}

std::string utf16(std::u16string const& text, bool big, bool mark) {
    std::string out;
    auto const put = [&](char16_t unit) {
        char const high = char(unit >> 8), low = char(unit & 0xff);
        out += big ? std::string{high, low} : std::string{low, high};
    };
    if (mark) put(0xfeff);
    for (auto const unit : text) put(unit);
    return out;
}

std::string const damaged = "documents.damaged", entities = "documents.entities";

}  // namespace

TEST_CASE("elements, attributes and words come in order, without their prefixes") {
    CHECK(scanned("<?xml version='1.0'?>\n<w:a w:x='1' y=\"2\">甲<b/><!-- <c> --><?p ?>乙</w:a >\n<!-- end -->") ==
          "<a x=1 y=2>甲<b></b>乙</a>");
    CHECK(scanned("<a x = '>' y='\"'>]]></a>") == "<a x=> y=\">]]></a>");
    CHECK(scanned("<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>") == "<a><b>&amp;]]></a>");
    CHECK(scanned("<a>1\r\n2\r3&#13;4</a>") == "<a>1\n2\n3\r4</a>");
    CHECK(scanned("\xef\xbb\xbf<a/>") == "<a></a>");
}

TEST_CASE("five entities and character references, no more") {
    CHECK(scanned("<a x='&lt;&quot;&apos;'>&amp;&gt;&#20013;&#x4E2d;&#x1F600;</a>") == "<a x=<\"'>&>中中😀</a>");
    for (auto const* wrong : {"&nbsp;", "&lol;", "&", "&;", "&#;", "&#x;", "&#0;", "&#xD800;", "&#x110000;",
                              "&#99999999999;", "&#1;", "& amp;", "&#xFFFF;"}) {
        CAPTURE(wrong);
        CHECK(scanned(std::string{"<a>"} + wrong + "</a>") == damaged);
        CHECK(scanned(std::string{"<a x='"} + wrong + "'/>") == damaged);
    }
}

TEST_CASE("no DOCTYPE, no ENTITY: billion laughs and outside files stop at the first mark") {
    CHECK(scanned("<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><lolz>&lol2;</lolz>") ==
          entities);
    CHECK(scanned("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>") == entities);
    CHECK(scanned("<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1/x\">]><a>&x;</a>") == entities);
    CHECK(scanned("<a><!ENTITY x 'y'></a>") == entities);
    CHECK(scanned("<!doctype a><a/>") == entities);
}

TEST_CASE("what is not well-formed is refused") {
    for (auto const* wrong : {"",
                              "  ",
                              "x",
                              "<",
                              "<a",
                              "<a>",
                              "<a></b>",
                              "<a></a",
                              "<a/><b/>",
                              "<a/>x",
                              "x<a/>",
                              "<a x=1/>",
                              "<a x='1' x='2'/>",
                              "<a x='1'y='2'/>",
                              "<a x/>",
                              "<a x='<'/>",
                              "<a <b/>",
                              "< a/>",
                              "<>x</>",
                              "</a>",
                              "<a><!-- x</a>",
                              "<a><![CDATA[x</a>",
                              "<a><?p</a>",
                              "<a>\x01</a>",
                              "<a>\xff</a>",
                              "<a>\xc0\x80</a>",
                              "<a>\xed\xa0\x80</a>",
                              "<a x='\x80'/>",
                              "<a>&#10</a>",
                              "<a x='1\x02'/>",
                              "<![CDATA[x]]><a/>"}) {
        CAPTURE(wrong);
        CHECK(scanned(wrong) == damaged);
    }
    CHECK(scanned(std::string{"<a>\0</a>", 8}) == damaged);
    CHECK(scanned("<?xml version='1.0' encoding='GBK'?><a/>") == "documents.markup_encoding");
}

TEST_CASE("both orders of UTF-16, with a mark or without") {
    std::u16string const text = u"<?xml version='1.0' encoding='UTF-16'?><a x='目'>录😀</a>";
    for (bool const big : {false, true})
        for (bool const mark : {false, true})
            for (std::size_t const piece : {1U, 2U, 3U, 1000U})
                CHECK(scanned(utf16(text, big, mark), piece) == "<a x=目>录😀</a>");
    CHECK(scanned(utf16(u"<a>\xd83d</a>", false, true)) == "documents.markup_encoding");
    CHECK(scanned(utf16(u"<a>\xde00</a>", true, true)) == "documents.markup_encoding");
    CHECK(scanned(utf16(text, true, true) + "x") == "documents.markup_encoding");
}

TEST_CASE("however the bytes are cut, the words are the same") {
    std::string xml = "<a>";
    std::string expected = "<a>";
    for (int i = 0; i < 3000; ++i) {
        xml += "<p x='政务&#20844;'>政务公开\r\n&amp;😀" + std::to_string(i) + "</p>";
        expected += "<p x=政务公>政务公开\n&😀" + std::to_string(i) + "</p>";
    }
    xml += "</a>";
    expected += "</a>";
    for (std::size_t const piece : {1U, 2U, 3U, 7U, 4096U}) CHECK(scanned(xml, piece) == expected);
    // And one text longer than the window.
    std::string words, shown;
    for (int i = 0; i < 30'000; ++i) words += "公&#24320;\r\n", shown += "公开\n";
    for (std::size_t const piece : {1000U, 4095U, 65'536U})
        CHECK(scanned("<a>" + words + "</a>", piece) == "<a>" + shown + "</a>");
}

TEST_CASE("depth, attributes and tags have limits") {
    auto const nested = [](int depth) {
        std::string xml;
        for (int i = 0; i < depth; ++i) xml += "<a>";
        return xml;
    };
    auto deep = nested(64);
    for (int i = 0; i < 64; ++i) deep += "</a>";
    CHECK(scanned(deep).size() > 64);
    CHECK(scanned(nested(65)) == "documents.markup_too_deep");
    CHECK(scanned(nested(2'000'000)) == "documents.markup_too_deep");

    auto const with_attributes = [](int count) {
        std::string xml = "<a";
        for (int i = 0; i < count; ++i) xml += " a" + std::to_string(i) + "='1'";
        return xml + "/>";
    };
    CHECK(scanned(with_attributes(64)) == "<a></a>");
    CHECK(scanned(with_attributes(65)) == damaged);
    CHECK(scanned("<a x='" + std::string(2'000'000, '1') + "'/>") == damaged);
    CHECK(scanned("<a><!--" + std::string(2'000'000, '1') + "--></a>") == damaged);
    CHECK(scanned("<a>" + std::string(2'000'000, '1') + "</a>").size() == 2'000'000 + 7);
}

TEST_CASE("skip leaves everything inside aside; collect takes the element's own words") {
    XmlScanner scanner{std::make_unique<Pieces>("<a><b><b>1</b>2</b><c>3<d>4</d>5</c><e/></a>", 3), "部件"};
    REQUIRE(scanner.next().value() == Event::start);
    REQUIRE(scanner.next().value() == Event::start);
    CHECK(scanner.depth() == 2);
    REQUIRE(scanner.skip());
    REQUIRE(scanner.next().value() == Event::start);
    CHECK(scanner.name() == "c");
    std::string words;
    REQUIRE(scanner.collect(words, 100));
    CHECK(words == "35");
    REQUIRE(scanner.next().value() == Event::start);
    REQUIRE(scanner.skip());
    CHECK(scanner.next().value() == Event::end);
    CHECK(scanner.next().value() == Event::done);
}
