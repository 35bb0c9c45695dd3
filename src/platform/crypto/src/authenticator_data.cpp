#include "authenticator_data.hpp"

#include "agora/crypto/digest.hpp"

namespace agora::crypto {
namespace {

constexpr std::size_t kMaxBytes = 4096;
constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kHeadBytes = kHashBytes + 1 + 4;
constexpr std::size_t kAaguidBytes = 16;
constexpr std::size_t kMaxCredentialIdBytes = 1023;

enum Flag : unsigned {
    kUserPresent = 0x01,
    kUserVerified = 0x04,
    kBackupEligible = 0x08,
    kBackedUp = 0x10,
    kHasCredential = 0x40,
    kHasExtensions = 0x80,
};

std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes) number = (number << 8) | static_cast<unsigned char>(byte);
    return number;
}

/// Takes the credential from the start of `rest`.
Result<AttestedCredential> take_credential(std::string_view& rest) {
    constexpr std::size_t kLengthBytes = 2;
    if (rest.size() < kAaguidBytes + kLengthBytes) {
        return PasskeyRefusal::authenticator_data_malformed;
    }
    const std::size_t length = big_endian(rest.substr(kAaguidBytes, kLengthBytes));
    if (length > kMaxCredentialIdBytes) return PasskeyRefusal::credential_id_too_long;
    const auto after_length = rest.substr(kAaguidBytes + kLengthBytes);
    if (length == 0 || after_length.size() < length) {
        return PasskeyRefusal::authenticator_data_malformed;
    }
    const auto after_id = after_length.substr(length);
    auto key = read_cbor(after_id);
    if (!key || !key->value.is(CborValue::Kind::map)) return PasskeyRefusal::key_malformed;

    AttestedCredential credential{rest.substr(0, kAaguidBytes), after_length.substr(0, length),
                                  after_id.substr(0, key->length), std::move(key->value)};
    rest = after_id.substr(credential.key_bytes.size());
    return credential;
}

bool are_extensions(std::string_view bytes) {
    const auto extensions = read_whole_cbor(bytes);
    return extensions && extensions->is(CborValue::Kind::map);
}

AuthenticatorData head_of(std::string_view bytes) {
    const unsigned flags = static_cast<unsigned char>(bytes[kHashBytes]);
    return {
        .relying_party_hash = bytes.substr(0, kHashBytes),
        .user_present = (flags & kUserPresent) != 0,
        .user_verified = (flags & kUserVerified) != 0,
        .backup_eligible = (flags & kBackupEligible) != 0,
        .backed_up = (flags & kBackedUp) != 0,
        .counter = big_endian(bytes.substr(kHashBytes + 1, 4)),
        .credential = std::nullopt,
    };
}

}  // namespace

Result<AuthenticatorData> parse_authenticator_data(std::string_view bytes) {
    if (bytes.size() < kHeadBytes || bytes.size() > kMaxBytes) {
        return PasskeyRefusal::authenticator_data_malformed;
    }
    AuthenticatorData data = head_of(bytes);
    const unsigned flags = static_cast<unsigned char>(bytes[kHashBytes]);
    std::string_view rest = bytes.substr(kHeadBytes);
    if ((flags & kHasCredential) != 0) {
        auto credential = take_credential(rest);
        if (!credential) return credential.refusal();
        data.credential = std::move(*credential);
    }
    const bool sound = (flags & kHasExtensions) != 0 ? are_extensions(rest) : rest.empty();
    if (!sound) return PasskeyRefusal::authenticator_data_malformed;
    return data;
}

Result<Done> check_authenticator_data(const RelyingParty& us, const AuthenticatorData& data) {
    if (!equal(data.relying_party_hash, sha256(us.id))) {
        return PasskeyRefusal::relying_party_differs;
    }
    if (!data.user_present) return PasskeyRefusal::user_not_present;
    if (!data.user_verified && us.user_verification == UserVerification::required) {
        return PasskeyRefusal::user_not_verified;
    }
    if (data.backed_up && !data.backup_eligible) return PasskeyRefusal::backup_state_impossible;
    return Done{};
}

}  // namespace agora::crypto
