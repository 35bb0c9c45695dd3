#include "agora/crypto/soft_authenticator.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace agora::crypto::test {
namespace {

std::vector<std::string> seeds() {
    const SoftAuthenticator phone(PasskeyAlgorithm::es256);
    return {phone.cose_key(), phone.client_data("webauthn.get"), phone.registration_data(),
            phone.register_with_none().attestation_object,
            phone.register_with_self_attestation().attestation_object};
}

void replay(std::uint8_t reader, const std::string& bytes) {
    std::string input(1, static_cast<char>(reader));
    input += bytes;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

TEST(FuzzReplay, ReadersSurviveDamagedInput) {
    constexpr unsigned kSeed = 20261120;
    std::mt19937 random(kSeed);
    for (const std::string& seed : seeds()) {
        for (std::uint8_t reader = 0; reader < 6; ++reader) {
            replay(reader, seed);
            for (int count = 0; count < 300; ++count) {
                std::string damaged = seed.substr(0, 1 + random() % seed.size());
                for (int change = 0; change < 3; ++change) {
                    damaged[random() % damaged.size()] = static_cast<char>(random());
                }
                replay(reader, damaged);
            }
        }
    }
}

}  // namespace
}  // namespace agora::crypto::test
