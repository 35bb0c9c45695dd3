#pragma once

#include <string>
#include <string_view>

namespace agora::files {

inline constexpr std::string_view kPortraitType = "image/svg+xml";

struct DefaultPortrait {
    std::string_view seed;  ///< e.g. the member's number as text; the same seed, the same drawing
    std::string_view initials;  ///< the first three letters count; any text is safe
    int size = 96;              ///< pixels, 16 to 1,024
};

/// A drawing for who has no portrait: circles that touch, in the colours of the tokens, with the initials
/// in ink. SVG of about 500 bytes, without script, style, link or reference.
std::string default_portrait(const DefaultPortrait& portrait);

/// The first letters of the first and last word, in capitals where ASCII: "Ana de Vos" -> "AV".
std::string initials_of(std::string_view name);

}  // namespace agora::files
