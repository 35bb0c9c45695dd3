#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agora {

using Duration = std::chrono::microseconds;

/// A moment in UTC, in whole microseconds since 1970-01-01T00:00:00Z. Without a time zone.
class Instant {
 public:
    constexpr Instant() = default;
    static constexpr Instant from_microseconds(std::int64_t value) { return Instant{value}; }
    static constexpr Instant from_seconds(std::int64_t value) { return Instant{value * 1'000'000}; }

    constexpr std::int64_t microseconds() const { return value_; }
    constexpr std::int64_t seconds() const { return value_ / 1'000'000; }
    constexpr auto operator<=>(const Instant&) const = default;

    friend constexpr Instant operator+(Instant at, Duration span) {
        return Instant{at.value_ + span.count()};
    }
    friend constexpr Instant operator-(Instant at, Duration span) {
        return Instant{at.value_ - span.count()};
    }
    friend constexpr Duration operator-(Instant later, Instant earlier) {
        return Duration{later.value_ - earlier.value_};
    }

 private:
    constexpr explicit Instant(std::int64_t value) : value_(value) {}
    std::int64_t value_ = 0;
};

/// ISO 8601 with seconds, e.g. 2026-11-20T22:45:00Z.
std::string to_iso(Instant at);

/// Reads what to_iso writes, also with a fraction or an offset (+01:00); nothing else.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace agora
