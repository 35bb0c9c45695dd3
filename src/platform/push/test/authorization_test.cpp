#include "agora/crypto/encoding.hpp"
#include "agora/push/message.hpp"
#include "agora/push/testing.hpp"

#include <gtest/gtest.h>

namespace agora::push {
namespace {

/// The example of RFC 8292, section 2.4.
constexpr std::string_view kHead = "vapid t=eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.";
constexpr std::string_view kClaims =
    "eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQG"
    "V4YW1"
    "wbGUuY29tIn0";
constexpr std::string_view kRest =
    ".i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA, "
    "k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

Claims claims() {
    return {.audience = "https://push.example.net",
            .expires_at = Instant::from_microseconds(1'453'523'768'000'000),
            .contact = "mailto:push@example.com"};
}

TEST(Authorization, SaysWordForWordWhatTheStandardsExampleSays) {
    const std::string made = authorization(new_key_pair(), claims());
    EXPECT_EQ(made.substr(0, kHead.size()), kHead);
    EXPECT_EQ(made.substr(kHead.size(), kClaims.size()), kClaims);
    EXPECT_EQ(made[kHead.size() + kClaims.size()], '.');
}

TEST(Authorization, IsSignedByTheKeyThatItNames) {
    const std::string example = std::string{kHead} + std::string{kClaims} + std::string{kRest};
    EXPECT_EQ(claims_of(example), *crypto::decode_base64url(kClaims))
        << "what checks ours takes the standard's";
    std::string made = authorization(new_key_pair(), claims());
    EXPECT_EQ(claims_of(made), *crypto::decode_base64url(kClaims));
    made[kHead.size() + 3] ^= 1;
    EXPECT_EQ(claims_of(made), std::nullopt);
}

TEST(Authorization, NoTextBreaksOutOfItsClaim) {
    Claims hostile = claims();
    hostile.contact = "mailto:a@b\",\"aud\":\"https://other\\";
    const auto said = claims_of(authorization(new_key_pair(), hostile));
    EXPECT_EQ(*said, R"({"aud":"https://push.example.net","exp":1453523768,)"
                     R"("sub":"mailto:a@b,aud:https://other"})");
}

}  // namespace
}  // namespace agora::push
