#include "agora/crypto/sealed.hpp"

#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"
#include "sodium.hpp"

#include <sodium.h>

#include <optional>

namespace agora::crypto {
namespace {

constexpr char kVersion = '\x01';
constexpr std::size_t kNonceBytes = crypto_secretbox_NONCEBYTES;
constexpr std::size_t kOverhead = 1 + kNonceBytes + crypto_secretbox_MACBYTES;

/// Sealing and signing for the same purpose still use two keys.
Purpose sealing(const Purpose& purpose) {
    return Purpose{"seal " + purpose.name};
}

std::optional<std::string> open_box(const std::string& key, std::string_view nonce,
                                    std::string_view box) {
    std::string plain(box.size() - crypto_secretbox_MACBYTES, '\0');
    if (crypto_secretbox_open_easy(bytes_of(plain.data()), bytes_of(box), box.size(),
                                   bytes_of(nonce), bytes_of(key)) != 0) {
        return std::nullopt;
    }
    return plain;
}

}  // namespace

RefusalText refusal_text(SealRefusal refusal) {
    switch (refusal) {
        case SealRefusal::sealed_value_malformed:
            return {"sealed_value_malformed", RefusalKind::rule,
                    tr("A stored secret can't be read. Please ask the administrator.")};
        case SealRefusal::sealed_value_not_ours:
            return {"sealed_value_not_ours", RefusalKind::rule,
                    tr("A stored secret belongs to another key. Please ask the administrator.")};
    }
    return {};
}

std::string seal(const Keys& keys, const Purpose& purpose, std::string_view plain) {
    const std::string key = keys.derive(sealing(purpose), 0);
    const std::string nonce = random_bytes(kNonceBytes);
    std::string box(plain.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(bytes_of(box.data()), bytes_of(plain), plain.size(), bytes_of(nonce),
                          bytes_of(key));
    return encode_base64url(kVersion + nonce + box);
}

Result<std::string> open_sealed(const Keys& keys, const Purpose& purpose, std::string_view sealed) {
    const auto bytes = decode_base64url(sealed);
    if (!bytes || bytes->size() < kOverhead || bytes->front() != kVersion) {
        return SealRefusal::sealed_value_malformed;
    }
    const std::string_view whole = *bytes;
    const auto nonce = whole.substr(1, kNonceBytes);
    const auto box = whole.substr(1 + kNonceBytes);
    for (std::size_t age = 0; age < keys.count(); ++age) {
        if (auto plain = open_box(keys.derive(sealing(purpose), age), nonce, box)) return *plain;
    }
    return SealRefusal::sealed_value_not_ours;
}

}  // namespace agora::crypto
