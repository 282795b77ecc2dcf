#include "documents/csv_records.hpp"

#include <algorithm>

#include "documents/limits.hpp"

namespace mingtang::documents {

bool CsvRecords::ends_field(std::size_t at) const {
    return at >= text_.size() || text_[at] == separator_ || text_[at] == '\n' || text_[at] == '\r';
}

CsvRecords::Met CsvRecords::next(std::vector<std::string>& fields) {
    fields.clear();
    if (at_ >= text_.size()) return Met::end;
    ++number_;
    record_begin_ = at_;
    quotes_fit_ = true;
    for (;;) {
        std::string field;
        if (auto const met = read_field(field); met != Met::record) return met;
        fields.push_back(std::move(field));
        if (at_ >= text_.size()) return Met::record;
        char const c = text_[at_++];
        if (c == separator_) continue;
        if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
        return Met::record;
    }
}

CsvRecords::Met CsvRecords::read_field(std::string& field) {
    if (at_ < text_.size() && text_[at_] == '"') {
        if (read_quoted(field)) return at_ - record_begin_ > limits::csv_line_bytes ? Met::too_long : Met::record;
        // In pasted text a quote at the beginning is a word's; in CSV it was meant, and what follows cannot be cut.
        if (separator_ != '\t') return Met::open_quote;
    }
    auto const from = at_;
    while (!ends_field(at_)) ++at_;
    field = text_.substr(from, at_ - from);
    quotes_fit_ = quotes_fit_ && field.find('"') == field.npos;
    return at_ - record_begin_ > limits::csv_line_bytes ? Met::too_long : Met::record;
}

// At an opening quote. False, and nothing used, when no quote closes it.
bool CsvRecords::read_quoted(std::string& field) {
    auto const limit = std::min(text_.size(), record_begin_ + limits::csv_line_bytes + 1);
    bool holds_separator = false;
    auto at = at_ + 1;
    std::string inside;
    for (;; ++at) {
        if (at >= limit) return false;
        char const c = text_[at];
        if (c == '"') {
            if (at + 1 >= limit || text_[at + 1] != '"') break;
            ++at;
        }
        holds_separator |= c == separator_ || c == '\n' || c == '\r';
        if (c == '\r') {  // line breaks are '\n' inside
            if (at + 1 < limit && text_[at + 1] == '\n') ++at;
            inside += '\n';
        } else {
            inside += c;
        }
    }
    auto after = at + 1;
    while (after < text_.size() && text_[after] == ' ' && separator_ != ' ') ++after;
    if (ends_field(after)) {
        field = std::move(inside);
        at_ = after;
        return true;
    }
    quotes_fit_ = false;
    // "双减"政策: the quotes are part of the words. But where they hold a separator, they were meant to.
    auto end = after;
    while (!ends_field(end)) ++end;
    if (holds_separator)
        field = inside.append(text_.substr(at + 1, end - at - 1));
    else
        field = text_.substr(at_, end - at_);
    at_ = end;
    return true;
}

}  // namespace mingtang::documents
