#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "commands.hpp"

using namespace mingtang::app;

namespace {

std::string answered(TimeLimitOptions const& options, std::string const& input, int code = 0) {
    std::istringstream in{input};
    std::ostringstream out;
    CHECK(time_limit_command(options, in, out) == code);
    return out.str();
}

std::size_t lines(std::string const& text) {
    return std::size_t(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("each phrase gets one line, in its order") {
    auto const out = answered({{"每年6月底前", "同上"}, false}, "长期公开\n");
    CHECK(
        out ==
        R"([{"trigger":"CALENDAR","n":null,"unit":null,"dir":null,"recur":{"unit":"Y","every":1,"anchor":"06-30"},"display":null,"consult":null,"subset":"","confidence":"high"}])"
        "\n"
        R"([{"unknown":"同上"}])"
        "\n");
    CHECK(answered({{"每年6月底前", "同上"}, true}, "") == "每年6月30日前\n未能识别：同上\n");
}

TEST_CASE("without phrases, or with a stroke, they are read from the input: its mark, its line ends, its last line") {
    auto const input = "\xEF\xBB\xBF信息形成之日起20日内\r\n\n长期公开";
    CHECK(answered({{}, true}, input) ==
          "信息形成之日起20日内\n信息形成或变更之日起20个工作日内（请核对）\n长期公开\n");
    CHECK(answered({{"-"}, false}, input) == answered({}, input));
    CHECK(answered({}, "").empty());
}

TEST_CASE("a line in another encoding keeps its place and makes the command say so") {
    auto const out = answered({}, "长期公开\n\xd0\xc5\xcf\xa2\n及时公开\n", 1);
    CHECK(lines(out) == 3);
    CHECK(out.find("unknown") != out.npos);
    CHECK(out.find("ONGOING") != out.npos);
}
