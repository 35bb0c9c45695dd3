#pragma once

#include "agora/picture/examine.hpp"

#include "order.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace agora::picture {

/// Loads the library with four decoders and no others. Opens files: call it before lock_down().
/// Throws std::runtime_error when the library can't start.
void start_decoder(const char* program_name);

struct Made {
    Dimensions dimensions{};
    std::string webp{};
};

/// One WebP for each output: turned upright, in sRGB, never enlarged, without anything but pixels.
/// The bytes are those that examine() accepted as this kind.
std::variant<std::vector<Made>, Reason> make(std::string_view bytes, Examined examined,
                                             const Order& order);

}  // namespace agora::picture
