#include "agora/files/portrait.hpp"

#include "agora/base/text.hpp"

#include "code_points.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace agora::files {
namespace {

// The tokens of the light look; a drawing in an <img> can't ask the page for its own.
constexpr std::string_view kInk = "#1f1c17";
constexpr std::array<std::string_view, 4> kSoft{"#dcebe5", "#fbecc8", "#f7ddd5", "#e4dccd"};
constexpr std::array<std::string_view, 4> kStrong{"#0c5b52", "#e9a227", "#a83a26", "#2b5f8a"};

/// FNV-1a, then mixed (SplitMix64), so that neighbouring numbers look different.
class Choices {
 public:
    explicit Choices(std::string_view seed) {
        for (const char byte : seed) {
            state_ = (state_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
        }
    }
    /// 0 to count - 1.
    std::size_t next(std::size_t count) {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBU;
        return (mixed ^ mixed >> 31) % count;
    }

 private:
    std::uint64_t state_ = 0xCBF29CE484222325U;
};

/// With at most one digit after the point, the same on every machine.
std::string number(double value) {
    const long tenths = std::lround(value * 10);
    std::string text = tenths < 0 ? "-" : "";
    text += std::to_string(std::labs(tenths) / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(std::labs(tenths) % 10);
    return text;
}

struct Circle {
    double x;
    double y;
    double radius;
};

std::string drawn(const Circle& circle, std::string_view colour) {
    return "<circle cx=\"" + number(circle.x) + "\" cy=\"" + number(circle.y) + "\" r=\"" +
           number(circle.radius) + "\" fill=\"" + std::string{colour} + "\"/>";
}

constexpr double kCentre = 48;

/// A chain of small circles around the large one: each touches it, the edge, and the next.
std::vector<Circle> chain_around(double large, std::size_t count, double start) {
    const double small = (kCentre - large) / 2;
    const double distance = large + small;
    const double step = 2 * std::asin(small / distance);
    std::vector<Circle> chain;
    for (std::size_t index = 0; index < count; ++index) {
        const double angle = start + step * static_cast<double>(index);
        chain.push_back(
            {kCentre + distance * std::cos(angle), kCentre + distance * std::sin(angle), small});
    }
    return chain;
}

std::string escaped(std::string_view character) {
    if (character == "&") return "&amp;";
    if (character == "<") return "&lt;";
    if (character == ">") return "&gt;";
    if (character == "\"") return "&quot;";
    if (character == "'") return "&#39;";
    return std::string{character};
}

struct Letters {
    std::string markup;
    std::size_t count = 0;
};

Letters first_letters(std::string_view text) {
    constexpr std::size_t kMost = 3;
    Letters letters;
    if (!is_valid_utf8(text)) return letters;
    while (!text.empty() && letters.count < kMost) {
        const std::string_view character = take_character(text);
        if (character == " " || is_invisible(code_point_of(character))) continue;
        letters.markup += escaped(character);
        ++letters.count;
    }
    return letters;
}

std::string written(const Letters& letters) {
    if (letters.count == 0) return {};
    constexpr std::array<int, 3> kSizes{32, 26, 18};
    const int size = kSizes[letters.count - 1];
    return "<text x=\"48\" y=\"" + number(kCentre + size * 0.36) + "\" font-size=\"" +
           std::to_string(size) +
           "\" font-weight=\"600\" text-anchor=\"middle\" font-family=\"system-ui,sans-serif\" "
           "fill=\"" +
           std::string{kInk} + "\">" + letters.markup + "</text>";
}

/// Beyond ASCII everything visible counts as one.
bool is_letter(char32_t point) {
    const bool is_ascii = (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    return is_ascii || (point >= 0xC0 && !is_invisible(point));
}

/// A small letter of ASCII or Latin-1 as a capital; every other as it is.
std::string capital(std::string_view character) {
    const char32_t point = code_point_of(character);
    const bool is_latin = point >= 0xE0 && point <= 0xFE && point != 0xF7;
    std::string text{character};
    if ((point >= 'a' && point <= 'z') || is_latin)
        text.back() = static_cast<char>(text.back() - 32);
    return text;
}

}  // namespace

std::string default_portrait(const DefaultPortrait& portrait) {
    constexpr std::array<double, 3> kLarge{26, 29, 32};
    Choices choices(portrait.seed);
    const std::size_t ground = choices.next(kSoft.size());
    const std::size_t middle = (ground + 1 + choices.next(kSoft.size() - 1)) % kSoft.size();
    const double large = kLarge[choices.next(kLarge.size())];
    const std::size_t count = 1 + choices.next(4);
    const double start = static_cast<double>(choices.next(360)) * std::numbers::pi / 180;
    std::size_t colour = choices.next(kStrong.size());

    const std::string side = std::to_string(std::clamp(portrait.size, 16, 1024));
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + side + "\" height=\"" +
                      side + "\" viewBox=\"0 0 96 96\"><rect width=\"96\" height=\"96\" fill=\"" +
                      std::string{kSoft[ground]} + "\"/>";
    svg += drawn({kCentre, kCentre, large}, kSoft[middle]);
    for (const Circle& circle : chain_around(large, count, start)) {
        svg += drawn(circle, kStrong[colour++ % kStrong.size()]);
    }
    return svg + written(first_letters(portrait.initials)) + "</svg>";
}

std::string initials_of(std::string_view name) {
    if (!is_valid_utf8(name)) return {};
    std::vector<std::string> initials;
    for (const std::string_view word : split(name, ' ')) {
        std::string_view left = trimmed(word);
        if (left.empty()) continue;
        const std::string_view first = take_character(left);
        if (is_letter(code_point_of(first))) initials.push_back(capital(first));
    }
    if (initials.empty()) return {};
    return initials.size() == 1 ? initials.front() : initials.front() + initials.back();
}

}  // namespace agora::files
