#include "agora/crypto/signed_value.hpp"

#include "agora/crypto/encoding.hpp"
#include "agora/crypto/subscription.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace agora::crypto {
namespace {

class Signed : public testing::Test {
 protected:
    std::string signed_text(const std::string& value) const {
        return sign(keys_, purpose_, {value, expires_});
    }

    const Keys keys_ = Keys::from_bytes({std::string(32, 'k')});
    const Purpose purpose_{"unsubscribe"};
    const Instant now_ = Instant::from_seconds(1'800'000'000);
    const Instant expires_ = Instant::from_seconds(1'800'000'060);
};

TEST_F(Signed, ComesBackAsItWent) {
    EXPECT_TRUE(rc::check("any value comes back", [this](const std::string& value) {
        RC_PRE(value.size() <= 1024U);
        RC_ASSERT(*read_signed(keys_, purpose_, signed_text(value), now_) == value);
    }));
    EXPECT_EQ(signed_text("").size(), 28U);
    EXPECT_EQ(signed_text("42"), signed_text("42"));
}

TEST_F(Signed, HoldsUntilTheSecondItExpires) {
    const std::string text = signed_text("42");
    EXPECT_TRUE(read_signed(keys_, purpose_, text, expires_ - Duration{1}).ok());
    EXPECT_TRUE(
        read_signed(keys_, purpose_, text, expires_).refusal().is(SignedRefusal::link_expired));
}

TEST_F(Signed, IsGoodForOnePurposeAndOneHouse) {
    const std::string text = signed_text("42");
    EXPECT_TRUE(read_signed(keys_, Purpose{"confirm"}, text, now_)
                    .refusal()
                    .is(SignedRefusal::link_not_ours));
    const Keys other = Keys::from_bytes({std::string(32, 'x')});
    EXPECT_TRUE(
        read_signed(other, purpose_, text, now_).refusal().is(SignedRefusal::link_not_ours));
}

TEST_F(Signed, IsReadWithAnOlderKey) {
    const Keys renewed = Keys::from_bytes({std::string(32, 'n'), std::string(32, 'k')});
    EXPECT_EQ(*read_signed(renewed, purpose_, signed_text("42"), now_), "42");
}

TEST_F(Signed, IsRefusedWithAnyBitChanged) {
    const std::string bytes = *decode_base64url(signed_text("member 42"));
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string changed = bytes;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
        const auto read = read_signed(keys_, purpose_, encode_base64url(changed), now_);
        ASSERT_FALSE(read.ok()) << bit;
        EXPECT_TRUE(read.refusal().is(SignedRefusal::link_not_ours)) << bit;
    }
}

TEST_F(Signed, IsRefusedWhenCutOrLengthened) {
    const std::string text = signed_text("member 42");
    for (std::size_t length = 0; length < text.size(); ++length) {
        EXPECT_FALSE(read_signed(keys_, purpose_, text.substr(0, length), now_).ok()) << length;
    }
    for (const std::string& longer : {text + "A", text + "=", " " + text, text + text}) {
        EXPECT_FALSE(read_signed(keys_, purpose_, longer, now_).ok()) << longer;
    }
    EXPECT_TRUE(read_signed(keys_, purpose_, std::string(100'000, 'A'), now_)
                    .refusal()
                    .is(SignedRefusal::link_malformed));
}

class SubscriptionTest : public testing::Test {
 protected:
    const Keys keys_ = Keys::from_bytes({std::string(32, 'k')});
    const Purpose purpose_{"tests.feed"};
    const Instant now_ = Instant::from_seconds(1'800'000'000);
};

TEST_F(SubscriptionTest, ComesBackAsItWent) {
    const std::string secret = sign_subscription(keys_, purpose_, {42, 3});
    const auto read = read_subscription(keys_, purpose_, secret, now_);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->account, 42);
    EXPECT_EQ(read->generation, 3);
}

TEST_F(SubscriptionTest, IsGoodForOnePurposeAndOneHouse) {
    const std::string secret = sign_subscription(keys_, purpose_, {42, 3});
    EXPECT_FALSE(read_subscription(keys_, Purpose{"tests.other"}, secret, now_));
    EXPECT_FALSE(
        read_subscription(Keys::from_bytes({std::string(32, 'l')}), purpose_, secret, now_));
    EXPECT_FALSE(read_subscription(keys_, purpose_, "42:3", now_));
}

TEST_F(SubscriptionTest, ReadsNothingElseThatWasSigned) {
    for (const char* value : {"", "42", "42:", ":3", "0:3", "42:3:1", "x:3", "-42:3"}) {
        const std::string text = sign(keys_, purpose_, {value, now_ + std::chrono::minutes{1}});
        EXPECT_FALSE(read_subscription(keys_, purpose_, text, now_)) << value;
    }
}

}  // namespace
}  // namespace agora::crypto
