#pragma once

#include "agora/base/instant.hpp"
#include "agora/push/keys.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace agora::push {

/// What a browser gives for messages to it, as bytes.
struct Receiver {
    std::string point;  ///< 65 bytes, "p256dh"
    std::string auth;   ///< 16 bytes
};

inline constexpr std::size_t kAuthBytes = 16;
inline constexpr std::size_t kMostBytes = 3000;  ///< of a text; push servers take 4,096 encrypted

/// The body of a message (RFC 8291, one record of aes128gcm), each with keys of its own; nothing
/// when the receiver's point is none.
std::optional<std::string> encrypted(const Receiver& to, std::string_view text);

struct Claims {
    std::string audience;  ///< origin_of the endpoint
    Instant expires_at;    ///< at most a day from now
    std::string contact;   ///< "mailto:…"
};

/// The header Authorization that says who sends (RFC 8292).
std::string authorization(const KeyPair& keys, const Claims& claims);

}  // namespace agora::push
