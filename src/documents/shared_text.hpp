// The words of one cell. A published table says the same law and the same channels on thousands of rows: such words are
// kept once and shared, so that a workbook of 1.4 million cells stays small. Eight bytes; never changes once made.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mingtang::documents {

class SharedText {
  public:
    SharedText() = default;
    SharedText(std::string_view words);
    SharedText(std::string const& words) : SharedText(std::string_view{words}) {}
    SharedText(char const* words) : SharedText(std::string_view{words}) {}
    SharedText(SharedText const& other) noexcept : kept_(other.kept_) {
        if (kept_) kept_->holders.fetch_add(1, std::memory_order_relaxed);
    }
    SharedText(SharedText&& other) noexcept : kept_(std::exchange(other.kept_, nullptr)) {}
    SharedText& operator=(SharedText other) noexcept {
        std::swap(kept_, other.kept_);
        return *this;
    }
    ~SharedText() {
        if (kept_ && kept_->holders.fetch_sub(1, std::memory_order_acq_rel) == 1) drop(kept_);
    }

    std::string_view view() const noexcept {
        return kept_ ? std::string_view{reinterpret_cast<char const*>(kept_ + 1), kept_->size} : std::string_view{};
    }
    operator std::string_view() const noexcept { return view(); }
    std::string str() const { return std::string{view()}; }
    bool empty() const noexcept { return kept_ == nullptr; }
    std::size_t size() const noexcept { return kept_ ? kept_->size : 0; }

    friend bool operator==(SharedText const& a, SharedText const& b) noexcept {
        return a.kept_ == b.kept_ || a.view() == b.view();
    }
    friend bool operator==(SharedText const& a, std::string_view b) noexcept { return a.view() == b; }
    friend bool operator==(SharedText const& a, std::string const& b) noexcept { return a.view() == b; }
    friend bool operator==(SharedText const& a, char const* b) noexcept { return a.view() == b; }
    friend std::ostream& operator<<(std::ostream& out, SharedText const& words);

  private:
    struct Kept {
        std::atomic<std::uint32_t> holders;
        std::uint32_t size;
    };  // the words follow
    static void drop(Kept* kept) noexcept;

    Kept* kept_ = nullptr;  // nothing is kept of no words
};

// Remembers the words met lately, so that a reader that meets them again shares them. Bounded: a slot is overwritten.
class RecentTexts {
  public:
    SharedText share(std::string_view words);

  private:
    struct Slot {
        std::size_t hash = 0;  // compared first: most words that do not match are not even looked at
        SharedText text;
    };
    std::vector<Slot> slots_;
};

}  // namespace mingtang::documents
