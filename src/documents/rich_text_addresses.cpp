#include "documents/rich_text_addresses.hpp"

#include <algorithm>

#include "base/html.hpp"
#include "documents/rich_text_characters.hpp"

namespace mingtang::documents {
namespace {

constexpr std::size_t longest_address = 2000;
constexpr std::string_view ends_to_trim = " \t\n\r\f";

std::string_view trimmed(std::string_view said) {
    auto const from = said.find_first_not_of(ends_to_trim);
    if (from == said.npos) return {};
    return said.substr(from, said.find_last_not_of(ends_to_trim) + 1 - from);
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What a reader cannot see may not decide where a link leads.
bool all_seen(std::string_view address) {
    for (std::size_t at = 0; at < address.size();) {
        auto const [c, size] = character_at(address, at);
        if (is_unseen(c) || is_blank(c)) return false;
        at += size;
    }
    return true;
}

}  // namespace

std::string kept_address(std::string_view said) {
    said = trimmed(said);
    if (said.empty() || said.size() > longest_address || is_place_in_page(said) || !all_seen(said)) return {};
    std::string address{said};
    // Url knows schemes as we write them.
    auto const colon = std::min(address.find(':'), address.size());
    if (std::all_of(address.begin(), address.begin() + std::ptrdiff_t(colon), is_letter))
        for (std::size_t i = 0; i < colon; ++i) address[i] = char(address[i] | 0x20);
    Url const url{address};
    return url.str() == "#" ? std::string{} : url.str();
}

bool is_place_in_page(std::string_view said) {
    said = trimmed(said);
    return said.starts_with('#') || said.starts_with('?');
}

std::string own_attachment(std::string_view source) {
    constexpr std::string_view scheme = "attachment:";
    constexpr std::size_t longest = 19;  // digits of an id
    source = trimmed(source);
    std::string_view number;
    if (source.starts_with(scheme))
        number = source.substr(scheme.size());
    else if (source.starts_with('/') && !source.starts_with("//"))
        number = source.substr(source.rfind('/') + 1);
    bool const digits = std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    bool const fine = !number.empty() && number.size() <= longest && digits && number[0] != '0';
    return fine ? std::string{number} : std::string{};
}

}  // namespace mingtang::documents
