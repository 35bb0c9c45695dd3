#pragma once

#include "agora/push/message.hpp"

namespace agora::push {

/// What one message uses once.
struct OneTime {
    KeyPair keys;
    std::string salt;  ///< 16 bytes
};

/// As `encrypted`, with these instead of fresh ones.
std::optional<std::string> encrypted_with(const OneTime& once, const Receiver& to,
                                          std::string_view text);

/// The two values that sender and receiver make of what they share (RFC 8291, section 3.4).
struct ContentKeys {
    std::string key;    ///< 16 bytes
    std::string nonce;  ///< 12 bytes
};
struct Sides {
    std::string_view auth;
    std::string_view receiver_point;
    std::string_view sender_point;
    std::string_view salt;
};
ContentKeys content_keys(std::string_view shared_secret, const Sides& sides);

}  // namespace agora::push
