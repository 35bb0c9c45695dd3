#include "position.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <vector>

namespace agora::places {
namespace {

constexpr std::size_t kMostTyped = 500;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Numbers with decimals, in order; whole numbers are house numbers or the zoom of a map.
std::vector<double> decimals_of(std::string_view text, char point) {
    std::vector<double> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        const bool has_decimals =
            end + 1 < text.size() && text[end] == point && is_digit(text[end + 1]);
        if (has_decimals) {
            std::string number{text.substr(at, end - at)};
            number += '.';
            for (++end; end < text.size() && is_digit(text[end]); ++end) number += text[end];
            double value = 0;
            std::from_chars(number.data(), number.data() + number.size(), value);
            numbers.push_back(at > 0 && text[at - 1] == '-' ? -value : value);
        }
        at = end;
    }
    return numbers;
}

double rounded(double degrees) {
    constexpr double kMetre = 1e5;
    return std::round(degrees * kMetre) / kMetre;
}

}  // namespace

std::optional<Position> parse_position(std::string_view typed) {
    constexpr double kPole = 90;
    constexpr double kHalf = 180;
    if (typed.size() > kMostTyped) return std::nullopt;
    auto numbers = decimals_of(typed, '.');
    if (numbers.empty()) numbers = decimals_of(typed, ',');
    if (numbers.size() < 2 || numbers.size() % 2 != 0) return std::nullopt;
    const Position position{rounded(numbers[numbers.size() - 2]), rounded(numbers.back())};
    if (std::abs(position.latitude) > kPole || std::abs(position.longitude) > kHalf) {
        return std::nullopt;
    }
    return position;
}

std::string text_of(const Position& position) {
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.5f, %.5f", position.latitude,
                                     position.longitude);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<Position> position_of(const territories::Atlas& atlas, const Content& content) {
    if (content.latitude && content.longitude) {
        return Position{*content.latitude, *content.longitude};
    }
    const territories::Territory* commune = atlas.find(content.commune);
    if (commune == nullptr || !commune->latitude() || !commune->longitude()) return std::nullopt;
    return Position{*commune->latitude(), *commune->longitude()};
}

double distance_km(const Position& one, const Position& other) {
    return territories::distance_km(one.latitude, one.longitude, other.latitude, other.longitude);
}

}  // namespace agora::places
