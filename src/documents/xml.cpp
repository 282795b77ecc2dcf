#include "documents/xml.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "documents/limits.hpp"
#include "documents/wording.hpp"
#include "documents/xml_text.hpp"

namespace mingtang::documents {
namespace {

constexpr std::size_t window = 64 * 1024;
constexpr std::size_t longest_reference = 12;

// Letters of names are not looked at one by one: what ends a name is what matters, and no reader asks for odd ones.
// Tables and objects instead of functions, because these are asked for every byte of a sheet.
constexpr auto space_table = [] {
    std::array<bool, 256> table{};
    for (unsigned char const letter : {' ', '\t', '\n', '\r'}) table[letter] = true;
    return table;
}();
constexpr auto name_end_table = [] {
    auto table = space_table;
    for (unsigned char const letter : {'=', '/', '>', '<', '&', '"', '\''}) table[letter] = true;
    return table;
}();
constexpr auto is_space = [](char letter) { return space_table[std::uint8_t(letter)]; };
constexpr auto ends_name = [](char letter) { return name_end_table[std::uint8_t(letter)]; };
constexpr auto is_quote = [](char letter) { return letter == '"' || letter == '\''; };

std::string_view local_part(std::string_view qualified) {
    auto const colon = qualified.find(':');
    return colon == qualified.npos ? qualified : qualified.substr(colon + 1);
}

// Text may be handed on in pieces, but never cut inside a reference, a line end or a letter.
std::size_t safe_length(std::string_view words) {
    auto length = words.size();
    while (length > 0 && words.size() - length < 3 && (std::uint8_t(words[length - 1]) & 0xc0) == 0x80) --length;
    if (length > 0 && std::uint8_t(words[length - 1]) >= 0xc0)
        --length;  // a lead byte without all of its letter
    else
        length = words.size();
    auto const tail = words.substr(0, length);
    auto const ampersand = tail.rfind('&');
    if (ampersand != tail.npos && length - ampersand < longest_reference && tail.find(';', ampersand) == tail.npos)
        length = ampersand;
    if (length > 0 && words[length - 1] == '\r') --length;
    return length;
}

}  // namespace

XmlScanner::XmlScanner(std::unique_ptr<ByteSource> from, std::string part)
    : from_(std::move(from)), part_(std::move(part)) {
    attributes_.reserve(limits::xml_attributes);
    open_.reserve(limits::xml_depth);
}

tl::unexpected<Refusal> XmlScanner::broken(char const* why) const {
    return cannot_read(wording::damaged, part_ + " " + why);
}

// More bytes behind those that wait. False at the end. Moves the window: views into it are gone.
Result<bool> XmlScanner::fill() {
    if (source_ended_) return false;
    if (at_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + at_, end_ - at_);
        end_ -= at_;
        at_ = 0;
    }
    if (buffer_.size() - end_ < window / 2) buffer_.resize(std::max(buffer_.size() * 2, window));
    auto const got = TRY(from_->read(buffer_.data() + end_, buffer_.size() - end_));
    end_ += got;
    source_ended_ = got == 0;
    return got > 0;
}

// Where `what` begins, counted from at_, at or after `from`; the token in front of it is whole in the window then.
Result<std::size_t> XmlScanner::find_in_token(std::string_view what, std::size_t from) {
    for (;;) {
        auto const found = std::string_view{buffer_}.substr(at_, end_ - at_).find(what, from);
        if (found != std::string_view::npos && found <= limits::xml_token_bytes) return found;
        if (found != std::string_view::npos) return broken("内容不正常");
        from = std::max(from, end_ - at_ - std::min(end_ - at_, what.size() - 1));
        if (end_ - at_ > limits::xml_token_bytes) return broken("内容不正常");
        if (!TRY(fill())) return broken("内容不完整");
    }
}

Result<Done> XmlScanner::begin() {
    begun_ = true;
    while (end_ < 4 && TRY(fill())) {
    }
    auto const first = std::string_view{buffer_}.substr(0, end_);
    bool const little = first.starts_with("\xff\xfe") || first.starts_with(std::string_view{"<\0", 2});
    bool const big = first.starts_with("\xfe\xff") || first.starts_with(std::string_view{"\0<", 2});
    if (little || big) {
        from_ = from_utf16(std::move(from_), std::string{first}, big);
        end_ = 0;
        source_ended_ = false;
        while (end_ < 4 && TRY(fill())) {
        }
    }
    if (std::string_view{buffer_}.substr(0, end_).starts_with("\xef\xbb\xbf")) at_ = 3;
    while (end_ - at_ < 6 && TRY(fill())) {
    }
    auto const rest = std::string_view{buffer_}.substr(at_, end_ - at_);
    if (rest.starts_with("<?xml") && rest.size() > 5 && is_space(rest[5])) TRY(read_declaration());
    return {};
}

// <?xml version="1.0" encoding="UTF-8"?>: other encodings than Unicode's are not for office files (ECMA-376 part 2).
Result<Done> XmlScanner::read_declaration() {
    auto const length = TRY(find_in_token("?>", 0));
    auto const words = std::string_view{buffer_}.substr(at_, length);
    if (auto const key = words.find("encoding"); key != words.npos) {
        auto const quote = words.find_first_of("\"'", key);
        auto const close = quote == words.npos ? quote : words.find(words[quote], quote + 1);
        if (close == words.npos) return broken("内容不正常");
        std::string encoding{words.substr(quote + 1, close - quote - 1)};
        std::ranges::transform(encoding, encoding.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        if (encoding != "utf-8" && encoding != "utf8" && encoding != "us-ascii" && !encoding.starts_with("utf-16"))
            return cannot_read(wording::markup_encoding);
    }
    at_ += length + 2;
    return {};
}

Result<XmlScanner::Event> XmlScanner::close() {
    names_.resize(open_.back());
    open_.pop_back();
    return event_ = Event::end;
}

Result<XmlScanner::Event> XmlScanner::next() {
    if (!begun_) TRY(begin());
    if (empty_element_) {
        empty_element_ = false;
        return close();
    }
    for (;;) {
        if (at_ == end_ && !TRY(fill())) {
            if (!root_seen_ || !open_.empty()) return broken("内容不完整");
            return event_ = Event::done;
        }
        bool event = false;
        if (buffer_[at_] != '<') {
            event = TRY(words());
        } else {
            while (end_ - at_ < 2)
                if (!TRY(fill())) return broken("内容不完整");
            switch (buffer_[at_ + 1]) {
                case '/':
                    event = TRY(end_tag());
                    break;
                case '!':
                    event = TRY(comment_or_cdata());
                    break;
                case '?':
                    event = TRY(instruction());
                    break;
                default:
                    event = TRY(start_tag());
            }
        }
        if (event) return event_;
    }
}

Result<Done> XmlScanner::skip() {
    auto const outside = open_.size() - 1;
    for (;;) {
        if (TRY(next()) == Event::end && open_.size() == outside) return {};
    }
}

Result<Done> XmlScanner::collect(std::string& out, std::size_t most) {
    auto const outside = open_.size() - 1;
    for (;;) {
        auto const event = TRY(next());
        if (event == Event::text && open_.size() == outside + 1 && out.size() < most)
            out += text_.substr(0, most - out.size());
        if (event == Event::end && open_.size() == outside) return Done{};
    }
}

Result<bool> XmlScanner::words() {
    std::size_t length = 0;
    for (;;) {
        auto const waiting = std::string_view{buffer_}.substr(at_, end_ - at_);
        auto const* less = static_cast<char const*>(std::memchr(waiting.data() + length, '<', waiting.size() - length));
        if (less) {
            length = std::size_t(less - waiting.data());
            break;
        }
        length = waiting.size();
        if (length >= window) {
            length = safe_length(waiting);
            if (length > 0) break;
        }
        if (length > 2 * window) return broken("内容不正常");
        if (!TRY(fill())) break;
    }
    char* const begin = buffer_.data() + at_;
    char* end = begin + length;
    at_ += length;
    if (open_.empty()) {
        if (!std::all_of(begin, end, is_space)) return broken("内容不正常");
        return false;
    }
    if (!is_xml_text({begin, length}) || !resolve_in_place(end, begin)) return broken("含有非法字符");
    text_ = {begin, std::size_t(end - begin)};
    event_ = Event::text;
    return true;
}

Result<bool> XmlScanner::comment_or_cdata() {
    while (end_ - at_ < 9)
        if (!TRY(fill())) break;
    auto const token = std::string_view{buffer_}.substr(at_, end_ - at_);
    if (token.starts_with("<!--")) {
        at_ += TRY(find_in_token("-->", 4)) + 3;
        return false;
    }
    // Anything else that begins with "<!" outside the root is a DOCTYPE or a piece of one.
    if (!token.starts_with("<![CDATA[")) return cannot_read(wording::entities);
    if (open_.empty()) return broken("内容不正常");
    auto const length = TRY(find_in_token("]]>", 9));
    char* const begin = buffer_.data() + at_ + 9;
    std::string_view const words{begin, length - 9};
    at_ += length + 3;
    if (!is_xml_text(words)) return broken("含有非法字符");
    text_ = words;
    event_ = Event::text;
    return !words.empty();
}

Result<bool> XmlScanner::instruction() {
    auto const length = TRY(find_in_token("?>", 2));
    if (length < 3 || ends_name(buffer_[at_ + 2])) return broken("内容不正常");
    at_ += length + 2;
    return false;
}

Result<bool> XmlScanner::end_tag() {
    auto const length = TRY(find_in_token(">", 2));
    auto name = std::string_view{buffer_}.substr(at_ + 2, length - 2);
    while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
    if (open_.empty() || name != std::string_view{names_}.substr(open_.back())) return broken("标签不配对");
    at_ += length + 1;
    name_ = local_part(name);
    TRY(close());
    return true;
}

Result<bool> XmlScanner::start_tag() {
    // The tag ends at the first '>' outside quotes.
    auto length = TRY(find_in_token(">", 1));
    for (std::size_t looked = 1;;) {
        auto const tag = std::string_view{buffer_}.substr(at_, length);
        auto const quote =
            std::size_t(std::find_if(tag.begin() + std::ptrdiff_t(looked), tag.end(), is_quote) - tag.begin());
        if (quote == tag.size()) break;
        auto const mark = tag[quote];
        looked = TRY(find_in_token({&mark, 1}, quote + 1)) + 1;
        if (looked > length) length = TRY(find_in_token(">", looked));
    }
    char* const begin = buffer_.data() + at_ + 1;
    char* end = buffer_.data() + at_ + length;
    at_ += length + 1;
    empty_element_ = end != begin && end[-1] == '/';
    if (empty_element_) --end;
    char* at = std::find_if(begin, end, ends_name);
    std::string_view const qualified{begin, std::size_t(at - begin)};
    if (qualified.empty()) return broken("内容不正常");
    if (open_.empty() && root_seen_) return broken("内容不正常");
    if (open_.size() >= limits::xml_depth) return cannot_read(wording::markup_too_deep);
    if (!is_xml_text({begin, std::size_t(end - begin)})) return broken("含有非法字符");
    root_seen_ = true;
    name_ = local_part(qualified);
    TRY(read_attributes(at, end));
    open_.push_back(names_.size());
    names_ += qualified;
    event_ = Event::start;
    return true;
}

Result<Done> XmlScanner::read_attributes(char* at, char* end) {
    attributes_.clear();
    for (;;) {
        char* const before = at;
        at = std::find_if_not(at, end, is_space);
        if (at == end) return {};
        char* const name_end = std::find_if(at, end, ends_name);
        std::string_view const qualified{at, std::size_t(name_end - at)};
        if (qualified.empty() || at == before) return broken("属性不正常");
        at = std::find_if_not(name_end, end, is_space);
        if (at == end || *at != '=') return broken("属性不正常");
        at = std::find_if_not(at + 1, end, is_space);
        if (at == end || (*at != '"' && *at != '\'')) return broken("属性不正常");
        char* const value = at + 1;
        char* const close = std::find(value, end, *at);
        if (close == end || std::find(value, close, '<') != close) return broken("属性不正常");
        char* value_end = close;
        if (!resolve_in_place(value_end, value)) return broken("含有非法字符");
        for (auto const& known : attributes_)
            if (known.qualified == qualified) return broken("属性重复");
        if (attributes_.size() == limits::xml_attributes) return broken("属性过多");
        attributes_.push_back({qualified, local_part(qualified), {value, std::size_t(value_end - value)}});
        at = close + 1;
    }
}

std::string_view XmlScanner::attribute(std::string_view local_name) const {
    for (auto const& attribute : attributes_)
        if (attribute.local == local_name) return attribute.value;
    return {};
}

bool XmlScanner::has(std::string_view local_name) const {
    return std::ranges::any_of(attributes_, [&](auto const& attribute) { return attribute.local == local_name; });
}

}  // namespace mingtang::documents
