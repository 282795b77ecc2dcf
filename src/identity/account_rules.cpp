#include "identity/account_rules.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "identity/wording.hpp"

namespace mingtang::identity {

using Kind = Refusal::Kind;

std::string written_login(std::string_view typed) {
    auto login = clean_line(typed);
    for (auto& c : login)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return login;
}

Result<std::string> good_login(std::string_view typed) {
    auto login = written_login(typed);
    bool const letters = login.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == login.npos;
    if (login.size() < 3 || login.size() > 32 || !letters || login[0] < 'a' || login[0] > 'z')
        return refuse(Kind::invalid, wording::login_form);
    return login;
}

Result<std::string> good_name(std::string_view typed) {
    auto name = clean_line(typed);
    auto const length = length_in_characters(name);
    if (length < 2 || length > 40) return refuse(Kind::invalid, wording::name_form);
    return name;
}

Result<Family> family_of(std::set<Role> const& roles) {
    if (roles.empty()) return refuse(Kind::invalid, wording::no_role);
    bool const admin = std::any_of(roles.begin(), roles.end(), is_admin);
    if (admin && roles.size() > 1) return refuse(Kind::invalid, wording::mixed_roles);
    return admin ? Family::admin : Family::business;
}

std::string codes(std::set<Role> const& roles) {
    std::vector<std::string> words;
    for (auto const role : roles) words.emplace_back(code(role));
    return join(words, " ");
}

std::string chinese(std::set<Role> const& roles) {
    std::vector<std::string> words;
    for (auto const role : roles) words.emplace_back(chinese(role));
    return join(words, "、");
}

std::string_view code(Family family) {
    return family == Family::admin ? "admin" : "business";
}

Family parse_family(std::string_view code) {
    return code == "admin" ? Family::admin : Family::business;
}

}  // namespace mingtang::identity
