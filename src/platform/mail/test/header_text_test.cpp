#include "header_text.hpp"

#include "date_text.hpp"

#include "agora/mail/message.hpp"

#include <gtest/gtest.h>

namespace agora::mail {
namespace {

TEST(HeaderText, RefusesWhatCouldStartANewLineOrHide) {
    for (const char* bad : {"a\rb", "a\nb", "a\tb", "a\x7f", "a\x1b[31m", "a\u0085b", "a\u2028b",
                            "a\u2029b", "a\u202Eb", "a\u2066b", "\xC0\x8A", "\xE9t\xE9"}) {
        EXPECT_FALSE(is_header_text(bad)) << bad;
    }
    EXPECT_FALSE(is_header_text(std::string_view("a\0b", 3)));
    for (const char* good : {"", "plain", "é 🎷 例え", "a\u200Fb", "e\u0301", "👩‍🌾"}) {
        EXPECT_TRUE(is_header_text(good)) << good;
    }
}

TEST(HeaderText, IsPlainWherePlainWillDo) {
    EXPECT_EQ(unstructured("Your place is confirmed"), "Your place is confirmed");
    EXPECT_EQ(unstructured("a: b; c=d <e@f>"), "a: b; c=d <e@f>");
}

TEST(HeaderText, BecomesEncodedWordsElse) {
    EXPECT_EQ(unstructured("Réunion à Liège"), "=?UTF-8?B?UsOpdW5pb24gw6AgTGnDqGdl?=");
    EXPECT_EQ(unstructured("Rendez-vous à midi, dans la petite salle"),
              "=?UTF-8?Q?Rendez=2Dvous_=C3=A0_midi=2C_dans_la_petite_sall?= =?UTF-8?Q?e?=");
    EXPECT_EQ(unstructured("=?UTF-8?Q?fake?="), "=?UTF-8?B?PT9VVEYtOD9RP2Zha2U/PQ==?=");
    EXPECT_EQ(unstructured("two  spaces"), "=?UTF-8?Q?two__spaces?=");
}

TEST(HeaderText, KeepsEncodedWordsShortAndCharactersWhole) {
    std::string text;
    for (int count = 0; count < 100; ++count) text += "🎷";
    const std::string words = unstructured(text);
    for (std::size_t start = 0; start < words.size();) {
        const std::size_t end = std::min(words.find(' ', start), words.size());
        EXPECT_LE(end - start, 75U);
        start = end + 1;
    }
    EXPECT_EQ(words.find("=?UTF-8?B?"), 0U);
}

TEST(HeaderText, QuotesNamesThatNeedIt) {
    EXPECT_EQ(phrase("Ana Peeters"), "Ana Peeters");
    EXPECT_EQ(phrase("Peeters, Ana"), "\"Peeters, Ana\"");
    EXPECT_EQ(phrase(R"(An "A" \ B)"), "=?UTF-8?Q?An_=22A=22_=5C_B?=");
    EXPECT_EQ(phrase(std::string(30, 'a') + ", " + std::string(30, 'b')).substr(0, 10),
              "=?UTF-8?Q?");
    EXPECT_EQ(phrase("evil@example.com"), "\"evil@example.com\"");
    EXPECT_EQ(phrase("Zoé"), "=?UTF-8?Q?Zo=C3=A9?=");
}

TEST(HeaderText, FoldsAtSpacesOnly) {
    EXPECT_EQ(folded("Subject", "short"), "Subject: short\r\n");
    std::string long_text = "word";
    for (int count = 0; count < 40; ++count) long_text += " word" + std::to_string(count);
    const std::string lines = folded("Subject", long_text);
    std::string unfolded = lines;
    for (std::size_t at = unfolded.find("\r\n "); at != std::string::npos;
         at = unfolded.find("\r\n ")) {
        unfolded.erase(at, 2);
    }
    EXPECT_EQ(unfolded, "Subject: " + long_text + "\r\n");
    for (std::size_t start = 0; start < lines.size();) {
        const std::size_t end = lines.find("\r\n", start);
        EXPECT_LE(end - start, 76U);
        start = end + 2;
    }
}

TEST(HeaderText, WritesFileNamesInPiecesWhenLong) {
    EXPECT_EQ(parameter("filename", "bill-1.pdf"), "; filename=\"bill-1.pdf\"");
    EXPECT_EQ(parameter("filename", "été.pdf"), "; filename*0*=UTF-8''%C3%A9t%C3%A9%2Epdf");
    EXPECT_NE(parameter("filename", std::string(80, 'x')).find("; filename*1*="),
              std::string::npos);
}

TEST(HeaderText, IsMadeFromAnything) {
    EXPECT_EQ(as_header_text("  a\r\nBcc: x\t\u2028 b  "), "a Bcc: x b");
    EXPECT_EQ(as_header_text("\xFF\xFE"), "");
    EXPECT_EQ(as_header_text("été", 2), "é");
    EXPECT_EQ(as_header_text("été", 4), "ét");
    EXPECT_EQ(as_header_text("🎷🎷", 7), "🎷");
    EXPECT_EQ(as_header_text("", 7), "");
}

TEST(DateText, IsWrittenAsMailWants) {
    EXPECT_EQ(date_text(Instant::from_seconds(1'795'214'700)), "Fri, 20 Nov 2026 22:45:00 +0000");
    EXPECT_EQ(date_text(Instant::from_seconds(0)), "Thu, 01 Jan 1970 00:00:00 +0000");
    EXPECT_EQ(date_text(Instant::from_microseconds(-1)), "Wed, 31 Dec 1969 23:59:59 +0000");
}

}  // namespace
}  // namespace agora::mail
