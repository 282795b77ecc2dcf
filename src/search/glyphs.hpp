// One glyph for each character, for searching only: 禇 and 褚, 峯 and 峰, 葉 and 叶 are the same to whoever looks for a
// name or a place. Not for showing: what is shown is the text as it was written.
#pragma once

namespace mingtang::search {

// Traditional to simplified, variant to standard; anything else is itself.
char32_t plain_glyph(char32_t c);

}  // namespace mingtang::search
