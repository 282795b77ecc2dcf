// Addresses with queries, hashed assets and icons for compiled views.
#include "web/view.hpp"

#include <algorithm>
#include <stdexcept>

#include "web/asset_table.hpp"
#include "web/icon_table.hpp"

namespace mingtang::web {
namespace {

// RFC 3986 "unreserved" stays, everything else is %XX: safe in any place of an address.
void percent_encode(std::string& out, std::string_view text, std::string_view also_kept = "") {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain || also_kept.find(c) != also_kept.npos)
            out += c;
        else
            out.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
}

}  // namespace

std::string own_path(std::string_view path, std::vector<std::pair<std::string_view, std::string>> const& query) {
    std::string text;
    percent_encode(text, path, "/");
    char separator = '?';
    for (auto const& [name, value] : query) {
        if (value.empty()) continue;
        text += separator;
        percent_encode(text, name);
        text += '=';
        percent_encode(text, value);
        separator = '&';
    }
    return text;
}

Url own_url(std::string_view path, std::vector<std::pair<std::string_view, std::string>> const& query) {
    return Url{own_path(path, query)};
}

Url asset(std::string_view name) {
    for (auto const& one : assets)
        if (one.name == name) return Url{one.address};
    throw std::logic_error{"no asset is called " + std::string{name}};
}

Html icon(std::string_view name) {
    HtmlWriter out{96};
    out.literal("<svg class=\"i\" aria-hidden=\"true\"><use xlink:href=\"#i-");  // not href: browsers of 2015
    out << name;
    out.literal("\"/></svg>");
    return out.take();
}

Html sprite(std::vector<std::string_view> const& names) {
    HtmlWriter out{512 * names.size() + 96};
    out.literal("<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\">");
    for (std::size_t i = 0; i < names.size(); ++i) {
        bool drawn = false;
        for (std::size_t j = 0; j < i; ++j) drawn = drawn || names[j] == names[i];
        if (drawn) continue;
        for (auto const& one : icons) {
            if (one.name != names[i]) continue;
            out.literal("<symbol id=\"i-");
            out << one.name;
            out.literal("\" viewBox=\"0 0 24 24\">");
            out.literal(one.shapes);
            out.literal("</symbol>");
        }
    }
    out.literal("</svg>");
    return out.take();
}

Html title_with_breaks(std::string_view title) {
    // Titles break at sense (frontend.md): after 关于, 印发 and 》, before 的通知. The CSS keeps the rest together.
    static constexpr std::string_view after[] = {"关于", "印发", "》", "领域", "公开"};
    static constexpr std::string_view before[] = {"的通知", "标准目录", "征收", "房屋", "（", "《"};
    HtmlWriter out{title.size() * 2};
    std::size_t from = 0;
    auto const cut = [&](std::size_t at) {
        if (at <= from || at >= title.size()) return;
        out << title.substr(from, at - from);
        out.literal("<wbr>");
        from = at;
    };
    for (std::size_t i = 0; i < title.size(); ++i) {
        auto const rest = title.substr(i);
        for (auto const word : before)
            if (rest.starts_with(word)) cut(i);
        for (auto const word : after)
            if (rest.starts_with(word)) cut(i + word.size());
    }
    out << title.substr(from);
    return out.take();
}

Pages Pages::of(std::string_view asked, int total, int size) {
    Pages pages;
    pages.last = std::max(1, (total + size - 1) / size);
    bool const number = !asked.empty() && asked.size() < 9 && asked.find_first_not_of("0123456789") == asked.npos;
    pages.now = number ? std::clamp(std::stoi(std::string{asked}), 1, pages.last) : 1;
    return pages;
}

Url Pages::address(int page) const {
    auto all = query;
    if (page > 1) all.emplace_back("page", std::to_string(page));
    return own_url(path, all);
}

std::vector<int> Pages::shown() const {
    std::vector<int> numbers;
    for (int n = 1; n <= last; ++n) {
        bool const near = n == 1 || n == last || (n >= now - 2 && n <= now + 2);
        if (near)
            numbers.push_back(n);
        else if (numbers.back() != 0)
            numbers.push_back(0);
    }
    return numbers;
}

std::string refresh_to(int seconds, Url const& url) {
    return std::to_string(seconds) + ";url=" + url.str();
}

std::string forgets(Mode mode, std::string_view address) {
    if (mode != Mode::kiosk || address == "/" || address.starts_with("/kiosk/still")) return {};
    return refresh_to(60, own_url("/kiosk/still", {{"back", std::string{address}}}));
}

Url PageFrame::parent() const {
    for (auto link = trail.rbegin(); link != trail.rend(); ++link)
        if (link != trail.rbegin() && link->url.str() != "#") return link->url;
    return Url{"/"};
}

Url PageFrame::mode_address(std::string_view wanted) const {
    return own_url("/mode/" + std::string{wanted}, {{"back", path}});
}

Url PageFrame::script_address() const {
    return own_url(script == Script::traditional ? "/script/hans" : "/script/hant", {{"back", path}});
}

std::vector<std::string_view> PageFrame::all_icons() const {
    std::vector<std::string_view> all = icons;
    for (std::string_view const own : {"type", "contrast", "search", "menu"}) all.push_back(own);
    if (mode == Mode::kiosk)
        for (std::string_view const own : {"house", "arrow-left", "hand-helping"}) all.push_back(own);
    return all;
}

std::string_view code(Mode mode) {
    switch (mode) {
        case Mode::normal:
            return "normal";
        case Mode::elder:
            return "elder";
        case Mode::contrast:
            return "contrast";
        case Mode::kiosk:
            return "kiosk";
    }
    return "normal";
}

std::string_view language(Script script) {
    return script == Script::traditional ? "zh-Hant" : "zh-Hans-CN";
}

}  // namespace mingtang::web
