#include "agora/crypto/signed_value.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"

#include "agora/base/assert.hpp"

namespace agora::crypto {
namespace {

constexpr std::size_t kExpiryBytes = 5;
constexpr std::size_t kMacBytes = 16;
constexpr std::size_t kMaxValueBytes = 1024;
constexpr std::int64_t kLastSecond = (std::int64_t{1} << (8 * kExpiryBytes)) - 1;

std::string expiry_bytes(std::int64_t second) {
    std::string bytes;
    for (std::size_t at = 0; at < kExpiryBytes; ++at) {
        bytes += static_cast<char>((second >> (8 * (kExpiryBytes - 1 - at))) & 0xFF);
    }
    return bytes;
}

std::int64_t expiry_second(std::string_view bytes) {
    std::int64_t second = 0;
    for (const char byte : bytes) second = (second << 8) | static_cast<unsigned char>(byte);
    return second;
}

std::string mac(const Keys& keys, const Purpose& purpose, std::size_t age, std::string_view body) {
    const std::string key = keys.derive(Purpose{"sign " + purpose.name}, age);
    return hmac_sha256({key}, body).substr(0, kMacBytes);
}

bool is_ours(const Keys& keys, const Purpose& purpose, std::string_view body,
             std::string_view given) {
    for (std::size_t age = 0; age < keys.count(); ++age) {
        if (equal(mac(keys, purpose, age, body), given)) return true;
    }
    return false;
}

}  // namespace

RefusalText refusal_text(SignedRefusal refusal) {
    switch (refusal) {
        case SignedRefusal::link_malformed:
            return {"link_malformed", RefusalKind::rule,
                    tr("This link is not complete. Copy it whole, or ask for a new one.")};
        case SignedRefusal::link_not_ours:
            return {"link_not_ours", RefusalKind::rule,
                    tr("This link is not valid here. Ask for a new one.")};
        case SignedRefusal::link_expired:
            return {"link_expired", RefusalKind::rule,
                    tr("This link is too old. Ask for a new one.")};
    }
    return {};
}

std::string sign(const Keys& keys, const Purpose& purpose, const SignedValue& value) {
    const std::int64_t second = value.expires_at.seconds();
    AGORA_ASSERT(value.value.size() <= kMaxValueBytes && second >= 0 && second <= kLastSecond);
    const std::string body = expiry_bytes(second) + value.value;
    return encode_base64url(body + mac(keys, purpose, 0, body));
}

Result<std::string> read_signed(const Keys& keys, const Purpose& purpose, std::string_view text,
                                Instant now) {
    constexpr std::size_t kMaxText = (kExpiryBytes + kMaxValueBytes + kMacBytes) * 4 / 3 + 1;
    if (text.size() > kMaxText) return SignedRefusal::link_malformed;
    const auto bytes = decode_base64url(text);
    if (!bytes || bytes->size() < kExpiryBytes + kMacBytes) return SignedRefusal::link_malformed;

    const std::string_view whole = *bytes;
    const auto body = whole.substr(0, whole.size() - kMacBytes);
    if (!is_ours(keys, purpose, body, whole.substr(body.size()))) {
        return SignedRefusal::link_not_ours;
    }
    if (now >= Instant::from_seconds(expiry_second(body.substr(0, kExpiryBytes)))) {
        return SignedRefusal::link_expired;
    }
    return std::string(body.substr(kExpiryBytes));
}

}  // namespace agora::crypto
