// A short name for some bytes, that tells one version from another. Not evidence: what is signed or sealed uses SM3.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::crypto {

// 24 hexadecimal digits of BLAKE2b: six times as quick as SM3, which matters where every drawn page needs one.
std::string tag(std::string_view bytes);

}  // namespace mingtang::crypto
