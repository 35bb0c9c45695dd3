#include "agora/crypto/totp.hpp"

#include <gtest/gtest.h>

#include <set>

namespace agora::crypto {
namespace {

// RFC 6238 appendix B, SHA-1; the last six of its eight digits.
const std::string kSecret = "12345678901234567890";

TotpAttempt attempt(const std::string& code, std::int64_t second) {
    return {kSecret, code, std::nullopt, Instant::from_seconds(second)};
}

TEST(Totp, TakesTheCodesOfTheStandard) {
    EXPECT_EQ(*verify_totp(attempt("287082", 59)), 1);
    EXPECT_EQ(*verify_totp(attempt("081804", 1'111'111'109)), 37'037'036);
    EXPECT_EQ(*verify_totp(attempt("005924", 1'234'567'890)), 41'152'263);
    EXPECT_EQ(*verify_totp(attempt("353130", 20'000'000'000)), 666'666'666);
    EXPECT_EQ(*verify_totp(attempt("353 130", 20'000'000'000)), 666'666'666);
}

TEST(Totp, AllowsOneStepEarlyOrLate) {
    for (const int shift : {-30, 0, 30}) {
        EXPECT_EQ(*verify_totp(attempt("005924", 1'234'567'890 + shift)), 41'152'263) << shift;
    }
    for (const int shift : {-60, 60}) {
        EXPECT_TRUE(verify_totp(attempt("005924", 1'234'567'890 + shift))
                        .refusal()
                        .is(TotpRefusal::code_wrong))
            << shift;
    }
}

TEST(Totp, TakesACodeOnce) {
    TotpAttempt again = attempt("005924", 1'234'567'890);
    again.last_counter = 41'152'263;
    EXPECT_TRUE(verify_totp(again).refusal().is(TotpRefusal::code_already_used));
    again.last_counter = 41'152'264;
    EXPECT_TRUE(verify_totp(again).refusal().is(TotpRefusal::code_already_used));
    again.last_counter = 41'152'262;
    EXPECT_TRUE(verify_totp(again).ok());
}

TEST(Totp, RefusesWhatIsNoCode) {
    for (const char* code : {"", "12345", "1234567", "12345a", "+12345", "١٢٣٤٥٦", "00592４"}) {
        EXPECT_TRUE(verify_totp(attempt(code, 59)).refusal().is(TotpRefusal::code_malformed))
            << code;
    }
    EXPECT_TRUE(verify_totp(attempt("000000", 59)).refusal().is(TotpRefusal::code_wrong));
}

TEST(Totp, WritesItsSecretForPhonesAndHands) {
    EXPECT_EQ(totp_secret_text(kSecret), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    EXPECT_EQ(totp_uri({"Café & co", "ana@example.be"}, kSecret),
              "otpauth://totp/Caf%c3%a9%20%26%20co:ana%40example.be"
              "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Caf%c3%a9%20%26%20co"
              "&algorithm=SHA1&digits=6&period=30");
    EXPECT_EQ(new_totp_secret().size(), 20U);
    EXPECT_NE(new_totp_secret(), new_totp_secret());
}

TEST(RecoveryCodes, AreTenAndFoundHoweverTheyAreTyped) {
    const RecoveryCodes made = new_recovery_codes();
    ASSERT_EQ(made.codes.size(), 10U);
    EXPECT_EQ(std::set<std::string>(made.codes.begin(), made.codes.end()).size(), 10U);
    for (std::size_t at = 0; at < made.codes.size(); ++at) {
        std::string typed = made.codes[at];
        EXPECT_EQ(typed.size(), 29U) << typed;
        EXPECT_EQ(find_recovery_code(typed, made.digests), at);
        for (char& c : typed) {
            if (c == '-') c = ' ';
            if (c == '0') c = 'O';
            if (c == '1') c = 'L';
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        }
        EXPECT_EQ(find_recovery_code(" " + typed, made.digests), at);
    }
}

TEST(RecoveryCodes, AreNotFoundWhenOneCharacterDiffers) {
    const RecoveryCodes made = new_recovery_codes();
    std::string typed = made.codes[3];
    typed[0] = typed[0] == 'a' ? 'b' : 'a';
    EXPECT_FALSE(find_recovery_code(typed, made.digests));
    EXPECT_FALSE(find_recovery_code("", made.digests));
    EXPECT_FALSE(find_recovery_code(made.codes[3], {}));
    EXPECT_FALSE(find_recovery_code(std::string(1'000, ' ') + made.codes[3], made.digests));
}

}  // namespace
}  // namespace agora::crypto
