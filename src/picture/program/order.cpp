#include "order.hpp"

#include "agora/base/text.hpp"

#include <charconv>
#include <string_view>

namespace agora::picture {
namespace {

constexpr std::uint32_t kLargestSide = 4096;
constexpr std::uint32_t kMostDescriptors = 1024;
constexpr std::size_t kMostOutputs = 8;

std::optional<std::uint32_t> read_number(std::string_view text, std::uint32_t most) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > most) {
        return std::nullopt;
    }
    return value;
}

std::optional<Output> read_output(std::string_view text) {
    const auto parts = split(text, ':');
    if (parts.size() != 3 || (parts[0] != "fit" && parts[0] != "square")) return std::nullopt;
    const auto side = read_number(parts[1], kLargestSide);
    const auto descriptor = read_number(parts[2], kMostDescriptors);
    if (!side || *side == 0 || !descriptor) return std::nullopt;
    const Shape shape = parts[0] == "fit" ? Shape::fit : Shape::square;
    return Output{shape, *side, static_cast<int>(*descriptor)};
}

std::optional<Focus> read_focus(std::string_view text) {
    const auto parts = split(text, ',');
    if (parts.size() != 2) return std::nullopt;
    const auto x = read_number(parts[0], 1000);
    const auto y = read_number(parts[1], 1000);
    if (!x || !y) return std::nullopt;
    return Focus{*x, *y};
}

bool is_input(std::string_view text) {
    if (text.starts_with('@')) return read_number(text.substr(1), kMostDescriptors).has_value();
    return !text.empty() && !text.starts_with('-');
}

}  // namespace

std::optional<Order> read_order(const std::vector<std::string>& words) {
    constexpr std::string_view kFocus = "--focus=";
    Order order;
    if (words.size() == 1 && words[0] == "--probe") {
        order.only_probe = true;
        return order;
    }
    for (const std::string& word : words) {
        if (word.starts_with(kFocus) && order.input.empty()) {
            const auto focus = read_focus(std::string_view{word}.substr(kFocus.size()));
            if (!focus) return std::nullopt;
            order.focus = *focus;
        } else if (order.input.empty()) {
            if (!is_input(word)) return std::nullopt;
            order.input = word;
        } else {
            const auto output = read_output(word);
            if (!output) return std::nullopt;
            order.outputs.push_back(*output);
        }
    }
    if (order.outputs.empty() || order.outputs.size() > kMostOutputs) return std::nullopt;
    return order;
}

}  // namespace agora::picture
