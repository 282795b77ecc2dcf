// The words above a table: the last lines before it, gathered while the page is walked from top to bottom.
#pragma once

#include <deque>
#include <string>
#include <string_view>

namespace mingtang::documents {

class Headings {
  public:
    void add(std::string_view words);  // one or more lines

    // For a table that comes now. Where nothing stands between it and the table before, the words above that one count.
    std::string above_table(std::string_view caption) const;
    // After a table that was more than a few metadata: what stood above it is no longer near.
    void pass_table();

  private:
    std::deque<std::string> lines_;
    std::string before_;
};

}  // namespace mingtang::documents
