#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::qr {

inline constexpr std::size_t kMostBytes = 1024;

/// The text as an SVG drawing: black modules on white, one unit each, with the quiet zone of four
/// modules that readers need (ISO/IEC 18004), error correction M (15 %). The text itself is not in
/// the drawing. Nothing for an empty text, one with U+0000 or more than kMostBytes.
/// Costs about a millisecond.
std::optional<std::string> svg_of(std::string_view text);

/// The same drawing as its modules, row by row and with the quiet zone: '1' is dark. A square.
std::optional<std::string> modules_of(std::string_view text);

}  // namespace agora::qr
