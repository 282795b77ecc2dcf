// Time limits for all numbers, all blanks and all orders of words: what goes in as a number comes out as that number,
// and nothing else does.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "base/text.hpp"
#include "catalog/time_limit/rule.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

std::vector<std::string> const phrases{
    "自该政府信息形成或者变更之日起20个工作日内及时公开",
    "信息形成（变更）20个工作日内",
    "制定或获取备案政策之日起10个工作日内，公示7个工作日",
    "信息形成20个工作日内公开；其中行政许可、行政处罚事项应自作出行政决定之日起7个工作日内公示",
    "部门预算经本级财政部门批复后20日内公开",
    "每季度的首个月20日（集体财务往来较多的，财务收支情况应每月公布一次）",
    "每年6月、12月底前",
    "征求意见期限不得少于30日",
    "1.除处罚决定外其他内容：长期公开（动态调整）；2.处罚决定：20个工作日内",
    "招标、拍卖或者挂牌开始日前20日",
    "三五日内",
    "按规定时限公开",
};

std::u32string full_width(std::u32string text) {
    for (auto& c : text)
        if (c > 0x20 && c < 0x7f) c += 0xfee0;
    return text;
}

std::string chinese_number(int n) {
    static std::string const digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (n >= 100) {
        auto const rest = n % 100;
        auto const tail = rest == 0   ? ""
                          : rest < 10 ? "零" + digits[rest]
                                      : digits[rest / 10] + "十" + (rest % 10 ? digits[rest % 10] : "");
        return digits[n / 100] + "百" + tail;
    }
    if (n < 10) return digits[n];
    return (n >= 20 ? digits[n / 10] : "") + "十" + (n % 10 ? digits[n % 10] : "");
}

struct UnitWord {
    char const* text;
    Span::Unit unit;
};
auto any_unit() {
    return rc::gen::element(UnitWord{"个工作日", Span::Unit::workdays}, UnitWord{"工作日", Span::Unit::workdays},
                            UnitWord{"日", Span::Unit::days}, UnitWord{"天", Span::Unit::days},
                            UnitWord{"个自然日", Span::Unit::days}, UnitWord{"周", Span::Unit::weeks},
                            UnitWord{"个月", Span::Unit::months}, UnitWord{"小时", Span::Unit::hours});
}

// Every whole number that stands in the phrase.
std::multiset<int> numbers_in(std::string const& text) {
    std::multiset<int> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] < '0' || text[i] > '9') continue;
        int n = 0;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9') n = n * 10 + (text[i++] - '0');
        found.insert(n);
    }
    return found;
}

}  // namespace

TEST_CASE("blanks, line ends and full-width forms anywhere in a phrase change nothing") {
    CHECK(rc::check([] {
        auto const phrase = *rc::gen::elementOf(phrases);
        auto text = to_u32(phrase);
        if (*rc::gen::arbitrary<bool>()) text = full_width(text);
        std::u32string spread;
        for (char32_t const c : text) {
            spread += c;
            if (*rc::gen::inRange(0, 3) == 0)
                spread += *rc::gen::element(U' ', U'\n', U'\t', U'\x3000', U'\xa0', U'\x200b');
        }
        RC_ASSERT(time_rules_json(parse_time_limit(to_utf8(spread))) == time_rules_json(parse_time_limit(phrase)));
    }));
}

TEST_CASE("the number that is printed is the number that is understood, with its unit") {
    CHECK(rc::check([] {
        auto const n = *rc::gen::inRange(1, 200);
        auto const unit = *any_unit();
        auto const event =
            *rc::gen::element<std::string>("自该信息形成或者变更之日起", "收到申请后", "本级人民代表大会批准后",
                                           "自合同签订之日起", "调查结束后", "资金拨付后", "不超过", "");
        auto const written = *rc::gen::arbitrary<bool>() ? std::to_string(n) : chinese_number(n);
        auto const rules = parse_time_limit(event + written + unit.text + "内公开");
        RC_ASSERT(rules.size() == 1u);
        RC_ASSERT(rules.front().offset == (Span{unit.unit, n}));
        auto const shown = parse_time_limit("公示期不少于" + written + unit.text);
        RC_ASSERT(shown.size() == 1u);
        RC_ASSERT(shown.front().display->least == (Span{unit.unit, n}));
    }));
}

TEST_CASE("no number comes out that did not go in, whatever the order of the words") {
    CHECK(rc::check([] {
        auto const word =
            rc::gen::oneOf(rc::gen::element<std::string>(
                               "信息形成", "或者变更", "之日起", "内", "公开", "公示", "公示期", "不少于", "征求意见",
                               "每年", "每季度", "每月", "前", "后", "，", "；", "、", "（", "）", "：", "其中",
                               "处罚决定", "月", "号", "底", "及时", "长期", "不超过", "批准", "工作日", "个工作日",
                               "日", "个月", "小时", "次", "首月", "结束后", "自", "在", "的", "提前", "约", "至", "-"),
                           rc::gen::map(rc::gen::inRange(1, 120), [](int n) { return std::to_string(n); }),
                           rc::gen::map(rc::gen::inRange(1, 60),
                                        [](int n) { return std::to_string(n) + (n % 2 ? "个工作日" : "日"); }));
        auto const words = *rc::gen::container<std::vector<std::string>>(word);
        auto const phrase = join(words, "");
        RC_PRE(!phrase.empty());
        auto const numbers = numbers_in(phrase);
        for (auto const& rule : parse_time_limit(phrase)) {
            for (auto const& span :
                 {rule.offset, rule.consult,
                  rule.display && rule.display->kind == Display::Kind::at_least ? std::optional{rule.display->least}
                                                                                : std::nullopt})
                if (span) RC_ASSERT(numbers.contains(span->n));
            if (rule.recur && rule.recur->every > 1) RC_ASSERT(numbers.contains(rule.recur->every));
            if (rule.unknown) RC_ASSERT(!rule.unknown->empty());
        }
    }));
}

TEST_CASE("arbitrary bytes are read or refused, never more") {
    CHECK(rc::check([](std::string const& bytes) { RC_ASSERT(!parse_time_limit(bytes).empty()); }));
}

TEST_CASE("reading a phrase twice gives the same, and its clauses keep their order") {
    CHECK(rc::check([] {
        auto const one = *rc::gen::elementOf(phrases), other = *rc::gen::elementOf(phrases);
        RC_ASSERT(parse_time_limit(one) == parse_time_limit(one));
        auto const both = parse_time_limit("甲类信息：" + one + "；乙类信息：" + other);
        RC_ASSERT(!both.empty());
    }));
}
