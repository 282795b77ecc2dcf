// The laws, regulations and documents that catalogs cite, as far as we are sure of them (data/laws.csv): titles,
// numbers, whether they still hold on a day, what took their place, how many articles they have. Not here: numbers of
// days (statutes). A law that is not in the table is unknown, which is no fault of the catalog.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/refusal.hpp"

namespace mingtang::catalog::lint {

struct Law {
    std::string title;                                                  // without 中华人民共和国
    std::vector<std::string> other_titles, wrong_titles, short_titles;  // as correct; misquoted; cut short
    std::vector<std::string> numbers, former_numbers;  // 国务院令第711号; of texts that no longer hold
    Date valid_from{};                                 // of the present text
    std::optional<Date> repealed_on;                   // the first day it no longer holds
    std::string successor;                             // title; "" = nothing took its place
    int articles = 0;                                  // of the present text; 0 = not recorded
};

// A provision that moved to another article of the same law.
struct MovedArticle {
    std::string title;
    int former = 0, present = 0;
    Date since{};
    std::string matter;
};

class Laws {
  public:
    enum class As { title, wrong, cut_short };
    struct Found {
        Law const* law = nullptr;
        As as = As::title;
    };

    Laws(std::vector<Law> laws, std::vector<MovedArticle> moved);
    Laws(Laws const&) = delete;
    Laws& operator=(Laws const&) = delete;

    // By any of its titles, whatever brackets and blanks were printed.
    Found find(std::string_view title) const;
    // A known title that differs by one slip of the pen: 条列 for 条例, a missing 的, two characters swapped.
    Law const* nearly(std::string_view title) const;
    // What holds on that day in its place, following successors of successors.
    Law const* successor_on(Law const& law, Date day) const;
    MovedArticle const* moved(Law const& law, int article, Date day) const;
    std::vector<Law> const& all() const { return laws_; }
    // Days on which an answer may become another one.
    std::vector<Date> changes() const;

  private:
    std::vector<Law> laws_;
    std::vector<MovedArticle> moved_;
    std::map<std::string, Found, std::less<>> by_title_;
    std::multimap<std::size_t, std::pair<std::u32string, Law const*>> by_length_;
};

// As 国务院令第711号 and 财预〔2016〕143号 are compared: 国令第711号, 第711号令, ﹝﹞ and [] are the same.
std::string folded_number(std::string_view number);

// data/laws.csv and data/law_articles.csv, as compiled into the program.
Laws const& known_laws();
Result<std::vector<Law>> parse_laws(std::string_view csv);
Result<std::vector<MovedArticle>> parse_moved_articles(std::string_view csv);

}  // namespace mingtang::catalog::lint
