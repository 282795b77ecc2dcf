// Numbers of persons: every valid one is found, in whatever dress; numbers of organs and of statistics are none.
// All numbers here are computed; none is anybody's.
#include "screening/numbers.hpp"

#include <doctest/doctest.h>

#include <string>

#include "made_numbers.hpp"
#include "screening/check_digits.hpp"
#include "screening/screen.hpp"

using namespace mingtang;
using namespace mingtang::screening;

namespace {

// The line with its masks.
std::string seen(std::string_view line, std::string_view called = {}) {
    return masked(line, find_numbers(line, called));
}

int count(std::string_view line, What what, std::string_view called = {}) {
    int found = 0;
    for (auto const& hit : find_numbers(line, called)) found += hit.what == what;
    return found;
}

std::string wide(std::string_view digits) {
    std::string out;
    for (char const c : digits) out += std::string{"\xef\xbc"} + char(0x90 + (c - '0'));
    return out;
}

}  // namespace

TEST_CASE("check digits") {
    CHECK(is_identity_number("11010519491231002X"));  // the standard's own example
    CHECK(is_identity_number("11010519491231002x"));
    CHECK_FALSE(is_identity_number("110105194912310021"));
    CHECK_FALSE(is_identity_number("11010519490231002X"));
    CHECK_FALSE(is_identity_number("91010519491231002X"));
    CHECK(is_identity_number("110105491231002"));
    CHECK(born_on("11010519491231002X") == 19491231);
    CHECK(is_credit_code("91350100M000100Y43"));  // GB 32100's example
    CHECK_FALSE(is_credit_code("91350100M000100Y44"));
    CHECK_FALSE(is_credit_code("11010519491231002X"));
    CHECK(passes_luhn("79927398713"));
    CHECK_FALSE(passes_luhn("79927398710"));
}

TEST_CASE("two thousand identity numbers, in eight dresses: all are found") {
    make::Numbers numbers;
    for (int i = 0; i < 2000; ++i) {
        auto const number = numbers.identity();
        REQUIRE(is_identity_number(number));
        auto const blanks = number.substr(0, 6) + " " + number.substr(6, 8) + " " + number.substr(14);
        auto const hyphens =
            number.substr(0, 6) + "-" + number.substr(6, 4) + "-" + number.substr(10, 4) + "-" + number.substr(14);
        auto const full_width = wide(number.substr(0, 17)) + number.substr(17);
        auto const parted = number.substr(0, 9) + "\u200b" + number.substr(9);
        CHECK(count("身份证号：" + number + "，特此公示", What::identity_number) == 1);
        CHECK(count(number, What::identity_number) == 1);
        CHECK(count("（" + blanks + "）", What::identity_number) == 1);
        CHECK(count(hyphens, What::identity_number) == 1);
        CHECK(count("证件" + full_width + "号", What::identity_number) == 1);
        CHECK(count(parted, What::identity_number) == 1);
        CHECK(count(number + numbers.phone(), What::identity_number) == 1);
        CHECK(count("1 " + number + " 3", What::identity_number) == 1);
        auto const old = number.substr(0, 6) + number.substr(8, 9);
        CHECK(count("身份证" + old, What::identity_number) == 1);
    }
}

TEST_CASE("identity numbers with anything between their digits are found, and no statistic is one") {
    make::Numbers numbers;
    for (int i = 0; i < 500; ++i) {
        auto const number = numbers.identity();
        auto const three = [&](std::string const& between) {
            return number.substr(0, 6) + between + number.substr(6, 8) + between + number.substr(14);
        };
        for (auto const* between : {"  ", ".", "·", "/", "_", ")(", " — ", "\u3000"})
            CHECK_MESSAGE(count("号码" + three(between), What::identity_number) == 1, between);
        std::string one_by_one;
        for (char const c : number) one_by_one += std::string{c} + " ";
        CHECK(count(one_by_one, What::identity_number) == 1);
        CHECK(count(three("\t"), What::identity_number) == 0);  // three cells
        CHECK(count(three("、"), What::identity_number) == 0);  // three things
    }
    CHECK(find_numbers("2023.1 2024.2 2025.3 2026.4 100.5 200.6").empty());
}

TEST_CASE("two thousand codes of organs: none is taken for a person's") {
    make::Numbers numbers;
    for (int i = 0; i < 2000; ++i) {
        auto const code = numbers.credit_code();
        REQUIRE(is_credit_code(code));
        CHECK(find_numbers("统一社会信用代码：" + code).empty());
        CHECK(find_numbers(code).empty());
    }
}

TEST_CASE("masks as the rulebook has them") {
    CHECK(seen("身份证号11010519491231002X。") == "身份证号110*************2X。");
    CHECK(seen("联系电话：13812345678") == "联系电话：138****5678");
    CHECK(seen("手机 138 1234 5678、138-1234-5678、+86 13812345678") == "手机 138****5678、138****5678、+138****5678");
    CHECK(seen("办公电话：0539-8246101，传真 8246101") == "办公电话：0539-8246101，传真 8246101");
    CHECK(seen("卡号 6222020000000000001") == "卡号 6222020000000000001");
    auto const card = make::Numbers{}.card();
    CHECK(seen("一卡通" + card) == "一卡通***************" + card.substr(card.size() - 4));
    CHECK(seen(card.substr(0, 4) + " " + card.substr(4, 4) + " " + card.substr(8, 4) + " " + card.substr(12)) ==
          "***************" + card.substr(card.size() - 4));
    CHECK(seen("车牌鲁Q12345、鲁Q·D1234F") == "车牌鲁Q1***5、鲁Q·D****F");
    CHECK(seen("护照号码 E12345678") == "护照号码 E1*****78");
    CHECK(count("110105194912310021", What::doubtful_identity, "身份证号码") == 1);
}

TEST_CASE("numbers that are no person's") {
    for (std::string_view const line :
         {"罗政办发〔2020〕11号", "2026年1月1日至2026年12月31日", "投资 13800000000.00 元",
          "项目代码 2020-371311-48-03-012345", "邮编 276017", "国标 GB/T 22239-2019", "编号 370000202012310001",
          "13 456 789 012", "1.2.3.4", "订单号 110105491231002",
          "https://www.example.cn/art/2023/5/12/art_42993_2871555.html", "鲁Q牌照", "鲁A股票12"})
        CHECK_MESSAGE(find_numbers(line).empty(), line);
}
