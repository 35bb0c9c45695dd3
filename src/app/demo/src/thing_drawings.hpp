#pragma once

#include "canvas.hpp"

#include <string_view>
#include <vector>

namespace agora::demo {

/// Something that is lent, given or looked for, in flat shapes, four to three.
struct ThingDrawing {
    std::string_view name;  ///< "cargo_bike"
    Canvas canvas;
};
std::vector<ThingDrawing> draw_things();
/// What one borrows rather than buys.
std::vector<ThingDrawing> draw_lent_things();

}  // namespace agora::demo
