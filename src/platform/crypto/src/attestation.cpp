#include "attestation.hpp"

#include "agora/crypto/digest.hpp"

namespace agora::crypto {
namespace {

using Kind = CborValue::Kind;

constexpr std::size_t kMaxBytes = 16'384;

/// "packed" without certificates: the new key signed for itself (WebAuthn 8.2).
Result<Done> check_self_attestation(const AttestationCheck& given) {
    const CborValue& statement = given.object.statement;
    const CborValue* algorithm = statement.find("alg");
    const CborValue* signature = statement.find("sig");
    if (statement.find("x5c") != nullptr) return PasskeyRefusal::attestation_not_supported;
    if (algorithm == nullptr || signature == nullptr || !signature->is(Kind::bytes) ||
        statement.items.size() != 4) {
        return PasskeyRefusal::attestation_malformed;
    }
    const std::string signed_bytes =
        std::string(given.object.authenticator_data) + sha256(given.client_data_json);
    if (!algorithm->is(static_cast<std::int64_t>(given.key.algorithm())) ||
        !given.key.verifies(signed_bytes, signature->data)) {
        return PasskeyRefusal::attestation_signature_wrong;
    }
    return Done{};
}

}  // namespace

Result<AttestationObject> parse_attestation(std::string_view bytes) {
    if (bytes.size() > kMaxBytes) return PasskeyRefusal::attestation_too_long;
    const auto object = read_whole_cbor(bytes);
    if (!object) return PasskeyRefusal::attestation_malformed;
    const CborValue* format = object->find("fmt");
    const CborValue* statement = object->find("attStmt");
    const CborValue* data = object->find("authData");
    const bool complete = format != nullptr && format->is(Kind::text) && statement != nullptr &&
                          statement->is(Kind::map) && data != nullptr && data->is(Kind::bytes);
    if (!complete || object->items.size() != 6) return PasskeyRefusal::attestation_malformed;
    return AttestationObject{format->data, data->data, *statement};
}

Result<Done> check_attestation(const AttestationCheck& given) {
    if (given.policy == Attestation::ignored) return Done{};
    if (given.object.format == "none") {
        if (!given.object.statement.items.empty()) return PasskeyRefusal::attestation_malformed;
        return Done{};
    }
    if (given.object.format == "packed") return check_self_attestation(given);
    return PasskeyRefusal::attestation_not_supported;
}

}  // namespace agora::crypto
