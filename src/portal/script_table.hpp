// Simplified to traditional characters and back, by OpenCC's dictionaries and its rule: from left to right, the longest
// phrase that fits, else the character, else the text as it is. OpenCC's own walk takes 7 ms for a page of 60 KB; here
// the phrases are found by their first two characters, and it takes a twentieth of that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mingtang::portal {

class ScriptTable {
  public:
    // `config` as OpenCC names it, with one step of conversion: "s2t.json", "t2s.json".
    explicit ScriptTable(std::string const& config);
    std::string convert(std::string_view text) const;

  private:
    struct Entry {
        std::uint32_t key, value;  // places in letters_
        std::uint16_t key_size, value_size;
    };
    struct Slot {
        std::uint64_t pair = 0;  // of the first two characters; 0: empty
        std::uint32_t first = 0, count = 0;
    };
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    void add_characters(Pairs const& characters);
    void add_phrases(Pairs phrases);
    Entry keep(std::string_view key, std::string_view value);
    Slot const& slot(std::uint64_t pair) const;
    std::string_view key(Entry const& entry) const { return {letters_.data() + entry.key, entry.key_size}; }
    std::string_view value(Entry const& entry) const { return {letters_.data() + entry.value, entry.value_size}; }

    std::string letters_;
    std::vector<Entry> phrases_;  // those of one pair beside each other, longest first
    std::vector<Slot> slots_;
};

}  // namespace mingtang::portal
