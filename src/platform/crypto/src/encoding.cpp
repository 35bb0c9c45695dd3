#include "agora/crypto/encoding.hpp"

#include "sodium.hpp"

#include <sodium.h>

namespace agora::crypto {
namespace {

std::string encode(std::string_view bytes, int variant) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), variant);
    text.pop_back();  // libsodium counts the final zero
    return text;
}

}  // namespace

std::string encode_hex(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes_of(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> decode_hex(std::string_view text) {
    std::string bytes(text.size() / 2, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (text.size() % 2 != 0 ||
        sodium_hex2bin(bytes_of(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                       &length, &end) != 0 ||
        end != text.data() + text.size()) {
        return std::nullopt;
    }
    return bytes;
}

std::string encode_base64url(std::string_view bytes) {
    return encode(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<std::string> decode_base64url(std::string_view text) {
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes_of(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                          &length, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
        end != text.data() + text.size()) {
        return std::nullopt;
    }
    bytes.resize(length);
    // libsodium 1.0.18 takes some bytes beyond ASCII for letters.
    if (encode_base64url(bytes) != text) return std::nullopt;
    return bytes;
}

std::string encode_base64(std::string_view bytes) {
    return encode(bytes, sodium_base64_VARIANT_ORIGINAL);
}

}  // namespace agora::crypto
