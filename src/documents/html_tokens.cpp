#include "documents/html_tokens.hpp"

#include <algorithm>

namespace mingtang::documents {
namespace {

using Kind = HtmlToken::Kind;

constexpr std::size_t most_attributes = 64;
constexpr std::string_view blanks = " \t\n\r\f";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_blank(char c) {
    return blanks.find(c) != blanks.npos;
}

bool same_word(std::string_view a, std::string_view b) {
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

// Elements whose content is text whatever it looks like.
bool is_raw(TagName name) {
    switch (name) {
        case tag("script"):
        case tag("style"):
        case tag("title"):
        case tag("textarea"):
        case tag("xmp"):
        case tag("iframe"):
        case tag("noembed"):
        case tag("noframes"):
        case tag("noscript"):
        case tag("plaintext"):
            return true;
        default:
            return false;
    }
}

}  // namespace

HtmlToken HtmlTokens::next() {
    if (!raw_name_.empty()) {
        auto text = raw_text();
        if (!text.text.empty()) return text;
    }
    while (at_ < page_.size()) {
        auto const less = page_.find('<', at_);
        if (less == page_.npos) return text_until(page_.size());
        if (less > at_) return text_until(less);
        auto token = markup();
        if (token.kind != Kind::finished) return token;
    }
    return {};
}

HtmlToken HtmlTokens::text_until(std::size_t end) {
    HtmlToken token{Kind::text};
    token.text = page_.substr(at_, end - at_);
    at_ = end;
    return token;
}

// At a '<'. A finished token means: nothing to see here, go on.
HtmlToken HtmlTokens::markup() {
    auto const rest = page_.substr(at_);
    if (rest.starts_with("<!--")) {
        // <!--> and <!---> are whole comments.
        if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) return at_ = page_.find('>', at_) + 1, HtmlToken{};
        at_ += 4;
        skip_comment();
        return {};
    }
    if (rest.starts_with("<![CDATA[")) {
        at_ += 9;
        auto token = text_until(std::min(page_.find("]]>", at_), page_.size()));
        at_ = std::min(at_ + 3, page_.size());
        return token.text.empty() ? HtmlToken{} : token;
    }
    bool const letter = rest.size() > 1 && is_letter(rest[1]);
    bool const end_letter = rest.size() > 2 && rest[1] == '/' && is_letter(rest[2]);
    if (letter || end_letter) {
        auto token = read_tag();
        return token ? *token : HtmlToken{};
    }
    // <!DOCTYPE …>, <![if …]>, <?xml …>, </ 1>: browsers take all of them for comments.
    if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?' || rest[1] == '/')) return skip_past(">"), HtmlToken{};
    HtmlToken token{Kind::text};
    token.text = page_.substr(at_++, 1);
    return token;
}

// Comments end with --> and, by mistake, with --!>.
void HtmlTokens::skip_comment() {
    for (at_ = page_.find("--", at_); at_ != page_.npos; at_ = page_.find("--", at_ + 1)) {
        auto const rest = page_.substr(at_ + 2, 2);
        if (rest.starts_with(">") || rest == "!>") return skip_past(">");
    }
    at_ = page_.size();
}

void HtmlTokens::skip_past(std::string_view end) {
    auto const found = page_.find(end, at_);
    at_ = found == page_.npos ? page_.size() : found + end.size();
}

std::optional<HtmlToken> HtmlTokens::read_tag() {
    HtmlToken token{page_[at_ + 1] == '/' ? Kind::end : Kind::start};
    at_ += token.kind == Kind::end ? 2 : 1;
    auto const from = at_;
    at_ = std::min(page_.find_first_of(" \t\n\r\f/>", at_), page_.size());
    auto const name = page_.substr(from, at_ - from);
    token.name = tag(name);
    read_attributes(token);
    if (at_ >= page_.size() && page_.back() != '>') return std::nullopt;  // the page ends inside a tag
    if (token.kind == Kind::start && is_raw(token.name)) raw_name_ = name;
    return token;
}

void HtmlTokens::read_attributes(HtmlToken& token) {
    attributes_.clear();
    while (at_ < page_.size()) {
        char const c = page_[at_];
        if (c == '>') {
            ++at_;
            return;
        }
        if (c == '/') {
            ++at_;
            token.self_closing = at_ < page_.size() && page_[at_] == '>';
        } else if (is_blank(c)) {
            ++at_;
        } else {
            read_attribute();
        }
    }
}

void HtmlTokens::read_attribute() {
    Attribute one;
    auto from = at_++;  // a name may begin with '='
    at_ = std::min(page_.find_first_of(" \t\n\r\f/>=", at_), page_.size());
    one.name = page_.substr(from, at_ - from);
    auto const equals = page_.find_first_not_of(blanks, at_);
    if (equals != page_.npos && page_[equals] == '=') {
        at_ = std::min(page_.find_first_not_of(blanks, equals + 1), page_.size());
        char const quote = at_ < page_.size() ? page_[at_] : '>';
        if (quote == '"' || quote == '\'') {
            from = ++at_;
            at_ = std::min(page_.find(quote, at_), page_.size());
            one.value = page_.substr(from, at_ - from);
            at_ = std::min(at_ + 1, page_.size());
        } else if (quote != '>') {
            from = at_;
            at_ = std::min(page_.find_first_of(" \t\n\r\f>", at_), page_.size());
            one.value = page_.substr(from, at_ - from);
        }
    }
    if (attributes_.size() < most_attributes) attributes_.push_back(one);
}

HtmlToken HtmlTokens::raw_text() {
    auto const name = raw_name_;
    raw_name_ = {};
    auto end = at_;
    for (bool found = false; !found;) {
        end = tag(name) == tag("plaintext") ? page_.npos : page_.find("</", end);
        if (end == page_.npos) {
            end = page_.size();
            found = true;
        } else {
            auto const after = end + 2 + name.size();
            found = same_word(page_.substr(end + 2, name.size()), name) &&
                    (after >= page_.size() || is_blank(page_[after]) || page_[after] == '/' || page_[after] == '>');
            if (!found) end += 2;
        }
    }
    auto token = text_until(end);
    token.name = tag(name);
    return token;
}

HtmlTokens::Attribute const* HtmlTokens::find(std::string_view name) const {
    for (auto const& one : attributes_)
        if (same_word(one.name, name)) return &one;
    return nullptr;
}

std::optional<std::string> HtmlTokens::attribute(std::string_view name) const {
    auto const* const found = find(name);
    if (!found) return std::nullopt;
    std::string value;
    append_resolved(value, found->value, ReferencesIn::attribute);
    return value;
}

bool HtmlTokens::has(std::string_view name) const {
    return find(name) != nullptr;
}

}  // namespace mingtang::documents
