// Bytes to text: what is believed of a page's own word about its encoding, and what is refused.
#include "documents/text.hpp"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include <string>

using namespace mingtang;
using namespace mingtang::documents;
using namespace std::string_literals;

namespace {

std::string in(char const* encoding, std::string const& utf8) {
    std::string bytes(utf8.size() * 4 + 8, '\0');
    UErrorCode status = U_ZERO_ERROR;
    auto const size =
        ucnv_convert(encoding, "utf-8", bytes.data(), int(bytes.size()), utf8.data(), int(utf8.size()), &status);
    REQUIRE(U_SUCCESS(status));
    bytes.resize(std::size_t(size));
    return bytes;
}

std::string utf16(std::u16string const& text, bool big) {
    std::string bytes;
    for (char16_t const unit : text) {
        char const high = char(unit >> 8), low = char(unit & 0xff);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

std::string const words = "义务教育领域基层政务公开标准目录，20个工作日内■政府网站□其他";
std::string const traditional = "義務教育領域基層政務公開標準目錄，信息形成或者變更之日起";

std::string key(Result<std::string> const& result) {
    return result ? "" : std::string{result.error().says.key};
}

}  // namespace

TEST_CASE("UTF-8 and GB18030 are told apart by the bytes, whatever the page says") {
    for (auto const* declared : {"", "utf-8", "gb2312", "gbk", "iso-8859-1", "utf-7"}) {
        CAPTURE(declared);
        CHECK(decode_text(words, declared).value() == words);
        CHECK(decode_text(in("gb18030", words), declared).value() == words);
    }
    CHECK(decode_text(in("gb18030", "㐀𠀀 人名用字𬭚县级")).value() ==
          "㐀𠀀 人名用字𬭚县级");  // four bytes each
}

TEST_CASE("traditional script is as ordinary as simplified") {
    CHECK(decode_text(traditional).value() == traditional);
    CHECK(decode_text(in("gb18030", traditional)).value() == traditional);
}

TEST_CASE("a few words are enough") {
    for (std::string const word : {"县级", "主动", "联通", "是", "√", "序号\t一级"}) {
        CAPTURE(word);
        CHECK(decode_text(word).value() == word);
        CHECK(decode_text(in("gb18030", word)).value() == word);
    }
    CHECK(decode_text("£ 10 ü").value() == "£ 10 ü");                   // also 拢, but why should it be?
    CHECK(decode_text("\xc4\xbf", "gb2312").value() == "目");           // also Ŀ
    CHECK(decode_text("目录 \xc2\xa3", "gb2312").value() == "目录 £");  // mostly UTF-8 after all
    CHECK(decode_text("plain words only").value() == "plain words only");
    CHECK(decode_text("").value() == "");
    CHECK(decode_text("Ünïcödé naïve").value() == "Ünïcödé naïve");
}

TEST_CASE("byte-order marks win, and are taken off") {
    CHECK(decode_text("\xef\xbb\xbf" + words, "gb2312").value() == words);
    CHECK(decode_text("\xff\xfe" + utf16(u"县级\t√\r\n𠀀", false)).value() == "县级\t√\r\n𠀀");
    CHECK(decode_text("\xfe\xff" + utf16(u"县级\t√\r\n𠀀", true)).value() == "县级\t√\r\n𠀀");
    CHECK(decode_text(utf16(u"序号\t一级事项\t20个工作日\r\n", false)).value() == "序号\t一级事项\t20个工作日\r\n");
    CHECK(decode_text(utf16(u"序号\t一级事项\t20个工作日\r\n", true)).value() == "序号\t一级事项\t20个工作日\r\n");
}

TEST_CASE("what is neither gets a sentence, never a question mark") {
    CHECK(key(decode_text("序号\n一级\n\xff\xfe\xfd")) == "documents.unknown_encoding");
    CHECK(decode_text("序号\n一级\n\xff\xfe\xfd").error().detail == "3");
    // Cut off in the middle of a character: could be read as GB18030, but nobody writes such words.
    for (std::size_t cut = 1; cut < words.size(); ++cut) {
        CAPTURE(cut);
        auto const part = decode_text(words.substr(0, cut));
        if (part) CHECK(part.value() == words.substr(0, cut));
    }
    CHECK(key(decode_text(in("gb18030", words) + "\x81")) == "documents.unknown_encoding");
    CHECK(key(decode_text("\xef\xbb\xbf\xc4\xbf\xc2")) == "documents.broken_encoding");
    CHECK(key(decode_text("\xff\xfe" + utf16(u"县", false) + "x")) == "documents.broken_encoding");
    CHECK(key(decode_text("\xff\xfe" + utf16(std::u16string{char16_t(0xd800)} + u"县", false))) ==
          "documents.broken_encoding");
    CHECK(key(decode_text("\xff\xfe\0\0\x31\0\0\0"s)) == "documents.other_encoding");
    CHECK(key(decode_text(in("Big5", "義務教育領域基層政務公開標準目錄"), "big5")) == "documents.other_encoding");
    CHECK(key(decode_text(in("Shift_JIS", "公開事項の一覧"), "shift_jis")) == "documents.other_encoding");
}

TEST_CASE("bytes with zeros are a picture or a program") {
    CHECK(key(decode_text("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s)) == "documents.not_text");
    CHECK(key(decode_text("\x7f"
                          "ELF\2\1\1\0\0\0\0\0\0\0\0\0"s)) == "documents.not_text");
    CHECK(key(decode_text("县级\0乡级"s)) == "documents.not_text");
    CHECK(key(decode_text("\xef\xbb\xbf\0"s)) == "documents.not_text");
}

TEST_CASE("control characters go, tab and line breaks stay") {
    CHECK(decode_text("县\x01级\x1b[31m\t乡\r\n村\x7f\xef\xbb\xbf。\x1a").value() == "县级[31m\t乡\r\n村。");
}

TEST_CASE("UTF-7 is not decoded: +ADw- stays what it is") {
    CHECK(decode_text("+ADw-script+AD4-", "utf-7").value() == "+ADw-script+AD4-");
}

TEST_CASE("what a page says of itself") {
    CHECK(declared_encoding("<meta charset=GB2312>") == "gb2312");
    CHECK(declared_encoding("<META http-equiv=Content-Type content=\"text/html; charset = 'GBK'\">") == "gbk");
    CHECK(declared_encoding("<?xml version='1.0' encoding='utf-8'?>") == "utf-8");
    CHECK(declared_encoding("<p>charset without a value, charset=") == "");
    CHECK(declared_encoding(std::string(5000, ' ') + "<meta charset=big5>") == "");
    CHECK(declared_encoding("") == "");
}
