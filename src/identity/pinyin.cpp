#include "identity/pinyin.hpp"

#include <unicode/unistr.h>
#include <unicode/utrans.h>

#include <memory>
#include <utility>

#include "base/text.hpp"

namespace mingtang::identity {
namespace {

constexpr std::size_t longest_name = 60;

struct Close {
    void operator()(void* transliterator) const { utrans_close(static_cast<UTransliterator*>(transliterator)); }
};

}  // namespace

std::vector<std::vector<std::string>> syllables(std::vector<std::string> const& names) {
    UErrorCode problem = U_ZERO_ERROR;
    icu::UnicodeString const rules{u"Han-Latin; Latin-ASCII; Lower"};
    // Opened each time: a password is set rarely, and its rules would be 7 MB that nobody needs meanwhile.
    std::unique_ptr<void, Close> const transliterator{
        utrans_openU(rules.getBuffer(), rules.length(), UTRANS_FORWARD, nullptr, 0, nullptr, &problem)};
    if (U_FAILURE(problem)) return {};
    icu::UnicodeString text;
    for (auto const& name : names) text += icu::UnicodeString::fromUTF8(shorten(name, longest_name)) + u'\n';
    std::vector<char16_t> room(static_cast<std::size_t>(text.length()) * 8 + 16);
    text.extract(0, text.length(), room.data());
    std::int32_t length = text.length(), limit = length;
    utrans_transUChars(static_cast<UTransliterator*>(transliterator.get()), room.data(), &length,
                       static_cast<std::int32_t>(room.size()), 0, &limit, &problem);
    if (U_FAILURE(problem)) return {};

    std::vector<std::vector<std::string>> found(1);
    std::string syllable;
    for (std::int32_t i = 0; i < length; ++i) {
        auto const c = room[static_cast<std::size_t>(i)];
        if (c >= u'a' && c <= u'z') {
            syllable += static_cast<char>(c);
            continue;
        }
        if (!syllable.empty()) found.back().push_back(std::exchange(syllable, {}));
        if (c == u'\n') found.emplace_back();
    }
    return found;
}

}  // namespace mingtang::identity
