#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

// Both entry points have the name that libFuzzer looks for.
#define LLVMFuzzerTestOneInput fuzz_multipart
#include "fuzz_multipart.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput fuzz_request
#include "fuzz_request.cpp"
#undef LLVMFuzzerTestOneInput

namespace agora::http::test {
namespace {

constexpr unsigned kSeed = 20261120;
constexpr int kRounds = 400;

/// The seed as it is, then cut and with some bytes changed.
template <typename Entry>
void replay(Entry entry, std::string_view seed, std::mt19937& random) {
    const auto call = [&](const std::string& bytes) {
        EXPECT_EQ(entry(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()), 0);
    };
    call(std::string{seed});
    for (int round = 0; round < kRounds; ++round) {
        std::string damaged{seed.substr(0, 1 + random() % seed.size())};
        for (int change = 0; change < 3; ++change) {
            damaged[random() % damaged.size()] = static_cast<char>(random());
        }
        damaged[0] = seed[0];
        call(damaged);
    }
}

TEST(FuzzReplay, forms_survive_damage) {
    std::mt19937 random(kSeed);
    for (const std::string_view seed :
         {"\x03--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--B--\r\n",
          "\x07--B\r\nContent-Disposition: form-data; name=f; filename=\"x.png\"\r\n"
          "Content-Type: image/png\r\n\r\n\r\n--\r\n--B\r\n\r\n--B--",
          "\x01multipart/form-data; boundary=\"a b\"; x=\"\\\"\""}) {
        replay(&fuzz_multipart, seed, random);
    }
}

TEST(FuzzReplay, requests_survive_damage) {
    using namespace std::string_view_literals;
    std::mt19937 random(kSeed);
    for (const std::string_view seed :
         {"\0\1/nl/caf%C3%A9/..;/%2e%2e?q=%26&&a=b+c"sv, "\1\1a=%C3%A9&b=100%&=&c"sv,
          "\2\1a=1; b=\"2\"; __Host-x=../\xE2\x80\xAE.txt"sv, "\2\1gzip;q=0.5, br;q=1.000, *;q=0"sv,
          "\2\1"
          "fd00::/8"sv,
          "\3\1"
          "bytes=0-499,-1"sv,
          "\3\1W/\"x\", \"y\", *"sv,
          "\3\1"
          "for=\"[2001:db8::1]:47\";proto=https, 10.0.0.1"sv,
          "\4\5POST /a?b HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n"
          "5\r\nhello\r\n0\r\n\r\n"sv,
          "\4\1PUT http://h/ HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"sv}) {
        replay(&fuzz_request, seed, random);
    }
}

}  // namespace
}  // namespace agora::http::test
