#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::site {

/// Parts of one, as sRGB counts them.
struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

/// "#0b5d50"; nothing for anything else.
std::optional<Colour> parse_colour(std::string_view text);
std::string to_string(const Colour& colour);

/// From 1 to 21, as WCAG 2.2 defines it (relative luminance of sRGB).
double contrast(const Colour& one, const Colour& other);

/// The cooperative's colours as its settings hold them; empty: Agora's own.
struct Palette {
    std::string_view green;
    std::string_view marigold;
    std::string_view brick;
};

/// The colour tokens of web/css/tokens.css that follow from the palette, for light and for dark. A
/// colour that would be too faint to read moves towards ink (in the dark towards white) until all
/// text has 4.5 to 1. Empty for an empty palette.
std::string theme_stylesheet(const Palette& palette);

}  // namespace agora::site
