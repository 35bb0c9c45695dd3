#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::crypto {

/// The two halves of a box's lock, 32 bytes each: everybody may have the public one.
struct BoxKeys {
    std::string public_key{};
    std::string secret_key{};
};

BoxKeys new_box_keys();
/// Always the same keys from one seed of 32 bytes.
BoxKeys box_keys_from(std::string_view seed);

/// Encrypts for who holds the secret key (X25519, XSalsa20-Poly1305, a key of its own for each box): whoever
/// seals cannot open it again, and two boxes of one text have nothing in common. 48 bytes longer than the plain.
std::string seal_box(std::string_view public_key, std::string_view plain);
/// Nothing for a box of another key, or one in which a bit was changed.
std::optional<std::string> open_box(const BoxKeys& keys, std::string_view box);

/// Overwrites the bytes, so that they don't stay in memory.
void wipe(std::string& secret);

}  // namespace agora::crypto
