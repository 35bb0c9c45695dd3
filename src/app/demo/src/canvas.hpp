#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace agora::demo {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

/// A drawing of soft-edged shapes, later ones over earlier ones. Distances in pixels.
class Canvas {
 public:
    Canvas(int width, int height, Colour ground);

    struct Box {
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
    };
    struct Oval {
        double x = 0;
        double y = 0;
        double across = 0;  ///< half its width
        double up = 0;      ///< half its height
    };
    void box(const Box& box, Colour colour);
    /// Only what lies within the clip is drawn.
    void oval(const Oval& oval, const Box& clip, Colour colour);
    void oval(const Oval& shape, Colour colour);

    int width() const { return width_; }
    int height() const { return height_; }
    /// As PNG, not compressed: it is made into WebP at once.
    std::string png() const;

 private:
    void blend(int x, int y, Colour colour, double cover);

    int width_;
    int height_;
    std::vector<std::uint8_t> pixels_;
};

}  // namespace agora::demo
