#pragma once

#include "agora/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace agora::crypto {

/// Passkeys: the server's side of WebAuthn Level 3, section 7 (w3.org/TR/webauthn-3).
/// All binary values are raw bytes, already decoded from base64url.

/// COSE numbers (RFC 9053): ES256 on P-256, EdDSA on Ed25519, RS256 with 2,048 to 4,096 bits.
enum class PasskeyAlgorithm : std::int32_t { es256 = -7, eddsa = -8, rs256 = -257 };

enum class PasskeyRefusal {
    client_data_too_long,
    client_data_malformed,
    client_data_of_another_ceremony,
    challenge_differs,
    origin_not_ours,
    page_is_inside_another,
    attestation_too_long,
    attestation_malformed,
    attestation_not_supported,
    attestation_signature_wrong,
    authenticator_data_malformed,
    relying_party_differs,
    user_not_present,
    user_not_verified,
    backup_state_impossible,
    backup_eligibility_changed,
    credential_id_too_long,
    key_algorithm_not_supported,
    key_malformed,
    passkey_signature_wrong,
    passkey_counter_went_back,
};
RefusalText refusal_text(PasskeyRefusal refusal);

enum class UserVerification { required, preferred };
enum class Framing { refused, allowed };  ///< a page of ours inside a page of another origin

/// none_or_self: "none", and "packed" signed by the new key itself, which is verified and worth no
/// more than "none". ignored: any format counts as "none", its statement is not looked at.
enum class Attestation { none_or_self, ignored };

struct RelyingParty {
    std::string id{};                    ///< the domain, e.g. "example.org"
    std::vector<std::string> origins{};  ///< e.g. "https://example.org"; compared byte by byte
    UserVerification user_verification = UserVerification::preferred;
    Framing framing = Framing::refused;
    Attestation attestation = Attestation::none_or_self;
};

struct RegistrationAnswer {
    std::string challenge{};           ///< the one that we gave, at least 16 bytes
    std::string client_data_json{};    ///< at most 4,096 bytes
    std::string attestation_object{};  ///< at most 16,384 bytes
};

/// What to store of a new passkey.
struct Passkey {
    std::string credential_id{};  ///< 1 to 1,023 bytes; the caller refuses one that exists already
    std::string public_key{};     ///< COSE_Key as received
    PasskeyAlgorithm algorithm = PasskeyAlgorithm::es256;
    std::string aaguid{};  ///< 16 bytes: the model; zeros when it doesn't tell
    std::uint32_t counter = 0;
    bool user_verified = false;
    bool backup_eligible = false;
    bool backed_up = false;
};

Result<Passkey> verify_registration(const RelyingParty& us, const RegistrationAnswer& answer);

/// What was stored of the passkey whose credential id the browser named.
struct KnownPasskey {
    std::string public_key{};
    std::uint32_t counter = 0;
    bool backup_eligible = false;
};

struct AuthenticationAnswer {
    std::string challenge{};
    std::string client_data_json{};    ///< at most 4,096 bytes
    std::string authenticator_data{};  ///< at most 4,096 bytes
    std::string signature{};           ///< at most 1,024 bytes
};

/// What to store after a sign-in.
struct PasskeyUse {
    std::uint32_t counter = 0;
    bool user_verified = false;
    bool backed_up = false;
};

/// A counter that doesn't grow is refused, unless both are zero (the passkey doesn't count).
Result<PasskeyUse> verify_authentication(const RelyingParty& us, const KnownPasskey& known,
                                         const AuthenticationAnswer& answer);

}  // namespace agora::crypto
