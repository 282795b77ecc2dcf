#include "documents/symbol_fonts.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "documents/zip_directory.hpp"

namespace mingtang::documents {
namespace {

struct Picture {
    unsigned char letter;
    char32_t seen;
};

// Only what stands in tables: boxes, ticks, bullets, circled numbers, arrows. Shadowed and bold variants become the
// plain form, so that one word means one thing.
constexpr std::array wingdings{
    Picture{0x6c, U'●'}, Picture{0x6d, U'○'}, Picture{0x6e, U'■'}, Picture{0x6f, U'□'}, Picture{0x70, U'□'},
    Picture{0x71, U'□'}, Picture{0x72, U'□'}, Picture{0x73, U'◆'}, Picture{0x74, U'◆'}, Picture{0x75, U'◆'},
    Picture{0x76, U'❖'}, Picture{0x77, U'◆'}, Picture{0x78, U'☒'}, Picture{0x80, U'⓪'}, Picture{0x81, U'①'},
    Picture{0x82, U'②'}, Picture{0x83, U'③'}, Picture{0x84, U'④'}, Picture{0x85, U'⑤'}, Picture{0x86, U'⑥'},
    Picture{0x87, U'⑦'}, Picture{0x88, U'⑧'}, Picture{0x89, U'⑨'}, Picture{0x8a, U'⑩'}, Picture{0x8c, U'❶'},
    Picture{0x8d, U'❷'}, Picture{0x8e, U'❸'}, Picture{0x8f, U'❹'}, Picture{0x90, U'❺'}, Picture{0x91, U'❻'},
    Picture{0x92, U'❼'}, Picture{0x93, U'❽'}, Picture{0x94, U'❾'}, Picture{0x95, U'❿'}, Picture{0x9e, U'·'},
    Picture{0x9f, U'•'}, Picture{0xa0, U'▪'}, Picture{0xa1, U'○'}, Picture{0xa2, U'○'}, Picture{0xa4, U'◉'},
    Picture{0xa5, U'◎'}, Picture{0xa7, U'▪'}, Picture{0xa8, U'□'}, Picture{0xab, U'★'}, Picture{0xd8, U'➢'},
    Picture{0xdf, U'←'}, Picture{0xe0, U'→'}, Picture{0xe1, U'↑'}, Picture{0xe2, U'↓'}, Picture{0xe8, U'➔'},
    Picture{0xfb, U'✗'}, Picture{0xfc, U'✓'}, Picture{0xfd, U'☒'}, Picture{0xfe, U'☑'}};

constexpr std::array wingdings2{
    Picture{0x4f, U'✗'}, Picture{0x50, U'✓'}, Picture{0x51, U'☒'}, Picture{0x52, U'☑'}, Picture{0x53, U'☒'},
    Picture{0x54, U'☒'}, Picture{0x69, U'⓪'}, Picture{0x6a, U'①'}, Picture{0x6b, U'②'}, Picture{0x6c, U'③'},
    Picture{0x6d, U'④'}, Picture{0x6e, U'⑤'}, Picture{0x6f, U'⑥'}, Picture{0x70, U'⑦'}, Picture{0x71, U'⑧'},
    Picture{0x72, U'⑨'}, Picture{0x73, U'⑩'}, Picture{0x95, U'·'}, Picture{0x96, U'•'}, Picture{0x97, U'●'},
    Picture{0x98, U'●'}, Picture{0x99, U'◉'}, Picture{0x9a, U'○'}, Picture{0x9b, U'○'}, Picture{0x9f, U'■'},
    Picture{0xa0, U'■'}, Picture{0xa1, U'■'}, Picture{0xa2, U'■'}, Picture{0xa3, U'□'}, Picture{0xa4, U'□'},
    Picture{0xa5, U'□'}, Picture{0xae, U'◆'}, Picture{0xaf, U'◇'}};

constexpr std::array webdings{Picture{0x61, U'✓'}, Picture{0x63, U'□'}, Picture{0x67, U'■'},
                              Picture{0x6e, U'●'}, Picture{0x72, U'✗'}, Picture{0x3d, U'□'}};

constexpr std::array symbol{Picture{0xa8, U'◆'}, Picture{0xae, U'→'}, Picture{0xb0, U'°'}, Picture{0xb1, U'±'},
                            Picture{0xb4, U'×'}, Picture{0xb7, U'•'}, Picture{0xd6, U'√'}, Picture{0xa3, U'≤'},
                            Picture{0xb3, U'≥'}, Picture{0xde, U'⇒'}};

std::span<Picture const> pictures(SymbolFont font) {
    switch (font) {
        case SymbolFont::wingdings:
            return wingdings;
        case SymbolFont::wingdings2:
            return wingdings2;
        case SymbolFont::webdings:
            return webdings;
        case SymbolFont::symbol:
            return symbol;
        case SymbolFont::none:
            break;
    }
    return {};
}

}  // namespace

SymbolFont symbol_font(std::string_view font_name) {
    auto const name = folded_name(font_name);
    if (name == "wingdings") return SymbolFont::wingdings;
    if (name == "wingdings 2") return SymbolFont::wingdings2;
    if (name == "webdings") return SymbolFont::webdings;
    if (name == "symbol") return SymbolFont::symbol;
    return SymbolFont::none;
}

std::string seen_in(SymbolFont font, std::string_view letters) {
    auto const known = pictures(font);
    std::u32string seen = to_u32(letters);
    for (auto& letter : seen) {
        char32_t const low = letter >= 0xf020 && letter <= 0xf0ff ? letter - 0xf000 : letter;
        if (low > 0xff) continue;
        auto const at = std::ranges::find(known, low, [](Picture const& picture) { return char32_t(picture.letter); });
        if (at != known.end()) letter = at->seen;
    }
    return to_utf8(seen);
}

}  // namespace mingtang::documents
