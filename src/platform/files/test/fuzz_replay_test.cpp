#include "fixtures.hpp"

#include <gtest/gtest.h>

#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace agora::files::test {
namespace {

TEST(FuzzReplay, DamagedDocumentsAreReadSafely) {
    constexpr unsigned kSeed = 20261121;
    std::mt19937 random(kSeed);
    for (const std::string& seed : {docx({{"word/a.xml", "hello"}}), odt(), kPdf}) {
        for (int count = 0; count < 3000; ++count) {
            std::string damaged = seed;
            if (count % 3 == 0) damaged.resize(1 + random() % damaged.size());
            for (int change = 0; change < 3; ++change) {
                damaged[random() % damaged.size()] = static_cast<char>(random());
            }
            EXPECT_EQ(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(damaged.data()),
                                             damaged.size()),
                      0);
        }
    }
}

}  // namespace
}  // namespace agora::files::test
