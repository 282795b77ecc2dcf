// 公开依据 cells as they are printed, and what they are made of.
#include "catalog/lint/citations.hpp"

#include <doctest/doctest.h>

using namespace mingtang::catalog::lint;

namespace {

// 《title》|number|article, citations joined by " + "; loose words in (), unclosed marks in [].
std::string shape(std::string_view cell) {
    auto const basis = parse_basis(cell);
    std::string out;
    for (auto const& one : basis.citations) {
        if (!out.empty()) out += " + ";
        out += one.title.text;
        for (auto const& number : one.numbers) out += "|" + number.text;
        for (auto const& article : one.articles) out += "|" + std::to_string(article.number);
    }
    for (auto const& one : basis.loose) out += " (" + one.text + ")";
    for (auto const& one : basis.unclosed) out += " [" + one.text + "]";
    return out;
}

}  // namespace

TEST_CASE("titles, numbers and articles") {
    CHECK(shape("") == "");
    CHECK(shape("《预算法》") == "预算法");
    CHECK(shape("《政府信息公开条例》（国务院令第711号）、《预算法》第十四条") ==
          "政府信息公开条例|国务院令第711号 + 预算法|14");
    CHECK(shape("《中华人民共和国政府信息公开条例》国务院令第711号第二十条第二款") ==
          "中华人民共和国政府信息公开条例|国务院令第711号|20");
    CHECK(shape("《城市道路管理条例》第二十七条、第二十九条、第三十条") == "城市道路管理条例|27|29|30");
    CHECK(shape("《政府信息公开条例》第二十条第（一）款") == "政府信息公开条例|20");
    CHECK(shape("《国家基本公共卫生服务规范（第三版）》（国卫基层发〔2017〕13号）") ==
          "国家基本公共卫生服务规范（第三版）|国卫基层发〔2017〕13号");
    CHECK(shape("《人口与计划生育法》（2015年12月27日修正）") == "人口与计划生育法");
}

TEST_CASE("titles inside titles are one citation") {
    CHECK(shape("《财政部关于印发〈地方预决算公开操作规程〉的通知》（财预〔2016〕143号）") ==
          "财政部关于印发〈地方预决算公开操作规程〉的通知|财预〔2016〕143号");
    CHECK(shape("《关于印发《办法》的通知》、《预算法》") == "关于印发《办法》的通知 + 预算法");
}

TEST_CASE("words that are no citation are kept, harmless ones are not") {
    CHECK(shape("信息公开规定") == " (信息公开规定)");
    CHECK(shape("《预算法》等法律法规和文件规定") == "预算法 (等法律法规和文件规定)");
    CHECK(shape("《预算法》等") == "预算法");
    CHECK(shape("《关于全面推进政务公开工作的意见》及其实施细则") == "关于全面推进政务公开工作的意见");
    CHECK(shape("《信息公开条例》及相关规定、国务院《关于某事的意见》") ==
          "信息公开条例 + 关于某事的意见 (及相关规定)");
    CHECK(shape("国务院《关于某事的意见》、三定方案") == "关于某事的意见 (三定方案)");
}

TEST_CASE("crooked marks do not swallow the sound citations beside them") {
    CHECK(shape("《义务教育法、《预算法》") == "预算法 [《义务教育法]");
    CHECK(shape("《义务教育法》、《预算法") == "义务教育法 [《预算法]");
    CHECK(shape("义务教育法》、《预算法》") == "预算法 [》]");
    CHECK(shape("《") == " [《]");
}

TEST_CASE("places are places in the cell") {
    std::string_view const cell = "《预算法》第十四条、《义务教育法》（主席令第52号）等有关规定";
    auto const basis = parse_basis(cell);
    for (auto const& one : basis.citations) {
        CHECK(cell.substr(one.title.begin, one.title.end - one.title.begin) == one.title.text);
        for (auto const& number : one.numbers)
            CHECK(cell.substr(number.begin, number.end - number.begin) == number.text);
        for (auto const& article : one.articles)
            CHECK(cell.substr(article.words.begin, article.words.end - article.words.begin) == article.words.text);
    }
    REQUIRE(basis.loose.size() == 1);
    CHECK(cell.substr(basis.loose[0].begin, basis.loose[0].end - basis.loose[0].begin) == "等有关规定");
}

TEST_CASE("numbers of articles") {
    CHECK(article_number("二十") == 20);
    CHECK(article_number("十") == 10);
    CHECK(article_number("十五") == 15);
    CHECK(article_number("一百零四") == 104);
    CHECK(article_number("一千二百四十二") == 1242);
    CHECK(article_number("20") == 20);
    CHECK(article_number("") == 0);
    CHECK(article_number("几") == 0);
    CHECK(article_number("99999999999") == 0);
}
