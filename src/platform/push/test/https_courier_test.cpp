#include "agora/push/courier.hpp"
#include "agora/push/message.hpp"
#include "agora/push/testing.hpp"
#include "push_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::push {
namespace {

using testing::HasSubstr;

class HttpsCourierTest : public testing::Test {
 protected:
    Parcel parcel() const {
        return {.endpoint = server_.endpoint(),
                .authorization = authorization(keys_, {.audience = "https://push.example",
                                                       .expires_at = {},
                                                       .contact = "mailto:push@example.com"}),
                .body = *encrypted(browser_.receiver(), "hello"),
                .topic = "12",
                .kept_for = std::chrono::hours{1}};
    }
    Outcome after(const std::string& answer) {
        server_.answer(answer);
        return HttpsCourier(fetch::Reach::anywhere).deliver(parcel());
    }

    PushServer server_;
    KeyPair keys_ = new_key_pair();
    SoftBrowser browser_;
};

TEST_F(HttpsCourierTest, DeliversWhatTheBrowserReads) {
    const Parcel sent = parcel();
    EXPECT_EQ(HttpsCourier(fetch::Reach::anywhere).deliver(sent), Outcome::delivered);
    ASSERT_EQ(server_.requests().size(), 1U);
    const auto [head, body] = server_.requests().front();
    EXPECT_THAT(head, HasSubstr("POST /v1/device HTTP/1.1\r\n"));
    EXPECT_THAT(head, HasSubstr("\r\nTTL: 3600\r\n"));
    EXPECT_THAT(head, HasSubstr("\r\nTopic: 12\r\n"));
    EXPECT_THAT(head, HasSubstr("\r\nContent-Encoding: aes128gcm\r\n"));
    EXPECT_THAT(head, HasSubstr("\r\nAuthorization: " + sent.authorization + "\r\n"));
    EXPECT_TRUE(claims_of(sent.authorization));
    EXPECT_EQ(browser_.read(body), "hello");
}

TEST_F(HttpsCourierTest, TheStatusSaysWhetherToTryAgain) {
    EXPECT_EQ(after("HTTP/1.1 404 Not Found"), Outcome::gone);
    EXPECT_EQ(after("HTTP/1.1 410 Gone"), Outcome::gone);
    EXPECT_EQ(after("HTTP/1.1 429 Too Many Requests"), Outcome::later);
    EXPECT_EQ(after("HTTP/1.1 503 Service Unavailable"), Outcome::later);
    EXPECT_EQ(after("HTTP/1.1 400 Bad Request"), Outcome::refused);
    EXPECT_EQ(after("HTTP/1.1 403 Forbidden"), Outcome::refused);
    Parcel nobody = parcel();
    nobody.endpoint = "http://127.0.0.1:1/v1/device";
    EXPECT_EQ(HttpsCourier(fetch::Reach::anywhere).deliver(nobody), Outcome::silent);
}

TEST_F(HttpsCourierTest, FollowsNobodyElsewhere) {
    PushServer other;
    EXPECT_EQ(after("HTTP/1.1 307 Moved\r\nLocation: " + other.endpoint()), Outcome::refused);
    EXPECT_EQ(other.connections(), 0);
}

TEST_F(HttpsCourierTest, ReachesNothingInside) {
    EXPECT_EQ(HttpsCourier().deliver(parcel()), Outcome::refused) << "not without TLS";
    Parcel inside = parcel();
    for (const std::string host : {"127.0.0.1", "localhost", "2130706433", "[::1]"}) {
        inside.endpoint = "https://" + host + server_.endpoint().substr(16);
        EXPECT_EQ(HttpsCourier().deliver(inside), Outcome::refused) << host;
    }
    EXPECT_EQ(server_.connections(), 0) << "not one packet";
}

}  // namespace
}  // namespace agora::push
