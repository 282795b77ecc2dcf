// Html is text that a browser may read as markup. It is made from literals and from escaped text, nothing else:
// there is no raw form, so escaping is a type and not a memory (security.md C33).
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace mingtang {

// Appends `text` with & < > " ' written as entities.
void escape_into(std::string& out, std::string_view text);

// Text known when the program was compiled. Nothing that exists only at run time converts to it.
struct Literal {
    template <std::size_t n>
    consteval Literal(char const (&text)[n]) : view(text, n - 1) {}
    std::string_view view;
};

class Html {
  public:
    Html() = default;
    explicit Html(Literal markup) : markup_(markup.view) {}

    static Html text(std::string_view plain) {
        Html html;
        escape_into(html.markup_, plain);
        return html;
    }

    Html& operator+=(Html const& more) { markup_ += more.markup_; return *this; }
    std::string const& str() const& { return markup_; }
    std::string str() && { return std::move(markup_); }
    bool empty() const { return markup_.empty(); }

  private:
    friend class HtmlWriter;
    std::string markup_;
};

// An address that may stand in href or src: http(s), mailto, tel, or a path of our own. Anything else becomes "#".
class Url {
  public:
    Url() : text_("#") {}
    explicit Url(std::string_view text);
    std::string const& str() const { return text_; }

  private:
    std::string text_;
};

// JSON for <script type="application/ld+json">, where no entity is read: < > and & become \u00XX, so that nothing in
// it can end the element. It may stand nowhere else.
class DataBlock {
  public:
    DataBlock() = default;
    explicit DataBlock(std::string_view json);
    bool empty() const { return text_.empty(); }

  private:
    friend class HtmlWriter;
    std::string text_;
};

// What compiled views write to. The overload for text escapes, the one for Html does not, and there is no third way.
class HtmlWriter {
  public:
    explicit HtmlWriter(std::size_t expected = 16 * 1024) { out_.reserve(expected); }

    void literal(Literal markup) { out_ += markup.view; }

    HtmlWriter& operator<<(std::string_view text) { escape_into(out_, text); return *this; }
    HtmlWriter& operator<<(char const* text) { escape_into(out_, text); return *this; }
    HtmlWriter& operator<<(std::string const& text) { escape_into(out_, text); return *this; }
    HtmlWriter& operator<<(Html const& html) { out_ += html.markup_; return *this; }
    HtmlWriter& operator<<(DataBlock const& data) { out_ += data.text_; return *this; }
    HtmlWriter& operator<<(Url const& url) { escape_into(out_, url.str()); return *this; }
    template <std::integral number>
        requires(!std::same_as<number, bool> && !std::same_as<number, char>)
    HtmlWriter& operator<<(number n) { out_ += std::to_string(n); return *this; }

    Html take() {
        Html html;
        html.markup_ = std::move(out_);
        return html;
    }

  private:
    std::string out_;
};

}  // namespace mingtang
