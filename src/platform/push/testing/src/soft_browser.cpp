#include "agora/push/testing.hpp"

#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"
#include "encryption.hpp"
#include "p256.hpp"

#include <openssl/bn.h>
#include <openssl/ecdsa.h>

namespace agora::push {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kPointAt = 21;  // salt, size of a record, length of the point
constexpr std::size_t kPointBytes = 65;
constexpr std::size_t kTagBytes = 16;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::optional<std::string> opened(const ContentKeys& keys, std::string_view sealed) {
    const std::string_view text = sealed.substr(0, sealed.size() - kTagBytes);
    std::string tag{sealed.substr(text.size())};
    std::string plain(text.size(), '\0');
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> cipher(
        EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    auto* to = reinterpret_cast<unsigned char*>(plain.data());
    int length = 0;
    EVP_DecryptInit_ex(cipher.get(), EVP_aes_128_gcm(), nullptr, bytes_of(keys.key),
                       bytes_of(keys.nonce));
    EVP_DecryptUpdate(cipher.get(), to, &length, bytes_of(text), static_cast<int>(text.size()));
    EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tag.size()),
                        tag.data());
    if (EVP_DecryptFinal_ex(cipher.get(), to + length, &length) != 1) return std::nullopt;
    return plain;
}

bool is_signed_by(std::string_view point, std::string_view text, std::string_view signature) {
    const Key key = public_key(point);
    if (!key || signature.size() != 64) return false;
    ECDSA_SIG* both = ECDSA_SIG_new();
    ECDSA_SIG_set0(both, BN_bin2bn(bytes_of(signature), 32, nullptr),
                   BN_bin2bn(bytes_of(signature) + 32, 32, nullptr));
    unsigned char* der = nullptr;
    const int length = i2d_ECDSA_SIG(both, &der);
    ECDSA_SIG_free(both);
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key.get());
    const int verified = EVP_DigestVerify(context, der, static_cast<std::size_t>(length),
                                          bytes_of(text), text.size());
    EVP_MD_CTX_free(context);
    OPENSSL_free(der);
    return verified == 1;
}

}  // namespace

SoftBrowser::SoftBrowser() : SoftBrowser(new_key_pair(), crypto::random_bytes(kAuthBytes)) {}

std::optional<std::string> SoftBrowser::read(std::string_view body) const {
    if (body.size() < kPointAt + kPointBytes + kTagBytes) return std::nullopt;
    const std::string_view sender = body.substr(kPointAt, kPointBytes);
    const auto secret = shared_secret(keys_, sender);
    if (!secret) return std::nullopt;
    const auto keys = content_keys(*secret, {.auth = auth_,
                                             .receiver_point = keys_.point,
                                             .sender_point = sender,
                                             .salt = body.substr(0, kSaltBytes)});
    auto plain = opened(keys, body.substr(kPointAt + kPointBytes));
    if (plain) plain->pop_back();  // the mark of the last record
    return plain;
}

std::optional<std::string> claims_of(std::string_view authorization) {
    constexpr std::string_view kToken = "vapid t=";
    constexpr std::string_view kKey = ", k=";
    const auto middle = authorization.find(kKey);
    if (!authorization.starts_with(kToken) || middle == std::string_view::npos) return {};
    const auto token = authorization.substr(kToken.size(), middle - kToken.size());
    const auto second = token.rfind('.');
    const auto first = token.find('.');
    const auto point = crypto::decode_base64url(authorization.substr(middle + kKey.size()));
    const auto signature = crypto::decode_base64url(token.substr(second + 1));
    if (!point || !signature || !is_signed_by(*point, token.substr(0, second), *signature)) {
        return std::nullopt;
    }
    return crypto::decode_base64url(token.substr(first + 1, second - first - 1));
}

}  // namespace agora::push
