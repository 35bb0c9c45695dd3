#pragma once

#include "agora/picture/examine.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::picture {

/// The size of a still WebP that holds pixels and transparency and nothing else: no EXIF, XMP, colour
/// profile, animation, unknown part, or byte after the end. Otherwise nothing. Does not decode.
std::optional<Dimensions> bare_webp(std::string_view bytes);

/// The same still picture with nothing but pixels and transparency, in the form that bare_webp accepts;
/// empty when it has no pixels. Some versions of libvips write EXIF of their own whatever one asks.
std::string only_pixels(std::string_view webp);

}  // namespace agora::picture
