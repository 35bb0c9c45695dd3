#pragma once

#include <string_view>

namespace agora::crypto {

/// Starts libsodium once; every file that calls it calls this before. Thread-safe.
void start_sodium();

inline const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

inline unsigned char* bytes_of(char* text) {
    return reinterpret_cast<unsigned char*>(text);
}

}  // namespace agora::crypto
