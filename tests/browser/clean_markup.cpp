// clean_markup ATTACKS: reads each attack as a publication's text, alone and inside a table, and writes what is left, a
// zero byte after each. A browser reads it then (rich_text.mjs).
#include <cstdio>

#include "documents/rich_text.hpp"
#include "make/attacks.hpp"

int main(int count, char** words) {
    using namespace mingtang;
    if (count != 2) return 2;
    for (auto const& attack : make::attacks(words[1]))
        for (auto const& whole : {attack, "<table><tr><td>字</td><td>" + attack + "</td></tr></table>"}) {
            auto const text = documents::rich_text::read(whole);
            if (!text) return 1;
            auto const markup = documents::rich_text::to_html(*text);
            std::fwrite(markup.c_str(), 1, markup.size() + 1, stdout);
        }
    return 0;
}
