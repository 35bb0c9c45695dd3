#include "theme.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace agora::site {
namespace {

// A little above 4.5, for the rounding to 255 steps.
constexpr double kReadable = 4.55;
constexpr double kStep = 0.02;

constexpr Colour from_hex(int hex) {
    return {(hex >> 16 & 255) / 255.0, (hex >> 8 & 255) / 255.0, (hex & 255) / 255.0};
}

constexpr Colour kWhite = from_hex(0xFFFFFF);
constexpr Colour kBlack = from_hex(0x000000);

/// The colours of web/css/tokens.css that stay as they are: what the others are read on.
struct Scheme {
    Colour paper;
    Colour nearest;  ///< of paper, sheet and sunk the one that is nearest to text
    Colour ink_soft;
    Colour on;        ///< text on the colour itself
    Colour away;      ///< where a faint colour moves to
    double soft = 0;  ///< the paper's share of the soft and of the middle tone
    double mid = 0;
    double deep = 0;  ///< the share of black in the foot of the page
};
constexpr Scheme kLight{from_hex(0xFAF5EA),
                        from_hex(0xF3ECDD),
                        from_hex(0x5C5548),
                        from_hex(0xFFFDF8),
                        from_hex(0x211D17),
                        0.86,
                        0.58,
                        0.35};
constexpr Scheme kDark{from_hex(0x171411),
                       from_hex(0x211D18),
                       from_hex(0xBFB5A4),
                       from_hex(0x14110D),
                       kWhite,
                       0.78,
                       0.58,
                       0.75};
constexpr Colour kOnDeep = from_hex(0xF8F1E2);
constexpr Colour kOnInvite = from_hex(0x2A1D00);

Colour mixed(const Colour& one, const Colour& other, double share) {
    const auto part = [share](double a, double b) { return a + (b - a) * share; };
    return {part(one.red, other.red), part(one.green, other.green), part(one.blue, other.blue)};
}

/// Moves towards `goal` until it is readable with each of the others.
Colour readable(Colour colour, const Colour& goal, std::initializer_list<Colour> others) {
    for (double share = 0; share <= 1; share += kStep) {
        const Colour moved = mixed(colour, goal, share);
        if (std::ranges::all_of(
                others, [&](const Colour& other) { return contrast(moved, other) >= kReadable; })) {
            return moved;
        }
    }
    return goal;
}

class Tokens {
 public:
    void add(std::string_view name, const Colour& colour) {
        text_ += "--" + std::string{name} + ":" + to_string(colour) + ";";
    }
    const std::string& text() const { return text_; }

 private:
    std::string text_;
};

Colour soft_of(const Colour& colour, const Scheme& scheme) {
    return readable(mixed(colour, scheme.paper, scheme.soft), scheme.paper, {scheme.ink_soft});
}

/// NAME, NAME-strong, NAME-mid, NAME-soft and on-NAME.
void add_family(Tokens& tokens, const std::string& name, const Colour& colour,
                const Scheme& scheme) {
    const Colour soft = soft_of(colour, scheme);
    const Colour main = readable(colour, scheme.away, {scheme.nearest, soft, scheme.on});
    tokens.add(name, main);
    tokens.add(name + "-strong", mixed(main, scheme.away, 0.3));
    tokens.add(name + "-mid",
               readable(mixed(colour, scheme.paper, scheme.mid), scheme.paper, {scheme.ink_soft}));
    tokens.add(name + "-soft", soft);
    tokens.add("on-" + name, scheme.on);
}

/// The foot of the page, dark in both schemes.
void add_deep(Tokens& tokens, const Colour& accent, const Scheme& scheme) {
    const Colour soft = mixed(kOnDeep, accent, 0.25);
    const Colour deep = readable(mixed(accent, kBlack, scheme.deep), kBlack, {kOnDeep, soft});
    tokens.add("deep", deep);
    tokens.add("on-deep-soft", readable(soft, kOnDeep, {deep}));
}

/// The inviting colour is a ground only: its text is dark or light, as it reads better.
void add_invite(Tokens& tokens, const Colour& colour, const Scheme& scheme) {
    const bool dark_text = contrast(colour, kOnInvite) >= contrast(colour, kWhite);
    const Colour text = dark_text ? kOnInvite : kWhite;
    const Colour away = dark_text ? kWhite : kBlack;
    const Colour main = readable(colour, away, {text});
    tokens.add("invite", main);
    tokens.add("invite-strong", mixed(main, away, 0.18));
    tokens.add("invite-soft", soft_of(colour, scheme));
    tokens.add("on-invite", text);
}

std::string tokens_of(const Palette& palette, const Scheme& scheme) {
    Tokens tokens;
    if (const auto green = parse_colour(palette.green)) {
        add_family(tokens, "accent", *green, scheme);
        add_deep(tokens, *green, scheme);
    }
    if (const auto marigold = parse_colour(palette.marigold)) {
        add_invite(tokens, *marigold, scheme);
    }
    if (const auto brick = parse_colour(palette.brick)) add_family(tokens, "warn", *brick, scheme);
    return tokens.text();
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    int hex = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, hex, 16);
    if (error != std::errc{} || end != text.data() + 7 || hex < 0) return std::nullopt;
    return from_hex(hex);
}

std::string to_string(const Colour& colour) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text = "#";
    for (const double part : {colour.red, colour.green, colour.blue}) {
        const auto value = static_cast<std::size_t>(std::lround(std::clamp(part, 0.0, 1.0) * 255));
        text += kDigits[value / 16];
        text += kDigits[value % 16];
    }
    return text;
}

double contrast(const Colour& one, const Colour& other) {
    const auto luminance = [](const Colour& colour) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
               0.0722 * linear(colour.blue);
    };
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

std::string theme_stylesheet(const Palette& palette) {
    const std::string light = tokens_of(palette, kLight);
    if (light.empty()) return {};
    const std::string dark = "{" + tokens_of(palette, kDark) + "}";
    return ":root{" + light + "}@media (prefers-color-scheme:dark){:root:not([data-theme=light])" +
           dark + "}:root[data-theme=dark]" + dark;
}

}  // namespace agora::site
