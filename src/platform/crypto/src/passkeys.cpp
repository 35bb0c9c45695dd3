#include "agora/crypto/passkeys.hpp"

#include "attestation.hpp"
#include "authenticator_data.hpp"
#include "client_data.hpp"
#include "cose_key.hpp"

#include "agora/crypto/digest.hpp"

namespace agora::crypto {
namespace {

constexpr std::size_t kMaxSignatureBytes = 1024;

bool counter_grew(std::uint32_t before, std::uint32_t now) {
    return now > before || (now == 0 && before == 0);
}

Passkey passkey_of(const AuthenticatorData& data, PasskeyAlgorithm algorithm) {
    return {
        .credential_id = std::string(data.credential->id),
        .public_key = std::string(data.credential->key_bytes),
        .algorithm = algorithm,
        .aaguid = std::string(data.credential->aaguid),
        .counter = data.counter,
        .user_verified = data.user_verified,
        .backup_eligible = data.backup_eligible,
        .backed_up = data.backed_up,
    };
}

Result<Done> check_signature(const KnownPasskey& known, const AuthenticationAnswer& answer) {
    const auto key = VerificationKey::from_cose(known.public_key);
    if (!key) return key.refusal();
    if (answer.signature.size() > kMaxSignatureBytes ||
        !key->verifies(answer.authenticator_data + sha256(answer.client_data_json),
                       answer.signature)) {
        return PasskeyRefusal::passkey_signature_wrong;
    }
    return Done{};
}

}  // namespace

Result<Passkey> verify_registration(const RelyingParty& us, const RegistrationAnswer& answer) {
    const auto client =
        check_client_data(us, {"webauthn.create", answer.challenge, answer.client_data_json});
    if (!client) return client.refusal();

    const auto object = parse_attestation(answer.attestation_object);
    if (!object) return object.refusal();
    const auto data = parse_authenticator_data(object->authenticator_data);
    if (!data) return data.refusal();
    const auto sound = check_authenticator_data(us, *data);
    if (!sound) return sound.refusal();
    if (!data->credential) return PasskeyRefusal::authenticator_data_malformed;

    const auto key = VerificationKey::from_cose(data->credential->key);
    if (!key) return key.refusal();
    const auto attested =
        check_attestation({us.attestation, *object, *key, answer.client_data_json});
    if (!attested) return attested.refusal();
    return passkey_of(*data, key->algorithm());
}

Result<PasskeyUse> verify_authentication(const RelyingParty& us, const KnownPasskey& known,
                                         const AuthenticationAnswer& answer) {
    const auto client =
        check_client_data(us, {"webauthn.get", answer.challenge, answer.client_data_json});
    if (!client) return client.refusal();
    const auto data = parse_authenticator_data(answer.authenticator_data);
    if (!data) return data.refusal();
    const auto sound = check_authenticator_data(us, *data);
    if (!sound) return sound.refusal();
    if (data->backup_eligible != known.backup_eligible) {
        return PasskeyRefusal::backup_eligibility_changed;
    }
    const auto verified = check_signature(known, answer);
    if (!verified) return verified.refusal();
    if (!counter_grew(known.counter, data->counter)) {
        return PasskeyRefusal::passkey_counter_went_back;
    }
    return PasskeyUse{data->counter, data->user_verified, data->backed_up};
}

}  // namespace agora::crypto
