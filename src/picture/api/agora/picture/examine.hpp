#pragma once

#include "agora/picture/outcome.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>

namespace agora::picture {

/// What the first bytes say; names, extensions and claimed types count for nothing.
/// Only the first four are ever decoded.
enum class Kind { jpeg, png, webp, gif, svg, pdf, avif, heic, other_picture, unknown };
Kind kind_of(std::string_view bytes);

/// In pixels, as they are stored: a turn asked for by the camera is not yet made.
struct Dimensions {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    bool operator==(const Dimensions&) const = default;
};

inline constexpr std::size_t kMostBytes = 20 * 1024 * 1024;
inline constexpr std::uint32_t kLongestSide = 12'000;
inline constexpr std::uint64_t kMostPixels = 50'000'000;

/// True when both sides are at least one and within the limits above.
bool is_within_limits(Dimensions dimensions);

struct Examined {
    Kind kind = Kind::unknown;
    Dimensions dimensions{};
    bool operator==(const Examined&) const = default;
};

/// Reads the head of any bytes without decoding a pixel, in time linear in their number and without
/// memory of its own. Gives the kind and the largest size that the head claims, or why it is refused.
/// A PNG is walked to its end: each chunk's checksum is verified, pixels and an end must be there.
std::variant<Examined, Reason> examine(std::string_view bytes);

}  // namespace agora::picture
