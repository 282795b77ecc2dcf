// Id<Tag>: a 64-bit number that cannot be mistaken for another kind of number. 0 is "none yet".
#pragma once

#include <charconv>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mingtang {

template <class Tag>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(Id const&, Id const&) = default;
    std::string text() const { return std::to_string(value); }

    // The whole text must be the number: "12abc" is nobody's id (WordPress, CVE-2017-1001000).
    static std::optional<Id> parse(std::string_view text) {
        Id id;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
        if (text.empty() || error != std::errc{} || end != text.data() + text.size() || id.value <= 0) return std::nullopt;
        return id;
    }
};

}  // namespace mingtang
