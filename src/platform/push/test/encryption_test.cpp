#include "encryption.hpp"

#include "agora/crypto/encoding.hpp"
#include "agora/push/testing.hpp"

#include <gtest/gtest.h>

namespace agora::push {
namespace {

std::string bytes(std::string_view text) {
    return *crypto::decode_base64url(text);
}

constexpr std::string_view kText = "When I grow up, I want to be a watermelon";

/// The example of RFC 8291, section 5.
const KeyPair kBrowser{
    .point = bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRp"
                   "kNtoIAiw4"),
    .secret = bytes("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")};
const OneTime kOnce{
    .keys = {.point =
                 bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8w"
                       "EqKK6PBru3jl7A8"),
             .secret = bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")},
    .salt = bytes("DGv6ra1nlYgDCS1FRnbzlw")};
const std::string kAuth = bytes("BTBZMqHH6r4Tts7J_aSIgg");
constexpr std::string_view kBody =
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_"
    "c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC"
    "8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-"
    "fN";

TEST(Encryption, IsTheOneOfTheStandardsExample) {
    const auto body = encrypted_with(kOnce, {kBrowser.point, kAuth}, kText);
    ASSERT_TRUE(body);
    EXPECT_EQ(crypto::encode_base64url(*body), kBody);
    EXPECT_EQ(SoftBrowser(kBrowser, kAuth).read(bytes(kBody)), kText);
}

TEST(Encryption, IsReadByTheOneBrowserOnly) {
    const SoftBrowser browser;
    const auto body = encrypted(browser.receiver(), "hello");
    EXPECT_EQ(browser.read(*body), "hello");
    EXPECT_EQ(SoftBrowser().read(*body), std::nullopt);
    EXPECT_NE(encrypted(browser.receiver(), "hello"), body) << "keys and salt are used once";
    std::string changed = *body;
    changed.back() ^= 1;
    EXPECT_EQ(browser.read(changed), std::nullopt);
}

TEST(Encryption, TakesWhatIsLongAndNothingFromABadPoint) {
    const SoftBrowser browser;
    const std::string text(kMostBytes, 'x');
    const auto body = encrypted(browser.receiver(), text);
    EXPECT_EQ(browser.read(*body), text);
    EXPECT_LE(body->size(), 4096U);
    Receiver bad = browser.receiver();
    bad.point.back() ^= 1;
    EXPECT_FALSE(is_point(bad.point));
    EXPECT_FALSE(is_point(browser.receiver().point.substr(1)));
    EXPECT_FALSE(is_point(""));
    EXPECT_TRUE(is_point(browser.receiver().point));
    EXPECT_EQ(encrypted(bad, "hello"), std::nullopt);
}

}  // namespace
}  // namespace agora::push
