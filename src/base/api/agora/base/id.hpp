#pragma once

#include <charconv>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace agora {

/// The number of one kind of thing: explicit, compared and hashed, without arithmetic.
/// 63 bits, positive: 41 bits of milliseconds since 2020, 10 of node, 12 of counter. Zero is nothing.
template <typename Tag>
class Id {
 public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value) : value_(value) {}

    constexpr std::int64_t value() const { return value_; }
    constexpr explicit operator bool() const { return value_ != 0; }
    constexpr auto operator<=>(const Id&) const = default;

 private:
    std::int64_t value_ = 0;
};

template <typename Tag>
std::string to_string(Id<Tag> id) {
    return std::to_string(id.value());
}

/// Reads a positive decimal number that fits 63 bits, and nothing else.
inline std::optional<std::int64_t> parse_positive(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value <= 0) return std::nullopt;
    return value;
}

template <typename AnyId>
std::optional<AnyId> parse_id(std::string_view text) {
    const auto value = parse_positive(text);
    if (!value) return std::nullopt;
    return AnyId{*value};
}

}  // namespace agora

template <typename Tag>
struct std::hash<agora::Id<Tag>> {
    std::size_t operator()(agora::Id<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value());
    }
};
