#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace agora::places {
namespace {

TEST(FuzzReplay, DamagedFilesOfPlacesAreReadSafely) {
    constexpr unsigned kSeed = 20261129;
    std::mt19937 random(kSeed);
    const std::string geojson =
        R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",)"
        R"("coordinates":[3.71,51.05]},"properties":{"name":"Bench","tags":["a","b"]}}]})";
    for (const std::string& seed :
         {geojson, std::string{"name;lat;lon\nBench;51.05;3.71\n"}, std::string{"51.05, 3.71"}}) {
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
}  // namespace agora::places
