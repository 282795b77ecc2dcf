// Screening as a whole: every detector over every line of a text and its attachments, the hits gathered by kind and
// place. Pure: lists and day come in as values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/file_words.hpp"
#include "screening/superior.hpp"
#include "screening/types.hpp"
#include "screening/words.hpp"

namespace mingtang::screening {

struct Lists {
    std::vector<WordRule> words{};
    std::vector<Leader> leaders{};
    std::vector<NonPublicDocument> superiors{};
};

// The lists made ready to be looked up, once for many texts.
class ReadyLists {
  public:
    explicit ReadyLists(Lists lists) : lists_(std::move(lists)), words_(lists_.words), quotations_(lists_.superiors) {}
    ReadyLists(ReadyLists const&) = delete;
    ReadyLists& operator=(ReadyLists const&) = delete;

    std::vector<Leader> const& leaders() const { return lists_.leaders; }
    WordFinder const& words() const { return words_; }
    QuotationFinder const& quotations() const { return quotations_; }

  private:
    Lists const lists_;
    WordFinder const words_;
    QuotationFinder const quotations_;
};

struct Text {
    std::string place;
    bool hidden = false;
    std::vector<Line> lines{};
};
// A text whose lines are separated by line ends. The words must outlive it.
Text text_of(std::string place, std::string_view words);
// An attachment, passage by passage; `in` names it: 附件“名单.xlsx”.
std::vector<Text> texts_of(documents::FileWords const& file, std::string const& in);

// All hits of a text, line by line in its order; `today` as 20260131.
std::vector<std::vector<Hit>> hits_in(Text const& text, ReadyLists const& lists, int today);
std::vector<Finding> screen(std::vector<Text> const& texts, ReadyLists const& lists, int today);

// The line as it may be published: what has a mask is replaced by it.
std::string masked(std::string_view line, std::vector<Hit> const& hits);

// For people: what was found, where, and what to do.
std::string_view name_of(What what);
std::string sentence_of(Finding const& finding);
// Must be changed before anything else happens; the rest may stand with a reason.
bool stops(What what);

}  // namespace mingtang::screening
