#include "agora/fetch/fetch.hpp"

#include <gmock/gmock.h>

namespace agora::fetch {
namespace {

TEST(PublicAddress, ReachesTheInternet) {
    for (const char* address :
         {"93.184.216.34", "1.1.1.1", "172.15.255.255", "172.32.0.1", "100.63.1.1", "100.128.0.1",
          "192.167.1.1", "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2a02:a03f::1",
          "64:ff9b::1.1.1.1", "::ffff:1.1.1.1"}) {
        EXPECT_TRUE(is_public_address(address)) << address;
    }
}

TEST(PublicAddress, NothingWithinTheHouse) {
    for (const char* address : {"127.0.0.1",
                                "127.255.1.2",
                                "0.0.0.0",
                                "10.1.2.3",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.168.1.1",
                                "169.254.169.254",
                                "100.64.0.1",
                                "192.0.0.8",
                                "192.0.2.1",
                                "198.18.0.1",
                                "198.19.255.255",
                                "198.51.100.7",
                                "203.0.113.9",
                                "224.0.0.1",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "::ffff:127.0.0.1",
                                "::ffff:169.254.169.254",
                                "64:ff9b::7f00:1",
                                "64:ff9b::10.0.0.1",
                                "::127.0.0.1",
                                "fe80::1",
                                "fc00::1",
                                "fd12:3456::1",
                                "ff02::1",
                                "2001::1",
                                "2001:db8::1",
                                "2002:7f00:1::",
                                "3fff::1",
                                "100::1",
                                "5f00::1"}) {
        EXPECT_FALSE(is_public_address(address)) << address;
    }
}

TEST(PublicAddress, NoAddressIsNone) {
    for (const char* address :
         {"", "localhost", "1.1.1", "1.1.1.1.1", "0x7f.1", "example.org", "1.1.1.1 ", "[::1]"}) {
        EXPECT_FALSE(is_public_address(address)) << address;
    }
}

}  // namespace
}  // namespace agora::fetch
