// A page cut into tags and text, as browsers cut it: quotes missing, comments, conditional comments of Word and Excel,
// scripts that contain tags. Data only: nothing is run, nothing is fetched (security.md C39).
// Views into the page; the page must outlive the tokens. Which tags belong together is html_page.cpp's question.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::documents {

// A tag's name in lower case, as a number to switch on. Unknown names may share a number: they all mean "inline".
using TagName = std::uint32_t;
constexpr TagName tag(std::string_view name) {
    TagName hash = 2166136261u;
    for (char const c : name) {
        auto const lower = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        hash = (hash ^ static_cast<unsigned char>(lower)) * 16777619u;
    }
    return hash;
}

struct HtmlToken {
    enum class Kind { text, start, end, finished } kind = Kind::finished;
    TagName name = 0;         // of a tag; of text: the raw element it stands in (script, title, textarea …), or 0
    std::string_view text{};  // of text: as in the source, references not yet resolved
    bool self_closing = false;
};

class HtmlTokens {
  public:
    explicit HtmlTokens(std::string_view page) : page_(page) {}

    HtmlToken next();

    // Of the start tag last returned: an attribute's value with its references resolved; "" for one without a value.
    std::optional<std::string> attribute(std::string_view name) const;
    bool has(std::string_view name) const;

  private:
    struct Attribute {
        std::string_view name, value;
    };

    HtmlToken text_until(std::size_t end);
    HtmlToken markup();
    HtmlToken raw_text();
    void skip_comment();
    void skip_past(std::string_view end);
    std::optional<HtmlToken> read_tag();
    void read_attributes(HtmlToken& token);
    void read_attribute();
    Attribute const* find(std::string_view name) const;

    std::string_view page_;
    std::size_t at_ = 0;
    std::string_view raw_name_{};  // inside an element whose content is no markup
    std::vector<Attribute> attributes_;
};

// Resolves character references: &nbsp; &#160; &#xA0; and the names without their semicolon that browsers accept.
// In an attribute, &copy=1 stays what it is.
enum class ReferencesIn { text, attribute };
void append_resolved(std::string& out, std::string_view source, ReferencesIn where);

}  // namespace mingtang::documents
