#include "documents/xml_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

bool is_xml_character(std::uint32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code != 0xfffe && code != 0xffff;
}

char* put_utf8(char* to, std::uint32_t code) {
    if (code < 0x80) {
        *to++ = char(code);
    } else if (code < 0x800) {
        *to++ = char(0xc0 | code >> 6);
        *to++ = char(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        *to++ = char(0xe0 | code >> 12);
        *to++ = char(0x80 | (code >> 6 & 0x3f));
        *to++ = char(0x80 | (code & 0x3f));
    } else {
        *to++ = char(0xf0 | code >> 18);
        *to++ = char(0x80 | (code >> 12 & 0x3f));
        *to++ = char(0x80 | (code >> 6 & 0x3f));
        *to++ = char(0x80 | (code & 0x3f));
    }
    return to;
}

// "#20013" or "#x4e2d"; 0 when it is none.
std::uint32_t character_of(std::string_view reference) {
    reference.remove_prefix(1);
    std::uint32_t const base = !reference.empty() && reference.front() == 'x' ? 16 : 10;
    if (base == 16) reference.remove_prefix(1);
    if (reference.empty() || reference.size() > 8) return 0;
    std::uint32_t code = 0;
    for (char const letter : reference) {
        std::uint32_t digit = 99;
        if (letter >= '0' && letter <= '9') digit = std::uint32_t(letter - '0');
        if (letter >= 'a' && letter <= 'f') digit = std::uint32_t(letter - 'a' + 10);
        if (letter >= 'A' && letter <= 'F') digit = std::uint32_t(letter - 'A' + 10);
        if (digit >= base) return 0;
        code = code * base + digit;
        if (code > 0x10ffff) return 0;
    }
    return is_xml_character(code) ? code : 0;
}

std::uint32_t entity_of(std::string_view name) {
    if (name.starts_with('#')) return character_of(name);
    constexpr std::array<std::pair<std::string_view, char>, 5> five{
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (auto const& [known, letter] : five)
        if (name == known) return std::uint32_t(letter);
    return 0;
}

class Utf16 final : public ByteSource {
  public:
    Utf16(std::unique_ptr<ByteSource> source, std::string first, bool big_endian)
        : source_(std::move(source)), waiting_(std::move(first)), big_endian_(big_endian) {}

    Result<std::size_t> read(char* to, std::size_t room) override {
        char* const begin = to;
        // A unit makes at most three bytes, a pair four: what is taken always fits.
        while (room - std::size_t(to - begin) >= 4) {
            if (waiting_.size() - at_ < 2) {
                if (to != begin) break;
                if (!TRY(refill())) {
                    if (at_ != waiting_.size() || high_ != 0) return cannot_read(wording::markup_encoding);
                    return 0;
                }
                continue;
            }
            auto const one = std::uint8_t(waiting_[at_]), two = std::uint8_t(waiting_[at_ + 1]);
            at_ += 2;
            std::uint32_t const unit = big_endian_ ? one * 256U + two : two * 256U + one;
            bool const low = unit >= 0xdc00 && unit <= 0xdfff;
            if (low != (high_ != 0)) return cannot_read(wording::markup_encoding);
            if (low) {
                to = put_utf8(to, 0x10000 + ((high_ - 0xd800) << 10) + (unit - 0xdc00));
                high_ = 0;
            } else if (unit >= 0xd800 && unit <= 0xdbff) {
                high_ = unit;
            } else {
                to = put_utf8(to, unit);
            }
        }
        return std::size_t(to - begin);
    }

  private:
    Result<bool> refill() {
        waiting_.erase(0, at_);
        at_ = 0;
        auto const kept = waiting_.size();
        waiting_.resize(kept + 16 * 1024);
        auto const got = TRY(source_->read(waiting_.data() + kept, waiting_.size() - kept));
        waiting_.resize(kept + got);
        return got > 0;
    }

    std::unique_ptr<ByteSource> source_;
    std::string waiting_;
    std::size_t at_ = 0;
    std::uint32_t high_ = 0;  // the first half of a pair
    bool big_endian_;
};

}  // namespace

bool is_xml_text(std::string_view bytes) {
    auto const* at = reinterpret_cast<unsigned char const*>(bytes.data());
    auto const* const end = at + bytes.size();
    auto const follows = [&](int count) {
        if (end - at <= count) return false;
        for (int i = 1; i <= count; ++i)
            if ((at[i] & 0xc0) != 0x80) return false;
        return true;
    };
    while (at != end) {
        // Eight plain letters at a time: no high bit set, none below a blank.
        while (end - at >= 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, at, 8);
            constexpr std::uint64_t high = 0x8080808080808080, blanks = 0x2020202020202020;
            if ((eight | (eight - blanks)) & high) break;
            at += 8;
        }
        if (at == end) break;
        if (*at < 0x80) {
            if (*at < 0x20 && *at != '\t' && *at != '\n' && *at != '\r') return false;
            ++at;
        } else if (*at < 0xe0) {
            if (*at < 0xc2 || !follows(1)) return false;
            at += 2;
        } else if (*at < 0xf0) {
            if (!follows(2)) return false;
            std::uint32_t const code = (*at & 0xfU) << 12 | (at[1] & 0x3fU) << 6 | (at[2] & 0x3fU);
            if (code < 0x800 || !is_xml_character(code)) return false;
            at += 3;
        } else {
            if (*at > 0xf4 || !follows(3)) return false;
            std::uint32_t const code =
                (*at & 7U) << 18 | (at[1] & 0x3fU) << 12 | (at[2] & 0x3fU) << 6 | (at[3] & 0x3fU);
            if (code < 0x10000 || code > 0x10ffff) return false;
            at += 4;
        }
    }
    return true;
}

bool resolve_in_place(char*& end, char* begin) {
    char* to = std::find_if(begin, end, [](char letter) { return letter == '&' || letter == '\r'; });
    for (char const* at = to; at != end;) {
        if (*at == '\r') {
            *to++ = '\n';
            at += at + 1 != end && at[1] == '\n' ? 2 : 1;
        } else if (*at == '&') {
            std::string_view const rest{at + 1, std::size_t(end - at - 1)};
            auto const stop = rest.substr(0, 12).find(';');
            if (stop == rest.npos || stop == 0) return false;
            auto const code = entity_of(rest.substr(0, stop));
            if (code == 0) return false;
            to = put_utf8(to, code);
            at += stop + 2;
        } else {
            *to++ = *at++;
        }
    }
    end = to;
    return true;
}

std::unique_ptr<ByteSource> from_utf16(std::unique_ptr<ByteSource> source, std::string first, bool big_endian) {
    return std::make_unique<Utf16>(std::move(source), std::move(first), big_endian);
}

}  // namespace mingtang::documents
