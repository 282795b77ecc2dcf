// What is read aloud is what was written: for invented documents, every number in the text is heard again in its order,
// told by an independent listener that knows Chinese numerals only.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <utility>

#include "base/html.hpp"
#include "base/text.hpp"
#include "channels/broadcast.hpp"
#include "channels/spoken.hpp"

namespace mingtang::channels {
namespace {

// ---- the listener ----

std::map<char32_t, int> const& heard_digits() {
    static std::map<char32_t, int> const all{{U'零', 0}, {U'〇', 0}, {U'一', 1}, {U'幺', 1}, {U'二', 2},
                                             {U'两', 2}, {U'三', 3}, {U'四', 4}, {U'五', 5}, {U'六', 6},
                                             {U'七', 7}, {U'八', 8}, {U'九', 9}};
    return all;
}
int place_of(char32_t c) {
    return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0;
}
bool is_group(char32_t c) {
    return c == U'万' || c == U'亿';
}

// One run of numerals as a number: digit by digit, or as a count.
std::string number_heard(std::u32string const& run) {
    auto const point = run.find(U'点');
    auto const whole = run.substr(0, point);
    std::string decimals;
    if (point != run.npos)
        for (auto const c : run.substr(point + 1)) decimals += char('0' + heard_digits().at(c));
    bool counted = false;
    for (auto const c : whole) counted = counted || place_of(c) || is_group(c);
    std::string text;
    if (!counted) {
        for (auto const c : whole) text += char('0' + heard_digits().at(c));
    } else {
        std::int64_t total = 0, group = 0, digit = 0;
        bool digit_waits = false;
        for (auto const c : whole) {
            if (auto const place = place_of(c)) {
                group += (digit_waits ? digit : 1) * place;
                digit_waits = false;
            } else if (is_group(c)) {
                group += digit_waits ? digit : 0;
                digit_waits = false;
                auto const factor = c == U'万' ? 10'000 : 100'000'000;
                if (c == U'亿') {
                    total = (total + group) * factor;
                } else {
                    total += group * factor;
                }
                group = 0;
            } else {
                digit = heard_digits().at(c);
                digit_waits = true;
            }
        }
        total += group + (digit_waits ? digit : 0);
        text = std::to_string(total);
    }
    return decimals.empty() ? text : text + "." + decimals;
}

std::vector<std::string> numbers_heard(std::string_view said) {
    std::vector<std::string> found;
    std::u32string run;
    auto const text = to_u32(said);
    for (std::size_t i = 0; i <= text.size(); ++i) {
        auto const c = i < text.size() ? text[i] : U'\0';
        bool const numeral = heard_digits().contains(c) || place_of(c) || is_group(c);
        // 点 belongs to a number between two numerals: 三点五, not 九点到.
        bool const point = c == U'点' && !run.empty() && i + 1 < text.size() && heard_digits().contains(text[i + 1]) &&
                           run.find(U'点') == run.npos;
        if (numeral || point) {
            run += c;
        } else if (!run.empty()) {
            found.push_back(number_heard(run));
            run.clear();
        }
    }
    return found;
}

// ---- the writer ----

struct Written {
    std::string text;
    std::vector<std::string> numbers;  // as they should be heard
};

std::string plain(std::int64_t n) {
    return std::to_string(n);
}

rc::Gen<Written> some_expression() {
    using namespace rc;
    auto const small = gen::inRange<std::int64_t>(0, 1000);
    auto const large = gen::inRange<std::int64_t>(0, 99'999'999);
    return gen::oneOf(
        gen::map(large,
                 [](std::int64_t n) {
                     return Written{plain(n) + "户", {plain(n)}};
                 }),
        gen::map(gen::pair(small, gen::inRange(0, 100)),
                 [](auto const& p) {
                     auto const text = plain(p.first) + "." + (p.second < 10 ? "0" : "") + std::to_string(p.second);
                     return Written{text + "万人次", {}};
                 }),
        gen::map(gen::tuple(gen::inRange(1990, 2099), gen::inRange(1, 13), gen::inRange(1, 29)),
                 [](auto const& d) {
                     auto const [y, m, day] = d;
                     return Written{std::to_string(y) + "年" + std::to_string(m) + "月" + std::to_string(day) + "日",
                                    {std::to_string(y), std::to_string(m), std::to_string(day)}};
                 }),
        gen::map(gen::pair(gen::inRange(1990, 2099), gen::inRange(1, 300)),
                 [](auto const& p) {
                     return Written{"罗政办发〔" + std::to_string(p.first) + "〕" + std::to_string(p.second) + "号文",
                                    {std::to_string(p.first), std::to_string(p.second)}};
                 }),
        gen::map(gen::pair(gen::inRange(0, 24), gen::inRange(10, 60)),
                 [](auto const& p) {
                     // 九点三十分: the hour and the minute, which the listener hears as 9.30.
                     return Written{std::to_string(p.first) + ":" + std::to_string(p.second) + "开始", {}};
                 }),
        gen::map(gen::pair(small, small), [](auto const& p) {
            return Written{plain(p.first) + "—" + plain(p.second) + "名", {plain(p.first), plain(p.second)}};
        }));
}

std::vector<std::string> digits_in(std::string_view text) {
    std::vector<std::string> runs;
    std::string run;
    for (char const c : std::string{text} + " ") {
        if (c >= '0' && c <= '9')
            run += c;
        else if (!run.empty())
            runs.push_back(std::exchange(run, {}));
    }
    return runs;
}

TEST_CASE("every number that is written is heard") {
    CHECK(rc::check([](std::string const&) {
        auto const parts = *rc::gen::container<std::vector<Written>>(some_expression());
        std::string text;
        std::vector<std::string> wanted;
        for (auto const& one : parts) {
            if (one.numbers.empty()) continue;
            text += "今年有" + one.text + "，其中，";
            wanted.insert(wanted.end(), one.numbers.begin(), one.numbers.end());
        }
        RC_ASSERT(numbers_heard(spoken(text)) == wanted);
    }));
}

TEST_CASE("no figure is left standing and none is lost, whatever digits and marks come together") {
    auto const letters = rc::gen::elementOf(std::vector<std::string>{
        "0",  "1",  "2",  "3",  "5",  "8",  "9",    "0",  "1",  "-",  "—",  ".", ",", ":", "/", "%",  "〔", "〕",
        "号", "年", "月", "日", "万", "元", "电话", "第", "个", "（", "）", "A", " ", "℃", "¥", "至", "①"});
    CHECK(rc::check([&] {
        std::string text;
        for (auto const& one : *rc::gen::container<std::vector<std::string>>(letters)) text += one;
        auto const said = spoken(text);
        RC_ASSERT(digits_in(said).empty());
        // As many numeral characters at least as there were figures that are no place holders.
        std::size_t figures = 0, heard = 0;
        for (char const c : text) figures += c >= '1' && c <= '9';
        for (auto const c : to_u32(said)) {
            auto const known = heard_digits().find(c);
            heard += (known != heard_digits().end() && known->second > 0) || place_of(c);
        }
        RC_ASSERT(heard >= figures);
    }));
}

TEST_CASE("a broadcast tells every number of its paragraphs and lists, in their order") {
    CHECK(rc::check([] {
        auto const parts = *rc::gen::container<std::vector<Written>>(some_expression());
        ScriptFacts facts;
        facts.title = "关于登记的通知";
        facts.unit = "区教育和体育局";
        facts.site = "罗庄区人民政府";
        std::vector<std::string> wanted;
        int n = 0;
        for (auto const& one : parts) {
            if (one.numbers.empty()) continue;
            facts.body += (n % 2 ? "<ul><li>" : "<p>") + std::string{"登记在"} + one.text + "；" +
                          (n % 2 ? "</li></ul>" : "</p>");
            wanted.insert(wanted.end(), one.numbers.begin(), one.numbers.end());
            ++n;
        }
        auto const script = broadcast_script(facts, {});
        RC_ASSERT(numbers_heard(text_of(script)) == wanted);
        RC_ASSERT(script.seconds > 0);
        RC_ASSERT(script.left_out.empty());
    }));
}

TEST_CASE("reading slower never takes less time, and one line more never takes less") {
    CHECK(rc::check([](std::vector<std::string> lines) {
        auto const pace = *rc::gen::inRange(60, 400);
        Pace quick, slow;
        quick.characters_a_minute = pace + *rc::gen::inRange(0, 200);
        slow.characters_a_minute = pace;
        RC_ASSERT(reading_seconds(lines, slow) >= reading_seconds(lines, quick));
        auto const before = reading_seconds(lines, slow);
        lines.emplace_back("再念一遍。");
        RC_ASSERT(reading_seconds(lines, slow) > before);
    }));
}

}  // namespace
}  // namespace mingtang::channels
