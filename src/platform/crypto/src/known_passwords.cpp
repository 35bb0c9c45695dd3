#include "known_passwords.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/passwords.hpp"

#include "agora/base/text.hpp"

#include <cstring>

extern "C" {
extern const char agora_known_passwords_begin[];
extern const char agora_known_passwords_end[];
}

namespace agora::crypto {
namespace {

/// Each entry is the start of a SHA-256; 32,000 of 2^64 make a chance match impossible in practice.
constexpr std::size_t kEntryBytes = 8;

bool list_holds(std::string_view digest) {
    std::size_t low = 0;
    std::size_t high = known_password_count();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        const int order = std::memcmp(agora_known_passwords_begin + middle * kEntryBytes,
                                      digest.data(), kEntryBytes);
        if (order == 0) return true;
        (order < 0 ? low : high) = order < 0 ? middle + 1 : middle;
    }
    return false;
}

}  // namespace

std::size_t known_password_count() {
    return static_cast<std::size_t>(agora_known_passwords_end - agora_known_passwords_begin) /
           kEntryBytes;
}

bool is_known_bad(std::string_view password) {
    return list_holds(sha256(ascii_lower(password)));
}

}  // namespace agora::crypto
