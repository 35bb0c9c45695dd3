#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace agora::picture {

enum class Shape {
    fit,     ///< the whole picture, its longer side at most the wanted one
    square,  ///< a square out of it, its side at most the wanted one
};

struct Output {
    Shape shape = Shape::fit;
    std::uint32_t side = 0;
    int descriptor = -1;
};

/// The point that a square keeps, in thousandths from the left and from the top.
struct Focus {
    std::uint32_t x = 500;
    std::uint32_t y = 333;
};

/// What the command line asks for.
struct Order {
    bool only_probe = false;
    std::string input{};  ///< a path, or "@" and the number of an open descriptor
    Focus focus{};
    std::vector<Output> outputs{};
};

/// agora-picture [--focus=X,Y] INPUT fit:SIDE:DESCRIPTOR | square:SIDE:DESCRIPTOR …
/// agora-picture --probe
/// Nothing when the words are wrong: a side is 1 to 4,096, there are 1 to 8 outputs.
std::optional<Order> read_order(const std::vector<std::string>& words);

}  // namespace agora::picture
