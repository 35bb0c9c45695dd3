#include "cbor.hpp"

#include "agora/crypto/encoding.hpp"

#include <gtest/gtest.h>

#include <string>

namespace agora::crypto {
namespace {

using Kind = CborValue::Kind;

std::optional<CborValue> value_of(const std::string& hex) {
    // The value views the bytes, so they stay.
    static std::string bytes;
    bytes = *decode_hex(hex);
    return read_whole_cbor(bytes);
}

TEST(Cbor, ReadsTheExamplesOfTheStandard) {
    EXPECT_TRUE(value_of("1864")->is(100));
    EXPECT_TRUE(value_of("1b000000e8d4a51000")->is(1'000'000'000'000));
    EXPECT_TRUE(value_of("3903e7")->is(-1000));
    EXPECT_EQ(value_of("4401020304")->data, "\x01\x02\x03\x04");
    EXPECT_EQ(value_of("6449455446")->data, "IETF");
    EXPECT_TRUE(value_of("f6")->is(Kind::null));
    EXPECT_EQ(value_of("f5")->integer, 1);

    const auto map = value_of("a26161016162820203");
    ASSERT_TRUE(map);
    EXPECT_TRUE(map->find("a")->is(1));
    EXPECT_EQ(map->find("b")->items.size(), 2U);
    EXPECT_EQ(map->find("c"), nullptr);
    EXPECT_EQ(map->find(1), nullptr);
}

TEST(Cbor, RefusesWhatWebAuthnDoesNotUse) {
    for (const char* hex : {
             "",
             "f97c00",              // float
             "f7",                  // undefined
             "c074323031332d30",    // tag
             "5f42010243030405ff",  // bytes in pieces
             "9fff",                // array without an announced length
             "bfff",                // map without an announced length
             "ff",                  // a lone end
             "1c",                  // reserved
             "1bffffffffffffffff",  // beyond 63 bits
             "3bffffffffffffffff",
             "a2010101",      // half a pair
             "a201010102",    // the same key twice
             "a1400101",      // bytes as key
             "a1f500",        // boolean as key
             "0000",          // two values
             "5803",          // announced, not there
             "5affffffff00",  // four gigabytes announced
             "9affffffff00",
             "bbffffffffffffffff00",
             "9b8000000000000000",
         }) {
        EXPECT_FALSE(value_of(hex)) << hex;
    }
}

TEST(Cbor, StopsAtItsDepthAndItsNumberOfValues) {
    const auto nested = [](int depth) {
        std::string hex;
        for (int level = 1; level < depth; ++level) hex += "81";
        return hex + "00";
    };
    EXPECT_TRUE(value_of(nested(8)));
    EXPECT_FALSE(value_of(nested(9)));
    EXPECT_FALSE(value_of(nested(100'000)));

    const auto wide = [](int count) {
        std::string hex = "9900" + encode_hex({reinterpret_cast<const char*>(&count), 1});
        for (int at = 0; at < count; ++at) hex += "00";
        return hex;
    };
    EXPECT_TRUE(value_of(wide(255)));
    EXPECT_FALSE(value_of("99010" + std::string("0") + std::string(512, '0')));
}

TEST(Cbor, TellsWhereTheFirstValueEnds) {
    const auto read = read_cbor(std::string_view("\x01\x02", 2));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->length, 1U);
    EXPECT_TRUE(read->value.is(1));
}

}  // namespace
}  // namespace agora::crypto
