#include "portal/script_table.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <opencc/Config.hpp>
#include <opencc/Conversion.hpp>
#include <opencc/ConversionChain.hpp>
#include <opencc/Converter.hpp>
#include <opencc/DictEntry.hpp>
#include <opencc/DictGroup.hpp>
#include <opencc/Lexicon.hpp>
#include <stdexcept>

namespace mingtang::portal {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Character {
    std::uint32_t code = 0;
    std::size_t size = 1;
};

// Of a text that is UTF-8; a byte that is not stands for itself.
Character character_at(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    auto const lead = byte(0);
    std::size_t const size = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (size == 1 || at + size > text.size()) return {lead, 1};
    auto code = static_cast<std::uint32_t>(lead & (0x7f >> size));
    for (std::size_t i = 1; i < size; ++i) code = code << 6 | (byte(i) & 0x3f);
    return {code, size};
}

std::uint64_t pair_of(std::uint32_t one, std::uint32_t two) {
    return std::uint64_t{one} << 32 | two;
}

// A character alone is kept as a pair with nothing.
constexpr std::uint32_t alone = 0;

Pairs entries_of(opencc::Dict const& dict) {
    Pairs pairs;
    auto const lexicon = dict.GetLexicon();
    for (auto const& entry : *lexicon) pairs.emplace_back(entry->Key(), entry->GetDefault());
    return pairs;
}

std::size_t place_of(std::uint64_t pair, std::size_t slots) {
    return static_cast<std::size_t>((pair * 0x9e3779b97f4a7c15u) >> (64 - std::countr_zero(slots)));
}

}  // namespace

// OpenCC holds every word as an object of its own; its copy goes when ours is made.
ScriptTable::ScriptTable(std::string const& config) {
    auto const converter = opencc::Config{}.NewFromFile(config);
    auto const steps = converter->GetConversionChain()->GetConversions();
    auto const* group =
        steps.size() == 1 ? dynamic_cast<opencc::DictGroup const*>(steps.front()->GetDict().get()) : nullptr;
    if (!group || group->GetDicts().size() != 2) throw std::runtime_error{"OpenCC: " + config + " is not as expected"};
    auto const dicts = group->GetDicts();
    auto phrases = entries_of(*dicts.front());
    auto const characters = entries_of(*dicts.back());
    slots_.resize(std::bit_ceil(2 * (phrases.size() + characters.size())));
    add_phrases(std::move(phrases));
    add_characters(characters);
    letters_.shrink_to_fit();
}

ScriptTable::Entry ScriptTable::keep(std::string_view key, std::string_view value) {
    constexpr auto longest = std::numeric_limits<std::uint16_t>::max();
    if (key.empty() || key.size() > longest || value.size() > longest)
        throw std::runtime_error{"OpenCC: a strange word"};
    Entry const entry{static_cast<std::uint32_t>(letters_.size()),
                      static_cast<std::uint32_t>(letters_.size() + key.size()), static_cast<std::uint16_t>(key.size()),
                      static_cast<std::uint16_t>(value.size())};
    letters_.append(key).append(value);
    return entry;
}

ScriptTable::Slot const& ScriptTable::slot(std::uint64_t pair) const {
    auto at = place_of(pair, slots_.size());
    while (slots_[at].pair != 0 && slots_[at].pair != pair) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
}

void ScriptTable::add_phrases(Pairs phrases) {
    auto const pair = [](std::string_view word) {
        auto const first = character_at(word, 0);
        auto const second = first.size < word.size() ? character_at(word, first.size).code : alone;
        return pair_of(first.code, second);
    };
    std::sort(phrases.begin(), phrases.end(), [&](auto const& a, auto const& b) {
        auto const of_a = pair(a.first), of_b = pair(b.first);
        return of_a != of_b ? of_a < of_b : a.first.size() > b.first.size();
    });
    phrases_.reserve(phrases.size());
    for (auto const& [word, made] : phrases) {
        auto& mine = const_cast<Slot&>(slot(pair(word)));
        if (mine.count == 0) mine = {pair(word), static_cast<std::uint32_t>(phrases_.size()), 0};
        ++mine.count;
        phrases_.push_back(keep(word, made));
    }
}

// A phrase of one character, where there is one, comes before the character.
void ScriptTable::add_characters(Pairs const& characters) {
    phrases_.reserve(phrases_.size() + characters.size());
    for (auto const& [character, made] : characters) {
        auto const pair = pair_of(character_at(character, 0).code, alone);
        auto& mine = const_cast<Slot&>(slot(pair));
        if (mine.count > 0) continue;
        mine = {pair, static_cast<std::uint32_t>(phrases_.size()), 1};
        phrases_.push_back(keep(character, made));
    }
}

std::string ScriptTable::convert(std::string_view text) const {
    std::string out;
    out.reserve(text.size() + text.size() / 64);
    std::size_t copied = 0;
    auto const fits = [&](Slot const& slot, std::size_t at) -> Entry const* {
        for (auto i = slot.first; i < slot.first + slot.count; ++i)
            if (text.substr(at, phrases_[i].key_size) == key(phrases_[i])) return &phrases_[i];
        return nullptr;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {  // no word of Chinese begins with a letter of markup
            ++at;
            continue;
        }
        auto const one = character_at(text, at);
        auto const after = at + one.size;
        Entry const* found = nullptr;
        if (after < text.size()) found = fits(slot(pair_of(one.code, character_at(text, after).code)), at);
        if (!found) found = fits(slot(pair_of(one.code, alone)), at);
        if (!found) {
            at = after;
            continue;
        }
        out.append(text.substr(copied, at - copied)).append(value(*found));
        copied = at += found->key_size;
    }
    return out.append(text.substr(copied));
}

}  // namespace mingtang::portal
