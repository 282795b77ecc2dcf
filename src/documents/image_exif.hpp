// The block of EXIF data in a picture: a small file system of numbered fields, in either byte order.
#pragma once

#include <string>
#include <string_view>

#include "documents/image_metadata.hpp"

namespace mingtang::documents {

// From "II*\0" or "MM\0*" on. Whatever is damaged in it is passed over; that there was a place of shooting is not.
void read_exif(std::string_view block, ImageMetadata& into);

// A block that says nothing but how the picture is to be turned.
std::string exif_of_turn(int turned);

}  // namespace mingtang::documents
