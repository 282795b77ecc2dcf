#include "documents/html_headings.hpp"

#include <vector>

#include "base/text.hpp"

namespace mingtang::documents {
namespace {

constexpr std::size_t most_lines = 20;
constexpr std::size_t longest_line = 200;  // characters

}  // namespace

void Headings::add(std::string_view words) {
    // From the end: of a long text only the last lines matter.
    std::vector<std::string> found;
    while (!words.empty() && found.size() < most_lines) {
        auto const from = words.rfind('\n') + 1;  // npos + 1 = 0
        auto const line = trim(words.substr(from));
        if (!clean_line(line.substr(0, 4 * longest_line)).empty()) found.push_back(shorten(line, longest_line));
        words = words.substr(0, from == 0 ? 0 : from - 1);
    }
    for (auto line = found.rbegin(); line != found.rend(); ++line) lines_.push_back(std::move(*line));
    while (lines_.size() > most_lines) lines_.pop_front();
}

std::string Headings::above_table(std::string_view caption) const {
    std::string heading = lines_.empty() ? before_ : join({lines_.begin(), lines_.end()}, "\n");
    if (auto const words = shorten(trim(caption), longest_line); !words.empty()) {
        if (!heading.empty()) heading += '\n';
        heading += words;
    }
    return heading;
}

void Headings::pass_table() {
    if (!lines_.empty()) before_ = join({lines_.begin(), lines_.end()}, "\n");
    lines_.clear();
}

}  // namespace mingtang::documents
