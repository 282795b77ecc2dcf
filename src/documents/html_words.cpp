#include "documents/html_words.hpp"

#include <utility>

#include "base/text.hpp"

namespace mingtang::documents {
namespace {

constexpr std::string_view blanks = " \t\n\r\f\v";

}  // namespace

void CellWords::flush_number() {
    if (!number_.empty()) words_ += std::exchange(number_, {});
}

void CellWords::add(std::string_view text, Blanks how) {
    if (how == Blanks::keep) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            bool const pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
            if (pair) continue;
            if (text[i] == '\n' || text[i] == '\r') {
                line_break();
            } else {
                flush_number();
                words_ += text[i];
            }
        }
        return;
    }
    while (!text.empty()) {
        auto const from = text.find_first_not_of(blanks);
        // A blank at the beginning of a line is not printed.
        if (from != 0 && !words_.empty() && words_.back() != '\n') blank_ = true;
        if (from == text.npos) return;
        auto const end = text.find_first_of(blanks, from);
        flush_number();
        if (std::exchange(blank_, false)) words_ += ' ';
        words_ += text.substr(from, end - from);
        if (end == text.npos) return;
        text.remove_prefix(end);
    }
}

void CellWords::line_break() {
    blank_ = false;
    if (!words_.empty()) words_ += '\n';
}

void CellWords::block() {
    blank_ = false;
    if (!words_.empty() && words_.back() != '\n') words_ += '\n';
}

void CellWords::list_number(std::string number) {
    block();
    number_ = std::move(number);
}

std::string CellWords::take() {
    blank_ = false;
    number_.clear();
    words_.resize(words_.find_last_not_of(blanks) + 1);
    return std::exchange(words_, {});
}

void SelectWords::begin(bool multiple) {
    *this = {};
    open_ = true;
    multiple_ = multiple;
}

void SelectWords::option(bool selected) {
    end_option();
    in_option_ = true;
    selected_ = selected;
}

void SelectWords::end_option() {
    auto const words = std::string{trim(std::exchange(current_, {}))};
    if (!std::exchange(in_option_, false)) return;
    if (!std::exchange(any_option_, true)) first_ = words;
    if (!selected_) return;
    if (multiple_ && any_chosen_) chosen_ += '\n';
    if (!multiple_) chosen_.clear();  // the last one wins
    chosen_ += words;
    any_chosen_ = true;
}

std::string SelectWords::end() {
    end_option();
    open_ = false;
    return any_chosen_ ? std::move(chosen_) : multiple_ ? std::string{} : std::move(first_);
}

}  // namespace mingtang::documents
