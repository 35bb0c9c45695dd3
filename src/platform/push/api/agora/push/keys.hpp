#pragma once

#include <string>
#include <string_view>

namespace agora::push {

/// Of the curve P-256, as bytes.
struct KeyPair {
    std::string point;   ///< public: 65 bytes, uncompressed
    std::string secret;  ///< 32 bytes
};

KeyPair new_key_pair();

/// Whether the bytes are a point of the curve, uncompressed.
bool is_point(std::string_view bytes);

}  // namespace agora::push
