#include "thing_drawings.hpp"

#include "thing_shapes.hpp"

#include <array>

namespace agora::demo {
namespace {

Canvas cargo_bike() {
    Canvas canvas = room(kInfoSoft, kInfoMid);
    wheel(canvas, 500, 88, kInfoSoft);
    wheel(canvas, 130, 66, kInfoSoft);
    canvas.box({300, 332, 500, 346}, kInk);
    canvas.box({440, 210, 454, 346}, kInk);
    canvas.oval({446, 206, 46, 13}, kDarkWood);
    canvas.box({330, 176, 344, 346}, kInk);
    canvas.box({330, 168, 404, 182}, kInk);
    canvas.box({92, 214, 318, 346}, kInvite);
    canvas.box({80, 200, 330, 224}, kWood);
    return canvas;
}

Canvas chairs() {
    Canvas canvas = room(kInviteSoft, kInvite);
    constexpr std::array kSeats{kInfo, kAccent, kWarn, kPlum};
    double left = 46;
    for (const Colour seat : kSeats) {
        canvas.box({left + 4, 180, left + 18, 430}, kInk);
        canvas.box({left + 92, 300, left + 106, 430}, kInk);
        canvas.box({left, 176, left + 24, 300}, seat);
        canvas.box({left, 286, left + 112, 312}, seat);
        left += 144;
    }
    return canvas;
}

Canvas planks() {
    Canvas canvas = room(kAccentSoft, kAccentMid);
    struct Plank {
        double left;
        double right;
        Colour colour;
    };
    constexpr std::array kPlanks{Plank{60, 590, kWood},      Plank{90, 470, kDarkWood},
                                 Plank{70, 540, kLightWood}, Plank{150, 560, kWood},
                                 Plank{110, 420, kAccent},   Plank{130, 500, kLightWood},
                                 Plank{210, 460, kWarn}};
    double bottom = kFloor + 24;
    for (const Plank& plank : kPlanks) {
        canvas.box({plank.left, bottom - 38, plank.right, bottom - 4}, plank.colour);
        bottom -= 40;
    }
    return canvas;
}

Canvas books() {
    Canvas canvas = room(kPaper, kWood);
    struct Book {
        double wide;
        double high;
        Colour colour;
    };
    constexpr std::array kBooks{Book{62, 250, kInfo},   Book{48, 220, kWarn},
                                Book{76, 280, kAccent}, Book{54, 236, kInk},
                                Book{66, 262, kInvite}, Book{58, 210, kPlum}};
    double left = 120;
    for (const Book& book : kBooks) {
        const double top = kFloor - book.high;
        canvas.box({left, top, left + book.wide, kFloor}, book.colour);
        canvas.box({left + 8, top + 26, left + book.wide - 8, top + 38}, kPaper);
        canvas.oval({left + book.wide / 2, kFloor - 40, 12, 12}, kPaper);
        left += book.wide + 6;
    }
    return canvas;
}

Canvas vegetables() {
    Canvas canvas(kWidth, kHeight, kInviteSoft);
    canvas.box({60, 110, 580, 420}, kLightWood);
    constexpr std::array kCourgettes{Canvas::Oval{230, 180, 150, 34},
                                     Canvas::Oval{270, 252, 165, 36}};
    for (const Canvas::Oval& one : kCourgettes) {
        canvas.oval(one, kAccent);
        canvas.oval({one.x - 10, one.y - 10, one.across * 0.7, one.up * 0.22}, kAccentMid);
        canvas.oval({one.x + one.across, one.y, 16, 12}, kDarkWood);
    }
    constexpr std::array kTomatoes{Canvas::Oval{470, 200, 62, 58}, Canvas::Oval{200, 348, 56, 52},
                                   Canvas::Oval{340, 352, 60, 56}, Canvas::Oval{476, 340, 64, 60}};
    for (const Canvas::Oval& one : kTomatoes) {
        canvas.oval(one, kWarn);
        canvas.oval(
            {one.x - one.across * 0.35, one.y - one.up * 0.35, one.across * 0.26, one.up * 0.2},
            kWarnMid);
        canvas.oval({one.x, one.y - one.up * 0.82, one.across * 0.4, one.up * 0.16}, kAccent);
    }
    return canvas;
}

Canvas screen() {
    Canvas canvas = room(kAccentSoft, kWood);
    canvas.box({292, 330, 348, 400}, kInk);
    canvas.oval({320, 408, 120, 18}, kInk);
    canvas.box({110, 80, 530, 344}, kInk);
    canvas.box({126, 96, 514, 320}, kInfoMid);
    const Canvas::Box inside{126, 96, 514, 320};
    canvas.oval({420, 170, 44, 44}, inside, kInvite);
    canvas.oval({230, 340, 150, 110}, inside, kAccent);
    canvas.oval({410, 350, 180, 100}, inside, kAccentMid);
    return canvas;
}

Canvas bread() {
    Canvas canvas(kWidth, kHeight, kInfoSoft);
    canvas.box({70, 300, 570, 400}, kDarkWood);
    canvas.oval({320, 250, 210, 120}, kWood);
    canvas.oval({320, 232, 196, 98}, kLightWood);
    for (const double x : {220.0, 320.0, 420.0}) canvas.oval({x, 226, 20, 62}, kPaper);
    return canvas;
}

Canvas poster() {
    Canvas canvas = room(kInfoMid, kInk);
    canvas.box({200, 50, 440, 390}, kPaper);
    const Canvas::Box sheet{212, 62, 428, 378};
    canvas.box(sheet, kInvite);
    canvas.oval({320, 190, 84, 84}, sheet, kWarn);
    canvas.oval({404, 250, 84, 84}, sheet, kInfo);
    canvas.oval({250, 290, 60, 60}, sheet, kInk);
    canvas.box({230, 344, 410, 354}, kInk);
    canvas.box({230, 362, 350, 370}, kInk);
    return canvas;
}

Canvas van() {
    Canvas canvas = room(kInviteSoft, kAccentMid);
    canvas.box({60, 130, 430, 380}, kPaper);
    canvas.box({60, 300, 430, 330}, kAccent);
    canvas.box({430, 210, 580, 380}, kPaper);
    canvas.box({446, 226, 548, 290}, kInfo);
    canvas.box({430, 300, 580, 330}, kAccent);
    for (const double x : {160.0, 490.0}) wheel(canvas, x, 52, kInfoSoft);
    return canvas;
}

}  // namespace

std::vector<ThingDrawing> draw_things() {
    return {{"cargo_bike", cargo_bike()}, {"chairs", chairs()}, {"planks", planks()},
            {"books", books()},           {"poster", poster()}, {"vegetables", vegetables()},
            {"screen", screen()},         {"bread", bread()},   {"van", van()}};
}

}  // namespace agora::demo
