#include "agora/crypto/passkeys.hpp"

#include "agora/crypto/soft_authenticator.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>

namespace agora::crypto::test {
namespace {

constexpr std::array kAlgorithms{PasskeyAlgorithm::es256, PasskeyAlgorithm::eddsa,
                                 PasskeyAlgorithm::rs256};

KnownPasskey known(const Passkey& passkey) {
    return {passkey.public_key, passkey.counter, passkey.backup_eligible};
}

std::string flipped(std::string bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
    return bytes;
}

/// Registers with `change` made to an otherwise good phone.
std::string registration_with(const std::function<void(SoftAuthenticator&)>& change,
                              const RelyingParty& us = our_party()) {
    SoftAuthenticator phone(PasskeyAlgorithm::es256);
    change(phone);
    const auto made = verify_registration(us, phone.register_with_none());
    return made.ok() ? "registered" : std::string(made.refusal().name());
}

/// Registers a good phone, then signs in with `change` made to it.
std::string sign_in_with(const std::function<void(SoftAuthenticator&)>& change,
                         const RelyingParty& us = our_party()) {
    SoftAuthenticator phone(PasskeyAlgorithm::es256);
    phone.counter = 7;
    const auto made = verify_registration(our_party(), phone.register_with_none());
    EXPECT_TRUE(made.ok());
    phone.counter = 8;
    change(phone);
    const auto used = verify_authentication(us, known(*made), phone.authenticate());
    return used.ok() ? "signed in" : std::string(used.refusal().name());
}

TEST(Passkeys, RegisterAndSignInWithEveryAlgorithm) {
    for (const PasskeyAlgorithm algorithm : kAlgorithms) {
        SoftAuthenticator phone(algorithm);
        const auto made = verify_registration(our_party(), phone.register_with_none());
        ASSERT_TRUE(made.ok()) << made.refusal().name();
        EXPECT_EQ(made->algorithm, algorithm);
        EXPECT_EQ(made->credential_id, "credential-1");
        EXPECT_EQ(made->public_key, phone.cose_key());
        EXPECT_EQ(made->aaguid, std::string(16, 'm'));
        EXPECT_EQ(made->counter, 1U);
        EXPECT_TRUE(made->user_verified);
        EXPECT_FALSE(made->backup_eligible);

        phone.counter = 2;
        const auto used = verify_authentication(our_party(), known(*made), phone.authenticate());
        ASSERT_TRUE(used.ok()) << used.refusal().name();
        EXPECT_EQ(used->counter, 2U);
    }
}

TEST(Passkeys, TakeSelfAttestationAsNoneButVerifyIt) {
    for (const PasskeyAlgorithm algorithm : kAlgorithms) {
        const SoftAuthenticator phone(algorithm);
        EXPECT_TRUE(verify_registration(our_party(), phone.register_with_self_attestation()).ok());
    }
}

TEST(Passkeys, RefuseAnswersToAnotherQuestion) {
    const auto refused = [](const std::function<void(SoftAuthenticator&)>& change) {
        const std::string name = registration_with(change);
        EXPECT_EQ(sign_in_with(change), name);
        return name;
    };
    EXPECT_EQ(refused([](auto& phone) { phone.client_data_tail = R"(,"crossOrigin":true)"; }),
              "page_is_inside_another");
    EXPECT_EQ(refused([](auto& phone) { phone.client_data_tail = R"(,"topOrigin":"https://x")"; }),
              "page_is_inside_another");
    EXPECT_EQ(refused([](auto& phone) { phone.client_data_tail = R"(,"crossOrigin":"no")"; }),
              "client_data_malformed");
    EXPECT_EQ(refused([](auto& phone) { phone.client_data_tail = std::string(5'000, ' '); }),
              "client_data_too_long");
    EXPECT_EQ(refused([](auto& phone) { phone.relying_party = "example"; }),
              "relying_party_differs");
    EXPECT_EQ(refused([](auto& phone) { phone.flags = 0x04; }), "user_not_present");
    EXPECT_EQ(refused([](auto& phone) { phone.flags = 0x15; }), "backup_state_impossible");
    EXPECT_EQ(refused([](auto& phone) { phone.flags = 0x85; }), "authenticator_data_malformed");
    EXPECT_EQ(registration_with([](auto&) {}), "registered");
    EXPECT_EQ(sign_in_with([](auto&) {}), "signed in");
    EXPECT_EQ(registration_with(
                  [](auto& phone) { phone.client_data_tail = R"(,"crossOrigin":false,"x":1)"; }),
              "registered");
}

TEST(Passkeys, CompareTheOriginByteByByte) {
    for (const char* origin :
         {"http://coop.example", "https://coop.example:8443", "https://coop.example.evil",
          "https://evil-coop.example", "https://coop.example/", "HTTPS://COOP.EXAMPLE", ""}) {
        EXPECT_EQ(registration_with([&](auto& phone) { phone.origin = origin; }),
                  "origin_not_ours");
    }
    EXPECT_EQ(registration_with([](auto& phone) { phone.origin = "https://www.coop.example"; }),
              "registered");
}

TEST(Passkeys, RefuseTheOtherCeremonyAndAnotherChallenge) {
    SoftAuthenticator phone(PasskeyAlgorithm::es256);
    RegistrationAnswer swapped = phone.register_with_none();
    swapped.client_data_json = phone.client_data("webauthn.get");
    EXPECT_TRUE(verify_registration(our_party(), swapped)
                    .refusal()
                    .is(PasskeyRefusal::client_data_of_another_ceremony));

    RegistrationAnswer replayed = phone.register_with_none();
    replayed.challenge = std::string(32, 'd');
    EXPECT_TRUE(
        verify_registration(our_party(), replayed).refusal().is(PasskeyRefusal::challenge_differs));
}

TEST(Passkeys, FollowOurPolicy) {
    RelyingParty strict = our_party();
    strict.user_verification = UserVerification::required;
    const auto unverified = [](SoftAuthenticator& phone) { phone.flags = 0x01; };
    EXPECT_EQ(registration_with(unverified, strict), "user_not_verified");
    EXPECT_EQ(sign_in_with(unverified, strict), "user_not_verified");
    EXPECT_EQ(registration_with(unverified), "registered");

    RelyingParty framed = our_party();
    framed.framing = Framing::allowed;
    EXPECT_EQ(registration_with(
                  [](auto& phone) { phone.client_data_tail = R"(,"crossOrigin":true)"; }, framed),
              "registered");
}

TEST(Passkeys, RefuseACounterThatDoesNotGrow) {
    EXPECT_EQ(sign_in_with([](auto& phone) { phone.counter = 7; }), "passkey_counter_went_back");
    EXPECT_EQ(sign_in_with([](auto& phone) { phone.counter = 6; }), "passkey_counter_went_back");
    EXPECT_EQ(sign_in_with([](auto& phone) { phone.counter = 0; }), "passkey_counter_went_back");

    SoftAuthenticator never_counts(PasskeyAlgorithm::eddsa);
    never_counts.counter = 0;
    const auto made = verify_registration(our_party(), never_counts.register_with_none());
    EXPECT_TRUE(verify_authentication(our_party(), known(*made), never_counts.authenticate()).ok());
}

TEST(Passkeys, RefuseABackupThatAppearsLater) {
    EXPECT_EQ(sign_in_with([](auto& phone) { phone.flags = 0x0D; }), "backup_eligibility_changed");
}

TEST(Passkeys, RefuseACredentialIdBeyondTheStandard) {
    EXPECT_EQ(registration_with([](auto& phone) { phone.credential_id = std::string(1023, 'i'); }),
              "registered");
    EXPECT_EQ(registration_with([](auto& phone) { phone.credential_id = std::string(1024, 'i'); }),
              "credential_id_too_long");
    EXPECT_EQ(registration_with([](auto& phone) { phone.credential_id = ""; }),
              "authenticator_data_malformed");
}

std::string attestation_with(std::string_view format, std::string_view statement) {
    const SoftAuthenticator phone(PasskeyAlgorithm::es256);
    RegistrationAnswer answer = phone.register_with_none();
    answer.attestation_object = attestation_object(format, statement, phone.registration_data());
    const auto made = verify_registration(our_party(), answer);
    return made.ok() ? "registered" : std::string(made.refusal().name());
}

TEST(Passkeys, TakeNoOtherAttestation) {
    const std::string empty = cbor_head(5, 0);
    const std::string es256 = cbor_head(1, 6);
    const std::string with_certificate = cbor_head(5, 3) + cbor_text("alg") + es256 +
                                         cbor_text("sig") + cbor_bytes("x") + cbor_text("x5c") +
                                         cbor_head(4, 0);
    const std::string self_signed_wrongly =
        cbor_head(5, 2) + cbor_text("alg") + es256 + cbor_text("sig") + cbor_bytes("x");
    EXPECT_EQ(attestation_with("none", empty), "registered");
    EXPECT_EQ(attestation_with("none", with_certificate), "attestation_malformed");
    EXPECT_EQ(attestation_with("packed", empty), "attestation_malformed");
    EXPECT_EQ(attestation_with("packed", with_certificate), "attestation_not_supported");
    EXPECT_EQ(attestation_with("packed", self_signed_wrongly), "attestation_signature_wrong");
    EXPECT_EQ(attestation_with("fido-u2f", empty), "attestation_not_supported");
    EXPECT_EQ(attestation_with("", empty), "attestation_not_supported");
    EXPECT_EQ(attestation_with("none", cbor_head(4, 0)), "attestation_malformed");
}

TEST(Passkeys, RefuseAnAttestationOfAnotherShape) {
    const SoftAuthenticator phone(PasskeyAlgorithm::es256);
    RegistrationAnswer answer = phone.register_with_none();
    const std::string good = answer.attestation_object;
    for (const std::string& bad : {std::string(), good + '\0', good.substr(0, good.size() - 1),
                                   cbor_head(5, 0), cbor_head(4, 0)}) {
        answer.attestation_object = bad;
        EXPECT_TRUE(verify_registration(our_party(), answer)
                        .refusal()
                        .is(PasskeyRefusal::attestation_malformed));
    }
    answer.attestation_object = std::string(20'000, 'x');
    EXPECT_TRUE(verify_registration(our_party(), answer)
                    .refusal()
                    .is(PasskeyRefusal::attestation_too_long));
    const auto without_credential = verify_registration(
        our_party(), {answer.challenge, answer.client_data_json,
                      attestation_object("none", cbor_head(5, 0), phone.authenticator_data())});
    EXPECT_TRUE(without_credential.refusal().is(PasskeyRefusal::authenticator_data_malformed));
}

/// Every bit of the part changed, one at a time.
void expect_every_bit_counts(const KnownPasskey& passkey, AuthenticationAnswer answer,
                             std::string AuthenticationAnswer::*part) {
    const std::string good = answer.*part;
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        answer.*part = flipped(good, bit);
        EXPECT_FALSE(verify_authentication(our_party(), passkey, answer).ok()) << "bit " << bit;
    }
}

TEST(Passkeys, RefuseEverySingleBitMutationOfASignIn) {
    for (const PasskeyAlgorithm algorithm : kAlgorithms) {
        SoftAuthenticator phone(algorithm);
        phone.counter = 0x01020304;
        const KnownPasskey passkey{phone.cose_key(), 1, false};
        const AuthenticationAnswer answer = phone.authenticate();
        ASSERT_TRUE(verify_authentication(our_party(), passkey, answer).ok());
        expect_every_bit_counts(passkey, answer, &AuthenticationAnswer::authenticator_data);
        expect_every_bit_counts(passkey, answer, &AuthenticationAnswer::client_data_json);
        expect_every_bit_counts(passkey, answer, &AuthenticationAnswer::signature);
    }
}

TEST(Passkeys, RefuseEverySingleBitMutationOfASelfAttestation) {
    const SoftAuthenticator phone(PasskeyAlgorithm::es256);
    const RegistrationAnswer good = phone.register_with_self_attestation();
    RegistrationAnswer answer = good;
    for (std::size_t bit = 0; bit < good.attestation_object.size() * 8; ++bit) {
        answer.attestation_object = flipped(good.attestation_object, bit);
        EXPECT_FALSE(verify_registration(our_party(), answer).ok()) << "bit " << bit;
    }
    answer = good;
    for (std::size_t bit = 0; bit < good.client_data_json.size() * 8; ++bit) {
        answer.client_data_json = flipped(good.client_data_json, bit);
        EXPECT_FALSE(verify_registration(our_party(), answer).ok()) << "bit " << bit;
    }
}

TEST(Passkeys, RefuseASignatureOfAnotherKey) {
    const SoftAuthenticator phone(PasskeyAlgorithm::es256);
    const SoftAuthenticator thief(PasskeyAlgorithm::es256);
    AuthenticationAnswer answer = thief.authenticate();
    EXPECT_TRUE(verify_authentication(our_party(), {phone.cose_key(), 0, false}, answer)
                    .refusal()
                    .is(PasskeyRefusal::passkey_signature_wrong));
    answer.signature = std::string(2'000, 'x');
    EXPECT_FALSE(verify_authentication(our_party(), {thief.cose_key(), 0, false}, answer).ok());
}

TEST(Passkeys, HaveANameAndWordsForEveryRefusal) {
    for (int value = 0; value <= static_cast<int>(PasskeyRefusal::passkey_counter_went_back);
         ++value) {
        const RefusalText text = refusal_text(static_cast<PasskeyRefusal>(value));
        EXPECT_FALSE(text.name.empty()) << value;
        EXPECT_FALSE(text.sentence.empty()) << value;
    }
}

}  // namespace
}  // namespace agora::crypto::test
