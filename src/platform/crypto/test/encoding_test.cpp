#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"

#include "agora/base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace agora::crypto {
namespace {

TEST(Encoding, WritesTheExamplesOfTheStandard) {
    EXPECT_EQ(encode_base64url(""), "");
    EXPECT_EQ(encode_base64url("fo"), "Zm8");
    EXPECT_EQ(encode_base64url("\xFB\xFF"), "-_8");
    EXPECT_EQ(encode_base64("fo"), "Zm8=");
    EXPECT_EQ(encode_hex({"\x00\xAF", 2}), "00af");
}

TEST(Encoding, ReadsWhatItWrites) {
    EXPECT_TRUE(rc::check("base64url and hex come back", [](const std::string& bytes) {
        RC_ASSERT(decode_base64url(encode_base64url(bytes)) == bytes);
        RC_ASSERT(decode_hex(encode_hex(bytes)) == bytes);
    }));
}

TEST(Encoding, RefusesSecondSpellingsOfAValue) {
    // Padding, the other alphabet, white space, a bit set after the last byte, a lone character.
    for (const char* text : {"Zm8=", "+/8", "Zm 8", "Zm8\n", "Zm9", "Z", "Zm8A_"}) {
        EXPECT_FALSE(decode_base64url(text)) << text;
    }
    for (const char* text : {"0", "0g", "00 ", " 00", "0x00", "00:11"}) {
        EXPECT_FALSE(decode_hex(text)) << text;
    }
    EXPECT_FALSE(decode_base64url(std::string_view("Zm8\0", 4)));
}

TEST(Encoding, ReadsEveryValueFromOneTextOnly) {
    EXPECT_TRUE(rc::check("what is read is written the same", [](const std::string& text) {
        if (const auto bytes = decode_base64url(text)) RC_ASSERT(encode_base64url(*bytes) == text);
        if (const auto bytes = decode_hex(text)) RC_ASSERT(encode_hex(*bytes) == ascii_lower(text));
    }));
}

TEST(Encoding, TakesNoByteBesideItsAlphabet) {
    int base64url = 0;
    int hex = 0;
    for (int byte = 0; byte < 256; ++byte) {
        const std::string one(1, static_cast<char>(byte));
        if (decode_base64url("aaa" + one)) ++base64url;
        if (decode_hex("a" + one)) ++hex;
    }
    EXPECT_EQ(base64url, 64);
    EXPECT_EQ(hex, 22) << "ten digits, six letters in two cases";
}

TEST(Digest, MatchesPublishedValues) {
    // FIPS 180-2 appendix B.1 and RFC 4231 test cases 1 and 6.
    EXPECT_EQ(encode_hex(sha256("abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(encode_hex(hmac_sha256({std::string(20, '\x0b')}, "Hi There")),
              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    EXPECT_EQ(encode_hex(hmac_sha256({std::string(131, '\xaa')},
                                     "Test Using Larger Than Block-Size Key - Hash Key First")),
              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Digest, ComparesContentAndLength) {
    EXPECT_TRUE(equal("", ""));
    EXPECT_TRUE(equal("abc", "abc"));
    EXPECT_FALSE(equal("abc", "abd"));
    EXPECT_FALSE(equal("abc", "abcd"));
}

TEST(Random, NeverRepeatsAToken) {
    std::set<std::string> tokens;
    for (int count = 0; count < 10'000; ++count) tokens.insert(random_token());
    EXPECT_EQ(tokens.size(), 10'000U);
    EXPECT_EQ(tokens.begin()->size(), 24U);
    EXPECT_EQ(decode_base64url(*tokens.begin())->size(), 18U);
    EXPECT_EQ(random_bytes(0), "");
}

}  // namespace
}  // namespace agora::crypto
