#pragma once

#include "agora/base/id.hpp"
#include "agora/base/text.hpp"
#include "agora/crypto/signed_value.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The secret part of an address that a program reads without signing in, such as somebody's own calendar.
namespace agora::crypto {

struct Subscription {
    std::int64_t account = 0;
    std::int64_t generation = 0;  ///< a new one ends the old address
};

/// Has no end of its own. The same input gives the same text.
inline std::string sign_subscription(const Keys& keys, const Purpose& purpose,
                                     const Subscription& subscription) {
    constexpr Instant kNever = Instant::from_seconds(4'102'444'800);  // 2100-01-01
    return sign(
        keys, purpose,
        {std::to_string(subscription.account) + ":" + std::to_string(subscription.generation),
         kNever});
}

/// Nothing where it was not signed here for this purpose. Whether it is open still, and of which
/// generation, the caller looks up.
inline std::optional<Subscription> read_subscription(const Keys& keys, const Purpose& purpose,
                                                     std::string_view secret, Instant now) {
    const auto value = read_signed(keys, purpose, secret, now);
    if (!value) return std::nullopt;
    const auto parts = split(*value, ':');
    if (parts.size() != 2) return std::nullopt;
    const auto account = parse_positive(parts[0]);
    const auto generation = parse_positive(parts[1]);
    if (!account || !generation) return std::nullopt;
    return Subscription{*account, *generation};
}

}  // namespace agora::crypto
