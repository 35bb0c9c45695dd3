#pragma once

#include "canvas.hpp"
#include "palette.hpp"

// What drawings of things share.
namespace agora::demo {

inline constexpr Colour kWood{0xB9, 0x84, 0x52};
inline constexpr Colour kDarkWood{0x7E, 0x53, 0x30};
inline constexpr Colour kLightWood{0xDD, 0xB8, 0x87};

inline constexpr int kWidth = 640;
inline constexpr int kHeight = 480;
inline constexpr double kFloor = 410;

/// A wall and a floor.
inline Canvas room(Colour wall, Colour floor) {
    Canvas canvas(kWidth, kHeight, wall);
    canvas.box({0, kFloor, kWidth, kHeight}, floor);
    return canvas;
}

inline void wheel(Canvas& canvas, double x, double radius, Colour inside) {
    const double y = kFloor + 20 - radius;
    canvas.oval({x, y, radius, radius}, kInk);
    canvas.oval({x, y, radius * 0.84, radius * 0.84}, inside);
    canvas.oval({x, y, radius * 0.14, radius * 0.14}, kInk);
}

}  // namespace agora::demo
