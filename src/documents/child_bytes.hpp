// How numbers and words are laid out between a reading child and its parent, and how a refusal travels. The parent
// believes no count and no length before it has seen that so much is there.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/refusal.hpp"
#include "base/text.hpp"
#include "documents/limits.hpp"
#include "documents/shared_text.hpp"

namespace mingtang::documents {

class MessageWriter {
  public:
    explicit MessageWriter(std::function<void(std::string_view)> const& write) : write_(write) {
        out_.reserve(2 * piece);
    }
    ~MessageWriter() { write_(out_); }
    MessageWriter(MessageWriter const&) = delete;
    MessageWriter& operator=(MessageWriter const&) = delete;

    void raw(std::string_view bytes) {
        out_ += bytes;
        if (out_.size() < piece) return;
        write_(out_);
        out_.clear();
    }
    void number(std::uint64_t value) {
        char buffer[10];
        std::size_t size = 0;
        for (; value >= 0x80; value >>= 7) buffer[size++] = char((value & 0x7f) | 0x80);
        buffer[size++] = char(value);
        raw({buffer, size});
    }
    void text(std::string_view words) {
        number(words.size());
        raw(words);
    }
    // Shared words are written once; later cells name them by their number.
    void shared(SharedText const& words) {
        auto const [at, fresh] = known_.emplace(words.view().data(), known_.size());
        number(words.empty() ? 0 : at->second);
        if (fresh && !words.empty()) text(words);
    }

  private:
    static constexpr std::size_t piece = 64 * 1024;

    std::function<void(std::string_view)> const& write_;
    std::string out_;
    std::unordered_map<char const*, std::uint64_t> known_{{nullptr, 0}};
};

class MessageReader {
  public:
    explicit MessageReader(std::string_view message) : rest_(message) {}

    bool fine() const { return fine_; }
    bool finished() const { return fine_ && rest_.empty(); }

    bool raw(std::string_view expected) {
        if (!rest_.starts_with(expected)) return fine_ = false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    // Beyond `most` nothing is believed any more.
    std::uint64_t number(std::uint64_t most) {
        std::uint64_t value = 0;
        for (unsigned shift = 0; fine_ && shift < 63; shift += 7) {
            if (rest_.empty()) break;
            auto const byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7fu} << shift;
            if (byte < 0x80 && value <= most) return value;
            if (byte < 0x80) break;
        }
        fine_ = false;
        return 0;
    }
    // A count of things that take at least one byte each.
    std::size_t count(std::size_t most) { return number(std::min(most, rest_.size())); }
    std::string_view bytes(std::size_t most) {
        auto const size = number(std::min(most, rest_.size()));
        if (size > rest_.size()) fine_ = false;
        auto const found = rest_.substr(0, fine_ ? size : 0);
        rest_.remove_prefix(found.size());
        return found;
    }
    std::string_view text(std::size_t most) {
        auto const words = bytes(most);
        if (!is_utf8(words)) fine_ = false;
        return fine_ ? words : std::string_view{};
    }
    SharedText shared() {
        auto const at = number(known_.size());
        if (!fine_ || at == 0) return {};
        if (at == known_.size()) known_.emplace_back(text(4 * limits::cell_characters));
        return known_[at];
    }
    std::string_view rest() const { return rest_; }
    void fail() { fine_ = false; }

  private:
    std::string_view rest_;
    bool fine_ = true;
    std::vector<SharedText> known_{SharedText{}};
};

enum : std::uint64_t { answer_is_refusal = 0, answer_is_value = 1 };

// The words of a refusal travel as their key: the parent says only what stands in its own table.
void write_refusal(MessageWriter& out, Refusal const& refusal);
std::optional<Refusal> read_refusal(MessageReader& in);

}  // namespace mingtang::documents
