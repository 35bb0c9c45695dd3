#include "cose_key.hpp"

#include "agora/crypto/soft_authenticator.hpp"

#include <gtest/gtest.h>

namespace agora::crypto::test {
namespace {

std::string es256_key() {
    return SoftAuthenticator(PasskeyAlgorithm::es256).cose_key();
}

std::string reading(const std::string& bytes) {
    const auto key = VerificationKey::from_cose(std::string_view(bytes));
    return key.ok() ? "read" : std::string(key.refusal().name());
}

std::string replaced(std::string bytes, std::string_view what, std::string_view by) {
    return bytes.replace(bytes.find(what), what.size(), by);
}

TEST(CoseKey, ReadsTheThreeAlgorithms) {
    for (const PasskeyAlgorithm algorithm :
         {PasskeyAlgorithm::es256, PasskeyAlgorithm::eddsa, PasskeyAlgorithm::rs256}) {
        EXPECT_EQ(reading(SoftAuthenticator(algorithm).cose_key()), "read");
    }
}

TEST(CoseKey, RefusesOtherAlgorithms) {
    EXPECT_EQ(reading(replaced(es256_key(), "\x03\x26", std::string("\x03\x27", 2))),
              "key_malformed")
        << "a point of P-256 that says it is Ed25519";
    EXPECT_EQ(reading(replaced(es256_key(), "\x03\x26", std::string("\x03\x38\x22", 3))),
              "key_algorithm_not_supported")
        << "ES384";
    EXPECT_EQ(reading(replaced(es256_key(), "\x03\x26", std::string("\x03\x00", 2))),
              "key_algorithm_not_supported");
    EXPECT_EQ(reading(replaced(es256_key(), "\x03\x26", std::string("\x03\x40", 2))),
              "key_malformed");
}

TEST(CoseKey, RefusesAPointBesideItsCurve) {
    std::string bytes = es256_key();
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    EXPECT_EQ(reading(bytes), "key_malformed");

    const std::string zero = cbor_bytes(std::string(32, '\0'));
    EXPECT_EQ(reading(bytes.substr(0, bytes.size() - 34) + zero), "key_malformed");
}

TEST(CoseKey, RefusesAnEd25519PointOfSmallOrder) {
    const std::string key = SoftAuthenticator(PasskeyAlgorithm::eddsa).cose_key();
    const std::string head = key.substr(0, key.size() - 32);
    EXPECT_EQ(reading(head + std::string(32, '\0')), "key_malformed");
    EXPECT_EQ(reading(head + '\x01' + std::string(31, '\0')), "key_malformed");
    EXPECT_EQ(reading(head + std::string(32, '\xff')), "key_malformed");
}

std::string rsa_key(std::string_view modulus, std::string_view exponent) {
    return cbor_head(5, 4) + '\x01' + '\x03' + '\x03' + cbor_head(1, 256) + '\x20' +
           cbor_bytes(modulus) + '\x21' + cbor_bytes(exponent);
}

TEST(CoseKey, BoundsTheModulusOfRsa) {
    const std::string_view e{"\x01\x00\x01", 3};
    EXPECT_EQ(reading(rsa_key(std::string(256, '\xff'), e)), "read");
    EXPECT_EQ(reading(rsa_key(std::string(512, '\xff'), e)), "read");
    EXPECT_EQ(reading(rsa_key(std::string(255, '\xff'), e)), "key_malformed");
    EXPECT_EQ(reading(rsa_key(std::string(513, '\xff'), e)), "key_malformed");
    EXPECT_EQ(reading(rsa_key('\0' + std::string(256, '\xff'), e)), "key_malformed");
    EXPECT_EQ(reading(rsa_key(std::string(255, '\xff') + '\xfe', e)), "key_malformed");
    EXPECT_EQ(reading(rsa_key(std::string(256, '\xff'), "\x01")), "key_malformed");
    EXPECT_EQ(reading(rsa_key(std::string(256, '\xff'), "\x03")), "key_malformed");
}

TEST(CoseKey, RefusesParametersTooFewOrTooMany) {
    const std::string bytes = es256_key();
    EXPECT_EQ(reading(bytes + '\0'), "key_malformed");
    EXPECT_EQ(reading(bytes.substr(0, bytes.size() - 1)), "key_malformed");
    std::string six = bytes + '\x04' + '\x00';
    six.front() = static_cast<char>(0xA6);
    EXPECT_EQ(reading(six), "key_malformed");
    std::string four = bytes.substr(0, bytes.size() - 35);
    four.front() = static_cast<char>(0xA4);
    EXPECT_EQ(reading(four), "key_malformed");
    EXPECT_EQ(reading(""), "key_malformed");
    EXPECT_EQ(reading("\xA0"), "key_malformed");
}

}  // namespace
}  // namespace agora::crypto::test
