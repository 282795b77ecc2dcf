// What a photograph says besides its picture: where and when it was taken, with which device, by whom (EXIF, GPS, text
// chunks, XMP). Reads JPEG, PNG and WebP by their own structure; no pixel is decoded. Takes it off, too: the public
// copy of a picture carries none of it (security.md C40).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace mingtang::documents {

enum class ImageKind { jpeg, png, webp };
std::optional<ImageKind> image_kind(std::string_view bytes);

struct ImageMetadata {
    long width = 0, height = 0;
    bool has_location = false;
    std::string location{};  // "北纬 35.06°，东经 118.28°" where it can be read
    std::string device{};    // maker and model
    std::string taken_at{};
    std::string author{};
    int other = 0;           // further pieces of text or metadata
    std::size_t behind = 0;  // bytes behind the picture's end: a film, further pictures with places of their own
    int turned = 1;          // EXIF's orientation, 1 to 8; 1: as it is

    bool none() const {
        return !has_location && device.empty() && taken_at.empty() && author.empty() && other == 0 && behind == 0;
    }
};

// A refusal when the bytes are no whole picture, or more than 40 million pixels.
Result<ImageMetadata> read_image(std::string_view bytes);

// The same picture without any of it, bit for bit; how it is to be turned is kept.
Result<std::string> without_metadata(std::string_view bytes);

}  // namespace mingtang::documents
