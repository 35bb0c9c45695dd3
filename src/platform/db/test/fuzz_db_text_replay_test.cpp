#include "naughty_strings.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace agora::db {
namespace {

void feed(const std::string& text) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

TEST(FuzzDbText, HoldsForKnownAndRandomTexts) {
    for (const char* seed :
         {"", "SELECT $1 FROM \"a\" -- $2\n", "{\"a\":1}", "{\"a\":\"\\u0001\\\\\"}",
          "{\"a\":1e999}", "{\"a\":-", "{\"a\":\"\\u00", "{\"a\":\"\\", "id BIGINT PRIMARY", "'",
          "/*", "$", "--"}) {
        feed(seed);
    }
    for (const std::string& text : naughty_strings()) feed(text);
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        std::string text = "{\"a\":";
        for (auto size = random() % 30; size > 0; --size) {
            text += "{}\":,\\u0a1e-.$'\"/*\n"[random() % 19];
        }
        feed(text);
    }
}

}  // namespace
}  // namespace agora::db
