#include "hostile_strings.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace agora::mail::test {
namespace {

void replay(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

TEST(FuzzReplay, EncoderSurvivesHostileFields) {
    constexpr unsigned kSeed = 20261120;
    std::mt19937 random(kSeed);
    replay("");
    const auto strings = own_hostile_strings();
    for (std::size_t at = 0; at < strings.size(); at += 3) {
        const std::string& hostile = strings[at];
        for (std::size_t field = 0; field < 14; ++field) {
            std::string input = std::string(field, '\xFE') + hostile;
            replay(input);
            input[random() % input.size()] = static_cast<char>(random());
            replay(input);
        }
    }
}

}  // namespace
}  // namespace agora::mail::test
