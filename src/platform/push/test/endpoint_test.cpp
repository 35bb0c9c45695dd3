#include "agora/push/courier.hpp"

#include <gtest/gtest.h>

#include <array>

namespace agora::push {
namespace {

TEST(Endpoint, IsAnAddressOfAPushServer) {
    for (const std::string_view sound :
         {"https://fcm.googleapis.com/fcm/send/dHg:APA91b_x-Y", "https://web.push.apple.com/QK.a/b",
          "https://updates.push.services.mozilla.com/wpush/v2/gAAAA==",
          "https://wns2-am3p.notify.windows.com/w/?token=BQYAAAD%2b1"}) {
        EXPECT_TRUE(is_endpoint(sound)) << sound;
    }
    EXPECT_EQ(origin_of("https://push.example/v1/abc"), "https://push.example");
}

TEST(Endpoint, IsNothingElse) {
    for (const std::string_view other : {"",
                                         "https://",
                                         "http://push.example/a",
                                         "ftp://push.example/a",
                                         "https://push.example",
                                         "https://push/a",
                                         "https://localhost/a",
                                         "https://127.0.0.1/a",
                                         "https://2130706433/a",
                                         "https://0x7f.1/a",
                                         "https://0177.0.0.1/a",
                                         "https://127.1/a",
                                         "https://[::1]/a",
                                         "https://[::ffff:10.0.0.1]/a",
                                         "https://push.example:8443/a",
                                         "https://push.example:443/a",
                                         "https://a@push.example/a",
                                         "https://push.example@127.0.0.1/a",
                                         "https://push..example/a",
                                         "https://.push.example/a",
                                         "https://push.example./a",
                                         "https://push.example\\@x/a",
                                         "https://push.example/a b",
                                         "https://push.example/a#b",
                                         "https://push.example/\r\nX: y",
                                         "https://-push.example/a",
                                         "https://pu%73h.example/a",
                                         "HTTPS://push.example/a"}) {
        EXPECT_FALSE(is_endpoint(other)) << other;
    }
    EXPECT_FALSE(is_endpoint("https://push.example/" + std::string(1000, 'a')));
}

}  // namespace
}  // namespace agora::push
