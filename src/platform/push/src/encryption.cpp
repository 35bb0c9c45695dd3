#include "encryption.hpp"

#include "agora/base/assert.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/random.hpp"
#include "p256.hpp"

namespace agora::push {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kKeyBytes = 16;
constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;
/// The size of a record, 4,096, in four bytes: there is one, and it is shorter.
constexpr std::string_view kRecordSize{"\x00\x00\x10\x00", 4};
constexpr char kLastRecord = '\x02';
constexpr char kZero = '\0';
constexpr char kFirstBlock = '\x01';

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// HKDF-Expand for at most 32 bytes (RFC 5869).
std::string expanded(const std::string& key, std::string_view info, std::size_t length) {
    return crypto::hmac_sha256({key}, std::string{info} + kFirstBlock).substr(0, length);
}

std::string aes128gcm(const ContentKeys& keys, std::string_view plain) {
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    std::string out(plain.size() + kTagBytes, '\0');
    auto* to = reinterpret_cast<unsigned char*>(out.data());
    int length = 0;
    int rest = 0;
    const bool done = EVP_EncryptInit_ex(cipher.get(), EVP_aes_128_gcm(), nullptr,
                                         bytes_of(keys.key), bytes_of(keys.nonce)) == 1 &&
                      EVP_EncryptUpdate(cipher.get(), to, &length, bytes_of(plain),
                                        static_cast<int>(plain.size())) == 1 &&
                      EVP_EncryptFinal_ex(cipher.get(), to + length, &rest) == 1 &&
                      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG,
                                          static_cast<int>(kTagBytes), to + plain.size()) == 1;
    AGORA_ASSERT(done);
    return out;
}

}  // namespace

ContentKeys content_keys(std::string_view shared_secret, const Sides& sides) {
    const std::string mixed = crypto::hmac_sha256({sides.auth}, shared_secret);
    std::string info = std::string{"WebPush: info"} + kZero;
    info.append(sides.receiver_point).append(sides.sender_point);
    const std::string material = expanded(mixed, info, mixed.size());
    const std::string key = crypto::hmac_sha256({sides.salt}, material);
    return {
        .key = expanded(key, std::string{"Content-Encoding: aes128gcm"} + kZero, kKeyBytes),
        .nonce = expanded(key, std::string{"Content-Encoding: nonce"} + kZero, kNonceBytes),
    };
}

std::optional<std::string> encrypted_with(const OneTime& once, const Receiver& to,
                                          std::string_view text) {
    AGORA_ASSERT(text.size() <= kMostBytes && once.salt.size() == kSaltBytes);
    const auto secret = shared_secret(once.keys, to.point);
    if (!secret) return std::nullopt;
    const ContentKeys keys = content_keys(*secret, {.auth = to.auth,
                                                    .receiver_point = to.point,
                                                    .sender_point = once.keys.point,
                                                    .salt = once.salt});
    std::string body = once.salt + std::string{kRecordSize};
    body += static_cast<char>(once.keys.point.size());
    body += once.keys.point;
    return body + aes128gcm(keys, std::string{text} + kLastRecord);
}

std::optional<std::string> encrypted(const Receiver& to, std::string_view text) {
    return encrypted_with({new_key_pair(), crypto::random_bytes(kSaltBytes)}, to, text);
}

}  // namespace agora::push
