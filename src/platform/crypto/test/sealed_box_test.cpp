#include "agora/crypto/random.hpp"
#include "agora/crypto/sealed_box.hpp"

#include <gtest/gtest.h>

namespace agora::crypto {
namespace {

TEST(SealedBox, OpensForItsKeyAlone) {
    const BoxKeys keys = new_box_keys();
    const std::string box = seal_box(keys.public_key, "yes");
    EXPECT_EQ(box.size(), 48U + 3U);
    EXPECT_EQ(open_box(keys, box), "yes");
    EXPECT_FALSE(open_box(new_box_keys(), box));
    EXPECT_FALSE(open_box({keys.public_key, new_box_keys().secret_key}, box));
    EXPECT_FALSE(open_box({}, box));
}

TEST(SealedBox, TwoOfOneTextHaveNothingInCommon) {
    const BoxKeys keys = new_box_keys();
    EXPECT_NE(seal_box(keys.public_key, "yes"), seal_box(keys.public_key, "yes"));
}

TEST(SealedBox, AChangedBitIsSeen) {
    const BoxKeys keys = new_box_keys();
    const std::string box = seal_box(keys.public_key, "no");
    for (std::size_t bit = 0; bit < box.size() * 8; ++bit) {
        std::string other = box;
        other[bit / 8] = static_cast<char>(other[bit / 8] ^ (1 << (bit % 8)));
        // The highest bit of a point of the curve counts for nothing (RFC 7748), but is part of the nonce.
        EXPECT_FALSE(open_box(keys, other)) << bit;
    }
    EXPECT_FALSE(open_box(keys, box.substr(1)));
    EXPECT_FALSE(open_box(keys, ""));
}

TEST(SealedBox, OneSeedGivesOnePairOfKeys) {
    const std::string seed = random_bytes(32);
    EXPECT_EQ(box_keys_from(seed).secret_key, box_keys_from(seed).secret_key);
    EXPECT_EQ(open_box(box_keys_from(seed), seal_box(box_keys_from(seed).public_key, "a")), "a");
    EXPECT_NE(box_keys_from(seed).public_key, box_keys_from(random_bytes(32)).public_key);
}

TEST(SealedBox, WipedTextIsGone) {
    std::string secret = "a long text that does not fit into the small string itself";
    const char* place = secret.data();
    wipe(secret);
    EXPECT_TRUE(secret.empty());
    EXPECT_EQ(*place, '\0');
}

}  // namespace
}  // namespace agora::crypto
