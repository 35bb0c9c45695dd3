#include "drawings.hpp"

#include "palette.hpp"

#include <array>

namespace agora::demo {
namespace {

constexpr std::array kGrounds{kAccentSoft, kAccentMid, kInviteSoft, kWarnSoft,
                              kInfoSoft,   kInfoMid,   kPlumMid,    kInvite};
constexpr std::array kClothes{kAccent, kInfo, kPlum, kWarn, kInk, kInvite, kPaper};
constexpr std::array kSkins{Colour{0xF3, 0xD3, 0xB8}, Colour{0xE2, 0xB0, 0x89},
                            Colour{0xC6, 0x8A, 0x5E}, Colour{0x94, 0x5F, 0x3D},
                            Colour{0x62, 0x3D, 0x28}};
constexpr std::array kHair{kInk,
                           Colour{0x4A, 0x2F, 0x1E},
                           Colour{0x8B, 0x55, 0x2B},
                           Colour{0xC9, 0x96, 0x4A},
                           Colour{0xA9, 0xA3, 0x9A},
                           kWarn};

struct Face {
    double size;
    double x;
    double y;
    double across;
    double up;
    Colour skin;
    Colour hair;
};

/// What grows behind the head: long, a knot, round, or nothing.
void draw_back_hair(Canvas& canvas, const Face& face, std::size_t style) {
    const double wide = face.across;
    if (style == 0) {
        canvas.oval({face.x, face.y + wide * 0.35, wide * 1.32, face.up * 1.32}, face.hair);
    } else if (style == 1) {
        canvas.oval({face.x, face.y - face.up * 1.25, wide * 0.48, wide * 0.48}, face.hair);
    } else if (style == 2) {
        canvas.oval({face.x, face.y - face.up * 0.3, wide * 1.45, face.up * 1.15}, face.hair);
    }
}

/// A fringe to one side, a straight one, short hair, or none.
void draw_front_hair(Canvas& canvas, const Face& face, std::size_t style) {
    const Canvas::Box above{0, 0, face.size, face.y - face.up * 0.36};
    const Canvas::Oval cap{face.x, face.y - face.up * 0.08, face.across * 1.06, face.up * 1.06};
    if (style == 3) return;
    if (style == 1) {
        canvas.oval({face.x - face.across * 0.3, face.y - face.up * 0.72, face.across * 0.86,
                     face.up * 0.46},
                    face.hair);
        canvas.oval({face.x + face.across * 0.62, face.y - face.up * 0.62, face.across * 0.46,
                     face.up * 0.42},
                    face.hair);
        return;
    }
    canvas.oval(cap, above, face.hair);
}

void draw_features(Canvas& canvas, const Face& face, Dice& dice) {
    const double eye = face.size * 0.013;
    const double apart = face.across * 0.4;
    const bool has_glasses = dice.percent(35);
    for (const double side : {-1.0, 1.0}) {
        const double x = face.x + side * apart;
        if (has_glasses) {
            canvas.oval({x, face.y, eye * 3.6, eye * 3.6}, kInk);
            canvas.oval({x, face.y, eye * 2.9, eye * 2.9}, face.skin);
        }
        canvas.oval({x, face.y, eye, eye * 1.2}, kInk);
    }
    const Canvas::Oval mouth{face.x, face.y + face.up * 0.38, face.across * 0.3, face.up * 0.2};
    canvas.oval(mouth, {0, mouth.y, face.size, face.size}, kWarn);
    if (dice.percent(20)) {
        const Canvas::Oval beard{face.x, face.y + face.up * 0.5, face.across * 0.86,
                                 face.up * 0.62};
        canvas.oval(beard, {0, face.y + face.up * 0.24, face.size, face.size}, face.hair);
        canvas.oval({mouth.x, mouth.y + 2, mouth.across * 0.8, mouth.up * 0.5}, kWarnMid);
    }
}

using Tile = Canvas::Box;

void draw_tile(Canvas& canvas, const Tile& tile, const std::vector<Colour>& colours, Dice& dice) {
    const double side = tile.right - tile.left;
    canvas.box(tile, dice.one_of(colours));
    const Colour colour = dice.one_of(colours);
    const double x = tile.left + (dice.percent(50) ? side : 0);
    const double y = tile.top + (dice.percent(50) ? side : 0);
    switch (dice.below(6)) {
        case 0:
            canvas.oval({x, y, side, side}, tile, colour);
            break;
        case 1:
            canvas.oval({x, y, side, side}, tile, colour);
            canvas.oval({x, y, side / 2, side / 2}, tile, dice.one_of(colours));
            break;
        case 2:
            canvas.oval({tile.left + side / 2, tile.top + side / 2, side * 0.42, side * 0.42}, tile,
                        colour);
            break;
        case 3:
            canvas.oval({tile.left + side / 2, y, side / 2, side / 2}, tile, colour);
            break;
        case 4:
            for (int bar = 0; bar < 4; ++bar) {
                const double left = tile.left + side * bar / 4;
                canvas.box({left, tile.top, left + side / 8, tile.bottom}, colour);
            }
            break;
        default:
            break;
    }
}

}  // namespace

Canvas draw_portrait(Dice& dice) {
    constexpr int kSize = 256;
    constexpr double kMiddle = kSize / 2.0;
    Canvas canvas(kSize, kSize, dice.one_of(kGrounds));
    const double drift = static_cast<double>(dice.below(25)) - 12;
    canvas.oval({kMiddle + drift * 6, kSize * 0.86, kSize * 0.52, kSize * 0.52},
                dice.one_of(kGrounds));
    Face face{.size = kSize,
              .x = kMiddle + drift * 0.4,
              .y = kSize * 0.44,
              .across = kSize * (0.165 + static_cast<double>(dice.below(20)) / 1000),
              .up = kSize * (0.2 + static_cast<double>(dice.below(20)) / 1000),
              .skin = dice.one_of(kSkins),
              .hair = dice.one_of(kHair)};
    draw_back_hair(canvas, face, dice.below(5));
    const Colour clothes = dice.one_of(kClothes);
    canvas.oval({kMiddle, kSize * 1.08, kSize * 0.4, kSize * 0.38}, clothes);
    canvas.oval({face.x, kSize * 0.68, face.across * 0.5, face.up * 0.5}, face.skin);
    canvas.oval({face.x, face.y, face.across, face.up}, face.skin);
    draw_front_hair(canvas, face, dice.by_weights({34, 34, 24, 8}));
    draw_features(canvas, face, dice);
    return canvas;
}

Canvas draw_work(Dice& dice) {
    constexpr std::array<std::array<Colour, 5>, 5> kSchemes{{
        {kPaper, kAccent, kAccentMid, kInvite, kInk},
        {kInviteSoft, kInvite, kWarn, kWarnMid, kInfo},
        {kInfoSoft, kInfo, kInfoMid, kInvite, kPaper},
        {kPaper, kPlum, kPlumMid, kAccentMid, kInvite},
        {kWarnSoft, kWarn, kInk, kAccentMid, kPaper},
    }};
    constexpr int kWidth = 640;
    constexpr int kHeight = 480;
    const auto& scheme = dice.one_of(kSchemes);
    const std::vector<Colour> colours(scheme.begin(), scheme.end());
    const std::array<int, 3> sides{80, 160, 160};
    const int side = dice.one_of(sides);
    Canvas canvas(kWidth, kHeight, colours.front());
    for (int top = 0; top < kHeight; top += side) {
        for (int left = 0; left < kWidth; left += side) {
            draw_tile(canvas,
                      {static_cast<double>(left), static_cast<double>(top),
                       static_cast<double>(left + side), static_cast<double>(top + side)},
                      colours, dice);
        }
    }
    return canvas;
}

}  // namespace agora::demo
