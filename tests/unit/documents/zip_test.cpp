// Archives that lie (security.md C37), each against its sentence; and honest ones of every kind of writer.
#include "documents/zip.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "make/archive.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

Result<std::string> all_of(ZipArchive const& archive, std::string_view name) {
    auto const* entry = archive.find(name);
    REQUIRE(entry);
    auto const source = archive.stream(*entry);
    std::string out;
    for (;;) {
        char piece[1000];
        auto const got = source->read(piece, sizeof piece);
        if (!got) return tl::unexpected(got.error());
        if (*got == 0) return out;
        out.append(piece, *got);
    }
}

std::string refusal_of(std::string const& bytes, std::string_view name = "a") {
    auto const archive = ZipArchive::open(bytes);
    if (!archive) return std::string{archive.error().says.key};
    auto const all = all_of(*archive, name);
    return all ? "" : std::string{all.error().says.key};
}

std::size_t central_of(std::string const& bytes, int index = 0) {
    auto at = bytes.find("PK\x01\x02");
    for (; index > 0; --index) at = bytes.find("PK\x01\x02", at + 1);
    REQUIRE(at != bytes.npos);
    return at;
}

std::string const some_words = [] {
    std::string words;
    for (int i = 0; i < 3000; ++i) words += "公开" + std::to_string(i * 7919 % 1000);
    return words;
}();

}  // namespace

TEST_CASE("stored and deflated parts come out as they went in, whatever the case of their names") {
    auto const bytes = make::archive({{"xl/Workbook.xml", some_words}, {"b", "abc", true}, {"空", ""}});
    auto const archive = ZipArchive::open(bytes);
    REQUIRE(archive);
    CHECK(all_of(*archive, "xl/workbook.XML").value() == some_words);
    CHECK(all_of(*archive, "b").value() == "abc");
    CHECK(all_of(*archive, "空").value() == "");
    CHECK(archive->find("c") == nullptr);
    CHECK(archive->entries().size() == 3);
}

TEST_CASE("a flipped byte is seen") {
    auto bytes = make::archive({{"a", some_words}});
    bytes[bytes.find("PK\x01\x02") / 2] ^= 0x10;
    CHECK(refusal_of(bytes) == "documents.damaged");
    auto stored = make::archive({{"a", some_words, true}});
    stored[stored.find("公开7") + 1] ^= 1;
    CHECK(refusal_of(stored) == "documents.damaged");
}

TEST_CASE("an entry that delivers more than it declares is stopped") {
    auto bytes = make::archive({{"a", std::string(5'000'000, 'x')}});
    make::put_u32(bytes, central_of(bytes) + 24, 100);
    CHECK(refusal_of(bytes) == "documents.damaged");
    make::put_u32(bytes, central_of(bytes) + 24, 6'000'000);
    CHECK(refusal_of(bytes) == "documents.damaged");
}

TEST_CASE("685 : 1 is a bomb, however it is written") {
    // A megabyte compresses as far and is small enough not to matter.
    CHECK(refusal_of(make::archive({{"a", std::string(1'000'000, '\0')}})) == "");
    CHECK(refusal_of(make::archive({{"a", std::string(60'000'000, '\0')}})) == "documents.zip_bomb");
}

TEST_CASE("two entries of one name, also by case and by slash") {
    auto bytes = make::archive({{"aa", "1"}, {"ab", "2"}});
    // Both in the local header and in the directory.
    for (auto at = bytes.find("ab"); at != bytes.npos; at = bytes.find("ab", at)) bytes.replace(at, 2, "aA");
    CHECK(refusal_of(bytes) == "documents.zip_names");
}

TEST_CASE("names that lead out of the folder") {
    for (std::string const name : {"../x", "x/../../y", "/etc/x", "c:/x.", "..\\..x", "x\x01.xml", "x/./y"}) {
        CAPTURE(name);
        std::string plain(name.size(), 'n');
        auto bytes = make::archive({{plain, "1"}});
        for (auto at = bytes.find(plain); at != bytes.npos; at = bytes.find(plain, at))
            bytes.replace(at, plain.size(), name);
        CHECK(refusal_of(bytes) == "documents.zip_names");
    }
}

TEST_CASE("the local header says another name than the directory") {
    auto bytes = make::archive({{"aa", "1"}});
    bytes[bytes.find("aa")] = 'b';
    CHECK(refusal_of(bytes) == "documents.damaged");
}

TEST_CASE("encrypted entries and other methods are named") {
    auto bytes = make::archive({{"a", some_words}});
    auto const at = central_of(bytes);
    auto encrypted = bytes;
    make::put_u16(encrypted, at + 8, 1);
    CHECK(refusal_of(encrypted) == "documents.encrypted");
    auto bzip2 = bytes;
    make::put_u16(bzip2, at + 10, 12);
    CHECK(refusal_of(bzip2) == "documents.zip_method");
}

TEST_CASE("entries that share bytes (Fifield)") {
    // The second entry's place becomes the first one's: names must agree too, so the first is "a" in both.
    auto bytes = make::archive({{"a", some_words}, {"b", some_words}});
    auto const second = central_of(bytes, 1);
    make::put_u32(bytes, second + 42, 0);
    bytes[second + 46] = 'a';
    auto const key = refusal_of(bytes);
    CHECK(key == "documents.zip_bomb");
}

TEST_CASE("one entry inside another's data") {
    auto const inner = make::archive({{"b", some_words, true}});
    auto const quoted = inner.substr(0, inner.find("PK\x01\x02"));  // b's local header and data
    auto bytes = make::archive({{"a", "x" + quoted, true}, {"b", some_words, true}});
    REQUIRE(refusal_of(bytes) == "");
    auto const directory = bytes.rfind("PK\x01\x02");  // b's
    make::put_u32(bytes, directory + 42, bytes.find(quoted));
    CHECK(refusal_of(bytes) == "documents.zip_bomb");
}

TEST_CASE("more entries than any workbook has") {
    std::string bytes = make::archive({{"a", "1"}});
    auto const end = bytes.find("PK\x05\x06");
    make::put_u16(bytes, end + 8, 65'535);
    make::put_u16(bytes, end + 10, 65'535);
    CHECK(refusal_of(bytes) == "documents.zip_entries");
    std::vector<make::ArchivePart> many;
    for (int i = 0; i < 2001; ++i) many.push_back({"p" + std::to_string(i), "1"});
    CHECK(refusal_of(make::archive(many)) == "documents.zip_entries");
    many.pop_back();
    CHECK(refusal_of(make::archive(many), "p7") == "");
}

TEST_CASE("the count in the directory is not believed") {
    auto bytes = make::archive({{"a", "1"}, {"b", "2"}});
    auto const end = bytes.find("PK\x05\x06");
    make::put_u16(bytes, end + 10, 1);
    CHECK(refusal_of(bytes) == "documents.damaged");
    make::put_u16(bytes, end + 10, 3);
    CHECK(refusal_of(bytes) == "documents.damaged");
}

TEST_CASE("cut off anywhere") {
    auto const bytes = make::archive({{"a", some_words, true}, {"b", some_words}});
    REQUIRE(bytes.size() > 20 * 1024);
    for (std::size_t size = 0; size < bytes.size(); size += 1024) {
        CAPTURE(size);
        CHECK(refusal_of(bytes.substr(0, size)) == "documents.damaged");
    }
    for (std::size_t size = bytes.size() - 200; size < bytes.size(); ++size)
        CHECK(refusal_of(bytes.substr(0, size)) == "documents.damaged");
}

TEST_CASE("something behind or before an archive is no archive") {
    auto const bytes = make::archive({{"a", "1"}});
    CHECK(refusal_of(bytes + "x") == "documents.damaged");
    CHECK(refusal_of("x" + bytes) == "documents.damaged");
}

TEST_CASE("an archive inside") {
    auto const inner = make::archive({{"a", "1"}});
    CHECK(refusal_of(make::archive({{"a", "1"}, {"word/embeddings/x.xlsx", inner}})) == "documents.zip_inside");
    CHECK(refusal_of(make::archive({{"a", "1"}, {"x.bin", inner, true}})) == "documents.zip_inside");
    CHECK(refusal_of(make::archive({{"a", "1"}, {"x", "Rar!\x1a\x07"}})) == "documents.zip_inside");
}

TEST_CASE("a name that is no text does not reach the sentence") {
    auto bytes = make::archive({{"nn", std::string{"PK\x03\x04"}}});
    for (auto at = bytes.find("nn"); at != bytes.npos; at = bytes.find("nn", at)) bytes.replace(at, 2, "\xc4\xbf");
    auto const archive = ZipArchive::open(bytes);
    REQUIRE(!archive);
    CHECK(is_utf8(archive.error().sentence()));
    bytes.replace(bytes.find("\xc4\xbf"), 2, "\xff\xfe");
    bytes.replace(bytes.find("\xc4\xbf"), 2, "\xff\xfe");
    CHECK(is_utf8(ZipArchive::open(bytes).error().sentence()));
}

TEST_CASE("all passes draw on one allowance") {
    // Four hundred mebibytes in all, however often one small entry is asked for.
    auto const bytes = make::archive({{"a", some_words + std::string(9'000'000, 'y')}});
    auto const archive = ZipArchive::open(bytes);
    REQUIRE(archive);
    bool refused = false;
    for (int pass = 0; pass < 60 && !refused; ++pass) refused = !all_of(*archive, "a");
    CHECK(refused);
}

TEST_CASE("a 64-bit directory, as streaming writers make it") {
    auto bytes = make::archive({{"a", some_words}});
    auto const central = central_of(bytes);
    // Sizes and place move into extra field 1.
    auto const word = [&](std::size_t at) { return bytes.substr(at, 4) + std::string(4, '\0'); };
    std::string extra{"\x01\x00\x18\x00", 4};
    extra += word(central + 24) + word(central + 20) + word(central + 42);
    for (auto const field : {20, 24, 42}) make::put_u32(bytes, central + std::size_t(field), 0xffffffff);
    auto const old_extra = std::uint8_t(bytes[central + 30]) + 256U * std::uint8_t(bytes[central + 31]);
    make::put_u16(bytes, central + 30, unsigned(old_extra + extra.size()));
    bytes.insert(central + 46 + 1, extra);
    auto const end = bytes.find("PK\x05\x06");
    make::put_u32(bytes, end + 12, end - central);
    CHECK(refusal_of(bytes) == "");

    // And the whole end record in its 64-bit form.
    auto const eight = [](std::uint64_t value) {
        std::string out;
        for (int i = 0; i < 8; ++i) out += char(value >> (8 * i) & 0xff);
        return out;
    };
    std::string record{"PK\x06\x06", 4};
    record += eight(44) + std::string("\x2d\x00\x2d\x00", 4) + std::string(8, '\0') + eight(1) + eight(1) +
              eight(end - central) + eight(central);
    std::string locator{"PK\x06\x07", 4};
    locator += std::string(4, '\0') + eight(end) + std::string("\x01\x00\x00\x00", 4);
    auto wide = bytes;
    wide.insert(end, record + locator);
    make::put_u32(wide, end + record.size() + locator.size() + 16, 0xffffffff);
    CHECK(refusal_of(wide) == "");
    make::put_u32(wide, end + record.size() + 8, 0xfffffff0);
    CHECK(refusal_of(wide) == "documents.damaged");
}
