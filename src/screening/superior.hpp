// The register of superior documents that are not public, and what of them a draft quotes: the number in any brackets,
// the title, whole passages (F18). Of passages only fingerprints are kept: the texts themselves have no place on a
// machine that the public can reach.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "screening/types.hpp"

namespace mingtang::screening {

// Of every twelve characters that follow one another, punctuation and blanks left out; sorted, each once.
std::vector<std::uint64_t> fingerprint(std::string_view text);

struct NonPublicDocument {
    std::int64_t id = 0;
    std::string title, number;  // either may be ""
    std::vector<std::uint64_t> passages{};
};

// The register made ready: however many documents it holds, a paragraph is looked through once.
class QuotationFinder {
  public:
    explicit QuotationFinder(std::vector<NonPublicDocument> const& register_of);  // which must outlive it
    // In one paragraph. The reason names the document as the register does.
    std::vector<Hit> find(std::string_view line) const;
    // Titles and passages that a line end cuts in two: each with the line on which it begins.
    struct Across {
        std::size_t line = 0;
        Hit hit{};
    };
    std::vector<Across> find_across(std::vector<std::string_view> const& lines) const;

  private:
    struct Known {
        std::string before, number_key, title, name;
    };
    struct Passage {
        std::uint64_t hash;
        std::uint32_t document;
        auto operator<=>(Passage const&) const = default;
    };

    void find_numbers(std::vector<Hit>& hits, std::string_view line) const;
    // In words without blanks and marks: which document, from which character to which.
    struct Quoted {
        std::uint32_t document = 0;
        std::size_t first = 0, last = 0;
    };
    std::vector<Quoted> titles_in(std::string_view words, std::vector<std::size_t> const& at) const;
    std::vector<Quoted> passages_in(std::string_view words, std::vector<std::size_t> const& at) const;

    std::vector<Known> known_;
    std::unordered_multimap<std::string, std::uint32_t> by_number_;      // "2026/7"
    std::unordered_multimap<std::string_view, std::uint32_t> by_title_;  // its first characters
    std::vector<Passage> passages_;
};

}  // namespace mingtang::screening
