// Text with separators, cut into records: quotes, doubled quotes, line breaks within quotes, and quotes that are only
// words. Which separator, and what the records mean, is csv.cpp's question.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mingtang::documents {

class CsvRecords {
  public:
    enum class Met { record, end, open_quote, too_long };

    CsvRecords(std::string_view text, char separator) : text_(text), separator_(separator) {}

    // Replaces `fields` by the next record's.
    Met next(std::vector<std::string>& fields);
    int number() const { return number_; }  // of the record last met, from 1
    // No quote of that record stands in the middle of words: so they do where the separator is another one.
    bool quotes_fit() const { return quotes_fit_; }

  private:
    Met read_field(std::string& field);
    bool read_quoted(std::string& field);
    bool ends_field(std::size_t at) const;

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, record_begin_ = 0;
    int number_ = 0;
    bool quotes_fit_ = true;
};

}  // namespace mingtang::documents
