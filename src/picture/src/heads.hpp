#pragma once

#include "agora/picture/examine.hpp"

#include <optional>
#include <string_view>

namespace agora::picture {

/// The size that the head of each kind claims; nothing when it is damaged. The bytes start with the
/// kind's signature.
std::optional<Dimensions> jpeg_dimensions(std::string_view bytes);
/// The canvas, or more when the first frame reaches over its edge.
std::optional<Dimensions> gif_dimensions(std::string_view bytes);
std::optional<Dimensions> webp_dimensions(std::string_view bytes);

}  // namespace agora::picture
