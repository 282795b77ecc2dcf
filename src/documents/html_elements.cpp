#include "documents/html_elements.hpp"

#include <algorithm>

namespace mingtang::documents {
namespace {

constexpr TagName nothings[] = {tag("html"),    tag("body"),     tag("head"),     tag("link"),     tag("base"),
                                tag("wbr"),     tag("embed"),    tag("param"),    tag("source"),   tag("track"),
                                tag("frame"),   tag("bgsound"),  tag("keygen"),   tag("col"),      tag("colgroup"),
                                tag("area"),    tag("script"),   tag("style"),    tag("title"),    tag("iframe"),
                                tag("noembed"), tag("noframes"), tag("noscript"), tag("plaintext")};

constexpr TagName blocks[] = {
    tag("address"), tag("article"), tag("aside"),  tag("blockquote"), tag("center"),   tag("details"),
    tag("dialog"),  tag("dir"),     tag("div"),    tag("dl"),         tag("fieldset"), tag("figcaption"),
    tag("figure"),  tag("footer"),  tag("form"),   tag("frameset"),   tag("h1"),       tag("h2"),
    tag("h3"),      tag("h4"),      tag("h5"),     tag("h6"),         tag("header"),   tag("hgroup"),
    tag("legend"),  tag("listing"), tag("main"),   tag("marquee"),    tag("menu"),     tag("nav"),
    tag("ol"),      tag("pre"),     tag("search"), tag("section"),    tag("summary"),  tag("ul"),
    tag("xmp"),     tag("dd"),      tag("dt"),     tag("li"),         tag("p")};

// A struck-out <del> is no longer said; the reading of a character (<rt>) is not part of the word.
constexpr TagName unseens[] = {tag("template"), tag("svg"),    tag("xml"), tag("datalist"), tag("audio"),
                               tag("video"),    tag("canvas"), tag("rt"),  tag("rp"),       tag("del")};

constexpr TagName headings[] = {tag("h1"), tag("h2"), tag("h3"), tag("h4"), tag("h5"), tag("h6")};

template <std::size_t n>
bool has(TagName const (&list)[n], TagName name) {
    return std::ranges::find(list, name) != std::end(list);
}

}  // namespace

Role role_of(TagName name) {
    if (has(blocks, name)) return Role::block;
    if (has(nothings, name)) return Role::nothing;
    return has(unseens, name) ? Role::unseen : Role::inline_part;
}

bool is_heading(TagName name) {
    return has(headings, name);
}

bool is_section(TagName name) {
    return name == tag("tbody") || name == tag("thead") || name == tag("tfoot");
}

bool is_cell(TagName name) {
    return name == tag("td") || name == tag("th");
}

}  // namespace mingtang::documents
