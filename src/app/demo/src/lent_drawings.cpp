#include "thing_drawings.hpp"
#include "thing_shapes.hpp"

#include <array>

namespace agora::demo {
namespace {

Canvas camera() {
    Canvas canvas = room(kInviteSoft, kWood);
    canvas.box({250, 128, 400, 190}, kInk);
    canvas.box({130, 168, 510, 410}, kInk);
    canvas.box({130, 226, 510, 360}, kPlum);
    canvas.box({156, 150, 214, 172}, kWarn);
    canvas.oval({330, 292, 118, 118}, kInk);
    canvas.oval({330, 292, 96, 96}, kInfo);
    canvas.oval({330, 292, 58, 58}, kInk);
    canvas.oval({296, 258, 24, 24}, kInfoSoft);
    canvas.oval({470, 198, 14, 14}, kInvite);
    return canvas;
}

Canvas lamps() {
    Canvas canvas = room(kInk, kDarkWood);
    for (const double x : {190.0, 450.0}) {
        canvas.box({x - 6, 250, x + 6, 424}, kInfoMid);
        canvas.box({x - 60, 418, x + 60, 430}, kInfoMid);
        canvas.box({x - 106, 80, x + 106, 262}, kInfoMid);
        canvas.box({x - 92, 94, x + 92, 248}, kPaper);
        canvas.oval({x, 171, 56, 56}, kInviteSoft);
    }
    return canvas;
}

Canvas speakers() {
    Canvas canvas = room(kPlumMid, kPlum);
    for (const double x : {150.0, 490.0}) {
        canvas.box({x - 6, 280, x + 6, 430}, kInk);
        canvas.box({x - 64, 424, x + 64, 436}, kInk);
        canvas.box({x - 84, 60, x + 84, 300}, kInk);
        canvas.oval({x, 210, 62, 62}, kInvite);
        canvas.oval({x, 210, 26, 26}, kInk);
        canvas.oval({x, 108, 30, 30}, kInfoMid);
    }
    canvas.box({314, 200, 326, 430}, kInk);
    canvas.oval({320, 426, 56, 12}, kInk);
    canvas.oval({320, 176, 26, 34}, kWarn);
    return canvas;
}

Canvas drill() {
    Canvas canvas = room(kAccentSoft, kWood);
    canvas.box({60, 186, 140, 194}, kInk);
    canvas.box({136, 164, 196, 216}, kInk);
    canvas.box({190, 140, 380, 240}, kWarn);
    canvas.box({210, 168, 330, 180}, kWarnMid);
    canvas.box({316, 236, 376, 372}, kWarn);
    canvas.box({304, 250, 320, 286}, kInk);
    canvas.box({296, 368, 392, 412}, kInk);
    canvas.box({420, 300, 600, 412}, kInfo);
    canvas.box({420, 292, 600, 306}, kInk);
    canvas.box({490, 268, 530, 294}, kInk);
    return canvas;
}

Canvas sewing_machine() {
    Canvas canvas = room(kInfoSoft, kWood);
    canvas.box({110, 340, 540, 410}, kAccent);
    canvas.box({420, 150, 530, 350}, kAccent);
    canvas.box({150, 130, 530, 220}, kAccent);
    canvas.box({150, 210, 220, 270}, kAccent);
    canvas.box({182, 264, 188, 342}, kInk);
    canvas.oval({548, 190, 26, 44}, kInk);
    canvas.oval({300, 174, 24, 24}, kInvite);
    canvas.box({330, 96, 352, 132}, kWarn);
    canvas.box({60, 330, 330, 346}, kInvite);
    canvas.box({60, 330, 112, 440}, kInvite);
    return canvas;
}

Canvas badges() {
    Canvas canvas(kWidth, kHeight, kPaper);
    constexpr std::array kFaces{kWarn, kInvite, kAccent, kInfo, kPlum, kInk};
    for (std::size_t which = 0; which < kFaces.size(); ++which) {
        const double x = 130 + static_cast<double>(which % 3) * 190;
        const double y = which < 3 ? 140 : 340;
        canvas.oval({x + 6, y + 8, 82, 82}, kWarnSoft);
        canvas.oval({x, y, 82, 82}, kFaces.at(which));
        canvas.oval({x, y, 50, 50}, kPaper);
        canvas.oval({x, y, 24, 24}, kFaces.at((which + 2) % kFaces.size()));
    }
    return canvas;
}

Canvas projector() {
    Canvas canvas = room(kInfo, kInk);
    canvas.box({120, 36, 520, 50}, kInk);
    canvas.box({130, 48, 510, 290}, kPaper);
    canvas.oval({320, 168, 84, 84}, kInvite);
    canvas.oval({320, 168, 44, 44}, kPaper);
    canvas.box({220, 340, 440, 430}, kInfoMid);
    canvas.oval({280, 384, 34, 34}, kInk);
    canvas.oval({280, 384, 20, 20}, kInviteSoft);
    for (const double y : {364.0, 384.0, 404.0}) canvas.box({350, y, 414, y + 8}, kInfo);
    return canvas;
}

Canvas flip_chart() {
    Canvas canvas = room(kAccentMid, kAccent);
    for (const double x : {220.0, 410.0}) canvas.box({x, 60, x + 14, 430}, kInk);
    for (const double x : {226.0, 416.0}) canvas.oval({x, 430, 16, 16}, kInk);
    canvas.box({170, 40, 470, 350}, kPaper);
    canvas.box({170, 40, 470, 62}, kDarkWood);
    canvas.box({200, 250, 250, 320}, kInfo);
    canvas.box({290, 190, 340, 320}, kInvite);
    canvas.box({380, 120, 430, 320}, kWarn);
    canvas.box({160, 346, 480, 362}, kDarkWood);
    return canvas;
}

Canvas gazebo() {
    Canvas canvas = room(kInfoMid, kAccentMid);
    for (const double x : {96.0, 532.0}) canvas.box({x, 180, x + 12, 430}, kInk);
    const Canvas::Box roof{80, 60, 560, 190};
    canvas.oval({320, 190, 240, 128}, roof, kWarn);
    canvas.oval({320, 190, 128, 128}, roof, kPaper);
    canvas.oval({320, 190, 46, 128}, roof, kWarn);
    double left = 80;
    for (const Colour flap : {kWarn, kPaper, kWarn, kPaper, kWarn, kPaper}) {
        canvas.box({left, 186, left + 80, 214}, flap);
        left += 80;
    }
    canvas.box({200, 330, 440, 350}, kWood);
    for (const double x : {216.0, 412.0}) canvas.box({x, 350, x + 12, 430}, kDarkWood);
    return canvas;
}

Canvas trailer() {
    Canvas canvas = room(kInviteSoft, kWood);
    canvas.box({130, 120, 560, 270}, kAccent);
    for (const double x : {230.0, 340.0, 450.0}) canvas.box({x, 120, x + 10, 270}, kAccentMid);
    canvas.box({120, 264, 570, 360}, kInfo);
    canvas.box({20, 344, 140, 358}, kInk);
    canvas.oval({26, 351, 16, 16}, kInk);
    canvas.box({548, 290, 570, 330}, kWarn);
    wheel(canvas, 350, 62, kInfoSoft);
    return canvas;
}

Canvas tent() {
    Canvas canvas = room(kInfoMid, kAccent);
    canvas.oval({540, 90, 44, 44}, kPaper);
    const Canvas::Box ground{0, 0, kWidth, kFloor + 20};
    canvas.oval({320, kFloor + 20, 250, 270}, ground, kInvite);
    canvas.oval({320, kFloor + 20, 120, 226}, ground, kInk);
    canvas.oval({376, kFloor + 20, 96, 216}, {320, 0, kWidth, kFloor + 20}, kInviteSoft);
    canvas.box({316, 146, 324, kFloor + 20}, kWarn);
    return canvas;
}

}  // namespace

std::vector<ThingDrawing> draw_lent_things() {
    return {{"camera", camera()},
            {"lamps", lamps()},
            {"speakers", speakers()},
            {"drill", drill()},
            {"sewing_machine", sewing_machine()},
            {"badges", badges()},
            {"projector", projector()},
            {"flip_chart", flip_chart()},
            {"gazebo", gazebo()},
            {"trailer", trailer()},
            {"tent", tent()}};
}

}  // namespace agora::demo
