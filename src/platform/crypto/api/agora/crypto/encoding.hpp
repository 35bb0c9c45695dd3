#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::crypto {

/// Bytes travel as std::string. Every decoder is strict: one text per value, else nothing.

/// Lower case.
std::string encode_hex(std::string_view bytes);
/// Pairs of 0-9, a-f, A-F; nothing else.
std::optional<std::string> decode_hex(std::string_view text);

/// RFC 4648 section 5, without padding.
std::string encode_base64url(std::string_view bytes);
/// Without padding, white space, or set bits after the last byte.
std::optional<std::string> decode_base64url(std::string_view text);

/// RFC 4648 section 4, padded, on one line.
std::string encode_base64(std::string_view bytes);

}  // namespace agora::crypto
