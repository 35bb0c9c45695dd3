#include "agora/crypto/encoding.hpp"
#include "agora/crypto/passkeys.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <vector>

namespace agora::crypto {
namespace {

/// One section of "Test Vectors" of w3.org/TR/webauthn-3: a registration and a sign-in.
struct Vector {
    std::string title;
    std::map<std::string, std::string> registration;
    std::map<std::string, std::string> sign_in;
};

std::vector<Vector> read_vectors(std::istream& in) {
    const std::regex heading(R"(^## (.*) ## .*)");
    const std::regex value(R"(^(\w+) = h'([0-9a-f]*)'.*)");
    std::vector<Vector> vectors;
    bool signing_in = false;
    std::smatch found;
    for (std::string line; std::getline(in, line);) {
        if (std::regex_match(line, found, heading)) {
            vectors.push_back({found[1], {}, {}});
            signing_in = false;
        } else if (line.rfind("[=authentication ceremony", 0) == 0) {
            signing_in = true;
        } else if (!vectors.empty() && line.size() < 20'000 &&
                   std::regex_match(line, found, value)) {
            Vector& last = vectors.back();
            (signing_in ? last.sign_in : last.registration)[found[1]] = *decode_hex(found[2].str());
        }
    }
    std::erase_if(vectors, [](const Vector& each) { return each.sign_in.count("signature") == 0; });
    return vectors;
}

bool is_supported(const Vector& vector) {
    return std::regex_search(vector.title, std::regex(R"(\b(ES256|RS256|Ed25519)\b)"));
}

RelyingParty example_org(Attestation attestation) {
    return {.id = "example.org",
            .origins = {"https://example.org"},
            .framing = Framing::allowed,
            .attestation = attestation};
}

RegistrationAnswer registration(const Vector& vector) {
    return {vector.registration.at("challenge"), vector.registration.at("clientDataJSON"),
            vector.registration.at("attestationObject")};
}

AuthenticationAnswer sign_in(const Vector& vector) {
    return {vector.sign_in.at("challenge"), vector.sign_in.at("clientDataJSON"),
            vector.sign_in.at("authenticatorData"), vector.sign_in.at("signature")};
}

class W3cVectors : public testing::Test {
 protected:
    void SetUp() override {
        std::ifstream in(AGORA_SOURCE_DIR
                         "/../shared/data/10-webauthn-oidc/w3c-webauthn/test_vectors.txt");
        if (!in) GTEST_SKIP() << "the W3C vectors are not here (../shared/data/10-webauthn-oidc)";
        vectors_ = read_vectors(in);
        ASSERT_GE(vectors_.size(), 3U);
    }

    std::vector<Vector> vectors_;
};

TEST_F(W3cVectors, OfSupportedAlgorithmsRegisterAndSignIn) {
    const RelyingParty us = example_org(Attestation::ignored);
    for (const Vector& vector : vectors_) {
        const auto made = verify_registration(us, registration(vector));
        if (!is_supported(vector)) {
            ASSERT_FALSE(made.ok()) << vector.title;
            EXPECT_TRUE(made.refusal().is(PasskeyRefusal::key_algorithm_not_supported))
                << vector.title << ": " << made.refusal().name();
            continue;
        }
        ASSERT_TRUE(made.ok()) << vector.title << ": " << made.refusal().name();
        EXPECT_EQ(made->credential_id, vector.registration.at("credential_id"));
        const auto used = verify_authentication(
            us, {made->public_key, made->counter, made->backup_eligible}, sign_in(vector));
        EXPECT_TRUE(used.ok()) << vector.title << ": " << used.refusal().name();
    }
}

TEST_F(W3cVectors, WithAnAttestationAreRefusedUnlessItIsIgnored) {
    const RelyingParty us = example_org(Attestation::none_or_self);
    for (const Vector& vector : vectors_) {
        const bool attested = vector.title.find("Attestation with") != std::string::npos &&
                              vector.title.find("Self") == std::string::npos;
        if (!is_supported(vector)) continue;
        const auto made = verify_registration(us, registration(vector));
        EXPECT_EQ(made.ok(), !attested) << vector.title;
        if (!made.ok()) {
            EXPECT_TRUE(made.refusal().is(PasskeyRefusal::attestation_not_supported));
        }
    }
}

TEST_F(W3cVectors, AreRefusedWithAnySingleBitChanged) {
    const RelyingParty us = example_org(Attestation::ignored);
    std::size_t mutations = 0;
    for (const Vector& vector : vectors_) {
        const auto made = verify_registration(us, registration(vector));
        if (!made.ok()) continue;
        const KnownPasskey known{made->public_key, made->counter, made->backup_eligible};
        for (const auto part :
             {&AuthenticationAnswer::authenticator_data, &AuthenticationAnswer::client_data_json,
              &AuthenticationAnswer::signature}) {
            AuthenticationAnswer answer = sign_in(vector);
            const std::string good = answer.*part;
            for (std::size_t bit = 0; bit < good.size() * 8; ++bit, ++mutations) {
                answer.*part = good;
                (answer.*part)[bit / 8] = static_cast<char>(good[bit / 8] ^ (1 << bit % 8));
                ASSERT_FALSE(verify_authentication(us, known, answer).ok())
                    << vector.title << ", bit " << bit;
            }
        }
    }
    RecordProperty("mutations", static_cast<int>(mutations));
    EXPECT_GT(mutations, 5'000U);
}

}  // namespace
}  // namespace agora::crypto
