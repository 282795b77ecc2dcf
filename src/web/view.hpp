// What compiled views stand on: the frame every page hands to its layout, and the two doors for attribute values.
// Not here: markup. It is in views/*.html; who may say what where is decided by the overloads below (security.md C33).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/html.hpp"
#include "web/site.hpp"

namespace mingtang::web {

// href, src, action: nothing but an address that was checked when it was made. A bare string does not compile.
inline Url const& url_only(Url const& url) {
    return url;
}
template <class T>
void url_only(T const&) = delete;

// Any other attribute: text or a number. Markup does not compile: its quotes would end the value.
inline std::string_view attribute_only(std::string_view text) {
    return text;
}
inline std::string const& attribute_only(std::string const& text) {
    return text;
}
inline char const* attribute_only(char const* text) {
    return text;
}
template <std::integral number>
requires(!std::same_as<number, bool>) number attribute_only(number n) {
    return n;
}
void attribute_only(Html const&) = delete;
void attribute_only(DataBlock const&) = delete;

// Inside <script type="application/ld+json">: a DataBlock and nothing else.
inline DataBlock const& data_only(DataBlock const& data) {
    return data;
}
template <class T>
void data_only(T const&) = delete;

// An address of our own with its query, every value percent-encoded: own_url("/s", {{"q", "低保"}}). Empty values are
// left out.
Url own_url(std::string_view path, std::vector<std::pair<std::string_view, std::string>> const& query = {});
// The same as text, for a redirect.
std::string own_path(std::string_view path, std::vector<std::pair<std::string_view, std::string>> const& query = {});

// The address of a file in assets/, with the hash of its content in the name. Unknown names throw: a bug.
Url asset(std::string_view name);
// <use> of a symbol, and the <svg> with the symbols a page uses: once per page, in its layout. Icons are lucide's.
Html icon(std::string_view name);
Html sprite(std::vector<std::string_view> const& names);
// A document title with <wbr> where it may break.
Html title_with_breaks(std::string_view title);
std::string_view code(Mode mode);          // "elder", in data-mode and in the cookie
std::string_view language(Script script);  // zh-Hans-CN, zh-Hant

// The Refresh header of the touch screen's pages: after a minute without a touch it asks "still there?" and then
// forgets the visitor (security.md C10). A header, as only it comes without <meta> in a page that others read, too.
// Empty: none.
std::string forgets(Mode mode, std::string_view address);
std::string refresh_to(int seconds, Url const& url);

struct Link {
    std::string words;
    Url url{};
    bool here = false;   // this is where the reader is
    std::string note{};  // small print beside it: a count, a date
};

// Pages of a list: 1 … 4 5 [6] 7 8 … 20.
struct Pages {
    int now = 1, last = 1;
    std::string path{};
    std::vector<std::pair<std::string_view, std::string>> query{};  // what stays the same from page to page

    Url address(int page) const;
    std::vector<int> shown() const;  // 0 stands for a gap
    // Bad page numbers give the nearest valid one; pages of `size` over `total` rows.
    static Pages of(std::string_view asked, int total, int size);
};

// What a portal page says about itself to its layout (rulebook §6.1: 网页标签).
struct PageFrame {
    enum class Section { none, home, platform, catalog, policy, units, areas, data, contact };
    struct Article {
        std::string title, published, source;  // ArticleTitle, PubDate "2026-06-30 09:00", ContentSource
        std::string keywords{}, description{};
    };

    Site const* site = nullptr;  // outlives the page
    Mode mode = Mode::normal;
    Script script = Script::simplified;
    std::string title{};  // "item – unit"; the layout adds the site
    Section section = Section::none;
    std::string column{}, column_description{}, column_keywords{}, column_type{};
    std::optional<Article> article{};
    std::string path = "/";                 // with its known query: modes come back to it
    std::vector<Link> trail{};              // from the home page to here, the last one without an address
    std::vector<std::string_view> icons{};  // names of assets/icons the page draws; the layout adds its own
    Url alternate{};                        // the same facts for programs (JSON)
    Url feed{};                             // Atom, of what this list shows
    DataBlock data{};                       // JSON-LD
    bool wide = false;                      // 1440 instead of 1200
    bool searchable = true;                 // false: noindex
    std::string query{};                    // what was searched for, shown in the header's box

    Url parent() const;  // one step back on the trail, for the kiosk's 返回

    Url mode_address(std::string_view mode) const;  // the same page in another mode
    Url script_address() const;                     // the same page in the other script
    std::vector<std::string_view> all_icons() const;
};

struct ErrorPage {
    PageFrame frame;
    std::string heading, sentence, request_id;
};

}  // namespace mingtang::web
