// 文号 however it was typed, and what only looks like one.
#include "publication/document_number.hpp"

#include <doctest/doctest.h>

using namespace mingtang::publication;

TEST_CASE("one number in every bracket") {
    DocumentNumber const expected{"罗政办发", 2020, 11};
    for (auto const* typed :
         {"罗政办发〔2020〕11号", "罗政办发[2020]11号", "罗政办发［2020］11号", "罗政办发（2020）11号",
          "罗政办发(2020)11号", "罗政办发【2020】11号", "罗政办发〔２０２０〕１１号", "罗政办发〔2020〕第11号",
          " 罗政办发 〔2020〕 11 号 ", "罗政办发〔2020年〕11号", "罗政办发﹝2020﹞11号", "罗政办发2020-11",
          "罗政办发2020年第11号", "罗政办发〔2020〕11", "罗政办发〔2020〕011号"}) {
        CAPTURE(typed);
        auto const found = parse_document_number(typed);
        REQUIRE(found);
        CHECK(*found == expected);
        CHECK(found->text() == "罗政办发〔2020〕11号");
    }
}

TEST_CASE("what is no number") {
    for (auto const* typed : {"", "罗政办发", "〔2020〕11号", "罗政办发〔20〕11号", "罗政办发〔2020〕号",
                              "罗政办发〔2020〕0号", "罗政办发2020年11月", "罗政办发〔2020〕123456号",
                              "关于罗政办发〔2020〕11号的说明", "罗政办发〔1900〕1号", "2020-11-20"}) {
        CAPTURE(typed);
        CHECK_FALSE(parse_document_number(typed));
    }
}

TEST_CASE("a number is found inside a sentence, with its place") {
    std::string const text = "根据《通知》（鲁政办发[2020]11号）和国办发〔2019〕54号的要求";
    auto const first = find_document_number(text);
    REQUIRE(first);
    CHECK(first->number == DocumentNumber{"鲁政办发", 2020, 11});
    CHECK(text.substr(first->at, first->length) == "鲁政办发[2020]11号");
    auto const second = find_document_number(text, first->at + first->length);
    REQUIRE(second);
    CHECK(second->number.serial == 54);
    CHECK_FALSE(find_document_number(text, second->at + second->length));
    CHECK_FALSE(find_document_number("附件（2020）年度"));
}
