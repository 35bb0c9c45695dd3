#include "fixtures.hpp"

#include <gtest/gtest.h>

#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace agora::picture::test {
namespace {

TEST(FuzzReplay, HeadsOfDamagedPicturesAreReadSafely) {
    constexpr unsigned kSeed = 20261121;
    std::mt19937 random(kSeed);
    for (const std::string& seed :
         {quarters_png(16, 16), quarters_jpeg(16, 16), gif({16, 16, 16, 16}, "!\xFE\x01x\0", 2),
          with_chunks(quarters_webp(16, 16), 0x08, webp_chunk("EXIF", exif(1, "here")))}) {
        for (int count = 0; count < 2000; ++count) {
            std::string damaged = seed.substr(0, 1 + random() % seed.size());
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
}  // namespace agora::picture::test
