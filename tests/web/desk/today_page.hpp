// What a part of the day's page says to somebody: from its heading to its end; nothing where it is not there.
#pragma once

#include "house.hpp"

namespace mingtang {

inline std::string under_today(Browser& browser, std::string_view heading) {
    auto const page = body_of(browser.get("/console"));
    auto const from = page.find("<h2>" + std::string{heading});
    if (from == page.npos) return {};
    return page.substr(from, page.find("</section>", from) - from);
}

inline bool says_today(Browser& browser, std::string_view heading, std::string_view words) {
    return under_today(browser, heading).find(words) != std::string::npos;
}

}  // namespace mingtang
