// mingtang time-limit: what the machine understands by a printed 公开时限. One line of JSON for each phrase, in its
// order; with --chinese the sentence that stands beside the phrase in the workbench instead.
#include <iostream>
#include <istream>

#include "base/text.hpp"
#include "catalog/time_limit/rule.hpp"
#include "commands.hpp"

namespace mingtang::app {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Answers {
  public:
    Answers(TimeLimitOptions const& options, std::ostream& out) : chinese_{options.chinese}, out_{out} {}

    void answer(std::string_view phrase) {
        ++number_;
        auto rules = catalog::parse_time_limit(phrase);
        if (!is_utf8(phrase)) {
            // A line in another encoding still gets its line, so that answers stay beside their questions.
            rules = {catalog::TimeRule{}};
            rules.front().unknown = to_utf8(to_u32(phrase));
            std::cerr << "第 " << number_ << " 条不是 UTF-8 文字，没有解析。请把文件另存为 UTF-8 编码后再试。\n";
            all_readable_ = false;
        }
        out_ << (chinese_ ? catalog::time_rules_chinese(rules) : catalog::time_rules_json(rules)) << '\n';
    }

    bool all_readable() const { return all_readable_; }

  private:
    bool chinese_;
    std::ostream& out_;
    int number_ = 0;
    bool all_readable_ = true;
};

}  // namespace

int time_limit_command(TimeLimitOptions const& options, std::istream& in, std::ostream& out) {
    Answers answers{options, out};
    bool const from_input = options.phrases.empty() || options.phrases == std::vector<std::string>{"-"};
    if (!from_input)
        for (auto const& phrase : options.phrases) answers.answer(phrase);
    std::string line;
    for (bool first = true; from_input && std::getline(in, line); first = false) {
        if (first && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
        answers.answer(line);
    }
    out.flush();
    return answers.all_readable() ? 0 : 1;
}

}  // namespace mingtang::app
